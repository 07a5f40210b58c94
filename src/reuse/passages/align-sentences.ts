/**
 * Two texts of which one retells the other to pairs of sentences that tell the same: the passages of a rewrite, in which hardly a run of
 * words survives. Sentences are paired by the rare stems they share, the closest first, each at most once. Less is asked of those that stand in one
 * order in both texts, as most of a rewrite does.
 */
import type { IndexedText } from "../texts/indexed-text.js";
import type { SentenceStems } from "../texts/reporting-sentences.js";
import type { ReuseText } from "../texts/reuse-text.js";
import type { Block } from "./block.js";
import { commonSubsequenceLength } from "./common-subsequence.js";
import { matchSentences, type SentenceMatch } from "./match-sentences.js";

/**
 * Dice overlap of weights from which two sentences of a rewrite and its source are taken to tell the same: where they stand in the order of the others
 * and share enough, in units of `ReuseText.weights`; and anywhere. As much is alike by chance in two sentences on one subject.
 */
const SAME_CONTENT = 0.25;
const LEAST_SHARED = 10 * 256;
const SURELY_SAME = 0.36;
/** Sentences longer than this are lists or lack their full stops. */
const LONGEST_SENTENCE = 200;

/** The given blocks, and a block for each pair of sentences outside them, in order of `b`, overlapping on neither side. */
export function alignSentences(a: IndexedText, b: IndexedText, blocks: readonly Block[]): Block[] {
  const left = sentencesOutside(
    a,
    blocks.map(({ aStart, aEnd }) => [aStart, aEnd]),
  );
  const right = sentencesOutside(
    b,
    blocks.map(({ bStart, bEnd }) => [bStart, bEnd]),
  );
  const matches = matchSentences(left, right, SAME_CONTENT);
  const ordered = heaviestChain(matches, right.length);
  const sure = matches.filter((match) => {
    if (match.dice >= SURELY_SAME) return true;
    const shared = (match.dice * (left[match.a]!.weight + right[match.b]!.weight)) / 2;
    return ordered.has(match) && shared >= LEAST_SHARED;
  });
  sure.sort((x, y) => y.dice - x.dice || x.b - y.b || x.a - y.a);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const found: Block[] = [...blocks];
  for (const match of sure) {
    if (usedLeft.has(match.a) || usedRight.has(match.b)) continue;
    usedLeft.add(match.a);
    usedRight.add(match.b);
    found.push(blockOf(a.text, b.text, left[match.a]!, right[match.b]!));
  }
  return found.filter(({ equal }) => equal > 0).sort((x, y) => x.bStart - y.bStart);
}

/**
 * Of matches sorted by `a`, then `b`, those of the chain that rises on both sides and has the largest sum of `dice` squared. Time grows with their
 * number, times the logarithm of the sentences of `b`.
 */
function heaviestChain(matches: readonly SentenceMatch[], sentencesB: number): Set<SentenceMatch> {
  const sums = new Float64Array(matches.length);
  const before = new Int32Array(matches.length);
  const best = new Int32Array(sentencesB + 1).fill(-1); // Fenwick tree: the match with the largest sum among the first sentences of b
  const heavier = (one: number, other: number): number =>
    other >= 0 && (one < 0 || sums[other]! > sums[one]!) ? other : one;
  let last = -1;
  for (let start = 0, end = 0; start < matches.length; start = end) {
    // The matches of one sentence all look at what was known before it.
    while (end < matches.length && matches[end]!.a === matches[start]!.a) end++;
    for (let m = start; m < end; m++) {
      let found = -1;
      for (let node = matches[m]!.b; node > 0; node -= node & -node) found = heavier(found, best[node]!);
      before[m] = found;
      sums[m] = matches[m]!.dice * matches[m]!.dice + (found < 0 ? 0 : sums[found]!);
    }
    for (let m = start; m < end; m++) {
      last = heavier(last, m);
      for (let node = matches[m]!.b + 1; node <= sentencesB; node += node & -node) best[node] = heavier(best[node]!, m);
    }
  }
  const chain = new Set<SentenceMatch>();
  for (let m = last; m >= 0; m = before[m]!) chain.add(matches[m]!);
  return chain;
}

function blockOf(a: ReuseText, b: ReuseText, one: SentenceStems, two: SentenceStems): Block {
  return {
    aStart: one.start,
    aEnd: one.end,
    bStart: two.start,
    bEnd: two.end,
    equal: commonSubsequenceLength(a.stems.subarray(one.start, one.end), b.stems.subarray(two.start, two.end)),
  };
}

/** Sentences that no range touches, quotations among them: a rewrite often turns them into reported speech. */
function sentencesOutside(text: IndexedText, ranges: readonly (readonly [number, number])[]): SentenceStems[] {
  const taken = new Uint8Array(text.mask.length);
  for (const [start, end] of ranges) taken.fill(1, start, end);
  let next = -1; // the first word from a sentence's start on that is taken: sentences come in order, so that no word is passed twice
  return text.allSentences.filter(({ start, end }) => {
    if (next < start) next = taken.indexOf(1, start) >>> 0; // far away where there is none
    return end - start <= LONGEST_SENTENCE && next >= end;
  });
}
