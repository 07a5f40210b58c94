/**
 * A place in a text to the name that begins or ends exactly there: "Northwire", «Северный курьер», "Le Phare du Port".
 *
 * A name is recognised by its form (capitals, small words between, quotation marks). Whether it is an outlet's is `sure` when the table or the
 * caller knows it, when a word such as "newspaper" stands beside it, or when it has an outlet's word in it ("Times", "Kurier", ".com").
 */
import { isAnyCalendarWord } from "../lexicon/calendar-words.js";
import { hasOwnArticle, isInstitution, isOutletLike, isOutletWord } from "../outlets/outlet-words.js";
import type { KnownOutlet } from "../outlets/outlets.js";
import { plainWord } from "../words/character-table.js";
import { isDescription, isMediaAfter, isMediaBefore } from "./around-names.js";
import { type FoundName, goesOn, KnownNames } from "./known-names.js";
import { inFront, lineEnd, opensLine } from "./lines.js";
import {
  CALENDAR,
  GERMAN_MEDIA_NOUN,
  INITIALS_BEHIND,
  INSIDE_NAMES,
  NOT_A_SOURCE,
  OPENERS,
  PAPER_IN_SMALL,
  POINTERS,
  ROLES,
  SLAVIC_ADJECTIVE,
} from "./name-words.js";
import { CLOSING_MARKS, closesQuotation, isBehindQuotation, opensQuotation } from "./quotation-marks.js";
import {
  isCapitalUnit,
  isNameWord,
  isSpace,
  isWordUnit,
  skipSpace,
  skipSpaceBack,
  withoutCaseEnding,
  wordAt,
  wordEnd,
  wordStart,
} from "./word-bounds.js";

export interface OutletName {
  text: string;
  start: number;
  end: number;
  /** The table's entry. */
  known?: KnownOutlet;
  /** Known, or an outlet's by its words. */
  sure: boolean;
  /** A ministry, a company, a university: speaks for itself and reports nothing. */
  institution?: boolean | undefined;
}

/** In front of the name of an information agency: РИА «Суйма», ИА «Берег». */
const INFORMATION_AGENCY = /^(?:[РМ]?ИА|RIA)\s(?=[«„“"])/u;

const MOST_WORDS = 6;
/** In UTF-16 code units, between quotation marks. */
const LONGEST_QUOTED = 60;

/** The name, surely an outlet's where something beside it calls it one, unless it is an institution's. */
export function asOutlet(name: OutletName | undefined, isCalledOne: boolean): OutletName | undefined {
  return isCalledOne && name !== undefined ? { ...name, sure: !name.institution } : name;
}

/** Reads names in many texts; it knows the table and the outlets that the caller names. */
export class NameReader {
  readonly #names: KnownNames;

  constructor(known: Iterable<string> = []) {
    this.#names = new KnownNames(known);
  }

  /** Whether a name as it stands is one that the table or the caller has. */
  knows(name: string): boolean {
    return this.#names.find(name) !== undefined;
  }

  /** The name whose first word, or whose quotation mark, stands here. */
  at(text: string, from: number): OutletName | undefined {
    if (opensQuotation(text, from)) return this.#quotedFrom(text, from);
    if (!isWordUnit(text.charCodeAt(from))) return undefined;
    return this.#agencyInQuotes(text, from) ?? this.#wordsFrom(text, from);
  }

  /** The name whose last word, or whose quotation mark, ends here. */
  endingAt(text: string, to: number): OutletName | undefined {
    if (isBehindQuotation(text, to)) {
      const quoted = this.#quotedUpTo(text, to);
      return (quoted && this.#agencyInQuotes(text, wordStart(text, quoted.start - 2))) ?? quoted;
    }
    return isWordUnit(text.charCodeAt(to - 1)) ? this.#wordsUpTo(text, to) : undefined;
  }

  /**
   * A name in small letters where no common word stands, behind a description or, where it is known, a sign: "agency npa", "(npa)", "(čtk)"; and behind
   * a sign, or in front of initials, an agency whose letters are read nowhere else: "(STA)", "UNI XC RSA".
   */
  smallFrom(text: string, start: number): OutletName | undefined {
    const end = wordEnd(text, start);
    const name = text.slice(start, end);
    const isCalledOne = isMediaBefore(text, start);
    const isSigned =
      (/[(/]\s?$/u.test(inFront(text, start, 2)) && /[)/]/u.test(text[end] ?? "")) ||
      (opensLine(text, start) && INITIALS_BEHIND.test(text.slice(end, lineEnd(text, end))));
    const known = isSigned ? this.#names.signedAgency(name) : undefined;
    if (known !== undefined) return { text: name, start, end, known, sure: true };
    const sure = this.#names.isSmall(name) && (isCalledOne || /[(/:©]\s?$/u.test(inFront(text, start, 2)));
    return sure || isCalledOne ? { text: name, start, end, sure } : undefined;
  }

  /** The name made of the capitalised words from here on; the longest known beginning of it, where there is one. */
  #wordsFrom(text: string, from: number): OutletName | undefined {
    const { ends, whole } = this.#wordEnds(text, from);
    for (let count = ends.length; count > 0; count--) {
      const end = ends[count - 1]!;
      const name = text.slice(from, end);
      const found = this.#names.find(name);
      if (found === undefined) continue;
      if (count >= whole || !goesOn(found, name, text.slice(skipSpace(text, end), ends[count])))
        return knownName(text, from, end, found);
    }
    const small = this.smallFrom(text, from);
    return small?.sure ? small : withOwnArticle(unknownName(text, from, ends.slice(0, whole)));
  }

  /** Where the words end that may make a name from here on, and how many of them make the whole name where nobody knows it. */
  #wordEnds(text: string, from: number): { ends: number[]; whole: number } {
    const ends: number[] = [];
    let position = from;
    let firm = 0; // words up to the last one that can end a name
    let broken = MOST_WORDS; // words in front of a line break: only a known name may run over it
    while (ends.length < MOST_WORDS) {
      const end = wordEnd(text, position);
      if (end <= position) break;
      const word = text.slice(position, end);
      const inside = isInsideNames(word);
      const belongs = ends.length === 0 || inside || isNameWord(word) || this.#isSmallWord(text, from, position, end);
      if (!belongs) break;
      ends.push(end);
      if (!inside) firm = ends.length;
      const isShort = text[end] === "." && /^(?:\p{Lu}(?:\.\p{Lu}){0,4}|St|Mr|Dr)$/u.test(word); // "A.P.", "S. Paulo"
      const wordsEnd = isShort ? end + 1 : end;
      const gap = skipSpace(text, wordsEnd);
      if (gap < 0 || gap === wordsEnd) break;
      if (text.slice(wordsEnd, gap).includes("\n")) broken = Math.min(broken, ends.length);
      position = text[gap] === "&" ? Math.max(gap, skipSpace(text, gap + 1)) : gap;
    }
    return { ends, whole: Math.min(firm, broken) };
  }

  /** Whether a small word is part of the name: "Озёрский вестник", "Severní noviny", and of known papers "Le Monde diplomatique", "Bild am Sonntag". */
  #isSmallWord(text: string, from: number, start: number, end: number): boolean {
    const word = text.slice(start, end);
    if (word === "list" && SLAVIC_ADJECTIVE.test(inFront(text, start, 5))) return true;
    if (PAPER_IN_SMALL.test(word) || (/^[а-яіїєґёј]/u.test(word) && isOutletWord(word))) return true;
    const next = skipSpace(text, end);
    const found =
      this.#names.find(text.slice(from, end)) ??
      (next > end ? this.#names.find(text.slice(from, wordEnd(text, next))) : undefined);
    return found?.known?.kind === "paper";
  }

  /** The longest known name that ends here; where there is none, that of the capitalised words in front. */
  #wordsUpTo(text: string, to: number): OutletName | undefined {
    const starts = wordStarts(text, to);
    for (let count = starts.length; count > 0; count--) {
      const start = starts[count - 1]!;
      const found = this.#names.find(text.slice(start, to));
      if (found === undefined) continue;
      // "the Orren Valley Times" is not The Times, nor Mayor Michael Bloomberg the agency.
      const isWhole = starts[count] === undefined || !isPartOfName(wordAt(text, starts[count]!));
      if (!isWhole && (found.known?.kind !== "agency" || found.known.name === "Bloomberg")) break;
      return knownName(text, start, to, found);
    }
    let from = starts.at(-1)!;
    while (starts.length > 1 && mayPrecede(wordAt(text, from)) && !isMediaBefore(text, from)) {
      starts.pop();
      from = starts.at(-1)!;
    }
    const ends = starts.map((start) => wordEnd(text, start)).reverse();
    return asOutlet(unknownName(text, from, ends), isMediaBefore(text, from));
  }

  #quotedFrom(text: string, open: number): OutletName | undefined {
    let start = open;
    while (start - open < 2 && opensQuotation(text, start)) start++;
    const spaced = text[open] === "«" && isSpace(text.charCodeAt(start)); // French: « Le Phare »
    if (spaced) start++;
    let end = start;
    while (end - start < LONGEST_QUOTED && !closesQuotation(text, end) && text[end] !== "\n") end++;
    if (!closesQuotation(text, end) || !isNameWord(wordAt(text, start))) return undefined;
    if (!spaced) return withOwnArticle(this.#inQuotes(text, start, end));
    end = skipSpaceBack(text, end);
    // What is said is quoted with spaces too.
    const words = text.slice(start, end).split(/\s/u);
    const isName = words.every((word) => isNameWord(word) || INSIDE_NAMES.has(word));
    return isName ? this.#inQuotes(text, start, end) : undefined;
  }

  #quotedUpTo(text: string, close: number): OutletName | undefined {
    let end = close;
    while (close - end < 2 && CLOSING_MARKS.includes(text[end - 1]!)) end--;
    let start = end;
    while (end - start < LONGEST_QUOTED && !opensQuotation(text, start - 1) && text[start - 1] !== "\n") start--;
    if (end - start === LONGEST_QUOTED) return undefined;
    return asOutlet(withOwnArticle(this.#inQuotes(text, start, end)), isMediaBefore(text, start - 1));
  }

  /** The agency whose kind stands here, and behind it the name in quotation marks. */
  #agencyInQuotes(text: string, start: number): OutletName | undefined {
    const kind = INFORMATION_AGENCY.exec(text.slice(start, start + 5))?.[0];
    const quoted = kind && this.#quotedFrom(text, start + kind.length);
    if (!quoted) return undefined;
    const end = quoted.end + 1;
    const name = text.slice(start, end);
    return { text: name, start, end, sure: true, ...this.#names.find(name) };
  }

  #inQuotes(text: string, start: number, end: number): OutletName | undefined {
    const name = text.slice(start, end);
    const lower = lowerWords(name);
    if (lower.length > MOST_WORDS) return undefined;
    const found = this.#names.find(name);
    if (found !== undefined) return knownName(text, start, end, found);
    const institution = isInstitution(lower);
    return { text: name, start, end, sure: !institution && isOutletLike(lower, true), institution };
  }
}

/** Where the words begin that may make a name up to here, the last one first. */
function wordStarts(text: string, to: number): number[] {
  const starts: number[] = [];
  let end = to;
  while (starts.length < MOST_WORDS) {
    const start = wordStart(text, end);
    const word = text.slice(start, end);
    const belongs = isNameWord(word) ? !isTimeOfDay(text, start, end) : INSIDE_NAMES.has(word.toLowerCase());
    if (starts.length > 0 && !belongs) break;
    starts.push(start);
    end = skipSpaceBack(text, start);
    if (text.slice(end, start).includes("\n")) break;
  }
  return starts;
}

/** Whether the word is the end of a time of day, as live pages set it in front of each entry: "13:58", "13h58", "2:30pm". */
function isTimeOfDay(text: string, start: number, end: number): boolean {
  return /(?<![\p{L}\p{N}])\d{1,2}[:.h]\d\d(?:[ap]m)?$/u.test(text.slice(Math.max(0, start - 4), end));
}

/** Undefined where the next word says that the name stands for something else: "Reuters building". */
function knownName(text: string, start: number, wordsEnd: number, found: FoundName): OutletName | undefined {
  if (NOT_A_SOURCE.has(wordAt(text, skipSpace(text, wordsEnd)).toLowerCase())) return undefined;
  const end = withoutCaseEnding(text, wordsEnd);
  return { text: text.slice(start, end), start, end, sure: true, ...found };
}

/** A name whose beginning is certain: an article in front of it may be a part of it. */
function withOwnArticle(name: OutletName | undefined): OutletName | undefined {
  return asOutlet(name, name?.sure === false && hasOwnArticle(lowerWords(name.text)));
}

/** A name of words that end at `ends`, those behind it that are of no name left out; undefined where none is left, or one that names nobody. */
function unknownName(text: string, start: number, ends: readonly number[]): OutletName | undefined {
  const lowerAt = (i: number): string =>
    text.slice(i === 0 ? start : skipSpace(text, ends[i - 1]!), ends[i]).toLowerCase();
  let kept = ends.length;
  while (kept > 0 && (CALENDAR.test(lowerAt(kept - 1).replace(/[’']s$/u, "")) || ROLES.has(lowerAt(kept - 1)))) kept--;
  if (kept === 0 || (kept === 1 && (POINTERS.has(lowerAt(0)) || OPENERS.has(lowerAt(0))))) return undefined;
  const end = withoutCaseEnding(text, ends[kept - 1]!);
  const name = text.slice(start, end);
  const lower = lowerWords(name);
  if (lower.every(isOfDate) && !isMediaBefore(text, start)) return undefined;
  const institution = isInstitution(lower);
  const isBehindThe = /\b[Tt]he $/u.test(inFront(text, start, 4));
  const isOutlet = (isMediaAfter(text, end) && !isDescription(text, start, end)) || isOutletLike(lower, isBehindThe);
  return { text: name, start, end, sure: !institution && isOutlet, institution };
}

/** Whether a word in lower case stands in dates: "Fri 3 May", "3rd Oct", "10am". */
function isOfDate(word: string): boolean {
  return /^\d{1,4}(?:st|nd|rd|th|[ap]m)?$/u.test(word) || isAnyCalendarWord(plainWord(word));
}

function lowerWords(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}\p{N}.'’-]+/u);
}

/** A small word that may stand inside a name and neither begins nor ends it. */
function isInsideNames(word: string): boolean {
  return INSIDE_NAMES.has(word.toLowerCase()) && !isCapitalUnit(word.charCodeAt(0));
}

/** Whether a word belongs to the name behind it. */
function isPartOfName(word: string): boolean {
  return isCapitalUnit(word.charCodeAt(0)) && !opensSentence(word) && !GERMAN_MEDIA_NOUN.test(word.toLowerCase());
}

/** Whether a word in front of a name is no part of it: "In", "of", "L'enquête du Phare". */
function mayPrecede(word: string): boolean {
  return (
    opensSentence(word) ||
    isInsideNames(word) ||
    /^(?:un|l)['’](?:enquête|inchiesta|article|articolo|intervista)$/iu.test(word)
  );
}

/** Whether a word may have a capital and yet belong to no name behind it. */
function opensSentence(word: string): boolean {
  const lower = word.toLowerCase();
  return OPENERS.has(lower) || CALENDAR.test(lower);
}
