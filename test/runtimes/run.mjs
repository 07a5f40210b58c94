// Tries the packed package in Node 20, 22 and 24, Deno, Bun and, bundled by esbuild, in Chromium, and prints a table. All must give the same
// answer. Run: npm run runtimes [-- node@22 deno ...]. The runtimes come from npm; a browser is needed for the last row.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { parquetWriteBuffer } from "hyparquet-writer";
import { chromium } from "playwright-core";

/** The npm package of each, and the words that run a file in it. */
const RUNTIMES = {
  "node@20": ["node"],
  "node@22": ["node"],
  "node@24": ["node"],
  deno: ["deno", "run", "-A"],
  bun: ["bun"],
};
const root = join(import.meta.dirname, "../..");
const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "wirecopy-runtimes-"));
try {
  prepare();
  const rows = [];
  for (const [name, command] of Object.entries(RUNTIMES)) if (isAsked(name)) rows.push(tried(name, command));
  if (isAsked("chromium")) rows.push(await triedInChromium());
  print(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function isAsked(name) {
  return asked.length === 0 || asked.includes(name);
}

/** A project that has installed the packed package, with something to read in every format that needs a library. */
function prepare() {
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { cwd: root });
  const { version, peerDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const wanted = [`./wirecopy-${version}.tgz`, `lmdb@${peerDependencies.lmdb}`];
  execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", ...wanted], { cwd: folder });
  cpSync(join(root, "seeds"), join(folder, "seeds"), { recursive: true });
  cpSync(join(import.meta.dirname, "tour.mjs"), join(folder, "tour.mjs"));
  mkdirSync(join(folder, "inputs"));
  const text =
    "The harbour board voted on Tuesday to close the northern pier for eleven months, at a cost of 18.4 million crowns.";
  const write = (name, content) => writeFileSync(join(folder, "inputs", name), content);
  write(
    "page.html",
    `<html lang="en"><title>Pier</title><article><h1>Pier</h1><p>${`${text} `.repeat(4)}</p></article></html>`,
  );
  write(
    "feed.xml",
    `<rss version="2.0"><channel><title>Echo</title><item><guid>1</guid><title>Pier</title><description>${text}</description></item></channel></rss>`,
  );
  write("table.csv", `id,text\n1,"${text}"\n`);
  write(
    "table.parquet",
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "id", data: ["1"] },
          { name: "text", data: [text] },
        ],
      }),
    ),
  );
  write("note.md", `---\ntitle: Pier\n---\n${text}\n`);
  write(
    "latin.txt",
    Buffer.from("Le conseil a décidé mardi de fermer la jetée nord à côté de la capitainerie.", "latin1"),
  );
}

function tried(name, command) {
  const inRuntime = (words) =>
    spawnSync("npx", ["--yes", "--package", name, "--", ...words], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
  const version = inRuntime([command[0], "--version"])
    .stdout.split("\n")[0]
    .replace(/^\D+|\s.*$/g, "");
  if (version === "") return { name, absent: true };
  const tour = inRuntime([...command, "tour.mjs"]);
  const printed = inRuntime([...command, "node_modules/wirecopy/dist/cli.js", "cluster", "seeds", "--json"]);
  if (tour.status !== 0) console.error(`${name}: ${tour.stderr}`);
  if (printed.status !== 0) console.error(`${name}, the command: ${printed.stderr}`);
  return {
    name,
    version,
    answer: tour.status === 0 ? JSON.parse(tour.stdout) : undefined,
    command: hash(printed.stdout),
  };
}

/** What a web page gets: no `node:` module, no file. */
async function triedInChromium() {
  const { outputFiles } = await build({
    stdin: { contents: 'export { clusterArticles, renderReport } from "wirecopy";', resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: "wirecopy",
    platform: "browser",
    charset: "utf8",
  });
  const paths = ["chromium", "chromium-browser", "google-chrome"];
  const executablePath =
    process.env.CHROMIUM ??
    paths.map((name) => spawnSync("which", [name], { encoding: "utf8" }).stdout.trim()).find(Boolean);
  if (executablePath === undefined) return { name: "chromium", absent: true };
  const { readArticles } = await import(join(root, "dist/node.js"));
  const articles = [];
  for await (const article of readArticles(join(folder, "seeds"), { onProblem: () => {} })) articles.push(article);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0].text });
    const [clustering, report] = await page.evaluate((given) => {
      const found = globalThis.wirecopy.clusterArticles(given);
      return [JSON.stringify(found), globalThis.wirecopy.renderReport(found, given)];
    }, articles);
    return {
      name: "chromium",
      version: browser.version(),
      answer: { clustering: hash(clustering), report: hash(report) },
    };
  } finally {
    await browser.close();
  }
}

function hash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function print(rows) {
  const first = rows.find(({ answer }) => answer !== undefined);
  const same = (name) => (answer) => JSON.stringify(answer[name]) === JSON.stringify(first.answer[name]);
  const columns = {
    "ES module": same("clustering"),
    CommonJS: ({ required }) => required === first.answer.clustering,
    "saved and read": ({ saved }) => saved === first.answer.clustering,
    "two threads": ({ threads }) => threads === first.answer.clustering,
    "live index": ({ live }) => live === first.answer.clustering,
    report: same("report"),
    "all inputs": same("formats"),
  };
  console.log(`| runtime | version | ${Object.keys(columns).join(" | ")} | command |`);
  console.log(`| --- | --- |${" --- |".repeat(Object.keys(columns).length + 1)}`);
  let failed = false;
  for (const { name, version, answer, command, absent } of rows) {
    if (absent) {
      console.log(`| ${name} | not to be had here |${" |".repeat(Object.keys(columns).length + 1)}`);
      continue;
    }
    const inBrowser = name === "chromium";
    const cells = Object.entries(columns).map(([column, isSame]) => {
      if (inBrowser && column !== "ES module" && column !== "report") return "";
      const ok = answer !== undefined && isSame(answer);
      failed ||= !ok;
      return ok ? "same" : "FAILS";
    });
    const isSame = command === first?.command;
    failed ||= !inBrowser && !isSame;
    console.log(`| ${name} | ${version} | ${cells.join(" | ")} | ${inBrowser ? "" : isSame ? "same" : "FAILS"} |`);
  }
  if (failed) process.exitCode = 1;
}
