/** The signs between two words to what they say of the second: whether it begins a sentence or a clause, or stands behind a colon. */
import { CharClass, unitClass } from "./character-table.js";
import { isLineBreak, SPACE } from "./text-units.js";
import { COLON, isApostrophe, isCapital, isDigit, isLetter, NO_BREAK_SPACE } from "./unit-kinds.js";
import { WordFlag } from "./word-columns.js";
import type { WordWriter } from "./word-writer.js";

const [TAB, HYPHEN, FULL_STOP, WIDE_COLON] = [0x09, 0x2d, 0x2e, 0xff1a];

/** What the signs between two words say about the second, read piece by piece: no sign is looked at twice. */
export class WordGap {
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
  read(units: Uint16Array, start: number, end: number, out: WordWriter): void {
    for (let i = start; i < end; i++) {
      const unit = units[i]!;
      if (unit === SPACE || unit === NO_BREAK_SPACE) continue;
      if (isLineBreak(unit)) {
        this.#flags |= WordFlag.SentenceStart | WordFlag.ClauseStart;
        continue;
      }
      if (isApostrophe(unit) || unit === HYPHEN || unit === TAB || unitClass(unit) === CharClass.Ignorable) continue;
      this.#lastSign = unit;
      this.#flags |= WordFlag.ClauseStart;
      if (endsSentence(unit)) this.#flags |= WordFlag.SentenceStart;
      else if (mayEndSentence(unit)) this.#stop = true;
      else if (unit === FULL_STOP && (end > i + 1 || lacksSpace(units, end)) && !isAbbreviation(units, out))
        this.#stop = true;
    }
  }

  /** Flags of the word that ends the gap. */
  flags(text: string, units: Uint16Array, wordStart: number): number {
    let flags = this.#flags;
    // 10:14 is a time of day, and leads in nothing.
    const isTime = isDigit(units[wordStart]!) && isDigit(units[this.#start - 1]!);
    if ((this.#lastSign === COLON || this.#lastSign === WIDE_COLON) && !isTime) flags |= WordFlag.AfterColon;
    if (this.#stop && (isCapital(units, wordStart) || isDigit(units[wordStart]!) || !hasCase(text, wordStart)))
      flags |= WordFlag.SentenceStart;
    return flags;
  }
}

/** Whether the last word looks like one of "Mr", "Dr", "St", "Gen" or an initial: up to three letters, a capital, then small ones. */
function isAbbreviation(units: Uint16Array, out: WordWriter): boolean {
  const start = out.lastStart;
  const size = out.lastEnd - start;
  if (size > 3 || !isCapital(units, start)) return false;
  return size === 1 || !isCapital(units, start + 1);
}

/** Whether a full stop between two words ends a sentence that the next one follows without a space: "the pier.Nobody was". */
function lacksSpace(units: Uint16Array, next: number): boolean {
  return isSmall(units, next - 2) && isCapital(units, next) && isSmall(units, next + 1);
}

function isSmall(units: Uint16Array, position: number): boolean {
  return isLetter(units[position]!) && !isCapital(units, position);
}

function hasCase(text: string, position: number): boolean {
  const char = text[position]!;
  return char.toLowerCase() !== char.toUpperCase();
}

/** 。！？ whatever follows. */
function endsSentence(unit: number): boolean {
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f;
}

/** ! ? … ۔ । before what can begin a sentence. */
function mayEndSentence(unit: number): boolean {
  return unit === 0x21 || unit === 0x3f || unit === 0x2026 || unit === 0x06d4 || unit === 0x0964;
}
