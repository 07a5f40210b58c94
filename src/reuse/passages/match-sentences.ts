/** Sentences of two texts that tell something in common, by the rare stems they share: it is seen through other words. */
import { appendTo } from "../../basics/append-to.js";
import { NumberSet } from "../../basics/number-set.js";
import type { SentenceStems } from "../texts/reporting-sentences.js";

/** Two sentences that share something: positions in the two lists of sentences. */
export interface SentenceMatch {
  a: number;
  b: number;
  /** Weight of the shared stems, counted in both, as a share of the weights of both sentences (Dice), 0–1. */
  dice: number;
}

/** All matches from `leastDice` on, by `a`, then `b`. Time grows with the stems of both, and the sentences of `b` that hold one of `a`. */
export function matchSentences(
  a: readonly SentenceStems[],
  b: readonly SentenceStems[],
  leastDice: number,
): SentenceMatch[] {
  const holders = new Map<number, number[]>();
  // What one text alone has need not be remembered: nearly all of a page that is held against a brief.
  const shorter = a.length < b.length ? a : b;
  const inShorter = new NumberSet(Uint32Array.from(shorter.flatMap(({ stems }) => [...stems])));
  for (let j = 0; j < b.length; j++) {
    for (const stem of b[j]!.stems) {
      if (inShorter.has(stem)) appendTo(holders, stem, j);
    }
  }
  const matches: SentenceMatch[] = [];
  const shared = new Float64Array(b.length);
  for (let i = 0; i < a.length; i++) {
    const { stems, weights, weight } = a[i]!;
    const touched: number[] = [];
    for (let t = 0; t < stems.length; t++) {
      if (!inShorter.has(stems[t]!)) continue;
      for (const j of holders.get(stems[t]!) ?? []) {
        if (shared[j] === 0) touched.push(j);
        shared[j]! += weights[t]!;
      }
    }
    touched.sort((x, y) => x - y);
    for (const j of touched) {
      const dice = Math.min(1, (2 * shared[j]!) / (weight + b[j]!.weight));
      shared[j] = 0;
      if (dice >= leastDice) matches.push({ a: i, b: j, dice });
    }
  }
  return matches;
}
