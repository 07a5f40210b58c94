/** Whether two texts tell the same things in the same order: the order is what two independent reports of one event do not share. */
import type { SentenceMatch } from "../passages/match-sentences.js";
import type { SentenceStems } from "../texts/reporting-sentences.js";

/** Sentences that are less alike share no more than the event's commonest words. */
export const LEAST_DICE = 0.15;

/**
 * Share of the words of `a` that an alignment which keeps the order can account for: the best sum of (dice - `LEAST_DICE`) × words over
 * matches in rising order on both sides, divided by all words. The matches are those from `LEAST_DICE` on.
 */
export function orderedShare(
  a: readonly SentenceStems[],
  matches: readonly SentenceMatch[],
  sentencesB: number,
): number {
  let words = 0;
  for (const sentence of a) words += sentence.words;
  if (words === 0) return 0;
  const best = new Float64Array(sentencesB + 1); // Fenwick tree of prefix maxima over the sentences of b
  let total = 0;
  for (let end = matches.length; end > 0; ) {
    // Walk the sentences of a backwards, so that b is read from its end too; within one sentence all look at what was known before it.
    let start = end;
    while (start > 0 && matches[start - 1]!.a === matches[end - 1]!.a) start--;
    const gains: [number, number][] = [];
    for (let m = start; m < end; m++) {
      const { a: i, b: j, dice } = matches[m]!;
      const place = sentencesB - j; // 1-based from the end
      gains.push([place, prefixMaximum(best, place - 1) + (dice - LEAST_DICE) * a[i]!.words]);
    }
    for (const [place, gain] of gains) {
      if (gain > total) total = gain;
      for (let node = place; node <= sentencesB; node += node & -node) if (gain > best[node]!) best[node] = gain;
    }
    end = start;
  }
  return total / words;
}

function prefixMaximum(tree: Float64Array, place: number): number {
  let maximum = 0;
  for (let node = place; node > 0; node -= node & -node) if (tree[node]! > maximum) maximum = tree[node]!;
  return maximum;
}
