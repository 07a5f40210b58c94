/**
 * Short lines that are paragraphs by themselves, or share one with others of their sort, such as those that say who wrote and when: what they say can
 * make them house text.
 */
import type { Span } from "../../types.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { flagWords, wordsInSpans } from "../words/words-in-spans.js";

/** Words of such a line, and of a paragraph of several: a byline above the time of publication. */
const MOST_WORDS = 14;
const MOST_WORDS_OF_SEVERAL = 24;
/** So many paragraphs from either end of a text are near that end. */
const NEAR_END = 4;

/** Whether a line is house text: one of the paragraphs, near either end of them or not, of the words from `first` to before `end`. */
export type IsHouseLine = (line: Span, first: number, end: number, isNearEnd: boolean) => boolean;

/** Sets `WordFlag.House` on the words of each short line that is house text, where the text has other paragraphs. */
export function markShortLines(
  words: WordColumns,
  text: string,
  paragraphs: readonly Span[],
  isHouse: IsHouseLine,
): void {
  if (paragraphs.length === 1) return;
  let p = 0;
  for (const [first, end] of wordsInSpans(words, paragraphs)) {
    const isNearEnd = p < NEAR_END || p >= paragraphs.length - NEAR_END;
    const paragraph = paragraphs[p++]!;
    if (end - first > MOST_WORDS_OF_SEVERAL) continue;
    if (end - first <= MOST_WORDS && isHouse(paragraph, first, end, isNearEnd))
      flagWords(words, first, end, WordFlag.House);
    else
      for (const [line, from, to] of linesOf(words, text, paragraph, first))
        if (to - from <= MOST_WORDS && isHouse(line, from, to, isNearEnd)) flagWords(words, from, to, WordFlag.House);
  }
}

/** The lines of a paragraph of the words from `first` on, where it has several, and the words of each. */
function* linesOf(
  { starts }: WordColumns,
  text: string,
  paragraph: Span,
  first: number,
): Generator<[line: Span, from: number, to: number]> {
  const lines = text.slice(paragraph.start, paragraph.end).split("\n");
  if (lines.length === 1) return;
  let start = paragraph.start;
  let from = first;
  for (const line of lines) {
    const end = start + line.length;
    let to = from;
    while (to < starts.length && starts[to]! < end) to++;
    yield [{ start, end }, from, to];
    start = end + 1;
    from = to;
  }
}
