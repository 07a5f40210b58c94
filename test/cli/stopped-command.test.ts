import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openIndex } from "../../src/live/open-index.js";
import { inventedArticles } from "../invented-news.js";
import { ndjson } from "../temporary-folder.js";

const root = join(import.meta.dirname, "../..");
// Inside the project, where the command finds lmdb.
const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "wirecopy-watch-"));

/** An index that groups for a long time, and says when it begins. */
const SLOW_INDEX = `
  import { writeSync } from "node:fs";
  export const openIndex = async () => ({
    clustering() {
      writeSync(1, "grouping");
      const end = Date.now() + 20_000;
      while (Date.now() < end);
      return { stories: [] };
    },
    close() {},
  });`;

beforeAll(async () => {
  const options: BuildOptions = {
    entryPoints: [join(root, "src/cli/main.ts")],
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["lmdb", "./library-*"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  };
  const slowIndex: Plugin = {
    name: "slow index",
    setup: ({ onLoad }) => onLoad({ filter: /open-index\.ts$/ }, () => ({ contents: SLOW_INDEX })),
  };
  await build({ ...options, outfile: join(folder, "wirecopy.mjs") });
  await build({ ...options, outfile: join(folder, "slow.mjs"), plugins: [slowIndex] });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("watch that a service manager stops closes its index as after Ctrl-C, and ends by the signal", async () => {
  writeFileSync(join(folder, "news.ndjson"), ndjson(...inventedArticles(0, 40)));
  const child = spawn(process.execPath, ["wirecopy.mjs", "watch", "news.ndjson", "--index", "index"], { cwd: folder });
  let said = "";
  child.stderr.once("data", () => child.kill("SIGTERM")); // behind the first look
  child.stderr.on("data", (data) => (said += data));
  const ended = await new Promise((resolve) => child.on("close", (code, signal) => resolve([code, signal])));
  expect(ended).toEqual([null, "SIGTERM"]);
  expect(said).toMatch(/^1 feed read, .*\nStopped\. What was added stays in the index\.\n$/);
  const index = await openIndex(join(folder, "index"));
  expect(index.size).toBeGreaterThan(0);
  await index.close();
});

test.each([
  [["index", "stories", "index"], "SIGINT"],
  [["watch", "news.ndjson", "--index", "index"], "SIGINT"],
  [["watch", "news.ndjson", "--index", "index"], "SIGTERM"],
] as const)("%j ends at once by %s while it groups", async (args, signal) => {
  const child = spawn(process.execPath, ["slow.mjs", ...args], { cwd: folder });
  let said = "";
  child.stdout.once("data", () => child.kill(signal));
  child.stderr.on("data", (data) => (said += data));
  const ended = await new Promise((resolve) => child.on("close", (code, by) => resolve([code, by])));
  expect([ended, said]).toEqual([[null, signal], ""]);
});

test.each([
  [["index", "add", "stopped", "news.json"], /^Stopped after \d+ articles?; what was added stays\.\n$/],
  [["watch", "news.json", "--index", "stopped-watch"], /^Stopped\. What was added stays in the index\.\n$/],
])("%j hears Ctrl-C between two articles, also where they come without a pause", async (args, said) => {
  writeFileSync(join(folder, "news.json"), JSON.stringify(inventedArticles(0, 400)));
  const child = spawn(process.execPath, ["wirecopy.mjs", ...args], { cwd: folder });
  let err = "";
  child.stdout.once("data", () => child.kill("SIGINT"));
  child.stderr.on("data", (data) => (err += data));
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(130);
  expect(err).toMatch(said);
  const index = await openIndex(join(folder, args.find((arg) => arg.startsWith("stopped"))!));
  expect(index.size).toBeGreaterThan(0);
  expect(index.size).toBeLessThan(400);
  await index.close();
});

test.each(["setImmediate(press)", "readFile(argv[1], press)"])(
  "a signal is not lost that came before work which lets none in: %s",
  async (begin) => {
    const contents = `
    import { readFile } from "node:fs";
    import { argv } from "node:process";
    import { unheard } from "./src/cli/terminal/interruption.js";
    const interruption = new AbortController();
    const interrupt = () => interruption.abort();
    const hear = (isHeard) => process[isHeard ? "on" : "off"]("SIGINT", interrupt);
    function press() {
      process.kill(process.pid, "SIGINT");
      unheard(() => "worked", { hear, signal: interruption.signal }).catch(String).then(console.log);
    }
    hear(true);
    ${begin};`;
    const outfile = join(folder, "press.mjs");
    await build({ stdin: { contents, resolveDir: root }, outfile, bundle: true, format: "esm", platform: "node" });
    const child = spawn(process.execPath, [outfile]);
    let out = "";
    child.stdout.on("data", (data) => (out += data));
    await new Promise((resolve) => child.on("close", resolve));
    expect(out).toBe("Interrupted: Stopped.\n");
  },
);

test("index add whose lines nobody reads any longer says how many articles are in the index, and fails", async () => {
  writeFileSync(join(folder, "many.ndjson"), ndjson(...inventedArticles(0, 400)));
  const child = spawn(process.execPath, ["wirecopy.mjs", "index", "add", "half", "many.ndjson"], { cwd: folder });
  let said = "";
  child.stdout.once("data", () => child.stdout.destroy());
  child.stderr.on("data", (data) => (said += data));
  const ended = await new Promise((resolve) => child.on("close", resolve));
  expect(ended).toBe(1);
  const [, count] =
    /^error: .* nobody reads it any longer\. .* The (\d+) articles read until then are in the index/.exec(said)!;
  const index = await openIndex(join(folder, "half"));
  expect(index.size).toBe(Number(count));
  await index.close();
});
