// The library under test: the sources as they stand now, bundled as the package is, or a folder somebody built.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { compileSources, ROOT } from "../compile-sources.mjs";

/** @param {string | undefined} folder a build of the package; the sources when absent */
export async function loadLibrary(folder) {
  const { load, close } = folder === undefined ? await compiled() : built(path.resolve(folder));
  const [core, stages, evaluate] = [await load("index"), await load("stages"), await load("evaluate")];
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  return {
    /** @type {typeof import("../../src/index.js").clusterArticles} */
    clusterArticles: core.clusterArticles,
    /** @type {typeof import("../../src/index.js").StoryIndex} */
    StoryIndex: core.StoryIndex,
    /** @type {typeof import("../../src/stages.js")} */
    stages,
    /** @type {typeof import("../../src/evaluate.js")} */
    evaluate,
    version,
    close,
  };
}

function compiled() {
  return compileSources({ index: "src/index.ts", stages: "src/stages.ts", evaluate: "src/evaluate.ts" });
}

function built(folder) {
  return { load: (name) => import(pathToFileURL(path.join(folder, `${name}.js`)).href), close: () => {} };
}
