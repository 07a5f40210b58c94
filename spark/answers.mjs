// The answer of one process and that of a Spark job, as sorted lines with a hash.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** @typedef {{ stories: string[], copies: string[] }} Answer */

/** @returns {Promise<Answer>} */
export async function answerOfOneProcess(articles, options) {
  const { clusterArticles } = await import("../dist/index.js");
  const { stories, copies } = clusterArticles(articles, options);
  const lines = (rows) => rows.map((row) => JSON.stringify(row)).sort();
  return { stories: lines(stories), copies: lines(copies) };
}

/** @returns {Answer} */
export function answerOfSpark(folder) {
  const lines = (kind) =>
    readdirSync(path.join(folder, kind))
      .filter((name) => name.startsWith("part-"))
      .flatMap((name) => readFileSync(path.join(folder, kind, name), "utf8").split("\n"))
      .filter((line) => line !== "")
      .sort();
  return { stories: lines("stories"), copies: lines("copies") };
}

export function areSame(one, many) {
  return one.stories.length > 0 && hash(one.stories) === hash(many.stories) && hash(one.copies) === hash(many.copies);
}

export function inWords({ stories, copies }) {
  return `${stories.length} stories ${hash(stories)}, ${copies.length} copies ${hash(copies)}`;
}

function hash(lines) {
  return createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 12);
}
