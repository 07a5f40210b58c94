// Every labelled pair with its signals and the group it may not leave when folds are made: its event, task or crawl, never the pair.
import { compileSources } from "../compile-sources.mjs";
import { DataFolder } from "../quality/read-data.mjs";

/** Sets whose pairs are of articles in other sets, named by each pair; and sets with articles of their own. */
const OF_OTHER_SETS = ["copy-kinds", "hard-pairs", "rewrites"];
const OF_THEIR_OWN = ["clough-stevenson", "syndication-2018", "reuters21578"];
/** Sets without gold events: there each article is a group, or what positive pairs link. */
const WITHOUT_EVENTS = [...OF_OTHER_SETS, ...OF_THEIR_OWN, "tgcontest"];

/** @typedef {Record<string, unknown> & { set: string, group: string, a: string, b: string, label: 0 | 1, signals: import("../../src/reuse/signals/pair-signals.js").PairSignals }} LabelledPair */

/** @param {string} folder the labelled sets @returns {Promise<{ pairs: LabelledPair[], rules: object, vetoes: object, strengthOf: Function }>} */
export async function labelledSignals(folder) {
  const { SignalCollection, RULES, VETOES, strengthOf } = await loadStages();
  const data = new DataFolder(folder, { language: true });
  const collections = new Map();
  const eventsOf = new Map();
  const collectionOf = (set) => {
    if (!collections.has(set)) {
      const collection = new SignalCollection();
      for (const article of data.articles(set)) collection.add(article);
      collections.set(set, collection);
      eventsOf.set(set, WITHOUT_EVENTS.includes(set) ? new Map() : data.clusters(set));
    }
    return collections.get(set);
  };
  /** @type {LabelledPair[]} */
  const pairs = [];
  for (const set of OF_OTHER_SETS) {
    const rows = data.pairs(set);
    if (set === "rewrites") {
      const derived = new Map(data.articles(set).map((article) => [article.id, article]));
      for (const { set: sibling, b } of rows)
        if (!collectionOf(sibling).has(b)) collectionOf(sibling).add(derived.get(b));
    }
    for (const row of rows) {
      const collection = collectionOf(row.set);
      const group = `${row.set} ${eventsOf.get(row.set).get(row.a) ?? row.a}`;
      pairs.push({ ...row, set, group, signals: collection.measure(row.a, row.b) });
    }
  }
  for (const set of OF_THEIR_OWN) {
    const collection = collectionOf(set);
    const linked = linkedGroups(data.pairs(set));
    for (const row of data.pairs(set)) {
      if (row.label === null) continue;
      const group = set === "clough-stevenson" ? row.b : `${set} ${linked(row.a)}`;
      pairs.push({ ...row, set, group, signals: collection.measure(row.a, row.b) });
    }
  }
  return { pairs, rules: RULES, vetoes: VETOES, strengthOf };
}

/** Articles joined by positive pairs are one group. */
function linkedGroups(rows) {
  const parent = new Map();
  const root = (id) => {
    let at = id;
    while (parent.has(at)) at = parent.get(at);
    return at;
  };
  for (const { a, b, label } of rows) {
    const [one, two] = [root(a), root(b)];
    if (label === 1 && one !== two) parent.set(one, two);
  }
  return root;
}

async function loadStages() {
  const { load, close } = await compileSources({ stages: "bench/fit/measure-signals.ts" });
  try {
    return await load("stages");
  } finally {
    close();
  }
}
