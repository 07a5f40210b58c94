/**
 * Text to quotations: direct speech in the typographies of the press, as spans without their marks.
 *
 * Found are paired marks (“ ” „ “ « » ‹ › 「 」 " ' `` ''), paragraphs that open a quotation and leave it open because the speech goes on,
 * dialogue dashes, block quotations (lines behind ">" among others, a paragraph behind a lead-in that ends in a colon) and embedded posts.
 * Short spans are names and scare quotes as often as speech: `markQuotations` leaves spans of under four words alone.
 */
import { requireString } from "../basics/require.js";
import type { Span } from "../types.js";
import { splitParagraphs } from "./paragraphs.js";
import { isLineBreak, unitsOf } from "./words/text-units.js";
import { type WordColumns, WordFlag } from "./words/word-columns.js";
import { flagWords, wordsInSpans } from "./words/words-in-spans.js";

/** Fewer quoted words are a name or a scare quote rather than speech. */
const FEWEST_WORDS = 4;
/** In UTF-16 code units. A double mark that stays open for longer was a slip of the pen, not speech. */
const LONGEST_DOUBLE = 2500;
/** Single marks are easily confused with apostrophes, so they get less rope. */
const LONGEST_SINGLE = 700;
/** Nor for longer where it closes in another paragraph that does not open anew, as speech does in texts of one sentence a line. */
const LONGEST_ACROSS = 1000;
/** A longer paragraph with the address of a post in it is a report that mentions one. */
const LONGEST_POST = 700;
/**
 * A shorter line that ends in a colon is a heading, not a lead-in. Nor is the first paragraph one: "Here is what you need to know today:" and
 * "The following were filed:" stand there, and hardly anybody's speech.
 */
const SHORTEST_LEAD_IN = 30;

const CLOSERS: Record<string, string> = {
  "“": '”“"',
  "„": '“”"',
  "«": "»",
  "‹": "›",
  "「": "」",
  "『": "』",
  '"': '"”',
  "‘": "’",
  "'": "'",
};
/** 1 for each unit below U+2040 at which `openingAt` has to look. Above, only 「 and 『 open. */
const MAY_OPEN = new Uint8Array(0x2040);
for (const mark of [...Object.keys(CLOSERS), "`", "»"]) MAY_OPEN[mark.charCodeAt(0)] = 1;
const POST_STAMP = /\(@\w{1,20}\)|pic\.twitter\.com\/|^@\w{1,20}\b/;
const POST_SIGNATURE = /^[—–-]\s?.{0,60}\(@\w{1,20}\)/;

/**
 * Quotations in order of position, none empty, not overlapping. Time grows with the length of the text.
 *
 * @param paragraphs what `splitParagraphs` gives of the text, to save splitting it again
 */
export function findQuotations(text: string, paragraphs: readonly Span[] = splitParagraphs(text)): Span[] {
  requireString("The text", text);
  const spans: Span[] = [];
  const units = unitsOf(text);
  const whole = rejoined(units, paragraphs);
  const marked = new MarkReader(text, units, spans);
  // A text all of whose paragraphs stand behind ">" was sent on by mail.
  const blockMark = paragraphs.every(({ start }) => text[start] === ">") ? "" : ">";
  const mayHavePosts = text.includes("@") || text.includes("pic.twitter.com/");
  let told = 0; // up to where speech that began in an earlier paragraph goes
  for (let i = 0; i < whole.length; i++) {
    const paragraph = whole[i]!;
    if (told > paragraph.start) {
      if (told < paragraph.end) told = marked.read(told, paragraph.end, whole[i + 1]);
      continue;
    }
    // A text cut out of a CSV file opens with a stray mark and doubles all others.
    if (i === 0 && text[paragraph.start] === '"' && text.includes('""', paragraph.start + 1)) paragraph.start++;
    const body = text.slice(paragraph.start, paragraph.end);
    const next = whole[i + 1];
    const before = i > 1 ? whole[i - 1] : undefined;
    if (body[0] === blockMark || isWholeQuotation(text, body, before, next, mayHavePosts))
      spans.push({ start: paragraph.start, end: paragraph.end });
    else if (/^[—–]|^-\s/.test(body)) pushDialogue(body, paragraph.start, spans);
    else told = marked.read(paragraph.start, paragraph.end, next);
  }
  return spans.filter(({ start, end }) => start < end);
}

/** The paragraphs with the pieces of each long one put together again: speech does not end where a paragraph was cut for size. */
function rejoined(units: Uint16Array, paragraphs: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { start, end } of paragraphs) {
    const last = whole[whole.length - 1];
    if (last !== undefined && !holdsLineEnd(units, last.end, start)) last.end = end;
    else whole.push({ start, end });
  }
  return whole;
}

function holdsLineEnd(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isLineBreak(units[i]!)) return true;
  return false;
}

/** Sets `WordFlag.Quoted` on the words of every quotation that is long enough. */
export function markQuotations(words: WordColumns, quotations: readonly Span[]): void {
  for (const [first, end] of wordsInSpans(words, quotations))
    if (end - first >= FEWEST_WORDS) flagWords(words, first, end, WordFlag.Quoted);
}

function isWholeQuotation(
  text: string,
  body: string,
  before: Span | undefined,
  next: Span | undefined,
  mayHavePosts: boolean,
): boolean {
  if (mayHavePosts && body.length <= LONGEST_POST && POST_STAMP.test(body)) return true;
  if (mayHavePosts && next !== undefined && POST_SIGNATURE.test(text.slice(next.start, next.end))) return true;
  return before !== undefined && before.end - before.start >= SHORTEST_LEAD_IN && text[before.end - 1] === ":";
}

/** «— Speech, — said she. — More speech.»: speech and attribution take turns at a dash behind a punctuation mark. */
function pushDialogue(body: string, offset: number, spans: Span[]): void {
  const turns = [...body.matchAll(/[,.!?…]\s{0,2}[—–]\s/g)];
  if (turns.length === 0) return; // an item of a list
  for (let i = 0; i <= turns.length; i += 2) {
    const start = i === 0 ? 1 : turns[i - 1]!.index + turns[i - 1]![0].length;
    const end = turns[i]?.index ?? body.length;
    spans.push({ start: offset + start, end: offset + end });
  }
}

/** Reads what stands between paired marks in one text, piece by piece. */
class MarkReader {
  readonly #text: string;
  readonly #units: Uint16Array;
  readonly #spans: Span[];
  /** In a text taken apart for a corpus every sign stands alone (" We shall hold , " he said): there a mark that closes nothing opens. */
  readonly #isTokenised: boolean;

  constructor(text: string, units: Uint16Array, spans: Span[]) {
    this.#text = text;
    this.#units = units;
    this.#spans = spans;
    this.#isTokenised = text.includes(' " ') && text.includes(" , ") && text.includes(" . ");
  }

  /** Adds the quotations from `offset` to the end of a paragraph, and gives where to read on: inside `next`, the one behind, where speech goes on there. */
  read(offset: number, end: number, next: Span | undefined): number {
    const body = this.#text.slice(offset, end);
    let position = 0;
    while (position < body.length) {
      const open = mayOpen(this.#units[offset + position]!) ? this.#openingAt(body, position) : "";
      if (open === "") {
        position++;
        continue;
      }
      const start = position + open.length;
      const close = closing(this.#units, body, offset, start, open);
      const last = close >= 0 ? offset + close : this.#endOfOpen(open, offset + start, end, position === 0, next);
      if (last >= 0) this.#spans.push({ start: offset + start, end: last });
      if (last >= end) return last + 1;
      // A mark that opens anew ends the speech before it and is looked at again.
      position = close < 0 ? start : opensAgain(body, close, open) ? close : close + 1;
    }
    return end;
  }

  #openingAt(body: string, position: number): string {
    return this.#isTokenised && standsAlone(body, position) ? '"' : openingAt(body, position);
  }

  /** Where speech ends that is open at the end of its paragraph: in a later one, or with its own; -1 where the mark opens none. */
  #endOfOpen(open: string, start: number, end: number, isFirst: boolean, next: Span | undefined): number {
    if (isSingle(open)) return -1;
    // Speech that goes on in the next paragraph is left open here and opened anew there.
    const opensAnew = next !== undefined && this.#text[next.start] === open;
    const across = next === undefined || opensAnew ? -1 : closingAcross(this.#text, next.start, start, open);
    return across < 0 && (isFirst || opensAnew) ? end : across;
  }
}

function mayOpen(unit: number): boolean {
  return unit < MAY_OPEN.length ? MAY_OPEN[unit] !== 0 : unit === 0x300c || unit === 0x300e;
}

/** Where speech that is open at the end of its paragraph closes in a later one, or -1: not where a mark opens anew first. */
function closingAcross(text: string, from: number, start: number, open: string): number {
  if (open.length > 1) return -1;
  const closers = closersOf(open);
  const limit = Math.min(text.length, start + LONGEST_ACROSS);
  for (let i = from; i < limit; i++) {
    const sign = text[i]!;
    const opens = sign === '"' ? opensHere(text, i, 1) : sign === open || (sign in CLOSERS && !closers.includes(sign));
    if (opens && !isSingle(sign)) return -1;
    if (closers.includes(sign) && closesHere(text, i, sign)) return i;
  }
  return -1;
}

/** Whether a straight double mark stands between two spaces, or before one at the start. */
function standsAlone(body: string, position: number): boolean {
  if (body[position] !== '"' || body[position + 1] !== " ") return false;
  return position === 0 || body[position - 1] === " ";
}

/** The opening mark at a position, or "". */
function openingAt(body: string, position: number): string {
  const mark = body[position]!;
  if (mark === "`" || mark === "'") {
    if (body.startsWith("``", position)) return "``";
    if (body.startsWith("''", position)) return opensHere(body, position, 2) ? "''" : "";
  }
  if (mark === "»") return opensHere(body, position, 1) ? "»" : ""; // German and Danish: »speech«
  if (!(mark in CLOSERS)) return "";
  if (mark === '"' || isSingle(mark)) {
    const size = body.startsWith('""', position) ? 2 : 1;
    return opensHere(body, position, size) ? mark.repeat(size) : "";
  }
  return mark;
}

/** An ambiguous mark opens when a gap stands before it and a letter, digit or further mark behind. */
function opensHere(body: string, position: number, size: number): boolean {
  const before = body[position - 1];
  const behind = body[position + size];
  if (behind === undefined || /[\s.,;:!?)\]]/.test(behind)) return false;
  return before === undefined || /[\s([{—–\-:"“‘/]/.test(before);
}

function closing(units: Uint16Array, body: string, offset: number, from: number, open: string): number {
  const longest = isSingle(open) ? LONGEST_SINGLE : LONGEST_DOUBLE;
  const limit = Math.min(body.length, from + longest);
  const closers = closersOf(open);
  for (let i = from; i < limit; i++) {
    const unit = units[offset + i]!;
    if (unit < 0xab && unit !== 0x22 && unit !== 0x27) continue; // only " and ' close below «
    const mark = body[i]!;
    if (opensAgain(body, i, open)) return i;
    if (!closers.includes(mark)) continue;
    if (open === '""' && body[i + 1] !== mark) continue;
    if (isTwoSingles(open) && mark === "'" && body[i + 1] !== "'") continue;
    if (closesHere(body, i, mark)) return i;
  }
  return -1;
}

/** Whether a double mark that is open already opens once more: its writer left out the closing one. */
function opensAgain(body: string, position: number, open: string): boolean {
  if ((open !== '"' && open !== "“") || body[position] !== open) return false;
  return /[\s.,!?]/.test(body[position - 1]!) && /[\p{L}\p{N}]/u.test(body[position + 1] ?? "");
}

/**
 * Straight and single marks do not close before a letter (that would be an apostrophe or a new opening), and single ones only behind
 * something. A straight double mark may stand off from what it closes ("..., " he said).
 */
function closesHere(body: string, position: number, mark: string): boolean {
  if (mark !== '"' && !isSingle(mark)) return true;
  const before = body[position - 1]!;
  const behind = body[position + 1];
  if (mark !== '"' && /\s/.test(before)) return false;
  return behind === undefined || !/[\p{L}\p{N}]/u.test(behind);
}

function closersOf(open: string): string {
  if (isTwoSingles(open)) return "'\"”";
  return open === "»" ? "«" : CLOSERS[open[0]!]!;
}

function isTwoSingles(open: string): boolean {
  return open === "``" || open === "''";
}

function isSingle(mark: string): boolean {
  return "'‘’‹".includes(mark);
}
