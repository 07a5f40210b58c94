/** Pairs that somebody labelled, and pairs that were said, to precision, recall and F1. */
import { requireIterable, requireObject, requireString } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { type PrecisionRecall, precisionRecall } from "./precision-recall.js";

/** A pair that somebody judged. The order of `a` and `b` is irrelevant. */
export interface LabelledPair {
  /** Id of one item. */
  a: string;
  /** Id of the other. */
  b: string;
  /** 1 or true: yes. 0 or false: no. `null`: undecided, not scored. */
  label: 0 | 1 | boolean | null;
}

/** How the pairs that were said stand to the labels: the four counts, and what follows from them. */
export interface PairScores extends PrecisionRecall {
  /** Labelled yes, said. */
  truePositives: number;
  /** Labelled no, said. */
  falsePositives: number;
  /** Labelled yes, not said. */
  falseNegatives: number;
  /** Labelled no, not said. */
  trueNegatives: number;
  /** Share of the scored pairs that are right, 0–1. */
  accuracy: number;
}

const YES_OR_NO: readonly unknown[] = [0, 1, true, false];

/**
 * Precision, recall and F1 of the pairs that were said, over the labelled pairs alone: a pair nobody labelled counts
 * for nothing. For copies, without those that only share quotations:
 * `pairScores(gold, clustering.copies.filter(({ kind }) => kind !== "quotes").map(({ from, to }) => [from, to]))`.
 *
 * It knows ids alone: a pair labelled yes of which an article is not in the collection counts as missed. Leave such labels out.
 *
 * Precision is 1 when no labelled pair was said, recall is 1 when none is labelled yes, accuracy is 1 when none is scored.
 * Linear in both lists. Throws `InputError` where a pair is labelled twice, and for any other label.
 */
export function pairScores(gold: Iterable<LabelledPair>, said: Iterable<readonly [a: string, b: string]>): PairScores {
  requireIterable("gold", gold, "{ a, b, label }");
  requireIterable("said", said, "pairs of ids");
  const saidKeys = new Set<string>();
  for (const pair of said) {
    if (!Array.isArray(pair))
      throw new InputError(`said holds ${show(pair)}. Use pairs of ids: [from, to] for a copy.`);
    saidKeys.add(keyOf(pair[0], pair[1]));
  }
  const seen = new Set<string>();
  let truePositives = 0;
  let falsePositives = 0;
  let falseNegatives = 0;
  let trueNegatives = 0;
  for (const pair of gold) {
    requireObject(pair, "A pair of gold");
    const { a, b, label } = pair;
    const key = keyOf(a, b);
    if (seen.has(key))
      throw new InputError(`gold labels the pair ${show(a)}, ${show(b)} twice. Give each pair one label.`);
    seen.add(key);
    if (label === null) continue;
    // The "0" of a table would count as a yes.
    if (!YES_OR_NO.includes(label))
      throw new InputError(
        `The label of ${show(a)}, ${show(b)} is ${show(label)}. Use 1 or true, 0 or false, or null.`,
      );
    if (saidKeys.has(key)) label ? truePositives++ : falsePositives++;
    else label ? falseNegatives++ : trueNegatives++;
  }
  const scored = truePositives + falsePositives + falseNegatives + trueNegatives;
  return {
    ...precisionRecall(
      shareOf(truePositives, truePositives + falsePositives),
      shareOf(truePositives, truePositives + falseNegatives),
    ),
    truePositives,
    falsePositives,
    falseNegatives,
    trueNegatives,
    accuracy: shareOf(truePositives + trueNegatives, scored),
  };
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 1;
}

/** One key for both orders of two ids; the length in front keeps `["a,b", "c"]` and `["a", "b,c"]` apart. */
function keyOf(a: string, b: string): string {
  requireString("An id of a pair", a);
  requireString("An id of a pair", b);
  const [low, high] = a < b ? [a, b] : [b, a];
  return `${low.length}:${low}${high}`;
}
