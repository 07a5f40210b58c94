// A process of its own for one size, so that its memory is its own: node --expose-gc measure-size.mjs LIBRARY ARTICLES. Prints JSON.
import { pathToFileURL } from "node:url";
import { makeCorpus } from "./corpus.mjs";
import { processorTime, quantile } from "./timing.mjs";
import { checkAnswer } from "./whole-job.mjs";

/**
 * Articles that are matched over and over before any is timed warm, as in a service that has run for a while: until then code is compiled and
 * words are met first. The first round is timed cold.
 */
const WARMING = 100;
const ROUNDS = 10;
const ASKED = 200;

const [file, number] = process.argv.slice(2);
const { clusterArticles, StoryIndex } = await import(pathToFileURL(file).href);
const count = Number(number);
const corpus = makeCorpus(count + WARMING + ASKED);
const held = corpus.articles.slice(0, count);
const warming = corpus.articles.slice(count, count + WARMING);
const fresh = corpus.articles.slice(count + WARMING);
const heldBefore = heldBytes();
const index = new StoryIndex();
index.addAll(held);
const indexBytes = heldBytes() - heldBefore;
const cold = warming.map((article) => processorTime(() => index.match(article)));
for (let round = 1; round < ROUNDS; round++) for (const article of warming) index.match(article);
const match = fresh.map((article) => processorTime(() => index.match(article)));
const add = fresh.map((article) => processorTime(() => index.add(article)));
let clustering;
const job = processorTime(() => {
  clustering = clusterArticles(held);
});
const ids = new Set(held.map(({ id }) => id));
checkAnswer(clustering, { ...corpus, sourceOf: new Map([...corpus.sourceOf].filter(([copy]) => ids.has(copy))) });
console.log(
  JSON.stringify({
    articles: count,
    microsecondsPerArticle: (1000 * job) / count,
    peakBytesPerArticle: (process.resourceUsage().maxRSS * 1024) / count,
    indexBytesPerArticle: indexBytes / count,
    coldMatchMilliseconds: { p50: quantile(cold, 0.5), p99: quantile(cold, 0.99) },
    matchMilliseconds: { p50: quantile(match, 0.5), p99: quantile(match, 0.99) },
    addMilliseconds: { p50: quantile(add, 0.5), p99: quantile(add, 0.99) },
  }),
);

function heldBytes() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
