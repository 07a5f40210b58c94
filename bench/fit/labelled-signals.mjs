// Every labelled pair with its signals and the group it may not leave when folds are made: its event, task or crawl, never the pair.
import { compileSources } from "../compile-sources.mjs";
import { DataFolder } from "../quality/read-data.mjs";

const KINDS = ["copy-kinds", "hard-pairs", "rewrites"];
const WORDING = ["clough-stevenson", "syndication-2018", "reuters21578"];

/** @param {string} folder the labelled sets @returns {Promise<{ pairs: LabelledPair[], rules: object, vetoes: object, decide: Function }>} */
export async function labelledSignals(folder) {
  const { SignalCollection, RULES, VETOES, decide, strengthOf } = await loadStages();
  const data = new DataFolder(folder, { language: true });
  const collections = new Map();
  const eventsOf = new Map();
  const collectionOf = (set) => {
    if (!collections.has(set)) {
      const collection = new SignalCollection();
      for (const article of data.articles(set)) collection.add(article);
      collections.set(set, collection);
      eventsOf.set(
        set,
        KINDS.includes(set) || WORDING.includes(set) || set === "tgcontest" ? new Map() : data.clusters(set),
      );
    }
    return collections.get(set);
  };
  /** @type {LabelledPair[]} */
  const pairs = [];
  for (const set of KINDS) {
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
  for (const set of WORDING) {
    const collection = collectionOf(set);
    const linked = linkedGroups(data.pairs(set));
    for (const row of data.pairs(set)) {
      if (row.label === null) continue;
      const group = set === "clough-stevenson" ? row.b : `${set} ${linked(row.a)}`;
      pairs.push({ ...row, set, group, signals: collection.measure(row.a, row.b) });
    }
  }
  return { pairs, rules: RULES, vetoes: VETOES, decide, strengthOf };
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
