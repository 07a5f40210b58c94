// clough-stevenson (gold grades), syndication-2018 and reuters21578 (silver: labels made from wording alone).
import { ofText, shareOf } from "./measures.mjs";
import { groupsOf } from "./read-data.mjs";
import {
  bodyShare,
  countSaid,
  errorText,
  indexOf,
  isDerived,
  saying,
  scoreRows,
  searchOf,
  wrongRows,
} from "./say-pairs.mjs";

/**
 * The grade of Clough and Stevenson (2011) that each kind stands for; what is no copy is "non". Their grades say how the wording was changed and
 * not how much was taken: "cut" is text copied as it stands, "light" has words exchanged, "heavy" is rephrased. Hence an excerpt, taken word for
 * word, is "cut" like a reprint.
 */
const GRADE_OF_KIND = { reprint: "cut", edited: "light", rewritten: "heavy", excerpt: "cut" };

/** A copy of less of the shorter text than this is a passage, which labels made from wording call no copy. */
const BODY_SHARE = 0.3;

export function measureClough(context, set) {
  const { measures, library } = context;
  const { rows } = sayPairs(context, set);
  const scores = scoreRows(library, rows);
  measures.add(set, "copied or not, F1", scores.f1, { atLeast: 0.97, note: errorText(scores) });
  const right = rows.filter((row) => gradeOf(row.copy) === row.grade).length;
  measures.add(set, "four grades, accuracy", shareOf(right, rows.length), {
    atLeast: 0.8,
    note: ofText(right, rows.length),
  });
  return { ...errors(rows), grades: countSaid(rows, (row) => row.grade) };
}

export function measureSyndication(context, set) {
  const { measures, library, data } = context;
  const { rows, index } = sayPairs(context, set);
  const found = searchOf(index);
  const missed = [];
  let [pairs, said, searched] = [0, 0, 0];
  for (const cluster of groupsOf(data.clusters(set)))
    for (const [at, a] of cluster.entries())
      for (const b of cluster.slice(at + 1)) {
        pairs++;
        const copy = index.compare(a, b);
        if (found(a, b)) searched++;
        if (isDerived(copy)) said++;
        else missed.push({ a, b, ...saying(copy) });
      }
  measures.add(set, "pairs of one wire report found", shareOf(said, pairs), {
    atLeast: 0.92,
    note: `${ofText(said, pairs)}, by search ${searched}`,
  });
  const scores = scoreRows(library, rows);
  measures.add(set, "silver pairs, precision", scores.precision, { atLeast: 0.97, note: errorText(scores) });
  measures.add(set, "silver pairs, recall", scores.recall, { atLeast: 0.97 });
  const body = scoreRows(library, rows, isBody);
  measures.add(set, `silver pairs, precision, body share from ${BODY_SHARE}`, body.precision, {
    note: errorText(body),
  });
  measures.add(set, `silver pairs, recall, body share from ${BODY_SHARE}`, body.recall);
  return { ...errors(rows), missedWirePairs: missed };
}

export function measureReuters(context, set) {
  const { measures, library } = context;
  const { rows, index } = sayPairs(context, set);
  const found = searchOf(index);
  const scores = scoreRows(library, rows);
  measures.add(set, "copies, F1 (silver)", scores.f1, { atLeast: 0.93, note: errorText(scores) });
  const body = scoreRows(library, rows, isBody);
  measures.add(set, `copies, F1 (silver), body share from ${BODY_SHARE}`, body.f1, { note: errorText(body) });
  const templates = rows.filter((row) => row.grade === "template");
  const taken = templates.filter((row) => isDerived(row.copy)).length;
  measures.add(set, "templates taken for copies", shareOf(taken, templates.length), {
    atMost: 0.03,
    note: ofText(taken, templates.length),
  });
  const copies = rows.filter((row) => row.label === 1 && isDerived(row.copy));
  const searched = copies.filter((row) => found(row.a, row.b)).length;
  measures.add(set, "right copies that search comes upon", shareOf(searched, copies.length), {
    note: ofText(searched, copies.length),
  });
  return errors(rows);
}

/** One index of the whole set, a copy or nothing for each labelled pair. */
function sayPairs({ library, data, judged }, set) {
  const index = indexOf(library, data.articles(set));
  const rows = data.pairs(set).map((pair) => ({ ...pair, copy: index.compare(pair.a, pair.b) }));
  for (const { label, copy } of rows) if (label !== null) judged.push({ set, label, copy });
  return { rows, index };
}

function gradeOf(copy) {
  return (copy && GRADE_OF_KIND[copy.kind]) ?? "non";
}

function isBody({ copy }) {
  return isDerived(copy) && bodyShare(copy) >= BODY_SHARE;
}

function errors(rows) {
  return wrongRows(rows, (row) => ({ a: row.a, b: row.b, grade: row.grade, ...saying(row.copy) }));
}
