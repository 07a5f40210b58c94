/** One article as the reuse stages see it: words, their stems and how rare each is. Columns of equal length. */
import type { WordColumns } from "../../text/words/word-columns.js";

export interface ReuseText {
  readonly words: WordColumns;
  /** The words of the title, without the outlet's name beside it. */
  readonly title: Uint32Array;
  /** Stem of each word; equal stems are equal numbers within one run. */
  readonly stems: Uint32Array;
  /** Inverse document frequency of each word, in units of 1/256 (whole numbers, so that sums do not depend on their order). */
  readonly weights: Uint16Array;
  /** 1 for each figure: a word with a digit, a number in words, or the name of a month or weekday. */
  readonly figures: Uint8Array;
  /** A word by its number, as it is compared. */
  word(id: number): string;
  /** Whether no other article holds a word, nor is it known to be ordinary. */
  isLone(id: number): boolean;
  /** Words a token stands for: 0.5, 1 or 1.5 (`wordsPerTokenOf`). */
  readonly wordsPerToken: number;
  /** Primary language subtag, or "und". */
  readonly language: string;
  /** Milliseconds since 1970, NaN when unknown. */
  readonly time: number;
  /** Comparable names of its outlet, and of the outlet that it credits or those that it may credit, "" for none. */
  readonly outlet: string;
  readonly credited: string;
}
