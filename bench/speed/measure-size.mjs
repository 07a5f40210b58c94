// A process of its own for one size, so that its memory is its own: node --expose-gc measure-size.mjs LIBRARY ARTICLES. Prints JSON.
import { pathToFileURL } from "node:url";
import { makeCorpus } from "./corpus.mjs";
import { latency, processorTime, quantile } from "./timing.mjs";
import { checkAnswer } from "./whole-job.mjs";

/** Articles that are matched first and timed cold: code is compiled then, and words are met for the first time. */
const COLD = 100;
/** What is held already is matched so often before any is timed warm, as in a service that has run for a while. */
const WARMING = 5000;
/** Matched, and added, one by one: enough that the slowest of a hundred is not the second slowest of all. */
const ASKED = 1000;

const [file, number] = process.argv.slice(2);
const { clusterArticles, StoryIndex } = await import(pathToFileURL(file).href);
const count = Number(number);
const corpus = makeCorpus(count + COLD + ASKED);
const held = corpus.articles.slice(0, count);
const first = corpus.articles.slice(count, count + COLD);
const fresh = corpus.articles.slice(count + COLD);
const heldBefore = heldBytes();
const index = new StoryIndex();
index.addAll(held);
const indexBytes = heldBytes() - heldBefore;
const cold = first.map((article) => latency(() => index.match(article)));
for (let i = 0; i < WARMING; i++) index.match({ ...held[i % count], id: `again ${i}` });
const match = fresh.map((article) => latency(() => index.match(article)));
const add = fresh.map((article) => latency(() => index.add(article)));
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
  for (let pass = 0; pass < 2; pass++) globalThis.gc(); // buffers are let go by the second
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
