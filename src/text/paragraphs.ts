/**
 * Text to paragraphs, the unit that is fingerprinted.
 *
 * A blank line ends a paragraph. Where a text has none, every line is a paragraph, once lines that were broken to a width are put together again.
 * Whatever is still longer than `LONGEST_PARAGRAPH` is cut at sentence ends, so that a text pasted as one block can be compared with its original.
 */
import { requireString } from "../basics/require.js";
import type { Span } from "../types.js";
import { unwrapped } from "./unwrapped.js";
import { isLineBreak, unitsOf } from "./words/text-units.js";
import { type WordColumns, WordFlag } from "./words/word-columns.js";
import { wordsInSpans } from "./words/words-in-spans.js";

/** In UTF-16 code units: some 200 words, more than nearly every paragraph of news. */
const LONGEST_PARAGRAPH = 1200;
/** A cut-up block gives pieces of at least this many code units, some 50 words. */
const SHORTEST_PIECE = 300;

const LINE_FEED = 0x0a;
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s+(?=[\p{Lu}\p{N}"“«„—–])|[。！？।۔]["”’」』）]*\s*/gu;

/**
 * The paragraphs of a text in order, as spans without the white space and control characters around them; none in a text of nothing else. A blank
 * line ends a paragraph; in a text without one every line is a paragraph, or the lines of one width into which it was broken; what is longer than
 * 1,200 code units is cut at sentence ends. Linear in its length.
 */
export function splitParagraphs(text: string): Span[] {
  requireString("The text", text);
  const plain = unwrapped(text);
  let spans = splitAtBlankLines(plain);
  if (spans.length === 1) spans = splitAtLines(plain, spans[0]!);
  if (!spans.some(isLong)) return spans;
  return spans.flatMap((span) => (isLong(span) ? splitAtSentences(plain, span) : [span]));
}

/** Sets `WordFlag.ParagraphStart` on the first word of every paragraph. */
export function markParagraphs(words: WordColumns, paragraphs: readonly Span[]): void {
  for (const [first, end] of wordsInSpans(words, paragraphs))
    if (first < end) words.flags[first]! |= WordFlag.ParagraphStart | WordFlag.SentenceStart | WordFlag.ClauseStart;
}

function isLong({ start, end }: Span): boolean {
  return end - start > LONGEST_PARAGRAPH;
}

function splitAtBlankLines(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at)) {
    at++;
    while (at < text.length && isWhiteSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== LINE_FEED) at++;
    if (text.charCodeAt(at) !== LINE_FEED) continue;
    pushTrimmed(text, spans, start, at);
    start = at;
    while (at < text.length && isWhiteSpace(text.charCodeAt(at))) at++;
  }
  pushTrimmed(text, spans, start, text.length);
  return spans;
}

function splitAtLines(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  const units = unitsOf(text);
  let from = start;
  for (let i = start; i < end; i++) {
    if (!isLineBreak(units[i]!)) continue;
    pushTrimmed(text, spans, from, i);
    from = i;
  }
  pushTrimmed(text, spans, from, end);
  return spans;
}

function splitAtSentences(text: string, span: Span): Span[] {
  const spans: Span[] = [];
  const part = text.slice(span.start, span.end);
  let start = 0;
  for (const match of part.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (end - start < SHORTEST_PIECE || part.length - end < SHORTEST_PIECE) continue;
    pushTrimmed(text, spans, span.start + start, span.start + end);
    start = end;
  }
  pushTrimmed(text, spans, span.start + start, span.end);
  return spans;
}

function pushTrimmed(text: string, spans: Span[], from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isTrimmed(text.charCodeAt(start))) start++;
  while (end > start && isTrimmed(text.charCodeAt(end - 1))) end--;
  if (start < end) spans.push({ start, end });
}

/** All that `\s` matches. */
function isWhiteSpace(unit: number): boolean {
  return unit < 0x20 ? unit >= 0x09 && unit <= 0x0d : isTrimmed(unit);
}

/** White space, and the control characters below it: old systems leave them at the ends of texts. */
function isTrimmed(unit: number): boolean {
  if (unit <= 0x20 || unit === 0xa0) return true;
  if (unit < 0x1680) return false;
  if (unit >= 0x2000 && unit <= 0x200a) return true;
  return (
    unit === 0x3000 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0xfeff ||
    unit === 0x1680
  );
}
