// Stories: `clusterArticles` with its defaults against gold events.
import { randomDraws } from "../random.mjs";
import { groupsOf } from "./read-data.mjs";

/** The sets of full texts whose mean is the headline figure. */
export const STORY_SETS = ["g5w1h-events", "basil", "cstnews-pt", "ecbplus", "multinews-200", "vnmds-vi"];

/** A language with fewer headlines than this says little. */
const LEAST_HEADLINES = 50;

export function measureStories(context, set) {
  const { library, data, measures } = context;
  const clustering = library.clusterArticles(data.articles(set));
  const said = storiesOf(clustering);
  const gold = groupsOf(data.clusters(set));
  const { bcubed, pairwise, adjustedRandIndex } = library.evaluate;
  const scores = bcubed(gold, said);
  context.storyScores[set] = scores.f1;
  measures.add(set, "stories, B-cubed F1", scores.f1, {
    ...(set === "neus-allsides" ? { atLeast: 0.78 } : {}),
    note: `P ${scores.precision.toFixed(3)} R ${scores.recall.toFixed(3)}, ${said.length} for ${gold.length}`,
  });
  return {
    bcubed: scores,
    pairwise: pairwise(gold, said),
    adjustedRandIndex: adjustedRandIndex(gold, said),
    stories: said.length,
    gold: gold.length,
    copies: clustering.copies.length,
    ...worst(data.clusters(set), said),
  };
}

/** Headlines in many languages: gold is cluster and language, since wording cannot join languages. */
export function measureHeadlines(context, set) {
  const { library, data, measures } = context;
  const articles = data.articles(set);
  const languageOf = new Map(data.rows(set, "articles").map((row) => [String(row.id), String(row.lang)]));
  const said = storiesOf(library.clusterArticles(articles));
  const gold = [...data.clusters(set)].map(([id, cluster]) => [id, `${cluster} ${languageOf.get(id)}`]);
  const detail = { all: library.evaluate.bcubed(groupsOf(gold), said), languages: {} };
  for (const language of [...new Set(languageOf.values())].sort()) {
    const own = gold.filter(([id]) => languageOf.get(id) === language);
    if (own.length < LEAST_HEADLINES) continue;
    const scores = library.evaluate.bcubed(groupsOf(own), said);
    detail.languages[language] = { articles: own.length, ...scores };
    measures.add(set, `stories, B-cubed F1, ${language}`, scores.f1, {
      note: `P ${scores.precision.toFixed(3)} R ${scores.recall.toFixed(3)}`,
    });
  }
  const all = Object.values(detail.languages);
  const mean = all.reduce((sum, scores) => sum + scores.f1, 0) / all.length;
  measures.add(set, `stories, B-cubed F1, mean of ${all.length} languages`, mean, { atLeast: 0.77 });
  context.storyScores[set] = mean;
  return detail;
}

/** Pairs labelled "same story or not". */
export function measurePairStories(context, set) {
  const { library, data, measures } = context;
  const storyOf = storyOfId(library.clusterArticles(data.articles(set)).stories);
  const pairs = data.pairs(set);
  const together = (pair) => storyOf.get(pair.a) !== undefined && storyOf.get(pair.a) === storyOf.get(pair.b);
  const scores = library.evaluate.pairScores(
    pairs,
    pairs.filter(together).map((pair) => [pair.a, pair.b]),
  );
  context.storyScores[set] = scores.f1;
  measures.add(set, "same story or not, F1", scores.f1, {
    atLeast: set === "tgcontest" ? 0.82 : 0.94,
    note: `P ${scores.precision.toFixed(3)} R ${scores.recall.toFixed(3)}`,
  });
  return {
    scores,
    falsePositives: pairs.filter((pair) => pair.label === 0 && together(pair)).map(({ a, b }) => ({ a, b })),
    falseNegatives: pairs.filter((pair) => pair.label === 1 && !together(pair)).map(({ a, b }) => ({ a, b })),
  };
}

/** Sets of English events from which small collections are drawn, and how many from each. */
const DRAWN_SETS = ["g5w1h-events", "basil", "ecbplus", "multinews-200"];
const DRAWS = 24;

/** Two to five whole events, 4 to 40 articles, as a collection of their own: the size most people begin with. */
export function measureDraws({ library, data, measures }) {
  const detail = {};
  for (const set of DRAWN_SETS.filter((set) => data.has(set))) {
    const articleOf = new Map(data.articles(set).map((article) => [article.id, article]));
    const events = groupsOf(data.clusters(set));
    const random = randomDraws(7);
    const scores = [];
    while (scores.length < DRAWS) {
      const drawn = drawDistinct(events, 2 + Math.floor(random() * 4), random);
      const articles = drawn.flat().map((id) => articleOf.get(id));
      if (articles.length < 4 || articles.length > 40) continue;
      scores.push(library.evaluate.bcubed(drawn, storiesOf(library.clusterArticles(articles))));
    }
    const mean = (name) => scores.reduce((sum, score) => sum + score[name], 0) / scores.length;
    detail[set] = { precision: mean("precision"), recall: mean("recall"), f1: mean("f1") };
  }
  addMean(measures, "2-5 events of 4-40 articles, B-cubed F1", detail, { atLeast: 0.97 });
  return detail;
}

/** Outlets that print the articles of others. */
const REPRINTERS = 9;

/** The six sets, which hold few copies, with two articles in five printed by another outlet as well: who tells of what stays the same. */
export function measureReprinted({ library, data, measures }) {
  const detail = {};
  for (const set of STORY_SETS.filter((set) => data.has(set))) {
    const random = randomDraws(11);
    const articles = data.articles(set).flatMap((article) => {
      const outlet = `Reprinter ${Math.floor(random() * REPRINTERS)}`;
      if (random() >= 0.4 || article.text === "") return [article];
      return [article, { ...article, id: `reprint of ${article.id}`, source: outlet }];
    });
    const gold = data.clusters(set);
    const said = storiesOf(library.clusterArticles(articles)).map((ids) => ids.filter((id) => gold.has(id)));
    detail[set] = library.evaluate.bcubed(
      groupsOf(gold),
      said.filter((ids) => ids.length > 0),
    );
  }
  addMean(measures, "the six with reprints, B-cubed F1", detail);
  return detail;
}

/** One row for all sets: their mean F1, and what each has. */
function addMean(measures, name, scoresOf, goal) {
  const f1s = Object.entries(scoresOf).map(([set, { f1 }]) => ({ set, f1 }));
  measures.add("stories", name, f1s.reduce((sum, { f1 }) => sum + f1, 0) / f1s.length, {
    ...goal,
    note: f1s.map(({ set, f1 }) => `${set} ${f1.toFixed(3)}`).join(", "),
  });
}

function drawDistinct(items, count, random) {
  const drawn = new Set();
  while (drawn.size < count) drawn.add(items[Math.floor(random() * items.length)]);
  return [...drawn];
}

/** @param {{ stories: Array<{ articleIds: string[] }> }} clustering */
export function storiesOf(clustering) {
  return clustering.stories.map((story) => story.articleIds);
}

function storyOfId(stories) {
  return new Map(stories.flatMap((story) => story.articleIds.map((id) => [id, story.id])));
}

/** The stories that mix most gold clusters and the gold clusters that lie in most stories: where to read first. */
function worst(goldOf, said) {
  const mixed = said
    .map((ids) => ({ ids, clusters: [...new Set(ids.map((id) => goldOf.get(id)))] }))
    .filter((story) => story.clusters.length > 1)
    .sort((a, b) => b.clusters.length - a.clusters.length || b.ids.length - a.ids.length)
    .slice(0, 20);
  const storyAt = new Map(said.flatMap((ids, at) => ids.map((id) => [id, at])));
  const split = groupsOf(goldOf)
    .map((ids) => ({
      cluster: goldOf.get(ids[0]),
      size: ids.length,
      stories: new Set(ids.map((id) => storyAt.get(id))).size,
    }))
    .filter((cluster) => cluster.stories > 1)
    .sort((a, b) => b.stories - a.stories || b.size - a.size)
    .slice(0, 20);
  return { mixed, split };
}
