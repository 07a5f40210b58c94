// copy-kinds and hard-pairs: pairs of real articles, their kind of derivation read by hand.
import { ofText, shareOf } from "./measures.mjs";
import {
  countSaid,
  DERIVED,
  errorText,
  indexOf,
  isDerived,
  saying,
  scoreRows,
  searchOf,
  wrongRows,
} from "./say-pairs.mjs";

export function measureCopyKinds(context, set) {
  const { measures, library } = context;
  const rows = sayAll(context, set);
  const sure = rows.filter((row) => row.confidence <= 2);
  measures.add(set, "derived or not, F1", f1(library, rows), { atLeast: 0.96, note: counts(library, rows) });
  measures.add(set, "derived or not, F1, confidence 1-2", f1(library, sure), {
    atLeast: 0.98,
    note: counts(library, sure),
  });
  for (const language of [...new Set(rows.map((row) => row.language))].sort()) {
    const own = rows.filter((row) => row.language === language);
    measures.add(set, `derived or not, F1, ${language}`, f1(library, own), { note: counts(library, own) });
  }
  measures.add(
    set,
    "derived or not, F1, found by search",
    f1(library, rows, (row) => row.found),
  );

  const derived = sure.filter((row) => row.label === 1);
  const right = derived.filter((row) => row.kind === row.copy?.kind).length;
  measures.add(set, "kind of derived pairs, accuracy, confidence 1-2", shareOf(right, derived.length), {
    atLeast: 0.92,
    note: ofText(right, derived.length),
  });
  measures.add(set, "kind of derived pairs, macro F1, confidence 1-2", macroF1(derived), { atLeast: 0.85 });
  for (const kind of ["quotes", "boilerplate"]) {
    const gold = rows.filter((row) => row.kind === kind);
    const named = gold.filter((row) => row.copy?.kind === kind).length;
    measures.add(set, `${kind} named so`, shareOf(named, gold.length), { note: ofText(named, gold.length) });
  }
  const wires = rows.filter((row) => row.wire !== null);
  const agreed = wires.filter((row) => row.credited.some((outlet) => isOutlet(context.library, outlet, row.wire)));
  measures.add(set, "wire credited by either, of those labelled", shareOf(agreed.length, wires.length), {
    atLeast: 0.8,
    note: ofText(agreed.length, wires.length),
  });
  return {
    ...errors(rows),
    wireNotCredited: wires
      .filter((row) => !agreed.includes(row))
      .map(({ set, a, b, wire, credited }) => ({ set, a, b, wire, credited })),
    confusion: confusion(rows),
    confusionSure: confusion(sure),
  };
}

export function measureHardPairs(context, set) {
  const rows = sayAll(context, set);
  context.measures.add(set, "rewrite or not, F1", f1(context.library, rows), {
    atLeast: 0.7,
    note: counts(context.library, rows),
  });
  return { ...errors(rows), confusion: confusion(rows) };
}

/** One index per sibling set with all its articles; a copy or nothing for each labelled pair. */
function sayAll({ library, data, judged }, set) {
  const pairs = data.pairs(set);
  const rows = [];
  for (const sibling of [...new Set(pairs.map((pair) => pair.set))].sort()) {
    const articles = data.articles(sibling);
    const languageOf = new Map(articles.map((article) => [article.id, article.language ?? "?"]));
    const creditedBy = new Map(articles.map((article) => [article.id, library.stages.creditedOutlet(article)]));
    const index = indexOf(library, articles);
    const found = searchOf(index);
    for (const pair of pairs) {
      if (pair.set !== sibling) continue;
      const copy = index.compare(pair.a, pair.b);
      judged.push({ set, label: pair.label, copy });
      const credited = [pair.a, pair.b].map((id) => creditedBy.get(id)).filter((outlet) => outlet !== undefined);
      rows.push({ ...pair, copy, credited, language: languageOf.get(pair.a), found: found(pair.a, pair.b) });
    }
  }
  return rows;
}

/** Labels give agencies as their readers wrote them. */
function isOutlet(library, outlet, label) {
  return library.stages.outletKey(outlet) === library.stages.outletKey(label);
}

function f1(library, rows, says) {
  return scoreRows(library, rows, says).f1;
}

function counts(library, rows) {
  return `${errorText(scoreRows(library, rows))} of ${rows.length}`;
}

/** Mean F1 of the kinds that occur in the gold pairs; a pair missed or called not derived is a miss of its kind. */
function macroF1(derived) {
  const kinds = DERIVED.filter((kind) => derived.some((row) => row.kind === kind));
  const scores = kinds.map((kind) => {
    const right = derived.filter((row) => row.kind === kind && row.copy?.kind === kind).length;
    const gold = derived.filter((row) => row.kind === kind).length;
    const said = derived.filter((row) => row.copy?.kind === kind).length;
    return (2 * right) / (gold + said);
  });
  return shareOf(
    scores.reduce((sum, one) => sum + one, 0),
    kinds.length,
  );
}

function confusion(rows) {
  return countSaid(rows, (row) => row.kind);
}

function errors(rows) {
  const short = (row) => ({
    set: row.set,
    a: row.a,
    b: row.b,
    kind: row.kind,
    goldConfidence: row.confidence,
    found: row.found,
    ...saying(row.copy),
  });
  return {
    ...wrongRows(rows, short),
    wrongKind: rows.filter((row) => row.label === 1 && isDerived(row.copy) && row.kind !== row.copy.kind).map(short),
    notSearched: rows.filter((row) => isDerived(row.copy) && !row.found).map(short),
  };
}
