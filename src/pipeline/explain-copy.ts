/** Why two articles are a copy, or why not: what was measured on them, whether they are compared, and which way the copy runs in the clustering. */
import { holdsPair } from "../candidates/key-join.js";
import type { Explanation } from "../explanation.js";
import { assembleStories } from "./assemble-clustering.js";
import type { LabelledHeld } from "./cluster-held.js";
import { explainPair, printedOf } from "./judge-pair.js";
import { reportOrder, turned } from "./report-order.js";

/** Judges the two rows, of all that is grouped. */
export function explainCopy(labelled: LabelledHeld, one: number, two: number): Explanation {
  const { collection } = labelled;
  const { from, to, copy, ...grounds } = explainPair(collection, one, two);
  const printed = new Map([one, two].map((row) => [collection.details(row).id, printedOf(collection, row)]));
  const isTurned = reportOrder(assembleStories(labelled).stories, printed)(to, from);
  return {
    ...(isTurned ? { from: to, to: from, copy: copy && turned(copy) } : { from, to, copy }),
    ...grounds,
    compared: whyCompared(labelled, one, two),
  };
}

function whyCompared(
  { collection, rows, candidates }: LabelledHeld,
  one: number,
  two: number,
): Explanation["compared"] {
  if (!collection.areNearInTime(one, two)) return "never: too many days apart";
  const places = [rows.indexOf(one), rows.indexOf(two)];
  const [a, b] = [Math.min(...places), Math.max(...places)];
  const { matching, telling } = candidates;
  if (holdsPair(matching, a, b)) return "shared wording";
  return holdsPair(telling, a, b) ? "telling words" : "never: nothing suggests it";
}
