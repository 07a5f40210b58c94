/**
 * What each UTF-16 code unit tells of a text's language: the letter that it folds to (`foldWord`, `inOneForm`), or none, and its script. One number a
 * code unit in a flat table, filled in pages of 256 on first use, so that a text need not be folded as a whole.
 *
 * | bits | |
 * | --- | --- |
 * | 0-15 | the folded letter, or a space for a sign that is none |
 * | 16 | a to z |
 * | 17-23 | 1 + the place of the script in `SCRIPT_NAMES`; 0 for a to z and whatever is of no script |
 * | 24- | one of `Special`: the rest says nothing |
 */
import { foldWord, inOneForm } from "../words/character-table.js";
import { SPACE } from "../words/text-units.js";
import { SCRIPTS } from "./language-families.js";

export const Special = {
  /** Folds to nothing: a soft hyphen, an Arabic vowel sign. */
  Nothing: 1,
  /** Folds to several code units, whatever stands around them. */
  Several: 2,
  /** Half of a surrogate pair: the pair decides. */
  Surrogate: 3,
  /** Only folding the text as a whole tells: a mark that may compose with a letter, a sign that folds to a surrogate pair. */
  Whole: 4,
} as const;

export const LATIN_SHIFT = 16;
export const SCRIPT_SHIFT = 17;
export const SPECIAL_SHIFT = 24;
export const SCRIPT_NAMES: readonly string[] = [...new Set(SCRIPTS.map(([script]) => script))];

const PAGE = 256;
/** The traits of each code unit; 0 until `readTraits` was asked for one of its page. */
export const unitTraits = new Uint32Array(1 << 16);
/** What `foldedTraits` found; 0 where it was not asked. */
const traitsOfFolded = new Uint32Array(1 << 16);
/** What each code unit that is `Special.Several` folds to. */
export const severalFolds = new Map<number, string>();

const LETTER = /[\p{L}\p{M}]/u;
/** Marks, the vowels and endings of Korean syllables, Σ, which folds to σ or ς, and what lies beyond one code unit. */
const LOOKS_AROUND = /[\p{M}\u1160-\u11ffΣ\u{10000}-\u{10ffff}]/u;
/** Of the marks that `foldWord` leaves out, those that compose with a letter first. */
const COMPOSES = /[\u0653-\u0655]/;

/** Fills the page that holds a code unit, and gives the code unit's traits. */
export function readTraits(asked: number): number {
  const first = asked - (asked % PAGE);
  for (let unit = first; unit < first + PAGE; unit++) unitTraits[unit] = traitsOf(unit);
  return unitTraits[asked]!;
}

/** The traits of a code unit that is folded already and looks around no more. */
export function foldedTraits(unit: number): number {
  if (traitsOfFolded[unit] === 0) traitsOfFolded[unit] = findFoldedTraits(unit);
  return traitsOfFolded[unit]!;
}

function findFoldedTraits(unit: number): number {
  const written = LETTER.test(String.fromCharCode(unit)) ? unit : SPACE;
  if (unit < 0xdf) return written | (unit >= 0x61 && unit <= 0x7a ? 1 << LATIN_SHIFT : 0);
  const script = SCRIPTS.find(([, first, last]) => unit >= first && unit <= last)?.[0];
  return written | (script === undefined ? 0 : (1 + SCRIPT_NAMES.indexOf(script)) << SCRIPT_SHIFT);
}

function traitsOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return Special.Surrogate << SPECIAL_SHIFT;
  const char = String.fromCharCode(unit);
  const folded = inOneForm(foldWord(char));
  if (folded === "") return (COMPOSES.test(char) ? Special.Whole : Special.Nothing) << SPECIAL_SHIFT;
  if (LOOKS_AROUND.test(char + char.normalize("NFKC"))) return Special.Whole << SPECIAL_SHIFT;
  if (folded.length === 1) return foldedTraits(folded.charCodeAt(0));
  severalFolds.set(unit, folded);
  return Special.Several << SPECIAL_SHIFT;
}
