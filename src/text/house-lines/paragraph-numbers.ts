/**
 * Numbers and times that stand before paragraphs, as in lists, tickers and transcripts: "3.", "(3)", "14:05", "[00:14:05]"; and those that count
 * sentences, lines or paragraphs one by one, alone or behind one word: "Step 3.", "Section 12". They tell nothing of the news.
 */
import type { Span } from "../../types.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { flagWords, wordsInSpans } from "../words/words-in-spans.js";

const NUMBER = /^(?:\(?\d{1,2}[.):]|[([]?[0-2]?\d[:.h][0-5]\d(?::[0-5]\d)?(?: ?[ap]\.?m\.?| Uhr)?[)\]]?:?)(?=\s)/i;
const LONGEST_NUMBER = 16;
/** So many paragraphs at least have one: a single one may be the first figure of a sentence. */
const FEWEST = 3;

/** So many numbers at least count up by one. */
const FEWEST_COUNTED = 4;
/** Years count nothing. */
const MOST_DIGITS = 3;
/** Stands for the word before a number that has none. */
const NO_LABEL = -1;

/** Sets `WordFlag.House` on each, in a text that has three or more before paragraphs, or four that count. */
export function markParagraphNumbers(words: WordColumns, text: string, paragraphs: readonly Span[]): void {
  markCounts(words, text);
  const numbers = paragraphs.flatMap(({ start }) => {
    const length = NUMBER.exec(text.slice(start, start + LONGEST_NUMBER))?.[0].length;
    return length === undefined ? [] : [{ start, end: start + length }];
  });
  if (numbers.length < FEWEST) return;
  for (const [first, end] of wordsInSpans(words, numbers)) flagWords(words, first, end, WordFlag.House);
}

/** Marks numbers that count up by one, each at the beginning of a sentence or a line, or behind the word that stands there. */
function markCounts({ ids, starts, ends, flags }: WordColumns, text: string): void {
  const numberAt = (i: number): number | undefined => {
    const word = i < ids.length && ends[i]! - starts[i]! <= MOST_DIGITS ? text.slice(starts[i], ends[i]) : "";
    return /^\d+$/.test(word) ? Number(word) : undefined;
  };
  const counts = new Map<number, Count>();
  for (let i = 0; i < ids.length; i++) {
    if ((flags[i]! & WordFlag.SentenceStart) === 0) continue;
    const isBare = numberAt(i) !== undefined;
    const place = isBare ? i : i + 1;
    const number = numberAt(place);
    if (number === undefined) continue;
    const label = isBare ? NO_LABEL : ids[i]!;
    const count = counts.get(label);
    if (count?.next === number) {
      count.places.push(place);
      count.next++;
    } else {
      if (count !== undefined) markCount(count, flags);
      counts.set(label, { next: number + 1, places: [place] });
    }
  }
  for (const count of counts.values()) markCount(count, flags);
}

/** Numbers that count up so far, by their places among the words. */
interface Count {
  next: number;
  places: number[];
}

function markCount({ places }: Count, flags: Uint8Array): void {
  if (places.length >= FEWEST_COUNTED) for (const place of places) flags[place]! |= WordFlag.House;
}
