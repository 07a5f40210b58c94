/**
 * Captions: paragraphs of a sentence or two that say at their end who photographed. They come with the picture, and whoever prints it repeats them;
 * so they count as quoted.
 */
import type { Span } from "../../types.js";
import { alternatives, PHRASES } from "../credits/cue-phrases.js";
import { holdsNames } from "../house-lines/credit-lines.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { flagWords, wordsInSpans } from "../words/words-in-spans.js";

/** Agencies write whole reports below their pictures: these are longer. */
const MOST_WORDS = 40;
/** Where brackets name a photographer and an agency, as agencies write beneath their pictures: "(Ilna Torvek/Northwire)". */
const MOST_WORDS_OF_AGENCY = 80;
const NAMES_AGENCY = /^[([].*(?:\/|\svia\s)/u;
/** Of a text of which captions are this share, the pictures tell the news: then none is set apart, or none that is long. */
const PICTURES_TELL = 1 / 2;
const LONG_ONES_TELL = 1 / 4;
/** In UTF-16 code units. */
const LONGEST_CREDIT = 100;
/** With up to two words of an agency's name in front: "AP Photo/Ilna Torvek". */
const PHOTO = String.raw`(?:[^\s()[\]]+\s){0,2}(?:${alternatives(PHRASES.photo)})\s*(?:[:/]|(?:${alternatives(PHRASES.byline)})\s)\s*`;
/** "Ilna Torvek/Northwire via AP" */
const VIA = String.raw`(?=[^()[\]]+\svia\s)`;
/** In brackets, behind a dash or a sentence. Pages set a word or two behind the brackets: "… less". */
const CREDIT_AT_END = new RegExp(
  String.raw`(?:[([|]|\s[—–-]\s|[.!?…”"]\s)\s*(?:${PHOTO}|${VIA})(?=[^()[\]]+(?:[)\]][\s…(/]*(?:\p{L}+\s?){0,2}\)?)?\.?$)`,
  "iu",
);

/** Sets `WordFlag.Quoted` on the words of each caption. */
export function markCaptions(words: WordColumns, text: string, paragraphs: readonly Span[]): void {
  const captions: [first: number, end: number][] = [];
  let total = 0;
  let p = 0;
  for (const [first, end] of wordsInSpans(words, paragraphs)) {
    const paragraph = paragraphs[p++]!;
    // A lead is told first, and a caption says it again.
    if (first === 0 || end - first > MOST_WORDS_OF_AGENCY) continue;
    const from = Math.max(paragraph.start, paragraph.end - LONGEST_CREDIT);
    const credit = CREDIT_AT_END.exec(text.slice(from, paragraph.end));
    if (credit === null || !holdsNames(words, text, from + credit.index + credit[0].length, first, end)) continue;
    if (end - first > MOST_WORDS && !NAMES_AGENCY.test(text.slice(from + credit.index, paragraph.end))) continue;
    captions.push([first, end]);
    total += end - first;
  }
  const share = total / words.starts.length;
  for (const [first, end] of captions) {
    if (share < (end - first > MOST_WORDS ? LONG_ONES_TELL : PICTURES_TELL)) {
      flagWords(words, first, end, WordFlag.Quoted);
    }
  }
}
