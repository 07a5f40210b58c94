/**
 * Text to words: runs of letters and digits of any script, each folded (`foldWord`) and as it is compared (`plainWord`), with their positions in the
 * untouched text.
 *
 * - A possessive 's is dropped, and "1,000", "1.000", "1 000" and "1'000" are 1000. "4.17" is two words, as "4:17" is: it may be a time of day.
 * - An apostrophe inside a word does not count ("don't"). One behind an elided word ("l'homme", "dell'acqua", "c'è"), or between a name and its
 *   case ending ("Ankara'da"), parts two words; one behind the O of an Irish name or in a letter of Uzbek ("O'Neal", "o'zbek") does not.
 * - In scripts without spaces each character is a word.
 */
import { FNV_PRIME, FNV_START } from "../../basics/hash.js";
import { remembered } from "../../basics/remembered.js";
import { CharClass, classOf, foldWord, letterFolds, unitCapitals, unitClass, unitFolds } from "./character-table.js";
import { codePointAt, SPACE, unitsOf } from "./text-units.js";
import {
  COLON,
  FULL_STOP,
  isApostrophe,
  isCapital,
  isDigit,
  isGroupMark,
  isLatin,
  isLetter,
  isPartOfLetter,
  isSeparator,
} from "./unit-kinds.js";
import type { Vocabulary } from "./vocabulary.js";
import { type WordColumns, WordFlag } from "./word-columns.js";
import { WordGap } from "./word-gap.js";
import { WordWriter } from "./word-writer.js";

/** Longer runs of letters are cut into words of this many code units, so that no word is unbounded. */
const LONGEST_WORD = 64;
/** V8 copies a slice of up to 12 code units; a longer one is a view that keeps the whole text in memory. */
const LONGEST_COPIED_SLICE = 12;
const [SMALL_S, CAPITAL_S] = [0x73, 0x53];
const FIRST_WORD = WordFlag.SentenceStart | WordFlag.ClauseStart | WordFlag.ParagraphStart;
/** What English sets off by an apostrophe and no other language splits: "isn't", "they'll". */
const CONTRACTIONS = new Set(["s", "t", "d", "m", "ll", "re", "ve"]);
/** What French and Italian elide before words of any length: "c'è", "qu'il", "all'asta". Others are told by the lengths of both words. */
const ELIDED = /^(?:[cdjlmnst]|.*qu|all)$/i;
/** What no language elides: "O'Neal", and the letters o' and g' of Uzbek near the beginning of a word. */
const LETTER_WITH_APOSTROPHE = /^.{0,2}[og]$/i;
const SLASH = 0x2f;
/** Addresses are written in ASCII: a Chinese sentence may go on right behind one. */
const FIRST_BEYOND_ASCII = 0x80;
const [OPENING_BRACKET, CLOSING_BRACKET] = [0x5b, 0x5d];
/** Digits between two separators of thousands. */
const GROUP = 3;
/** Letters in front of a sum: "KSh", "GHS". */
const LONGEST_CURRENCY = 3;
/** No minute begins with a higher digit than the first, no hour or day with a higher one than the second. */
const [FIVE, THREE] = [0x35, 0x33];

/** Folded code units of the word being read. */
const wordUnits = new Uint16Array(LONGEST_WORD);
const sharedWriter = new WordWriter();

/** All words of a text in reading order. New words enter the vocabulary. Time grows with the length of the text. */
export function scanWords(text: string, vocabulary: Vocabulary): WordColumns {
  scanInto(text, vocabulary, sharedWriter);
  return sharedWriter.copy();
}

/** `scanWords` into a writer's memory: the columns are valid until it is written to again. */
export function scanWordsInto(out: WordWriter, text: string, vocabulary: Vocabulary): WordColumns {
  scanInto(text, vocabulary, out);
  return out.view();
}

function scanInto(text: string, vocabulary: Vocabulary, out: WordWriter): void {
  out.begin();
  const units = unitsOf(text); // spaces stand behind the text, and end its last word
  const length = text.length;
  const gap = new WordGap();
  let lastEnd = 0; // of the word before
  let gapStart = 0;
  let position = 0;
  while (position < length) {
    const first = units[position]!;
    let folded = letterFolds[first]!;
    if (folded === 0) {
      if (unitClass(first) < CharClass.Letter) {
        position++;
        continue;
      }
      folded = letterFolds[first]!; // its page may have been read just now
    }
    // Nearly every word: letters and digits that fold one to one, up to a sign that ends any word.
    let hash = FNV_START;
    let size = 0;
    let bits = 0; // of all its code units
    let end = position;
    let next = first;
    while (folded !== 0 && size < LONGEST_WORD) {
      wordUnits[size++] = folded;
      hash = Math.imul(hash ^ folded, FNV_PRIME);
      bits |= folded;
      next = units[++end]!;
      folded = letterFolds[next]!;
    }
    let bare = end;
    let id: number;
    if (size > 0 && (next === SPACE || endsAnyWord(units, end)) && !goesOnInGroups(units, position, end))
      id = vocabulary.idOfUnits(wordUnits, size, hash);
    else {
      end = wordEnd(units, position, length);
      if (end === position) {
        position++;
        continue;
      }
      bare = withoutPossessive(units, position, end);
      id = foldedId(text, units, position, bare, vocabulary);
      bits = FIRST_BEYOND_ASCII;
    }
    if (isFootnote(units, position, end)) id = -1;
    if (opensAddress(units, end)) {
      id = -1;
      end = addressEnd(units, end);
    }
    let flags = 0;
    if (out.length === 0) flags = FIRST_WORD;
    else if (gapStart !== lastEnd || id < 0 || !isBareGap(units, gapStart, position)) {
      if (gapStart === lastEnd) gap.startAt(lastEnd);
      gap.read(units, gapStart, position, out);
      flags = gap.flags(text, units, position);
    }
    // What folds to nothing, such as a lone tatweel, is no word, nor a footnote or an address; the signs on both sides of it make one gap.
    if (id >= 0) {
      const plain = bits < FIRST_BEYOND_ASCII ? id : vocabulary.plain(id); // in ASCII all words are plain: no look-up
      out.push(plain, id, position, bare, isCapital(units, position) ? flags | WordFlag.Capital : flags);
      lastEnd = end;
    }
    gapStart = end;
    position = end;
  }
}

/** Whether a word is the number of a footnote: "[12]". */
function isFootnote(units: Uint16Array, start: number, end: number): boolean {
  return units[end] === CLOSING_BRACKET && units[start - 1] === OPENING_BRACKET && units[start]! < COLON;
}

/** Whether the word in front is the beginning of an address: "https://ledger.example/ferry". */
function opensAddress(units: Uint16Array, end: number): boolean {
  return units[end] === COLON && units[end + 1] === SLASH && units[end + 2] === SLASH;
}

function addressEnd(units: Uint16Array, from: number): number {
  let end = from;
  while (units[end]! > SPACE && units[end]! < FIRST_BEYOND_ASCII) end++;
  return end;
}

/** Whether nothing stands between two words, or one space: nearly every gap is so, and says nothing. */
function isBareGap(units: Uint16Array, start: number, end: number): boolean {
  return end === start || (end === start + 1 && units[start] === SPACE);
}

/** Whether the sign at `end` ends any word in front of it; otherwise `wordEnd` has to look. */
function endsAnyWord(units: Uint16Array, end: number): boolean {
  const unit = units[end]!;
  const kind = unitClass(unit);
  if (kind !== CharClass.Other && kind !== CharClass.Unspaced) return false;
  return !isApostrophe(unit) && !(isSeparator(unit) && isDigit(units[end + 1]!));
}

/** End of the word that starts here; the start itself when no word starts here. */
function wordEnd(units: Uint16Array, start: number, length: number): number {
  const first = codePointAt(units, start);
  const firstKind = classOf(first);
  const firstEnd = start + (first > 0xffff ? 2 : 1);
  if (firstKind === CharClass.Unspaced) return withMarks(units, firstEnd);
  if (firstKind !== CharClass.Letter && firstKind !== CharClass.Digit) return start;
  const limit = Math.min(length, start + LONGEST_WORD);
  let digitsOnly = firstKind === CharClass.Digit;
  let end = firstEnd;
  while (end < limit) {
    const unit = units[end]!;
    const kind = unitClass(unit);
    if (kind === CharClass.Letter || kind === CharClass.Mark || kind === CharClass.Ignorable) {
      if (kind === CharClass.Letter) digitsOnly = false;
      end++;
    } else if (kind === CharClass.Digit) {
      end++;
    } else if (kind === CharClass.Surrogate) {
      const point = codePointAt(units, end);
      const pair = point > 0xffff ? classOf(point) : CharClass.Other;
      if (pair !== CharClass.Letter && pair !== CharClass.Digit && pair !== CharClass.Mark) break;
      if (end + 2 > limit) break;
      end += 2;
    } else if (digitsOnly && isGroupMark(unit) && goesOnInGroups(units, start, end)) {
      if (end + 1 + GROUP > limit) break;
      end += 1 + GROUP;
    } else if (digitsOnly && isSeparator(unit) && isDigit(units[end + 1]!) && !partsTime(units, start, end)) {
      end++;
    } else if (!digitsOnly && isApostrophe(unit) && isLetter(units[end + 1]!) && !partsWords(units, start, end)) {
      end++;
    } else {
      if (!digitsOnly && isSeparator(unit) && isDigit(units[end + 1]!)) return currencyEnd(units, start, end);
      break;
    }
  }
  return end;
}

/** End of the letters of a currency in front of a sum with a separator: "Rs1,250", "N1.5". The end of the word where it is none. */
function currencyEnd(units: Uint16Array, start: number, end: number): number {
  let figure = start;
  while (isLetter(units[figure]!)) figure++;
  if (figure - start > LONGEST_CURRENCY) return end;
  for (let i = figure; i < end; i++) if (isLetter(units[i]!)) return end;
  return figure;
}

/** Whether a full stop parts what may be hours and minutes, or a day and its month: "4.17", which is printed as "4:17" too. */
function partsTime(units: Uint16Array, start: number, at: number): boolean {
  const [tens, behind] = [units[at + 1]!, units[at + 3]!];
  if (units[at] !== FULL_STOP || tens > FIVE || !isDigit(units[at + 2]!)) return false;
  if (isDigit(behind) || (isSeparator(behind) && isDigit(units[at + 4]!))) return false;
  return at - start === 1 || (at - start === 2 && units[start]! <= THREE);
}

/** Whether a space or an apostrophe sets off a group of thousands: "1 200", "12'000'000". What is before it are one to three digits, or such groups. */
function goesOnInGroups(units: Uint16Array, start: number, end: number): boolean {
  if (!isDigit(units[start]!) || !isGroupMark(units[end]!)) return false;
  for (let i = end + 1; i <= end + GROUP; i++) if (!isDigit(units[i]!)) return false;
  if (unitClass(units[end + GROUP + 1]!) >= CharClass.Letter) return false;
  let digits = 0;
  for (let i = end - 1; i >= start; i--) {
    if (isDigit(units[i]!)) {
      if (++digits > GROUP) return false;
    } else if (!isGroupMark(units[i]!)) return false;
    else if (digits === GROUP) digits = 0;
    else return false;
  }
  return true;
}

function withMarks(units: Uint16Array, from: number): number {
  let end = from;
  while (end < from + LONGEST_WORD) {
    const kind = unitClass(units[end]!);
    if (kind !== CharClass.Mark && kind !== CharClass.Ignorable) break;
    end++;
  }
  return end;
}

/**
 * Whether an apostrophe between letters stands between two words: an elided word and the next, or a name and its case ending
 * ("ABD'nin"). Not in English contractions, nor where it is a sound of a name ("Sana'a", "Shi'ite") or of another script ("м'яч").
 */
function partsWords(units: Uint16Array, start: number, apostrophe: number): boolean {
  let last = apostrophe - 1;
  while (last > start && isPartOfLetter(units[last]!)) last--;
  if (!isLatin(units[last]!)) return false;
  const behind = lettersFrom(units, apostrophe + 1);
  if (behind < 3 && CONTRACTIONS.has(written(units, apostrophe + 1, apostrophe + 1 + behind).toLowerCase()))
    return false;
  if (LETTER_WITH_APOSTROPHE.test(written(units, start, apostrophe))) return false;
  if (ELIDED.test(written(units, start, apostrophe))) return true;
  if (unitCapitals[units[last]!] !== unitCapitals[units[apostrophe + 1]!]) return true;
  let before = 0;
  for (let at = start; at < apostrophe; at++) if (!isPartOfLetter(units[at]!)) before++;
  return before < 3 ? behind === 3 : before > 3 && behind > 1;
}

function written(units: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...units.subarray(start, end));
}

/** Number of letters from a position on, counted up to three; a letter and its marks are one. */
function lettersFrom(units: Uint16Array, from: number): number {
  let count = 0;
  for (let at = from; count < 3; at++) {
    if (isLetter(units[at]!)) count++;
    else if (!isPartOfLetter(units[at]!)) break;
  }
  return count;
}

function withoutPossessive(units: Uint16Array, start: number, end: number): number {
  if (end - start < 4) return end;
  const last = units[end - 1];
  return (last === SMALL_S || last === CAPITAL_S) && isApostrophe(units[end - 2]!) ? end - 2 : end;
}

function foldedId(text: string, units: Uint16Array, start: number, end: number, vocabulary: Vocabulary): number {
  const size = end - start;
  if (size <= LONGEST_WORD) {
    let i = 0;
    for (; i < size; i++) {
      const folded = unitFolds[units[start + i]!]!;
      if (folded === 0) break;
      wordUnits[i] = folded;
    }
    if (i === size) return vocabulary.idOfUnits(wordUnits, size);
  }
  const slice = text.slice(start, end);
  const folded = slice.length > LONGEST_COPIED_SLICE ? foldFully(slice) : foldShort(slice);
  return folded === "" ? -1 : vocabulary.idOf(folded);
}

/** Words with separators, apostrophes, marks or letters outside the tables. */
function foldFully(word: string): string {
  const folded = foldWord(word).replace(/['‘’\u02bb-\u02bf＇\s]/g, "");
  if (!/^\d/.test(folded)) return folded;
  return /^\d{1,3}([.,٬]\d{3})+$/.test(folded) ? folded.replace(/[.,٬]/g, "") : folded.replace(/[,٫٬]/g, ".");
}

const foldShort = remembered(foldFully, { copies: false });
