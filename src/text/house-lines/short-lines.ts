/** Short lines that are paragraphs by themselves, such as those that say who wrote and when: what they say can make them house text. */
import type { Span } from "../../types.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { flagWords, wordsInSpans } from "../words/words-in-spans.js";

/** Words of such a line. */
const MOST_WORDS = 14;
/** So many paragraphs from either end of a text are near that end. */
const NEAR_END = 4;

/** Whether a line is house text: one of the paragraphs, near either end of them or not, of the words from `first` to before `end`. */
export type IsHouseLine = (line: Span, first: number, end: number, isNearEnd: boolean) => boolean;

/** Sets `WordFlag.House` on the words of each short line that is house text, where the text has other paragraphs. */
export function markShortLines(words: WordColumns, paragraphs: readonly Span[], isHouse: IsHouseLine): void {
  if (paragraphs.length === 1) return;
  let p = 0;
  for (const [first, end] of wordsInSpans(words, paragraphs)) {
    const isNearEnd = p < NEAR_END || p >= paragraphs.length - NEAR_END;
    const line = paragraphs[p++]!;
    if (end - first <= MOST_WORDS && isHouse(line, first, end, isNearEnd)) flagWords(words, first, end, WordFlag.House);
  }
}
