// What the library says of labelled pairs, one index over the whole set and then `compare` for each pair, and how often that is right.

/** @typedef {import("../../src/types.js").Article} Article */
/** @typedef {import("../../src/types.js").Copy} Copy */

/** The kinds that mean derivation; the others are `quotes` and `boilerplate`. */
export const DERIVED = ["reprint", "edited", "rewritten", "excerpt"];

/** @param {{ kind: string } | undefined} copy */
export function isDerived(copy) {
  return copy !== undefined && DERIVED.includes(copy.kind);
}

/**
 * An index of all articles.
 * @param {Awaited<ReturnType<typeof import("./library.mjs").loadLibrary>>} library
 * @param {Article[]} articles
 */
export function indexOf(library, articles) {
  const index = new library.StoryIndex();
  index.addAll(articles);
  return index;
}

/**
 * Whether the library's own search comes upon a pair: a derived copy of its clustering, or both in one report. `compare` looks at any
 * two articles it is given, so only this says whether a user would see the copy.
 */
export function searchOf(index) {
  const { copies, stories } = index.clustering();
  const pairs = new Set(copies.filter(isDerived).map((copy) => pairKey(copy.from, copy.to)));
  const reportOf = new Map();
  for (const story of stories)
    for (const report of story.reports) for (const id of report.articleIds) reportOf.set(id, report.id);
  return (a, b) => pairs.has(pairKey(a, b)) || (reportOf.has(a) && reportOf.get(a) === reportOf.get(b));
}

/** The same for both orders. */
export function pairKey(a, b) {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** What was said, short, for lists of errors. */
export function saying(copy) {
  if (copy === undefined) return { said: "nothing" };
  return { said: copy.kind, confidence: Math.round(copy.confidence * 1000) / 1000, coverage: copy.coverage };
}

/** Share of the shorter text that the passages hold: what silver labels made from wording can know. */
export function bodyShare(copy) {
  return copy === undefined ? 0 : Math.max(copy.coverage.from, copy.coverage.to);
}

/**
 * Precision, recall, F1 and counts of errors of labelled pairs with what was said of them. `says` tells whether a row was called derived.
 * @param {Awaited<ReturnType<typeof import("./library.mjs").loadLibrary>>} library
 * @param {Array<{ label: 0 | 1 | null, copy?: Copy }>} rows
 */
export function scoreRows(library, rows, says = (row) => isDerived(row.copy)) {
  // By the number of the row: its ids may stand in several sets.
  const pairs = rows.map((row, at) => ({ a: `${at}`, b: "", label: row.label }));
  const said = rows.flatMap((row, at) => (says(row) ? [[`${at}`, ""]] : []));
  return library.evaluate.pairScores(pairs, said);
}

/** "3 fp, 5 fn" */
export function errorText({ falsePositives, falseNegatives }) {
  return `${falsePositives} fp, ${falseNegatives} fn`;
}

/** Pairs called derived though they are not, and the other way round, as `short` shows them. */
export function wrongRows(rows, short) {
  return {
    falsePositives: rows.filter((row) => row.label === 0 && isDerived(row.copy)).map(short),
    falseNegatives: rows.filter((row) => row.label === 1 && !isDerived(row.copy)).map(short),
  };
}

/** Kind or grade in the labels -> kind said -> pairs. */
export function countSaid(rows, labelOf) {
  const table = {};
  for (const row of rows) {
    const said = row.copy?.kind ?? "nothing";
    const label = labelOf(row);
    table[label] ??= {};
    table[label][said] = (table[label][said] ?? 0) + 1;
  }
  return table;
}
