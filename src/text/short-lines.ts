/** Short lines that are paragraphs by themselves, such as those that say who wrote and when: what they say can make them house text. */
import type { Span } from "../types.js";
import { type WordColumns, WordFlag } from "./words/word-columns.js";

/** Words of such a line. */
const MOST_WORDS = 14;
/** So many paragraphs from either end of a text are near that end. */
const NEAR_END = 4;

/** A paragraph: where it stands in the text, and which words are its, from `first` to before `last`. */
export interface ShortLine extends Span {
  first: number;
  last: number;
  isNearEnd: boolean;
}

/** Sets `WordFlag.House` on the words of each short line that `isHouse` says so of, where the text has other paragraphs. */
export function markShortLines(
  { starts, flags }: WordColumns,
  paragraphs: readonly Span[],
  isHouse: (line: ShortLine) => boolean,
): void {
  if (paragraphs.length === 1) return;
  let last = 0;
  for (const [p, { start, end }] of paragraphs.entries()) {
    const first = last;
    while (last < starts.length && starts[last]! < end) last++;
    const isNearEnd = p < NEAR_END || p >= paragraphs.length - NEAR_END;
    if (last - first > MOST_WORDS || !isHouse({ start, end, first, last, isNearEnd })) continue;
    for (let i = first; i < last; i++) flags[i]! |= WordFlag.House;
  }
}
