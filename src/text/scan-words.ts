/**
 * Text to words: runs of letters and digits of any script, folded, with their places in the untouched text.
 *
 * A word is compared in its normal form (see `foldWord`): a possessive 's is dropped, "1,000" and "1.000" are 1000, an apostrophe inside
 * a word does not count ("don't"), one behind an elided article splits ("l'homme"). Scripts without spaces give one word a character.
 */
import { FNV_PRIME, FNV_START } from "../sketch/hash.js";
import { CharClass, classOf, foldWord, plainFolds, unitCapitals, unitClass, unitFolds } from "./character-table.js";
import type { Vocabulary } from "./vocabulary.js";
import { type WordColumns, WordFlag } from "./word-columns.js";

/** Longer runs of letters are cut into words of this many code units, so that no word is unbounded. */
const LONGEST_WORD = 64;
const LONGEST_REMEMBERED = 12;
const MOST_REMEMBERED = 4096;
const FIRST_WORD = WordFlag.SentenceStart | WordFlag.ClauseStart | WordFlag.ParagraphStart;

const slowFolds = new Map<string, string>();
/** Folded units of the word being read. */
const units = new Uint16Array(LONGEST_WORD);

/** All words of a text in reading order. New words enter the vocabulary. Time grows with the length of the text. */
export function scanWords(text: string, vocabulary: Vocabulary): WordColumns {
  const out = text.length > LONG_TEXT ? new ColumnWriter() : writer;
  out.length = 0;
  const gap = new Gap();
  const length = text.length;
  let gapStart = 0;
  let position = 0;
  while (position < length) {
    let unit = text.charCodeAt(position);
    const kind = unitClass(unit);
    if (kind < CharClass.Letter) {
      position++;
      continue;
    }
    // Nearly every word: letters and digits that fold one to one, up to a sign that ends any word.
    let hash = FNV_START;
    let size = 0;
    let end = position;
    for (let folded = plainFolds[unit]!; folded !== 0 && size < LONGEST_WORD; folded = plainFolds[unit]!) {
      units[size++] = folded;
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      unit = ++end < length ? text.charCodeAt(end) : 0x20;
    }
    let bare = end;
    let id: number;
    if (size > 0 && endsAnyWord(text, end, unit)) id = vocabulary.idOfUnits(units, size, hash);
    else {
      end = wordEnd(text, position, kind);
      if (end === position) {
        position++;
        continue;
      }
      bare = withoutPossessive(text, position, end);
      id = foldedId(text, position, bare, units, vocabulary);
    }
    const first = out.length === 0;
    if (!first) gap.read(text, gapStart, position, out);
    // What folds to nothing, such as a lone tatweel, is no word; the signs on both sides of it make one gap.
    if (id >= 0) {
      const flags = first ? FIRST_WORD : gap.flags(text, position);
      out.push(id, position, bare, isCapital(text, position) ? flags | WordFlag.Capital : flags);
      gap.startAt(end);
    }
    gapStart = end;
    position = end;
  }
  return out.finished();
}

/** Whether the sign `unit` at `end` ends any word in front of it; otherwise `wordEnd` has to look. */
function endsAnyWord(text: string, end: number, unit: number): boolean {
  if (unit === 0x20) return true;
  const kind = unitClass(unit);
  if (kind !== CharClass.Other && kind !== CharClass.Unspaced) return false;
  return !isApostrophe(unit) && !((unit === 0x2c || unit === 0x2e) && isDigit(text, end + 1));
}

/** End of the word that starts here; the start itself when no word starts here. */
function wordEnd(text: string, start: number, startKind: number): number {
  const first = text.codePointAt(start)!;
  const firstKind = startKind === CharClass.Surrogate ? classOf(first) : startKind;
  const firstEnd = start + (first > 0xffff ? 2 : 1);
  if (firstKind === CharClass.Unspaced) return withMarks(text, firstEnd);
  if (firstKind !== CharClass.Letter && firstKind !== CharClass.Digit) return start;
  const limit = Math.min(text.length, start + LONGEST_WORD);
  let digitsOnly = firstKind === CharClass.Digit;
  let end = firstEnd;
  while (end < limit) {
    const unit = text.charCodeAt(end);
    const kind = unitClass(unit);
    if (kind === CharClass.Letter || kind === CharClass.Mark || kind === CharClass.Ignorable) {
      if (kind === CharClass.Letter) digitsOnly = false;
      end++;
    } else if (kind === CharClass.Digit) {
      end++;
    } else if (kind === CharClass.Surrogate) {
      const point = text.codePointAt(end)!;
      const pair = point > 0xffff ? classOf(point) : CharClass.Other;
      if (pair !== CharClass.Letter && pair !== CharClass.Digit && pair !== CharClass.Mark) break;
      if (end + 2 > limit) break;
      end += 2;
    } else if (digitsOnly && (unit === 0x2c || unit === 0x2e) && isDigit(text, end + 1)) {
      end++;
    } else if (!digitsOnly && isApostrophe(unit) && isLetter(text, end + 1) && !isElision(text, start, end)) {
      end++;
    } else break;
  }
  return end;
}

function withMarks(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    const kind = unitClass(unit);
    if (kind !== CharClass.Mark && kind !== CharClass.Ignorable) break;
    end++;
  }
  return Math.min(end, from + LONGEST_WORD);
}

/** One or two letters before the apostrophe and three or more behind it: an article or preposition of a Romance language. */
function isElision(text: string, start: number, apostrophe: number): boolean {
  return apostrophe - start <= 2 && isLetter(text, apostrophe + 2) && isLetter(text, apostrophe + 3);
}

function withoutPossessive(text: string, start: number, end: number): number {
  if (end - start < 4) return end;
  const last = text.charCodeAt(end - 1);
  return (last === 0x73 || last === 0x53) && isApostrophe(text.charCodeAt(end - 2)) ? end - 2 : end;
}

function foldedId(text: string, start: number, end: number, units: Uint16Array, vocabulary: Vocabulary): number {
  const size = end - start;
  if (size <= LONGEST_WORD) {
    let i = 0;
    for (; i < size; i++) {
      const unit = text.charCodeAt(start + i);
      const folded = unitFolds[unit]!;
      if (folded === 0) break;
      units[i] = folded;
    }
    if (i === size) return vocabulary.idOfUnits(units, size);
  }
  const folded = foldSlow(text.slice(start, end));
  return folded === "" ? -1 : vocabulary.idOf(folded);
}

/** `foldFully`, each short word once; forgotten when many, so that no text makes it grow. Part of a text would keep it all in memory if it were long. */
function foldSlow(word: string): string {
  if (word.length > LONGEST_REMEMBERED) return foldFully(word);
  let folded = slowFolds.get(word);
  if (folded === undefined) {
    if (slowFolds.size >= MOST_REMEMBERED) slowFolds.clear();
    folded = foldFully(word);
    slowFolds.set(word, folded);
  }
  return folded;
}

/** Words with separators, apostrophes, marks or letters outside the tables. */
function foldFully(word: string): string {
  const folded = foldWord(word).replace(/['’ʼ＇]/g, "");
  if (!/^\d/.test(folded)) return folded;
  return /^\d{1,3}([.,]\d{3})+$/.test(folded) ? folded.replace(/[.,]/g, "") : folded.replace(/,/g, ".");
}

/** Whether the last word looks like one of "Mr", "Dr", "St", "Gen" or an initial: up to three letters, a capital, then small ones. */
function isAbbreviation(text: string, out: ColumnWriter): boolean {
  const start = out.lastStart;
  const size = out.lastEnd - start;
  if (size > 3 || !isCapital(text, start)) return false;
  return size === 1 || !isCapital(text, start + 1);
}

function isCapital(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  if (unitClass(unit) !== CharClass.Surrogate) return unitCapitals[unit] === 1;
  const char = String.fromCodePoint(text.codePointAt(position)!);
  return char.toLowerCase() !== char;
}

function hasCase(text: string, position: number): boolean {
  const char = text[position]!;
  return char.toLowerCase() !== char.toUpperCase();
}

function isDigit(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(text: string, position: number): boolean {
  if (position >= text.length) return false;
  const unit = text.charCodeAt(position);
  return unitClass(unit) === CharClass.Letter;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x02bc || unit === 0xff07;
}

/** What the signs between two words say about the second, read piece by piece: no sign is looked at twice. */
class Gap {
  #start = 0; // end of the word before, its possessive 's included
  #flags = 0;
  #stop = false;
  #lastSign = 0;

  startAt(position: number): void {
    this.#start = position;
    this.#flags = 0;
    this.#stop = false;
    this.#lastSign = 0;
  }

  /** Takes in the signs of one piece of the gap; `end` is where letters or digits start. */
  read(text: string, start: number, end: number, out: ColumnWriter): void {
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x20 || unit === 0xa0) continue;
      if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) {
        this.#flags |= WordFlag.SentenceStart | WordFlag.ClauseStart;
        continue;
      }
      if (isApostrophe(unit) || unit === 0x2d || unit === 0x09) continue;
      this.#lastSign = unit;
      this.#flags |= WordFlag.ClauseStart;
      if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) this.#flags |= WordFlag.SentenceStart;
      else if (unit === 0x21 || unit === 0x3f || unit === 0x2026 || unit === 0x06d4 || unit === 0x0964)
        this.#stop = true;
      else if (unit === 0x2e && end > i + 1 && !isAbbreviation(text, out)) this.#stop = true;
    }
  }

  /** Flags of the word that ends the gap. */
  flags(text: string, wordStart: number): number {
    let flags = this.#flags;
    // 10:14 is a time of day, and leads in nothing.
    const isTime = isDigit(text, wordStart) && isDigit(text, this.#start - 1);
    if ((this.#lastSign === 0x3a || this.#lastSign === 0xff1a) && !isTime) flags |= WordFlag.AfterColon;
    if (this.#stop && (isCapital(text, wordStart) || isDigit(text, wordStart) || !hasCase(text, wordStart)))
      flags |= WordFlag.SentenceStart;
    return flags;
  }
}

const LEAST_COLUMNS = 1 << 10;
/** A longer text gets a writer of its own, whose memory goes with it. */
const LONG_TEXT = 1 << 18;

/** Grows the four columns of a `WordColumns` as words come in. */
class ColumnWriter {
  #ids = new Uint32Array(LEAST_COLUMNS);
  #starts = new Uint32Array(LEAST_COLUMNS);
  #ends = new Uint32Array(LEAST_COLUMNS);
  #flags = new Uint8Array(LEAST_COLUMNS);
  length = 0;

  get lastStart(): number {
    return this.#starts[this.length - 1]!;
  }

  get lastEnd(): number {
    return this.#ends[this.length - 1]!;
  }

  push(id: number, start: number, end: number, flags: number): void {
    if (this.length === this.#ids.length) this.#grow();
    this.#ids[this.length] = id;
    this.#starts[this.length] = start;
    this.#ends[this.length] = end;
    this.#flags[this.length] = flags;
    this.length++;
  }

  /** What came in, as columns of its own. */
  finished(): WordColumns {
    return {
      ids: this.#ids.slice(0, this.length),
      starts: this.#starts.slice(0, this.length),
      ends: this.#ends.slice(0, this.length),
      flags: this.#flags.slice(0, this.length),
    };
  }

  #grow(): void {
    const capacity = this.#ids.length * 2;
    const copy = <T extends Uint8Array | Uint32Array>(next: T, old: T): T => {
      next.set(old);
      return next;
    };
    this.#ids = copy(new Uint32Array(capacity), this.#ids);
    this.#starts = copy(new Uint32Array(capacity), this.#starts);
    this.#ends = copy(new Uint32Array(capacity), this.#ends);
    this.#flags = copy(new Uint8Array(capacity), this.#flags);
  }
}

/** One for all texts but long ones: a text is read in one go. */
const writer = new ColumnWriter();
