import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openIndex } from "../../src/live/open-index.js";
import { inventedArticles } from "../invented-news.js";
import { ndjson } from "../temporary-folder.js";

const root = join(import.meta.dirname, "../..");
// Inside the project, where the command finds lmdb.
const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, "wirecopy-watch-"));

beforeAll(async () => {
  await build({
    entryPoints: [join(root, "src/cli/main.ts")],
    outfile: join(folder, "wirecopy.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: ["lmdb", "./library-*"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("watch that a service manager stops closes its index as after Ctrl-C, and ends by the signal", async () => {
  writeFileSync(join(folder, "news.ndjson"), ndjson(...inventedArticles(0, 40)));
  const child = spawn(process.execPath, ["wirecopy.mjs", "watch", "news.ndjson", "--index", "index"], { cwd: folder });
  let said = "";
  child.stdout.once("data", () => child.kill("SIGTERM"));
  child.stderr.on("data", (data) => (said += data));
  const ended = await new Promise((resolve) => child.on("close", (code, signal) => resolve([code, signal])));
  expect(ended).toEqual([null, "SIGTERM"]);
  expect(said).toMatch(/^(?:1 feed read, .*\n)?Stopped\. What was added stays in the index\.\n$/);
  const index = await openIndex(join(folder, "index"));
  expect(index.size).toBeGreaterThan(0);
  await index.close();
});

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
