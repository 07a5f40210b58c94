// Are the thresholds of src/reuse/decision/rules.ts more than a fit to the pairs they were read from? Each fold's pairs are decided with thresholds
// searched on the other folds: every condition may move by up to a step, and the mean strength under the best settings of nine searches decides
// (one search alone moves thresholds freely where the training folds have no pair). Folds keep events together.
// Then the share of derived pairs by strength, the table that confidence is read from.
//   node bench/fit/cross-validate.mjs DATA_DIR [folds] [settings]
import { GOLD_SETS } from "../quality/read-data.mjs";
import { randomDraws } from "../random.mjs";
import { labelledSignals } from "./labelled-signals.mjs";

const SEARCHES = 9;
/** What a pair counts of whose label its reader was unsure (confidence 3). */
const UNSURE_WEIGHT = 0.6;
/** Mean F1 that a step of one threshold costs: of settings that decide alike, the one that moved least is taken. */
const COST_OF_A_STEP = 0.0005;
/** The strengths between which derived pairs are counted, and how wide a row of that table is. */
const STRENGTHS = { from: -1, to: 3, step: 0.25 };
const [folder, folds = "5", settings = "400"] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Give the folder of the labelled sets: node bench/fit/cross-validate.mjs DATA_DIR [folds] [settings]");
  process.exit(2);
}

const { pairs, rules, vetoes, strengthOf } = await labelledSignals(folder);
const tables = [...Object.values(rules), ...Object.values(vetoes)];
const ruleCount = Object.keys(rules).length;
const names = [...Object.keys(rules), ...Object.keys(vetoes)];
const conditions = tables.reduce((sum, table) => sum + table.length, 0);
/** margins[i] are those of all conditions for pair i, in steps. */
const margins = pairs.map(({ signals }) =>
  tables.flatMap((table) => table.map((condition) => strengthOf(condition, signals))),
);

const random = randomDraws(20261122);
const still = new Array(conditions).fill(0);
console.log(`${pairs.length} pairs, ${conditions} conditions, ${new Set(pairs.map((pair) => pair.group)).size} groups`);
console.log("in-sample, as they stand:");
report(pairs.map((_, i) => strength(i, still)));

const held = new Array(pairs.length).fill(0);
const moves = new Array(conditions).fill(0);
const foldOf = assignFolds(Number(folds));
for (let fold = 0; fold < Number(folds); fold++) {
  const training = pairs.flatMap((_, i) => (foldOf[i] === fold ? [] : [i]));
  const settled = Array.from({ length: SEARCHES }, () => search(training));
  still.forEach((_, c) => {
    moves[c] += Math.abs(settled.reduce((sum, shifts) => sum + shifts[c], 0) / SEARCHES) / Number(folds);
  });
  pairs.forEach((_, i) => {
    if (foldOf[i] === fold) held[i] = settled.reduce((sum, shifts) => sum + strength(i, shifts), 0) / SEARCHES;
  });
}
console.log(`cross-validated, ${folds} folds:`);
report(held);
console.log("mean move of each table's thresholds, in steps:");
let at = 0;
tables.forEach((table, t) => {
  console.log(`  ${names[t]}: ${table.map(() => moves[at++].toFixed(2)).join(" ")}`);
});
console.log("derived among the gold pairs of a strength, held-out folds:");
for (let { from } = STRENGTHS; from < STRENGTHS.to; from += STRENGTHS.step) {
  const isInside = (strength) => strength >= from && strength < from + STRENGTHS.step;
  const inside = pairs.filter(({ set }, i) => GOLD_SETS.includes(set) && isInside(held[i]));
  const derived = inside.filter((pair) => pair.label === 1).length;
  console.log(`  ${from.toFixed(2).padStart(5)}  ${derived} of ${inside.length}`);
}

function strength(i, shifts) {
  let [rule, veto] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let c = 0;
  for (const [t, table] of tables.entries()) {
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < table.length; k++, c++) least = Math.min(least, margins[i][c] - shifts[c]);
    if (t < ruleCount) rule = Math.max(rule, least);
    else veto = Math.max(veto, least);
  }
  return Math.min(rule, -veto);
}

/** Mean F1 of the sets, each set counting alike, so that no large one drowns a small one. */
function worth(members, shifts) {
  const counts = new Map();
  for (const i of members) {
    const { set, label, confidence } = pairs[i];
    const count = counts.get(set) ?? { both: 0, wrong: 0 };
    counts.set(set, count);
    const weight = confidence === 3 ? UNSURE_WEIGHT : 1;
    const derived = strength(i, shifts) >= 0;
    if (derived && label === 1) count.both += weight;
    else if (derived !== (label === 1)) count.wrong += weight;
  }
  let sum = 0;
  for (const { both, wrong } of counts.values()) sum += (2 * both) / Math.max(1, 2 * both + wrong);
  return sum / counts.size - COST_OF_A_STEP * shifts.reduce((total, shift) => total + Math.abs(shift), 0);
}

function search(members) {
  // Start anywhere within a step of what stands, not at it: else the held-out pairs would lend their thresholds.
  let best = still;
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < Number(settings); n++) {
    // The second half of the tries stays near the best so far: one threshold in five moves, by up to .4 of a step.
    const local = n > Number(settings) / 2;
    const tried = local
      ? best.map((shift) => (random() < 0.2 ? clamp(shift + (random() - 0.5) * 0.8) : shift))
      : still.map(() => random() * 2 - 1);
    const value = worth(members, tried);
    if (value > most) [best, most] = [tried, value];
  }
  return best;
}

function clamp(shift) {
  return Math.max(-1, Math.min(1, shift));
}

function assignFolds(count) {
  const groups = [...new Set(pairs.map((pair) => pair.group))].sort();
  for (let i = groups.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [groups[i], groups[j]] = [groups[j], groups[i]];
  }
  const fold = new Map(groups.map((group, i) => [group, i % count]));
  return pairs.map((pair) => fold.get(pair.group));
}

function report(strengths) {
  const line = (name, wanted) => {
    let [tp, fp, fn] = [0, 0, 0];
    pairs.forEach((pair, i) => {
      if (!wanted(pair)) return;
      const derived = strengths[i] >= 0;
      if (derived && pair.label === 1) tp++;
      else if (derived) fp++;
      else if (pair.label === 1) fn++;
    });
    console.log(`  ${name.padEnd(28)} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(3)}  ${fp} fp, ${fn} fn`);
  };
  for (const set of new Set(pairs.map((pair) => pair.set))) line(set, (pair) => pair.set === set);
  line("copy-kinds, confidence 1-2", (pair) => pair.set === "copy-kinds" && pair.confidence <= 2);
  const found = {};
  pairs.forEach(({ set, kind }, i) => {
    if (set === "rewrites") found[kind] = (found[kind] ?? 0) + (strengths[i] >= 0 ? 1 : 0);
  });
  console.log(
    `  rewrites found: ${Object.entries(found)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", ")}`,
  );
  const templates = pairs.filter((pair, i) => pair.grade === "template" && strengths[i] >= 0).length;
  console.log(`  templates called copies: ${templates}`);
}
