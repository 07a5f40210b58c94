/** Every example runs and shows what it says it shows. They find the package by its name, as users do, built here from src. */
import { execFile, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { build, type Options } from "tsup";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isDerived } from "../src/basics/derived-kinds.js";
import { clusterArticles } from "../src/index.js";
import { chosenCopies } from "../src/report/chosen-copies.js";
import { chromiumPath, inChromium, launchChromium } from "./chromium.js";
import { seedArticles } from "./seed-articles.js";

const root = join(import.meta.dirname, "..");
const copy = mkdtempSync(join(tmpdir(), "wirecopy-examples-"));
const example = (name: string): string => join(copy, "examples", name);

/** Of the formats that need a library, the examples read feeds alone. */
const librariesApart: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "libraries-apart",
  setup(build) {
    build.onResolve({ filter: /\/library-\w+\.js$/ }, ({ path }) => ({ path: `./${basename(path)}`, external: true }));
  },
};

beforeAll(async () => {
  cpSync(join(root, "package.json"), join(copy, "package.json"));
  cpSync(join(root, "examples"), join(copy, "examples"), {
    recursive: true,
    filter: (path) => !path.endsWith("notebooks"),
  });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  await build({
    config: false,
    silent: true,
    entry: {
      ...Object.fromEntries(["index", "stages", "node"].map((name) => [name, join(root, `src/${name}.ts`)])),
      "library-feed": join(root, "src/read/libraries/library-feed.ts"),
    },
    outDir: join(copy, "dist"),
    format: ["esm", "cjs"],
    platform: "neutral",
    target: "es2022",
    noExternal: [/^(?!node:|lmdb$)/],
    external: [/^node:/, "lmdb"],
    esbuildPlugins: [librariesApart],
    removeNodeProtocol: false,
    shims: true,
    esbuildOptions(options) {
      options.mainFields = ["module", "main"];
    },
  });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function run(name: string, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [example(name), ...args], { cwd: root, timeout: 30_000 });
}

test("find-copies.cjs shows the changed words", async () => {
  const { stdout } = await run("find-copies.cjs");
  expect(stdout).toMatch(/^copied is a copy of wire: reprint/);
  expect(stdout).toContain("during a [-violent] squall [+on Thursday morning], [-injuring] [+hurting] seven");
});

test("find-copies.cjs shows the words of each text also where the other one is the source", async () => {
  const reversed = readFileSync(example("find-copies.cjs"), "utf8").replace("T08:00", "T18:00");
  writeFileSync(example("reversed.cjs"), reversed);
  const { stdout } = await run("reversed.cjs");
  expect(stdout).toMatch(/^wire is a copy of copied: reprint/);
  expect(stdout).toContain("during a [+violent] squall [-on Thursday morning], [-hurting] [+injuring] seven");
});

test("cluster-a-folder.mjs shows stories, sources and what was taken", async () => {
  const { stdout } = await run("cluster-a-folder.mjs", "seeds");
  expect(stdout).toMatch(/^ {2}5 articles, at most 1 independent:$/m);
  expect(stdout).toMatch(/^ {4}farm-rewrite: rewritten, \d+% from farm-original$/m);
});

test("cluster-a-folder.mjs names the sources that the command names", async () => {
  const { stdout } = await run("cluster-a-folder.mjs", "seeds");
  const { stories, copies } = clusterArticles(seedArticles());
  const named = stories.flatMap((story) => {
    const inside = copies.filter(({ from, to }) => [from, to].every((id) => story.articleIds.includes(id)));
    const { copyTo } = chosenCopies(story, inside.filter(isDerived));
    return [...copyTo.values()].map(({ from, to }) => `${to} from ${from}`);
  });
  const told = [...stdout.matchAll(/^ {4}(\S+): \w+, \d+% from (\S+)$/gm)].map(([, to, from]) => `${to} from ${from}`);
  expect(told).toEqual(expect.arrayContaining(named));
  expect(named).toContain("tea-cut from tea-full"); // tea-agg, a copy itself, holds as much of it
});

test("cluster-a-folder.mjs reads the feeds beside it where no folder is named, and says in a sentence what it cannot read", async () => {
  const { stdout } = await run("cluster-a-folder.mjs");
  expect(stdout).toMatch(/^ {4}The Bay Tribune#tribune-1: reprint, 81% from Northwire#northwire-1$/m);
  expect(stdout).toMatch(/^ {4}Ellmouth Echo#echo-1: \w+, \d+% from Northwire#northwire-2$/m);
  await expect(run("cluster-a-folder.mjs", "nowhere")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^error: nowhere does not exist\. .*\n$/),
  });
});

describe("watch-feeds.mjs", () => {
  const feeds = ["northwire", "bay-tribune", "radio-malvera"].map((name) => join(root, `examples/feeds/${name}.json`));
  const told = [
    "09:00 Northwire: Malvera closes northern pier over cracked piles",
    "10:00 Northwire: Ellmouth library opens on Sundays",
    "11:30 The Bay Tribune: Northern pier shut for eleven months",
    "      reprint of Northwire, 81% of it",
    '12:00 Radio Malvera: "Nobody asked us": fishermen on the pier',
    "",
  ].join("\n");

  test("reads files", async () => {
    expect((await run("watch-feeds.mjs", ...feeds)).stdout).toBe(told);
  });

  test("reads from a server, goes on without a feed that is gone, and tells each article once however often it looks", async () => {
    const server = createServer((request, response) => {
      const feed = feeds.find((path) => path.endsWith(request.url!));
      response.writeHead(feed ? 200 : 404).end(feed ? readFileSync(feed) : "");
    });
    const address = await listen(server);
    const addresses = [`${address}/gone.json`, ...feeds.map((path) => `${address}/${path.split(/[\\/]/).at(-1)}`)];
    const hurried = `import timers from "node:timers/promises";
      import { syncBuiltinESMExports } from "node:module";
      const { setTimeout } = timers;
      timers.setTimeout = (time, value) => setTimeout(time / 1000, value);
      syncBuiltinESMExports();`;
    const clock = `--import=data:text/javascript,${encodeURIComponent(hurried)}`;
    const watcher = spawn(process.execPath, [clock, example("watch-feeds.mjs"), "--every", "60", ...addresses]);
    let stdout = "";
    let stderr = "";
    try {
      watcher.stdout.on("data", (data) => {
        stdout += data;
      });
      await new Promise<void>((resolve, reject) => {
        watcher.on("exit", () => reject(new Error(`the watcher ended: ${stderr}`)));
        watcher.stderr.on("data", (data) => {
          stderr += data;
          if (stderr.split("answered 404").length > 4) resolve(); // it has looked four times
        });
      });
    } finally {
      watcher.removeAllListeners("exit");
      watcher.kill();
      server.close();
    }
    expect(stdout).toBe(told);
  });

  test.each(["--every=10m", "--every=59", "--every=", "--help"])(
    "tells how it is called where it is given %s",
    async (option) => {
      await expect(run("watch-feeds.mjs", option, ...feeds)).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^Usage: .*60 seconds or more\n$/),
      });
    },
  );

  test("reads RSS beside JSON Feed", async () => {
    const { stdout } = await run("watch-feeds.mjs");
    expect(stdout).toMatch(/13:00 Ellmouth Echo: Library to open on Sundays\n {6}(reprint|edited) of Northwire/);
  });
});

test("diverse-sources.mjs keeps one hit of each source and says why the others went", async () => {
  const { stdout } = await run("diverse-sources.mjs");
  expect(stdout.split("\n\n")[0]!.split("\n")).toEqual([
    "keep tribune (source: Northwire)",
    "drop courier: reprint of tribune",
    "drop northwire: tribune is a reprint of it",
    "keep echo (source: Ellmouth Echo)",
    "keep radio (source: Radio Malvera)",
  ]);
  expect(stdout).toContain("[3] Radio Malvera: ");
});

test.each(["70000", "-1", "8o8o"])("the page's server refuses the port %s in a sentence", async (port) => {
  await expect(run("browser/serve.mjs", port)).rejects.toMatchObject({
    code: 2,
    stderr: `error: ${port} is no port. Give a number: node examples/browser/serve.mjs 8081\n`,
  });
});

describe.skipIf(chromiumPath === undefined)(inChromium("the page"), () => {
  let address = "";
  let stop = (): void => {};
  beforeAll(async () => {
    const server = spawn(process.execPath, [example("browser/serve.mjs"), "0"]);
    stop = () => server.kill();
    address = await new Promise((resolve, reject) => {
      server.stdout.on("data", (data) => resolve(String(data).trim()));
      server.stderr.on("data", (data) => reject(new Error(String(data))));
    });
  });
  afterAll(() => stop());

  test("groups the texts that stand in it", async () => {
    const dom = await open(address);
    expect(dom).toContain("<h2>3 articles, at most 2 independent sources</h2>");
    expect(dom).toMatch(/The Bay Tribune \(2\) and Northwire \(1\): reprint/);
    expect(dom).toMatch(/<mark>The harbour board voted on Monday/);
  });

  test("shows hostile text as text", async () => {
    const hostile = `<b onclick="x">Post</b>\n<img src=x onerror="document.title='ran'"> <script>document.title="ran"</script>`;
    const dom = await open(`${address}#${encodeURIComponent(`${hostile}\n---\n${hostile}`)}`);
    expect(dom).toContain("independent source");
    expect(dom).toContain("<title>How many sources?</title>");
    expect(dom.split('id="answer"')[1]).not.toMatch(/<(img|b|script)[ >](?!type="module")/);
  });

  test("says what to do where the port is taken", async () => {
    const second = spawn(process.execPath, [example("browser/serve.mjs"), new URL(address).port]);
    let said = "";
    second.stderr.on("data", (data) => (said += data));
    const code = await new Promise((resolve) => second.on("close", resolve));
    expect([code, said]).toEqual([1, expect.stringMatching(/^error: .*in use.*Give another port: .*\n$/)]);
  });

  test("serves the page and the library, and no other file", async () => {
    for (const path of ["package.json", "examples/feeds/northwire.json", "dist/%2e%2e/package.json"])
      expect((await fetch(`${address}${path}`)).status, path).toBe(404);
  });
});

/** The page as it stands once its scripts have run. */
async function open(address: string): Promise<string> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return await page.content();
  } finally {
    await browser.close();
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
