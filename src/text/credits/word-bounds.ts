/**
 * A place in a text to the word there: where it begins and ends, and where the next one stands. Latin, Greek and Cyrillic. Names of outlets are read
 * so, with the signs inside them ("Le-Monde.fr"); the words that texts are compared by are those of `words/scan-words.ts`.
 */

/** Latin (Vietnamese included), Greek and Cyrillic letters have code units below this. */
export const ALPHABETS_END = 0x1f00;

/** Units of cue words folded to lower case, 0 for what is no letter or digit. Latin, Greek and Cyrillic: the scripts of the languages that have cues. */
export const FOLDED = foldedUnits();

const LONGEST_WORD = 40;

/** NaN, which stands for "outside the text", is no word unit. */
export function isWordUnit(unit: number): boolean {
  return unit < ALPHABETS_END && FOLDED[unit] !== 0;
}

/** For a composed text (composed-text.ts), in which papers' other spaces are one of these. */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09;
}

export function isCapitalUnit(unit: number): boolean {
  return isWordUnit(unit) && FOLDED[unit] !== unit;
}

function foldedUnits(): Uint16Array {
  const table = new Uint16Array(ALPHABETS_END);
  for (let unit = 0x30; unit < ALPHABETS_END; unit++) {
    const letter = String.fromCharCode(unit);
    if (!/[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}]/u.test(letter) || !/[\p{L}\p{N}]/u.test(letter)) continue;
    const lower = letter.toLowerCase();
    table[unit] = lower.length === 1 && lower.charCodeAt(0) < ALPHABETS_END ? lower.charCodeAt(0) : unit;
  }
  return table;
}

/** A capital, a figure as in "France 24", or a capital behind an elision. */
export function isNameWord(word: string): boolean {
  return isCapitalUnit(word.charCodeAt(0)) || /^\d{1,4}(?:\p{L}|$)/u.test(word) || isElided(word);
}

/** "dell'Umbria", "d'Aubray": inside a name. */
export function isElided(word: string): boolean {
  return /^(?:d|l|dell)['’]\p{Lu}/u.test(word);
}

/**
 * English "Reuters's"; Turkish sets a case off by an apostrophe: "Reuters'ın", "AFP'ye"; Finnish and Swedish by a colon behind capitals: "STT:n",
 * "TT:s". With other endings the name is none: what somebody tells "STT:lle" the agency does not report.
 */
export const CASE_ENDING = /['’](?:s|n?[ıiuü]n|[yn]?[aeıiuü]|[dt][ae]n?)?$|(?<=\p{Lu}):(?:n|s)$/u;

/** Where a name ends without the ending of its case. */
export function withoutCaseEnding(text: string, end: number): number {
  return end - (CASE_ENDING.exec(text.slice(Math.max(0, end - 4), end))?.[0].length ?? 0);
}

/** Where the word proper begins behind an elided article ("l'AFP", "all'ANSA"); 0 where there is none. */
export function elision(text: string, start: number, end: number): number {
  const found = /^(?:l|d|un|all|dall|dell|sull|nell)['’](?=\p{L})/iu.exec(text.slice(start, Math.min(end, start + 6)));
  return found === null || text[start] === "L" ? 0 : start + found[0].length;
}

/** End of the word that starts here; an apostrophe, a dot, a hyphen or the colon of a case may stand inside. */
export function wordEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_WORD);
  let end = start;
  while (end < limit && (isWordUnit(text.charCodeAt(end)) || (end > start && isInner(text, end)))) end++;
  return end;
}

export function wordAt(text: string, start: number): string {
  return text.slice(start, wordEnd(text, start));
}

export function wordStart(text: string, end: number): number {
  const limit = Math.max(0, end - LONGEST_WORD);
  let start = end;
  while (start > limit && (isWordUnit(text.charCodeAt(start - 1)) || (start < end && isInner(text, start - 1))))
    start--;
  return start;
}

/** Where the next word, quotation mark or sign stands; -1 behind an empty line or a wide gap. */
export function skipSpace(text: string, from: number): number {
  let position = from;
  let lines = 0;
  while (isSpace(text.charCodeAt(position))) {
    if (text.charCodeAt(position) === 0x0a && ++lines > 1) return -1;
    if (++position - from > 6) return -1;
  }
  return position < text.length ? position : -1;
}

export function skipSpaceBack(text: string, from: number): number {
  let position = from;
  while (position > 0 && from - position < 4 && isSpace(text.charCodeAt(position - 1))) position--;
  return position;
}

function isInner(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const inner =
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x2d ||
    (unit === 0x2e && !partsSentences(text, at)) ||
    (unit === 0x3a && setsCaseOff(text, at));
  return inner && isWordUnit(text.charCodeAt(at + 1)) && isWordUnit(text.charCodeAt(at - 1));
}

/** Whether a colon stands in front of a case of capitals: "STT:n". */
function setsCaseOff(text: string, colon: number): boolean {
  return /^\p{Lu}:\p{Ll}{1,3}(?!\p{L})/u.test(text.slice(colon - 1, colon + 5));
}

/** Whether a full stop lacks the space behind it: "as Northwire reported.Nobody was hurt". */
function partsSentences(text: string, stop: number): boolean {
  return /^\p{Ll}\.\p{Lu}\p{Ll}/u.test(text.slice(stop - 1, stop + 3));
}
