/**
 * Run-length code of each word's `WordFlag` byte, its marks. Expected of a word is the `Quoted` bit of the word before and nothing else; only words
 * that differ are listed. An entry is a byte: how many words are as expected (upper half), and the marks of the next one, by number (lower half).
 */
import { WordFlag } from "../text/words/word-columns.js";

const { Capital, SentenceStart, ParagraphStart, ClauseStart, Quoted, AfterColon } = WordFlag;
const SENTENCE = SentenceStart | ClauseStart;
/** The marks that are met most, numbered from 1. 0: none is listed, one more word is as expected. */
const NUMBERED = [
  0,
  Capital,
  ClauseStart,
  SENTENCE | Capital,
  SENTENCE | Capital | ParagraphStart,
  ClauseStart | Capital,
  Quoted | Capital,
  Quoted | ClauseStart,
  Quoted | SENTENCE | Capital,
  Quoted | SENTENCE | Capital | ParagraphStart,
  Quoted | ClauseStart | Capital,
  AfterColon | ClauseStart | Capital,
  AfterColon | ClauseStart,
  SENTENCE,
  SENTENCE | ParagraphStart,
];
/** The marks stand in the byte behind. */
const WRITTEN_OUT = 15;
const MOST_SKIPPED = 15;

const numberOf = new Uint8Array(256).fill(WRITTEN_OUT);
for (let number = 1; number < NUMBERED.length; number++) numberOf[NUMBERED[number]!] = number;
const marksOf = Uint8Array.from(NUMBERED);

/** Packs the marks of a text to the beginning of `out` and gives the number of bytes: two a word at most. */
export function packMarks(out: Uint8Array, flags: Uint8Array): number {
  let size = 0;
  let expected = 0;
  let skipped = 0;
  for (let i = 0; i < flags.length; i++) {
    const marks = flags[i]!;
    if (marks === expected) {
      if (skipped++ < MOST_SKIPPED) continue;
      out[size++] = MOST_SKIPPED << 4;
      skipped = 0;
      continue;
    }
    const number = numberOf[marks]!;
    out[size++] = (skipped << 4) | number;
    if (number === WRITTEN_OUT) out[size++] = marks;
    expected = marks & Quoted;
    skipped = 0;
  }
  if (skipped > 0) out[size++] = (skipped - 1) << 4;
  return size;
}

/** The marks of so many words, packed from an address on. */
export function unpackMarks(packed: Uint8Array, address: number, words: number): Uint8Array {
  const flags = new Uint8Array(words);
  let at = address;
  let expected = 0;
  for (let i = 0; i < words; ) {
    const entry = packed[at++]!;
    const number = entry & 15;
    const next = i + (entry >> 4);
    if (number === 0) {
      if (expected !== 0) flags.fill(expected, i, next + 1);
    } else {
      if (expected !== 0) flags.fill(expected, i, next);
      const marks = number === WRITTEN_OUT ? packed[at++]! : marksOf[number]!;
      flags[next] = marks;
      expected = marks & Quoted;
    }
    i = next + 1;
  }
  return flags;
}

/** How many bytes the marks of so many words take, packed from an address on. */
export function markedLength(packed: Uint8Array, address: number, words: number): number {
  let at = address;
  for (let i = 0; i < words; ) {
    const entry = packed[at++]!;
    if ((entry & 15) === WRITTEN_OUT) at++;
    i += (entry >> 4) + 1;
  }
  return at - address;
}
