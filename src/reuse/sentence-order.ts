/**
 * Whether two texts tell the same things in the same order. Sentences are compared by the rare stems they share, so this sees a text
 * that was put into other words; the order is what two independent reports of one event do not share.
 */
import { Mask } from "./pair-masks.js";
import { type ReuseText, sentencesOf } from "./reuse-text.js";

/** The reporting of one sentence: distinct stems with their weights, in order of first use. */
export interface SentenceStems {
  /** Half-open range of word positions. */
  start: number;
  end: number;
  stems: Uint32Array;
  weights: Uint16Array;
  /** Sum of `weights`. */
  weight: number;
  /** Words of reporting. */
  words: number;
}

/** Two sentences that share something: positions in the two lists of sentences. */
export interface SentenceMatch {
  a: number;
  b: number;
  /** Weight of the shared stems as a share of the lighter sentence's weight, 0–1. */
  overlap: number;
  /** The same as a share of both weights (Dice), 0–1. */
  dice: number;
}

/** A sentence with fewer words of reporting is an attribution or a crumb. */
const FEWEST_WORDS = 4;
/** Weaker matches share no more than the event's commonest words. */
const LEAST_OVERLAP = 0.15;

/** The sentences of a text that report something. */
export function reportingSentences(text: ReuseText, mask: Uint8Array): SentenceStems[] {
  const found: SentenceStems[] = [];
  for (const [start, end] of sentencesOf(text.words)) {
    const seen = new Set<number>();
    const positions: number[] = [];
    let words = 0;
    for (let i = start; i < end; i++) {
      if (mask[i] !== Mask.Prose) continue;
      words++;
      if (seen.has(text.stems[i]!)) continue;
      seen.add(text.stems[i]!);
      positions.push(i);
    }
    if (words * text.unit < FEWEST_WORDS) continue;
    const stems = new Uint32Array(positions.length);
    const weights = new Uint16Array(positions.length);
    let weight = 0;
    for (let i = 0; i < positions.length; i++) {
      stems[i] = text.stems[positions[i]!]!;
      weights[i] = text.weights[positions[i]!]!;
      weight += weights[i]!;
    }
    if (weight === 0) continue;
    found.push({
      start,
      end,
      stems,
      weights,
      weight,
      words: words * text.unit,
    });
  }
  return found;
}

/** All matches of some strength, by `a`, then `b`. Time grows with the stems of `a` and the sentences of `b` that hold them. */
export function matchSentences(a: readonly SentenceStems[], b: readonly SentenceStems[]): SentenceMatch[] {
  const holders = new Map<number, number[]>();
  for (let j = 0; j < b.length; j++) {
    for (const stem of b[j]!.stems) {
      const list = holders.get(stem);
      if (list === undefined) holders.set(stem, [j]);
      else list.push(j);
    }
  }
  const matches: SentenceMatch[] = [];
  const shared = new Float64Array(b.length);
  for (let i = 0; i < a.length; i++) {
    const { stems, weights, weight } = a[i]!;
    const touched: number[] = [];
    for (let t = 0; t < stems.length; t++) {
      for (const j of holders.get(stems[t]!) ?? []) {
        if (shared[j] === 0) touched.push(j);
        shared[j]! += weights[t]!;
      }
    }
    touched.sort((x, y) => x - y);
    for (const j of touched) {
      const overlap = Math.min(1, shared[j]! / Math.min(weight, b[j]!.weight));
      const dice = Math.min(1, (2 * shared[j]!) / (weight + b[j]!.weight));
      shared[j] = 0;
      if (overlap >= LEAST_OVERLAP) matches.push({ a: i, b: j, overlap, dice });
    }
  }
  return matches;
}

/**
 * Share of the words of `a` that an alignment which keeps the order can account for: the best sum of (overlap - 0.15) × words over
 * matches in rising order on both sides, divided by all words.
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
      if (dice <= LEAST_OVERLAP) continue;
      const place = sentencesB - j; // 1-based from the end
      gains.push([place, prefixMaximum(best, place - 1) + (dice - LEAST_OVERLAP) * a[i]!.words]);
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
