// A process of its own: node measure-threads.mjs LIBRARY ARTICLES ROUNDS. Prints JSON: milliseconds by the clock with one and two worker threads.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { makeCorpus } from "./corpus.mjs";
import { median } from "./timing.mjs";

const [file, count, rounds] = process.argv.slice(2);
const { clusterArticles } = await import(pathToFileURL(file).href);
const { articles } = makeCorpus(Number(count));
const times = { 1: [], 2: [] };
let answer;
for (let round = 0; round <= Number(rounds); round++) {
  for (const threads of [1, 2]) {
    const began = performance.now();
    const clustering = JSON.stringify(await clusterArticles(articles, { threads }));
    if (round > 0) times[threads].push(performance.now() - began);
    answer ??= clustering;
    assert.equal(clustering, answer, "another number of threads gives other bytes");
  }
}
console.log(JSON.stringify({ one: median(times[1]), two: median(times[2]) }));
