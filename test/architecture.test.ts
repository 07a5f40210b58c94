/** The shape of the code: who may import whom, and where Node's own modules may be used. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts"))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)));

/**
 * What each folder may use beside itself, basics/, types.ts, explanation.ts, errors.ts and options.ts: only what stands above it. The stages come first, then
 * what wires them, then what brings articles in and results out.
 */
const MAY_USE: Record<string, string[]> = {
  basics: [],
  text: [],
  sketch: [],
  candidates: [],
  reuse: ["text"],
  story: ["text"],
  store: ["text"],
  report: ["text"],
  evaluate: [],
  pipeline: ["text", "sketch", "candidates", "reuse", "story", "store"],
  archive: ["text", "candidates", "story", "store", "pipeline", "check-article.ts"],
  threads: ["text", "store", "pipeline", "check-article.ts"],
  live: ["store", "pipeline", "story-index.ts"],
  read: ["text", "check-article.ts"],
  watch: ["story", "read"],
  cli: ["text", "story", "report", "evaluate", "archive", "threads", "live", "read", "watch", "story-index.ts"],
};
/** Folders and files for Node only. */
const NODE_ONLY = /^(?:read|threads|live|watch|archive|cli)\/|^node\.ts$/;

function importsIn(source: string): string[] {
  return [...source.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1]!);
}

function importsOf(file: string): string[] {
  return importsIn(readFileSync(join(SRC, file), "utf8"));
}

function localImportsOf(file: string): string[] {
  return importsOf(file)
    .filter((path) => path.startsWith("."))
    .map((path) => join(dirname(file), path).replace(/\.js$/, ".ts"));
}

test.each([
  'import { a } from "node:fs";',
  'import "node:fs";',
  'export * from "node:fs";',
  'const { a } = await import("node:fs");',
  'const later = () => import(\n  "node:fs"\n);',
  'type A = typeof import("node:fs");',
])("%j is seen to be an import", (source) => {
  expect(importsIn(source)).toEqual(["node:fs"]);
});

test("every folder is in the list, below all that it may use", () => {
  const folders = files.filter((file) => file.includes("/")).map((file) => file.slice(0, file.indexOf("/")));
  const known = Object.keys(MAY_USE);
  expect([...known].sort()).toEqual([...new Set(folders)].sort());
  for (const [folder, allowed] of Object.entries(MAY_USE))
    for (const above of allowed)
      if (!above.endsWith(".ts")) expect(known.indexOf(above)).toBeLessThan(known.indexOf(folder));
});

test.each(Object.entries(MAY_USE))("src/%s uses only what it may", (folder, allowed) => {
  const anybody = [folder, "basics", "types.ts", "explanation.ts", "errors.ts", "options.ts"];
  for (const file of files.filter((name) => name.startsWith(`${folder}/`))) {
    for (const path of localImportsOf(file).filter((local) => !local.startsWith(".."))) {
      expect([...anybody, ...allowed], `${file} imports ${path}`).toContain(path.split("/")[0]);
    }
  }
});

/** What is left when those that import nothing are taken away, then those that import only these, and so on: circles, and what imports them. */
function withoutAnEnd(uses: Record<string, string[]>): string[] {
  const left = new Set(Object.keys(uses));
  for (let before = -1; left.size !== before; ) {
    before = left.size;
    for (const name of left) if (!uses[name]!.some((used) => left.has(used))) left.delete(name);
  }
  return [...left].sort();
}

test("imports never run in a circle, from file to file or from folder to folder", () => {
  expect(withoutAnEnd({ a: ["b"], b: ["c"], c: ["b"], d: [], e: ["d"] })).toEqual(["a", "b", "c"]);
  expect(withoutAnEnd(Object.fromEntries(files.map((file) => [file, localImportsOf(file)])))).toEqual([]);
  const folderOf = (file: string) => (file.includes("/") ? dirname(file) : file);
  const uses: Record<string, string[]> = {};
  for (const file of files) {
    const others = localImportsOf(file).map(folderOf);
    uses[folderOf(file)] = [...(uses[folderOf(file)] ?? []), ...others.filter((other) => other !== folderOf(file))];
  }
  expect(withoutAnEnd(uses)).toEqual([]);
});

test("what runs in a browser never reaches one of Node's modules or a Node-only file", () => {
  const reached = new Set<string>();
  const queue = ["index.ts", "stages.ts", "evaluate.ts"];
  for (const file of queue) {
    if (reached.has(file)) continue;
    reached.add(file);
    expect(file).not.toMatch(NODE_ONLY);
    for (const path of importsOf(file)) expect(path, `${file} imports ${path}`).not.toMatch(/^node:/);
    queue.push(...localImportsOf(file));
  }
  expect(reached.size).toBeGreaterThan(40);
});

test("entries hold re-exports only", () => {
  for (const entry of ["index.ts", "stages.ts", "evaluate.ts", "node.ts"]) {
    const code = readFileSync(join(SRC, entry), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
    const rest = code.replace(/export (?:type )?(?:\*|\{[^}]*\}) from "[^"]+";/g, "").trim();
    expect(rest, entry).toBe("");
  }
});

test("nothing that shapes a result asks the clock, chance or the locale", () => {
  for (const file of files.filter((name) => !name.startsWith("cli/"))) {
    const source = readFileSync(join(SRC, file), "utf8");
    expect(source, file).not.toMatch(
      /Math\.random|Math\.sin|Date\.now|new Date\(\)|localeCompare|toLocale|performance\.now/,
    );
  }
});

test("only what waits for feeds or for people uses a timer", () => {
  for (const file of files.filter((name) => !/^(?:cli|watch)\//.test(name)))
    expect(readFileSync(join(SRC, file), "utf8"), file).not.toMatch(
      /setTimeout|setInterval|AbortSignal\.timeout|node:timers/,
    );
});

test("the page on the design names each file of the pipeline, and those that stand beside the folders of text", () => {
  const page = readFileSync(new URL("../docs/design.md", import.meta.url), "utf8").split(/[^\w.-]+/);
  for (const file of files.filter((name) => /^(?:pipeline|text)\/[^/]+$/.test(name)))
    expect(page).toContain(basename(file));
});
