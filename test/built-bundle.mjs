// What a web page gets: the built core bundled for browsers, small enough and working. Part of `npm run check`.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/**
 * Bytes of the whole core entry, minified and packed with gzip. bench/record/size.md says what each part of them buys: a change that needs more
 * adds its line there.
 */
const BUDGET = 188_650;

/** Minified by esbuild, as a page that imports these names gets it. */
async function bundled(names) {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from "wirecopy";`, resolveDir: import.meta.dirname },
    alias: { wirecopy: new URL("../dist/index.js", import.meta.url).pathname },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "browser",
    charset: "utf8",
  });
  return outputFiles[0];
}

function packedSize(contents) {
  return gzipSync(contents, { level: 9 }).length;
}

const { contents, text } = await bundled("*");
const { clusterArticles } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
assert.equal(clusterArticles([{ id: "a", text: "One." }]).stories.length, 1);
const packed = packedSize(contents);
console.log(`core entry for browsers: ${contents.length} bytes minified, ${packed} packed, of ${BUDGET}`);
for (const name of ["clusterArticles", "renderReport"])
  console.log(`  ${name} alone: ${packedSize((await bundled(`{ ${name} }`)).contents)} packed`);
assert.ok(packed <= BUDGET, "the core entry has grown beyond its budget: see bench/record/size.md");
