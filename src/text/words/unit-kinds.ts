/** What a UTF-16 code unit is to the words of a text: a letter, a digit, or a sign that may stand inside a word or a number. */
import { CharClass, isLetterApostrophe, unitCapitals, unitClass } from "./character-table.js";
import { codePointAt, SPACE } from "./text-units.js";

export const [NO_BREAK_SPACE, FULL_STOP, COLON] = [0xa0, 0x2e, 0x3a];
const COMMA = 0x2c;
const [THIN_SPACE, NARROW_NO_BREAK_SPACE] = [0x2009, 0x202f];
const [ARABIC_DECIMAL, ARABIC_THOUSANDS] = [0x066b, 0x066c];
const DECIMAL = /\p{Nd}/u;

/** Whether a capital letter stands at a position. */
export function isCapital(units: Uint16Array, position: number): boolean {
  const unit = units[position]!;
  if (unit < 0xd800 || unit > 0xdfff) return unitCapitals[unit] === 1;
  const char = String.fromCodePoint(codePointAt(units, position));
  return char.toLowerCase() !== char;
}

/** 0 to 9 in any script, but no raised or circled one. */
export function isDigit(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x30 && unit <= 0x39;
  return unitClass(unit) === CharClass.Digit && DECIMAL.test(String.fromCharCode(unit));
}

/** What stands inside a number; Arabic has signs of its own. */
export function isSeparator(unit: number): boolean {
  return unit === COMMA || unit === FULL_STOP || unit === ARABIC_DECIMAL || unit === ARABIC_THOUSANDS;
}

/** What stands between groups of digits: a space, or as in Switzerland an apostrophe. */
export function isGroupMark(unit: number): boolean {
  return (
    unit === SPACE ||
    unit === NO_BREAK_SPACE ||
    unit === THIN_SPACE ||
    unit === NARROW_NO_BREAK_SPACE ||
    isApostrophe(unit)
  );
}

export function isLetter(unit: number): boolean {
  return unitClass(unit) === CharClass.Letter;
}

/** Latin letters, marked ones and those of Vietnamese included. */
export function isLatin(unit: number): boolean {
  return unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00);
}

/** ' ‘ ’ ＇, and the letters ʻ ʼ ʽ ʾ ʿ. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2018 || unit === 0x2019 || isLetterApostrophe(unit) || unit === 0xff07;
}

/** A mark on the letter before, or invisible. */
export function isPartOfLetter(unit: number): boolean {
  const kind = unitClass(unit);
  return kind === CharClass.Mark || kind === CharClass.Ignorable;
}
