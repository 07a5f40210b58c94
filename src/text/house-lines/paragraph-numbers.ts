/**
 * Numbers and times that stand before paragraphs, as in lists, tickers and transcripts: "3.", "(3)", "14:05", "[00:14:05]". They count the
 * paragraphs, and tell nothing of the news.
 */
import type { Span } from "../../types.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { flagWords, wordsInSpans } from "../words/words-in-spans.js";

const NUMBER = /^(?:\(?\d{1,2}[.):]|[([]?[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?| Uhr)?[)\]]?:?)(?=\s)/i;
const LONGEST_NUMBER = 16;
/** So many paragraphs at least have one: a single one may be the first figure of a sentence. */
const FEWEST = 3;

/** Sets `WordFlag.House` on each, in a text that has three or more. */
export function markParagraphNumbers(words: WordColumns, text: string, paragraphs: readonly Span[]): void {
  const numbers = paragraphs.flatMap(({ start }) => {
    const length = NUMBER.exec(text.slice(start, start + LONGEST_NUMBER))?.[0].length;
    return length === undefined ? [] : [{ start, end: start + length }];
  });
  if (numbers.length < FEWEST) return;
  for (const [first, end] of wordsInSpans(words, numbers)) flagWords(words, first, end, WordFlag.House);
}
