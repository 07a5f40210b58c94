// What is published works: every entry of dist/ loads as an ES module and as CommonJS, and both give the same answer. Part of `npm run check`.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

const require = createRequire(import.meta.url);
const { readArticles } = await import("../dist/node.js");
const articles = [];
const seeds = fileURLToPath(new URL("../seeds", import.meta.url));
for await (const article of readArticles(seeds, { format: "ndjson" })) articles.push(article);

const declared = ["index", "stages", "evaluate", "node"].map((name) =>
  fileURLToPath(new URL(`../dist/${name}.d.ts`, import.meta.url)),
);
const program = ts.createProgram(declared, {});

// A program that is compiled for older engines has no declarations beyond ES2020.
const inEs2020 = ts.createProgram(declared.slice(0, 3), {
  lib: ["lib.es2020.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2020,
  types: [],
});
assert.deepEqual(
  ts.getPreEmitDiagnostics(inEs2020).map(({ messageText }) => messageText),
  [],
);

/** Names that the declarations of an entry give as values: whoever imports one that is none has a program that compiles and does not start. */
function valuesOf(path) {
  const checker = program.getTypeChecker();
  const names = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(path)));
  const aimed = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  return names.filter((symbol) => aimed(symbol).flags & ts.SymbolFlags.Value).map((symbol) => symbol.name);
}

const answers = [];
for (const load of [(name) => import(`../dist/${name}.js`), (name) => require(`../dist/${name}.cjs`)]) {
  const [core, stages, evaluate, node] = [
    await load("index"),
    await load("stages"),
    await load("evaluate"),
    await load("node"),
  ];
  for (const [at, entry] of [core, stages, evaluate, node].entries())
    assert.deepEqual(Object.keys(entry).sort(), valuesOf(declared[at]).sort());
  const clustering = core.clusterArticles(articles);
  const index = new core.StoryIndex();
  for (const article of articles) index.add(article);
  assert.deepEqual(core.StoryIndex.fromBytes(index.toBytes()).clustering(), clustering);
  assert.deepEqual(await node.clusterArticles(articles, { threads: 1 }), clustering);
  assert.equal(node.InputError, core.InputError);
  for (const name of ["InputError", "IndexFormatError", "IndexAccessError"]) assert.equal(node[name].name, name);
  assert.throws(() => core.clusterArticles([{}]), core.InputError);
  const stories = clustering.stories.map(({ articleIds }) => articleIds);
  assert.equal(evaluate.bcubed(stories, stories).f1, 1);
  assert.equal(
    stages.estimateJaccard(stages.minhash(stages.shingles(["a", "b"])), stages.minhash(stages.shingles(["a", "b"]))),
    1,
  );
  answers.push(JSON.stringify(clustering) + core.renderReport(clustering, articles));
}
assert.equal(answers[0], answers[1]);

// A bundle reads tables, whose library is CommonJS. Its threads lack their file: the answer says what to do.
const folder = mkdtempSync(join(tmpdir(), "wirecopy-bundle-"));
const table = join(folder, "news.csv");
writeFileSync(table, "id,text\na,One.\n");
for (const [format, ending] of [
  ["esm", "mjs"],
  ["cjs", "cjs"],
]) {
  const bundle = join(folder, `node.${ending}`);
  await build({
    entryPoints: [fileURLToPath(new URL("../dist/node.js", import.meta.url))],
    bundle: true,
    platform: "node",
    format,
    external: ["lmdb"],
    outfile: bundle,
    logLevel: "error", // that import.meta is empty in CommonJS is known
  });
  const bundled = await import(pathToFileURL(bundle).href);
  assert.equal((await bundled.clusterArticles(bundled.readArticles(table))).stories.length, 1);
  await assert.rejects(
    bundled.clusterArticles(articles.slice(0, 3), { threads: 1 }),
    /Leave wirecopy out of the bundle/,
  );
}
rmSync(folder, { recursive: true });
console.log(`dist: ${articles.length} articles, the same answer from ES modules and CommonJS`);
