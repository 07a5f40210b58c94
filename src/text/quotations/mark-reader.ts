/**
 * Paragraphs to what stands between paired marks in them (“ ” „ “ « » ‹ › ‚ ‘ 「 」 " ' `` '' << >> ,, ''), over the end of a paragraph where speech
 * goes on. What such a mark is depends on what is around it: an apostrophe, the end of one quotation, the beginning of another.
 */
import type { Span } from "../../types.js";
import { UNSPACED_SCRIPTS } from "../words/character-table.js";

/** UTF-16 code units between two marks. A double mark that stays open for longer was a slip of the pen, not speech. */
const LONGEST_DOUBLE = 2500;
/** Single marks are easily confused with apostrophes, so they get less rope. */
const LONGEST_SINGLE = 700;
/** So do double ones that close in a later paragraph, before which none opens anew, as in texts of one sentence a line. */
const LONGEST_ACROSS = 1000;

const CLOSERS: Record<string, string> = {
  "“": '”“"',
  "„": '“”"',
  "”": "”“", // Swedish and Finnish: ”speech”; Arabic: ”speech“
  "«": "»",
  "»": "«»", // German and Danish: »speech«; Finnish: »speech»; Spanish, where speech that « opened goes on in the next paragraph
  "‹": "›",
  "›": "‹",
  "「": "」",
  "『": "』",
  '"': '"”',
  "‘": "’",
  "‚": "‘’",
  "'": "'",
};
/** 1 for each code unit below U+2040 at which `openingAt` has to look. Above, only 「 and 『 open. */
const MAY_OPEN = new Uint8Array(0x2040);
for (const mark of [...Object.keys(CLOSERS), "`", ",", "<"]) MAY_OPEN[mark.charCodeAt(0)] = 1;

const SPELLED_WITH_APOSTROPHES = new RegExp(`(?![\\p{sc=Hangul}${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}]`, "u");

/** Reads what stands between paired marks in one text, piece by piece. */
export class MarkReader {
  readonly #text: string;
  readonly #units: Uint16Array;
  readonly #spans: Span[];
  /** In a text taken apart for a corpus every sign stands alone (" We shall hold , " he said): there a mark that closes nothing opens. */
  readonly #isTokenised: boolean;
  /** Up to where in the body a mark was looked for in vain that closes what one opens: the next one like it need not look there again. */
  readonly #searched = new Map<string, number>();

  constructor(text: string, units: Uint16Array, spans: Span[]) {
    this.#text = text;
    this.#units = units;
    this.#spans = spans;
    this.#isTokenised = text.includes(' " ') && text.includes(" , ") && text.includes(" . ");
  }

  /**
   * Adds the quotations from `offset` to the end of a paragraph, and gives where to read on: inside `next`, the one behind, where speech
   * goes on there.
   */
  read(offset: number, end: number, next: Span | undefined): number {
    const body = this.#text.slice(offset, end);
    this.#searched.clear();
    let position = 0;
    while (position < body.length) {
      const open = mayOpen(this.#units[offset + position]!) ? this.#openingAt(body, position) : "";
      if (open === "") {
        position++;
        continue;
      }
      const start = position + open.length;
      const close = this.#closing(body, offset, start, open);
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

  /**
   * Where the speech that `open` opens in front of `from` closes within the body, which begins at `offset`, or where such a mark opens anew;
   * -1 where neither is near.
   */
  #closing(body: string, offset: number, from: number, open: string): number {
    const units = this.#units;
    const longest = isSingle(open) ? LONGEST_SINGLE : LONGEST_DOUBLE;
    const limit = Math.min(body.length, from + longest);
    const closers = closersOf(open);
    for (let i = Math.max(from, this.#searched.get(open) ?? 0); i < limit; i++) {
      const unit = units[offset + i]!;
      if (unit < 0xab && unit !== 0x22 && unit !== 0x27 && unit !== 0x3e) continue; // only " and ' and > close below «
      const mark = body[i]!;
      if (opensAgain(body, i, open)) return i;
      if (!closers.includes(mark)) continue;
      const closesTwice = open === '""' || (open.length > 1 && "'>".includes(mark));
      if (closesTwice && body[i + 1] !== mark) continue;
      if (closesHere(body, i, mark)) return i;
    }
    this.#searched.set(open, limit);
    return -1;
  }

  /** Where speech ends that is open at the end of its paragraph: in a later one, or with its own; -1 where the mark opens none. */
  #endOfOpen(open: string, start: number, end: number, isFirst: boolean, next: Span | undefined): number {
    if (isSingle(open)) return -1;
    // Speech that goes on in the next paragraph is left open here and opened anew there.
    const mark = next && this.#text[next.start];
    const opensAnew = mark === open || (mark === "»" && open === "«");
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
    const opens = '"”»'.includes(sign)
      ? opensHere(text, i, 1)
      : sign === open || (sign in CLOSERS && !closers.includes(sign));
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
  if (",<".includes(mark)) return body[position + 1] === mark && opensHere(body, position, 2) ? mark + mark : "";
  if (!(mark in CLOSERS)) return "";
  if ('"”»'.includes(mark) || isSingle(mark)) {
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
  return before === undefined || /[\s([{—–\-:"“‘/：，（]/.test(before);
}

/** Whether a double mark that is open already opens once more: its writer left out the closing one. */
function opensAgain(body: string, position: number, open: string): boolean {
  if (!'"“”'.includes(open) || body[position] !== open) return false;
  return /[\s.,!?]/.test(body[position - 1]!) && /[\p{L}\p{N}]/u.test(body[position + 1] ?? "");
}

/**
 * Straight and single marks do not close before a letter (that would be an apostrophe or a new opening), and single ones only behind
 * something. A straight double mark may stand off from what it closes ("..., " he said). Words of Korean and of scripts without spaces have
 * no apostrophes, and their particles follow the mark at once ("..."고 말했다).
 */
function closesHere(body: string, position: number, mark: string): boolean {
  if (!"\"'‘’".includes(mark)) return true;
  const behind = body[position + 1] ?? "";
  if (/\s/.test(body[position - 1]!)) return mark === '"' && !/[\p{L}\p{N}]/u.test(behind);
  return !SPELLED_WITH_APOSTROPHES.test(behind);
}

function closersOf(open: string): string {
  if (open === "<<") return ">";
  return ["``", "''", ",,"].includes(open) ? "'\"”" : CLOSERS[open[0]!]!;
}

function isSingle(mark: string): boolean {
  return "'‘’‚‹›".includes(mark);
}
