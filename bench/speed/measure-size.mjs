// A process of its own for one size, so that its memory is its own: node --expose-gc measure-size.mjs LIBRARY ARTICLES. Prints JSON.
import { pathToFileURL } from "node:url";
import { makeCorpus } from "./corpus.mjs";
import { processorTime, quantile } from "./timing.mjs";
import { checkAnswer } from "./whole-job.mjs";

const ASKED = 200;

const [file, number] = process.argv.slice(2);
const { clusterArticles, StoryIndex } = await import(pathToFileURL(file).href);
const count = Number(number);
const corpus = makeCorpus(count + ASKED);
const held = corpus.articles.slice(0, count);
const fresh = corpus.articles.slice(count);
const heldBefore = heldBytes();
const index = new StoryIndex();
index.addAll(held);
const indexBytes = heldBytes() - heldBefore;
// The first ask works out what the collection needs once; it is not the time of an article.
index.match(fresh[0]);
const match = fresh.slice(1).map((article) => processorTime(() => index.match(article)));
const add = fresh.slice(1).map((article) => processorTime(() => index.add(article)));
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
    matchMilliseconds: { p50: quantile(match, 0.5), p99: quantile(match, 0.99) },
    addMilliseconds: { p50: quantile(add, 0.5), p99: quantile(add, 0.99) },
  }),
);

function heldBytes() {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
