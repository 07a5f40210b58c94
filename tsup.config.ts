import { rmSync } from "node:fs";
import { basename } from "node:path";
import type { Plugin } from "esbuild";
import { defineConfig, type Options } from "tsup";

// Here and not by tsup's `clean`: the two builds below run side by side, and one must not delete what the other has written.
rmSync("dist", { recursive: true, force: true });

/**
 * Each of natural's stemmers extends a base that cuts a text into words and leaves out stop words (58 languages of them, for German), which
 * nothing here calls. One empty base takes the core from half a megabyte to what is used.
 */
const stemmersOnly: Plugin = {
  name: "stemmers-only",
  setup(build) {
    build.onResolve({ filter: /^\.\/stemmer(_\w+)?$/ }, () => ({ path: "stemmer", namespace: "empty" }));
    build.onLoad({ filter: /^stemmer$/, namespace: "empty" }, () => ({ contents: "module.exports = function () {};" }));
  },
};

/**
 * What reads files is for Node alone and large, so each library-*.ts becomes one file in dist/, loaded when first needed. CommonJS, which
 * both kinds of module can load: three builds share one copy.
 */
const librariesApart: Plugin = {
  name: "libraries-apart",
  setup(build) {
    build.onResolve({ filter: /\/library-\w+\.js$/ }, ({ path }) => ({
      path: `./${basename(path, ".js")}.cjs`,
      external: true,
    }));
  },
};

/** Where a bundler makes one ES module of everything there is no `require`: a module of Node's own is asked for without it, from Node 20.16 on. */
const withoutRequire: Plugin = {
  name: "without-require",
  setup(build) {
    build.onResolve({ filter: /^stream$/ }, ({ path, namespace }) =>
      namespace === "file" ? { path, namespace: "of-node" } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: "of-node" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule?.("${path}") ?? require("${path}");`,
    }));
  },
};

const libraries = ["charset", "csv", "feed", "html", "parquet", "yaml"];

const shared: Options = {
  target: "es2022",
  outDir: "dist",
  // lmdb has a binary of its own and is installed by those who keep a live index.
  noExternal: [/^(?!node:|lmdb$)/],
  external: [/^node:/, "lmdb"],
  removeNodeProtocol: false,
  esbuildPlugins: [stemmersOnly, librariesApart],
  // Not minified: an error that nobody catches prints the line it was thrown on, and that must not be the whole file.
  minify: false,
  // Letters as they are: escapes would double the word tables.
  esbuildOptions(options, { format }) {
    options.charset = "utf8";
    options.mainFields = ["module", "main"];
    // tsup rewrites ?? and ?. itself where it splits CommonJS, and makes "return_nullishCoalesce(...)" of a minified "return(a)??b".
    if (format === "cjs") options.supported = { "nullish-coalescing": false, "optional-chain": false };
  },
};

const entries = { index: "src/index.ts", stages: "src/stages.ts", evaluate: "src/evaluate.ts", node: "src/node.ts" };

export default defineConfig([
  {
    ...shared,
    // One build, so that a class imported from "wirecopy" and from "wirecopy/node" is one class. The worker is a file of its own.
    entry: { ...entries, "cluster-worker": "src/threads/cluster-worker.ts" },
    dts: { entry: entries },
    format: ["esm", "cjs"],
    splitting: true,
    platform: "neutral",
    shims: true,
  },
  {
    ...shared,
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    platform: "node",
    // commander is CommonJS and asks for Node's own modules by `require`, which ES modules lack.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  },
  {
    ...shared,
    entry: Object.fromEntries(libraries.map((name) => [`library-${name}`, `src/read/libraries/library-${name}.ts`])),
    format: ["cjs"],
    splitting: false,
    platform: "node",
    esbuildPlugins: [withoutRequire],
    // Nobody reads them, and no error of ours starts there.
    minify: true,
  },
]);
