/** Short lines that are paragraphs by themselves, such as those that say who wrote and when: what they say can make them house text. */
import type { Span } from "../types.js";
import { type WordColumns, WordFlag } from "./words/word-columns.js";

/** Words of such a line. */
const MOST_WORDS = 14;
/** So many paragraphs from either end of a text are near that end. */
const NEAR_END = 4;

/** Whether a line is house text: one of the paragraphs, near either end of them or not, of the words from `first` to before `last`. */
export type IsHouseLine = (line: Span, first: number, last: number, isNearEnd: boolean) => boolean;

/** Sets `WordFlag.House` on the words of each short line that is house text, where the text has other paragraphs. */
export function markShortLines(
  { starts, flags }: WordColumns,
  paragraphs: readonly Span[],
  isHouse: IsHouseLine,
): void {
  if (paragraphs.length === 1) return;
  let last = 0;
  for (const [p, line] of paragraphs.entries()) {
    const first = last;
    while (last < starts.length && starts[last]! < line.end) last++;
    const isNearEnd = p < NEAR_END || p >= paragraphs.length - NEAR_END;
    if (last - first > MOST_WORDS || !isHouse(line, first, last, isNearEnd)) continue;
    for (let i = first; i < last; i++) flags[i]! |= WordFlag.House;
  }
}
