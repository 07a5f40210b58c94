/**
 * Run-length code of each word's `WordFlag` byte, its flags. Expected of a word is the `Quoted` bit of the word before and nothing else; only words
 * that differ are listed. An entry is a byte: how many words are as expected (upper half), and the flags of the next one, by number (lower half).
 */
import { WordFlag } from "../text/words/word-columns.js";

const { Capital, SentenceStart, ParagraphStart, ClauseStart, Quoted, AfterColon } = WordFlag;
const SENTENCE = SentenceStart | ClauseStart;
/** The flags that are met most, numbered from 1. 0: none is listed, one more word is as expected. */
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
/** The flags stand in the byte behind. */
const WRITTEN_OUT = 15;
const MOST_SKIPPED = 15;

const numberOf = new Uint8Array(256).fill(WRITTEN_OUT);
for (let number = 1; number < NUMBERED.length; number++) numberOf[NUMBERED[number]!] = number;
const flagsOf = Uint8Array.from(NUMBERED);

/** Packs the flags of a text to the beginning of `out` and gives the number of bytes: two a word at most. */
export function packFlags(out: Uint8Array, flags: Uint8Array): number {
  let size = 0;
  let expected = 0;
  let skipped = 0;
  for (let i = 0; i < flags.length; i++) {
    const own = flags[i]!;
    if (own === expected) {
      if (skipped++ < MOST_SKIPPED) continue;
      out[size++] = MOST_SKIPPED << 4;
      skipped = 0;
      continue;
    }
    const number = numberOf[own]!;
    out[size++] = (skipped << 4) | number;
    if (number === WRITTEN_OUT) out[size++] = own;
    expected = own & Quoted;
    skipped = 0;
  }
  if (skipped > 0) out[size++] = (skipped - 1) << 4;
  return size;
}

/** The flags of so many words, packed from an address on. */
export function unpackFlags(packed: Uint8Array, address: number, words: number): Uint8Array {
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
      const own = number === WRITTEN_OUT ? packed[at++]! : flagsOf[number]!;
      flags[next] = own;
      expected = own & Quoted;
    }
    i = next + 1;
  }
  return flags;
}

/** How many bytes the flags of so many words take, packed from an address on. */
export function flagsLength(packed: Uint8Array, address: number, words: number): number {
  let at = address;
  for (let i = 0; i < words; ) {
    const entry = packed[at++]!;
    if ((entry & 15) === WRITTEN_OUT) at++;
    i += (entry >> 4) + 1;
  }
  return at - address;
}
