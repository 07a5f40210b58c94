/** Lines that say when a text was published: "Published 3 May 2031 at 4:15 PM", "Updated: 03.05.2031, 16:15". They tell nothing of the news. */
import type { Span } from "../../types.js";
import { isCalendarWord } from "../lexicon/calendar-words.js";
import type { Vocabulary } from "../words/vocabulary.js";
import type { WordColumns } from "../words/word-columns.js";
import { markShortLines } from "./short-lines.js";

/** So many words of such a line and half of all are figures, or name a month or a weekday. */
const LEAST_FIGURES = 3;
/** A year or the time of day, without which figures are those of a table. */
const WHEN = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b/u;

/** Sets `WordFlag.House` on the words of each such line near either end of a text. */
export function markDateLines(
  words: WordColumns,
  text: string,
  paragraphs: readonly Span[],
  vocabulary: Vocabulary,
  language: string,
): void {
  const isFigure = (id: number): boolean =>
    vocabulary.hasDigit(id) ||
    isCalendarWord(language, vocabulary.word(id)) ||
    isCalendarWord("en", vocabulary.word(id));
  markShortLines(words, text, paragraphs, ({ start, end }, first, last, isNearEnd) => {
    if (!isNearEnd) return false;
    const figures = words.ids.subarray(first, last).filter(isFigure).length;
    return figures >= LEAST_FIGURES && 2 * figures >= last - first && WHEN.test(text.slice(start, end));
  });
}
