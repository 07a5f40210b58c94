/** Lines that say when a text was published: "Published 3 May 2031 at 4:15 PM", "Updated: 03.05.2031, 16:15". They tell nothing of the news. */
import type { Span } from "../types.js";
import { isCalendarWord } from "./lexicon/calendar-words.js";
import type { Vocabulary } from "./words/vocabulary.js";
import { type WordColumns, WordFlag } from "./words/word-columns.js";

/** Words of such a line; so many of them and half of all are figures, or name a month or a weekday. */
const MOST_WORDS = 14;
const LEAST_FIGURES = 3;
/** They stand among so many paragraphs from either end of a text. */
const NEAR_END = 4;
/** A year or the time of day, without which figures are those of a table. */
const WHEN = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b/u;

/** Sets `WordFlag.House` on the words of each such line that is a paragraph by itself, of a text that has others. */
export function markDateLines(
  { ids, starts, flags }: WordColumns,
  text: string,
  paragraphs: readonly Span[],
  vocabulary: Vocabulary,
  language: string,
): void {
  const isFigure = (id: number): boolean =>
    vocabulary.hasDigit(id) ||
    isCalendarWord(language, vocabulary.word(id)) ||
    isCalendarWord("en", vocabulary.word(id));
  let word = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    const { start, end } = paragraphs[p]!;
    const first = word;
    while (word < starts.length && starts[word]! < end) word++;
    const isNearEnd = p < NEAR_END || p >= paragraphs.length - NEAR_END;
    if (!isNearEnd || word - first > MOST_WORDS || paragraphs.length === 1) continue;
    let figures = 0;
    for (let i = first; i < word; i++) if (isFigure(ids[i]!)) figures++;
    if (figures < LEAST_FIGURES || 2 * figures < word - first || !WHEN.test(text.slice(start, end))) continue;
    for (let i = first; i < word; i++) flags[i]! |= WordFlag.House;
  }
}
