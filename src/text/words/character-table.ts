/**
 * What each UTF-16 code unit is (letter, digit, mark, ...) and what it folds to: flat tables, filled in pages of 256 on first use.
 * The engine's own Unicode data fills the pages; English text touches two of them.
 */
export const CharClass = {
  /** Its page was not filled yet. */
  Unread: 0,
  Other: 1,
  /** A combining mark: belongs to the word, and sends it through full Unicode normalisation. */
  Mark: 2,
  /** Invisible inside words: soft hyphen, zero-width characters. */
  Ignorable: 3,
  // From here on: what a word can begin with.
  Letter: 4,
  Digit: 5,
  /** A letter of a script written without spaces: each is a word by itself. */
  Unspaced: 6,
  /** Half of a surrogate pair: the pair decides. */
  Surrogate: 7,
} as const;

const PAGE = 256;
/** Vowels and final consonants of decomposed Hangul: letters that become one with the letter before. */
const JOINS_BEFORE = /[\u1161-\u1175\u11A8-\u11C2]/;
/** `CharClass` of each code unit; `Unread` until `unitClass` was asked for one of its page. */
const classes = new Uint8Array(1 << 16);
/** The folded code unit, or 0 where folding takes more than a table (the word then goes through `foldWord`). Filled with the classes. */
export const unitFolds = new Uint16Array(1 << 16);
/** `unitFolds` of letters and digits alone: 0 for all that needs a closer look, such as a mark or a code unit whose page is not filled yet. */
export const letterFolds = new Uint16Array(1 << 16);
/** 1 for a letter that has a small form. Filled with the classes. */
export const unitCapitals = new Uint8Array(1 << 16);

/** The scripts without spaces, for a class of characters in a regular expression with the flag u: there each character is a word. */
export const UNSPACED_SCRIPTS =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const UNSPACED = new RegExp(`[${UNSPACED_SCRIPTS}]`, "u");
/** What is invisible inside words, for a regular expression. */
export const INVISIBLE =
  "(?:[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF]|\\u034F|[\\uFE00-\\uFE0F])";
const IGNORABLE = new RegExp(INVISIBLE);
/** All but the joint between letters of a Persian word. */
const ALL_IGNORABLE = new RegExp(`(?!(?<=\\p{sc=Arab})\u200C\\p{sc=Arab})${INVISIBLE}`, "gu");
// Arabic vowel signs and tatweel, Hebrew points: printed or left out at will.
const OPTIONAL_MARKS = /[\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670]/g;

/** `CharClass` of a code unit. */
export function unitClass(unit: number): number {
  const known = classes[unit]!;
  return known === CharClass.Unread ? readPage(unit) : known;
}

/** `CharClass` of one code point, surrogate pairs included. */
export function classOf(codePoint: number): number {
  return codePoint < 0x10000 ? unitClass(codePoint) : classify(String.fromCodePoint(codePoint));
}

/**
 * Letters that are set one way or the other, and the form that stands for both: alef with and without hamza, the last ya with and without its dots, ё,
 * ς, and the accents of Greek, which capitals do without; and the joint of Persian words, which stands for nothing.
 */
const FORMS = "آأإٱىёςάέήίόύώϊϋΐΰ\u200C";
const FORMS_FOLDED = "اااايеσαεηιουωιυιυ";
const HAS_FORM = new RegExp(`[${FORMS}]`, "g");

/** Latin letters beyond ASCII, but for those that Vietnamese alone has: there, marks tell words apart. */
const ACCENTED = /[^\P{Script=Latin}A-Za-z\u01A1\u01B0\u1EA0-\u1EF9]/gu;
const ACCENTS = /\p{M}/gu;
const BEYOND_ASCII = /[^\0-\x7f]/;
/**
 * What papers of one language set one way or the other: ya and kaf, which Persian is also written with on Arabic keyboards, and in Hindi the sign of
 * a nasal vowel and the dot below.
 */
const EITHER_WAY: Readonly<Record<string, string>> = { ی: "ي", ک: "ك", "\u0901": "\u0902", "\u093C": "" };
const HAS_EITHER = new RegExp(`[${Object.keys(EITHER_WAY).join("")}]`, "g");
/** What is no letter with a mark to Unicode, and is written so without its stroke, dot or joint. */
const WITHOUT_STROKE: Readonly<Record<string, string>> = {
  đ: "d",
  ð: "d",
  ł: "l",
  ø: "o",
  ı: "i",
  æ: "ae",
  œ: "oe",
  ß: "ss",
};

/** Digits of other scripts than ours. Unicode has those of a script in a row from nought to nine, which begins at a place that ends in 0 or 6. */
const OTHER_DIGITS = /[^\P{Nd}0-9]/gu;

/** The folded word, as it is shown: NFKC, lower case, without invisible characters and optional marks, all digits as 0 to 9. */
export function foldWord(word: string): string {
  const visible = word.replace(ALL_IGNORABLE, "");
  const small = visible.normalize("NFKC").toLowerCase().normalize("NFKC");
  // The small form of the dotted I of Turkish has a second dot.
  return small
    .replace(OPTIONAL_MARKS, "")
    .replace(OTHER_DIGITS, plainDigit)
    .replace(/i\u0307/g, "i");
}

/** A folded word or text in one form of the letters that are set one way or the other. */
export function inOneForm(folded: string): string {
  return folded.replace(HAS_FORM, (letter) => FORMS_FOLDED[FORMS.indexOf(letter)] ?? "");
}

/**
 * A folded word as it is compared: in one form (`inOneForm`) and one spelling of Persian and of Hindi, and without the accents of Latin letters, since
 * "Orbán" is printed as "Orban" as well and whole papers do without. Of Vietnamese only the marks that other languages have too are dropped.
 */
export function plainWord(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word;
  return inOneForm(word)
    .replace(ACCENTED, (letter) => {
      const bare = letter.normalize("NFD").replace(ACCENTS, "");
      return WITHOUT_STROKE[bare] ?? bare;
    })
    .replace(HAS_EITHER, (sign) => EITHER_WAY[sign]!);
}

function plainDigit(digit: string): string {
  if (digit.length > 1) return digit; // beyond the scripts that newspapers are printed in, where rows begin anywhere
  const place = digit.charCodeAt(0);
  const row = place - (place % 16);
  return String(place - (/\p{Nd}/u.test(String.fromCharCode(row)) ? row : row + 6));
}

/** Fills the page that holds a code unit, and gives the code unit's class. */
function readPage(asked: number): number {
  const first = asked - (asked % PAGE);
  for (let unit = first; unit < first + PAGE; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) {
      classes[unit] = CharClass.Surrogate;
      continue;
    }
    const char = String.fromCharCode(unit);
    const kind = classify(char);
    classes[unit] = kind;
    if (kind === CharClass.Letter && char.toLowerCase() !== char) unitCapitals[unit] = 1;
    if (kind !== CharClass.Letter && kind !== CharClass.Digit && kind !== CharClass.Unspaced) continue;
    const folded = foldWord(char);
    if (folded.length !== 1 || isLetterApostrophe(unit) || JOINS_BEFORE.test(folded)) continue;
    unitFolds[unit] = folded.charCodeAt(0);
    if (kind !== CharClass.Unspaced) letterFolds[unit] = unitFolds[unit]!;
  }
  return classes[asked]!;
}

/** Unicode has these among the letters; in a word they count as little as any apostrophe: ʻ ʼ ʽ ʾ ʿ. */
export function isLetterApostrophe(unit: number): boolean {
  return unit >= 0x02bb && unit <= 0x02bf;
}

function classify(char: string): number {
  if (IGNORABLE.test(char)) return CharClass.Ignorable;
  if (UNSPACED.test(char) && /(?!\p{Nd})[\p{L}\p{N}]/u.test(char)) return CharClass.Unspaced;
  if (/\p{L}/u.test(char)) return CharClass.Letter;
  if (/\p{N}/u.test(char)) return CharClass.Digit;
  return /\p{M}/u.test(char) ? CharClass.Mark : CharClass.Other;
}
