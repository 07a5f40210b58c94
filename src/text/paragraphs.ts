/**
 * Text to paragraphs, the unit that is fingerprinted.
 *
 * A blank line ends a paragraph. Where a text has none, every line is a paragraph, unless its lines were broken to a width, as in mails and old
 * archives: then only a line that had room for more ends one. Whatever is still longer than `LONGEST_PARAGRAPH` is cut at sentence ends, so that
 * a text pasted as one block can be compared with its original.
 */
import { requireString } from "../basics/require.js";
import type { Span } from "../types.js";
import { UNSPACED_SCRIPTS } from "./words/character-table.js";
import { isLineBreak, unitsOf } from "./words/text-units.js";
import { type WordColumns, WordFlag } from "./words/word-columns.js";

/** In UTF-16 code units: some 200 words, more than nearly every paragraph of news. */
const LONGEST_PARAGRAPH = 1200;
/** A cut-up block gives pieces of at least this many code units, some 50 words. */
const SHORTEST_PIECE = 300;

/** Code units in the lines of a text that was broken to a width: in all but a tenth of them no more than this width. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 120;
const WITHIN_WRAP = 0.9;
/** Of the ends of its lines this share, and so many, are in mid-sentence where the next word had no room. */
const LEAST_WRAPPED_SHARE = 0.3;
const LEAST_WRAPPED = 2;

const LINE_FEED = 0x0a;
const ENDS_SENTENCE = /[.!?…。！？।۔]["'”’»)\]」』]*$/u;
const BEGINS_SENTENCE = /^["'“‘„«]?\p{Lu}\p{Ll}/u;
const FIRST_WORD = new RegExp(`^[${UNSPACED_SCRIPTS}]|^\\S+`, "u");
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s+(?=[\p{Lu}\p{N}"“«„—–])|[。！？।۔]["”’」』）]*\s*/gu;

/**
 * The paragraphs of a text in order, as spans without the white space between them; none in a text of white space. A blank line ends a paragraph;
 * in a text without one every line is a paragraph, or what was broken into lines of one width; and what is longer than 1,200 code units is cut at
 * sentence ends. Linear in its length.
 */
export function splitParagraphs(text: string): Span[] {
  requireString("The text", text);
  let spans = splitAtBlankLines(text);
  if (spans.length === 1) spans = splitAtLines(text, spans[0]!);
  if (!spans.some(isLong)) return spans;
  return spans.flatMap((span) => (isLong(span) ? splitAtSentences(text, span) : [span]));
}

/** Sets `WordFlag.ParagraphStart` on the first word of every paragraph. */
export function markParagraphs(words: WordColumns, paragraphs: readonly Span[]): void {
  const { starts, flags } = words;
  let i = 0;
  for (const { start, end } of paragraphs) {
    while (i < starts.length && starts[i]! < start) i++;
    if (i < starts.length && starts[i]! < end) {
      flags[i]! |= WordFlag.ParagraphStart | WordFlag.SentenceStart | WordFlag.ClauseStart;
    }
  }
}

function isLong({ start, end }: Span): boolean {
  return end - start > LONGEST_PARAGRAPH;
}

function splitAtBlankLines(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at)) {
    at++;
    while (at < text.length && isWhite(text.charCodeAt(at)) && text.charCodeAt(at) !== LINE_FEED) at++;
    if (text.charCodeAt(at) !== LINE_FEED) continue;
    pushTrimmed(text, spans, start, at);
    start = at;
    while (at < text.length && isWhite(text.charCodeAt(at))) at++;
  }
  pushTrimmed(text, spans, start, text.length);
  return spans;
}

/** Each line, or where lines were broken to a width, each that is followed by a line of its own accord together with those before it. */
function splitAtLines(text: string, span: Span): Span[] {
  const lines = linesOf(text, span);
  const width = wrapWidth(text, lines);
  if (width === undefined) return lines;
  const spans: Span[] = [];
  for (const [i, line] of lines.entries()) {
    if (i > 0 && isFull(text, lines[i - 1]!, line, width))
      spans[spans.length - 1] = { start: spans.at(-1)!.start, end: line.end };
    else spans.push(line);
  }
  return spans;
}

function linesOf(text: string, { start, end }: Span): Span[] {
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

/** The width to which lines were broken, in code units; undefined where they are paragraphs. */
function wrapWidth(text: string, lines: readonly Span[]): number | undefined {
  const lengths = Uint32Array.from(lines, ({ start, end }) => end - start).sort();
  const width = lengths[Math.ceil(WITHIN_WRAP * lengths.length) - 1]!;
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return undefined;
  const wrapped = lines.filter((line, i) => {
    const next = lines[i + 1];
    return (
      next !== undefined &&
      isFull(text, line, next, width) &&
      !ENDS_SENTENCE.test(text.slice(line.end - 4, line.end)) &&
      !BEGINS_SENTENCE.test(text.slice(next.start, next.start + 4))
    );
  }).length;
  return wrapped >= Math.max(LEAST_WRAPPED, LEAST_WRAPPED_SHARE * (lines.length - 1)) ? width : undefined;
}

/** Whether a line had no room for the first word of the next, which is not set in. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
  if (isSpace(text.charCodeAt(next.start - 1)) && !isLineBreak(text.charCodeAt(next.start - 1))) return false;
  const word = FIRST_WORD.exec(text.slice(next.start, Math.min(next.end, next.start + width)))![0];
  return line.end - line.start + 1 + word.length > width;
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
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start < end) spans.push({ start, end });
}

/** All that `\s` matches. */
function isWhite(unit: number): boolean {
  return unit < 0x20 ? unit >= 0x09 && unit <= 0x0d : isSpace(unit);
}

/** The same, and the control characters. */
function isSpace(unit: number): boolean {
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
