/**
 * Two texts of which one retells the other to pairs of sentences that tell the same: the passages of a rewrite, in which hardly a run of
 * words survives. Sentences are paired by the rare stems they share, the closest first, each at most once.
 */
import type { IndexedText } from "../texts/indexed-text.js";
import type { SentenceStems } from "../texts/reporting-sentences.js";
import type { ReuseText } from "../texts/reuse-text.js";
import type { Block } from "./block.js";
import { commonSubsequenceLength } from "./common-subsequence.js";
import { matchSentences } from "./match-sentences.js";

/** Dice overlap of weights from which two sentences of a rewrite and its source are taken to tell the same. */
const SAME_CONTENT = 0.25;
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
  matches.sort((x, y) => y.dice - x.dice || x.b - y.b || x.a - y.a);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const found: Block[] = [...blocks];
  for (const match of matches) {
    if (usedLeft.has(match.a) || usedRight.has(match.b)) continue;
    usedLeft.add(match.a);
    usedRight.add(match.b);
    found.push(blockOf(a.text, b.text, left[match.a]!, right[match.b]!));
  }
  return found.filter(({ equal }) => equal > 0).sort((x, y) => x.bStart - y.bStart);
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
