// bench pages: how well the main text, title and day of web pages are found, on pages that people marked.
import { readFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { compileSources } from "../compile-sources.mjs";

const USAGE =
  "Give the folder that holds aeb-pages, readability-pages and trafilatura-pages: npm run bench -- pages DATA_DIR";

/** What Readability.js by itself reaches in the table of the Article Extraction Benchmark. */
const AEB_GOAL = 0.947;

/** @param {string[]} args @returns {Promise<number>} the exit code */
export async function run(args) {
  const [folder, ...more] = args;
  if (folder === undefined || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  const { readPage, close } = await loadReader();
  try {
    const aeb = await measureTexts(folder, "aeb-pages", readPage);
    await measureTexts(folder, "readability-pages", readPage);
    await measureSegments(folder, "trafilatura-pages", readPage);
    await measureDetails(folder, "trafilatura-pages", readPage);
    console.log(`aeb-pages: goal ${AEB_GOAL} ${aeb >= AEB_GOAL ? "met" : "missed"}`);
    return aeb >= AEB_GOAL ? 0 : 1;
  } finally {
    close();
  }
}

/** Mean over the pages of precision, recall and F1 of word 4-grams, counted as often as they occur. */
async function measureTexts(folder, set, readPage) {
  const pages = rows(folder, set);
  const sums = { precision: 0, recall: 0, f1: 0 };
  let milliseconds = 0;
  for (const page of pages) {
    const from = process.cpuUsage().user;
    const { text } = await readPage(page.html);
    milliseconds += (process.cpuUsage().user - from) / 1000;
    const score = compare(fourGrams(page.gold.text), fourGrams(text));
    for (const name of Object.keys(sums)) sums[name] += score[name] / pages.length;
  }
  const { precision, recall, f1 } = sums;
  console.log(
    `${set}: ${pages.length} pages, mean F1 ${f1.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}; F1 of these means ${((2 * precision * recall) / (precision + recall)).toFixed(4)}), ${(milliseconds / pages.length).toFixed(1)} ms a page`,
  );
  return f1;
}

/** Segments that must be in the text, and segments that must not. */
async function measureSegments(folder, set, readPage) {
  const pages = rows(folder, set);
  const counts = { found: 0, missed: 0, wrong: 0, keptOut: 0 };
  for (const page of pages) {
    const text = squeezed((await readPage(page.html)).text);
    for (const segment of page.gold.with ?? []) counts[text.includes(squeezed(segment)) ? "found" : "missed"]++;
    for (const segment of page.gold.without ?? []) counts[text.includes(squeezed(segment)) ? "wrong" : "keptOut"]++;
  }
  const precision = counts.found / (counts.found + counts.wrong);
  const recall = counts.found / (counts.found + counts.missed);
  console.log(
    `${set}: ${pages.length} pages, F1 of segments ${((2 * precision * recall) / (precision + recall)).toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)})`,
  );
}

/** Titles and days as people noted them: letters and digits of the title alone count, and of a page without a day nothing is asked. */
async function measureDetails(folder, set, readPage) {
  const counts = { titles: 0, sameTitle: 0, days: 0, sameDay: 0, otherDay: 0 };
  for (const { html, gold } of rows(folder, set)) {
    const { title = "", publishedAt } = await readPage(html);
    if (gold.title) counts.titles++;
    if (gold.title && plainWords(title) === plainWords(gold.title)) counts.sameTitle++;
    if (gold.date) counts.days++;
    if (gold.date && publishedAt !== undefined)
      counts[publishedAt.slice(0, 10) === gold.date ? "sameDay" : "otherDay"]++;
  }
  console.log(
    `${set}: ${counts.sameTitle} of ${counts.titles} titles as noted; of ${counts.days} days ${counts.sameDay} found, ${counts.otherDay} others`,
  );
}

function plainWords(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function fourGrams(text) {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const grams = new Map();
  for (let at = 0; at < Math.max(words.length > 0 ? 1 : 0, words.length - 3); at++) {
    const gram = words.slice(at, at + 4).join(" ");
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function compare(gold, found) {
  let shared = 0;
  for (const [gram, count] of gold) shared += Math.min(count, found.get(gram) ?? 0);
  const total = (grams) => [...grams.values()].reduce((sum, count) => sum + count, 0);
  const precision = shared / Math.max(1, total(found));
  const recall = shared / Math.max(1, total(gold));
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function squeezed(text) {
  return text.replace(/\s+/g, " ").trim();
}

function rows(folder, set) {
  const lines = gunzipSync(readFileSync(path.join(folder, set, "pages.ndjson.gz")))
    .toString("utf8")
    .split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
}

/** The public way: the sources as they stand, through readArticles. */
async function loadReader() {
  // CommonJS, as most of the libraries that read pages are.
  const options = {
    format: "cjs",
    platform: "node",
    noExternal: [/^(?!node:|lmdb$)/],
    external: ["lmdb"],
    shims: true,
  };
  const { load, close } = await compileSources({ node: "src/node.ts" }, { ...options, splitting: false });
  const { readArticles } = await load("node");
  const readPage = async (html) => {
    for await (const article of readArticles("-", {
      stdin: Readable.from([Buffer.from(html)], { objectMode: false }),
      format: "html",
      encoding: "utf-8",
      onProblem: () => {},
    }))
      return article;
    return { text: "" };
  };
  return { readPage, close };
}
