// Texts to copies, reports and stories: against one pass over the characters, against the peers, and in four scripts.
import { makeCorpus } from "./corpus.mjs";
import { npmMinhash, pythonPeers } from "./peers.mjs";
import { characterPass, interleaved } from "./timing.mjs";

/** One pass alone is too short to time. */
export const PASSES = 20;
/** The peers are slow: these many articles are enough to time them. */
export const NPM_ARTICLES = 60;
const PYTHON_ARTICLES = 2000;
/** Degrees of which a copy must come out in one report with its source. */
const JOINED = new Set(["verbatim", "light"]);

export function measureWholeJob({ clusterArticles }, { count, rounds }) {
  const corpus = makeCorpus(count);
  const found = checkAnswer(clusterArticles(corpus.articles), corpus);
  const [job, pass] = interleaved([() => clusterArticles(corpus.articles), () => passes(corpus.articles)], rounds);
  const perArticle = (1000 * job) / count;
  const npm = npmMinhash(corpus.articles.slice(0, NPM_ARTICLES), corpus.sourceOf);
  const python = pythonPeers(corpus.articles.slice(0, PYTHON_ARTICLES), corpus.sourceOf);
  return { articles: count, found, perArticle, passRatio: job / (pass / PASSES), npm, python };
}

/** Processor time a word in each script, English being 1. */
export function measureScripts({ clusterArticles, stages }, { count, rounds }) {
  const names = ["english", "cyrillic", "arabic", "han"];
  const corpora = names.map((script) => makeCorpus(count, { script }));
  const words = corpora.map(({ articles }) =>
    articles.reduce((sum, { text }) => sum + stages.splitWords(text).length, 0),
  );
  for (const corpus of corpora) checkAnswer(clusterArticles(corpus.articles), corpus);
  const times = interleaved(
    corpora.map(
      ({ articles }) =>
        () =>
          clusterArticles(articles),
    ),
    rounds,
  );
  const perWord = times.map((time, i) => (1e6 * time) / words[i]);
  return Object.fromEntries(
    names.map((name, i) => [name, { nanosecondsPerWord: perWord[i], ratio: perWord[i] / perWord[0] }]),
  );
}

/** Share of the copies, light ones at most, that are in one report with their source. Throws where it is too small to time anything. */
export function checkAnswer(clustering, { sourceOf, degreeOf }) {
  const reportOf = new Map();
  for (const { reports } of clustering.stories)
    for (const { id, articleIds } of reports) for (const one of articleIds) reportOf.set(one, id);
  const copies = [...sourceOf].filter(([copy]) => JOINED.has(degreeOf.get(copy)));
  const found = copies.filter(([copy, source]) => reportOf.get(copy) === reportOf.get(source)).length / copies.length;
  if (!(found > 0.95))
    throw new Error(`Only ${(100 * found).toFixed(1)} % of the plain copies are found; nothing is timed.`);
  return found;
}

export function passes(articles) {
  for (let i = 0; i < PASSES; i++) characterPass(articles);
}
