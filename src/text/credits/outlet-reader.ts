/**
 * A place in a text to the outlet named there: "the state news agency Northwire", «Северный курьер», "Le Phare du Port".
 *
 * A name is recognised by its form (capitals, small words between, quotation marks). Whether it is an outlet's is `sure` when the table or the
 * caller knows it, when a word such as "newspaper" stands beside it, or when it has an outlet's word in it ("Times", "Kurier", ".com").
 */
import { isInstitution, isOutletLike, isOutletWord } from "../outlets/outlet-words.js";
import type { KnownOutlet } from "../outlets/outlets.js";
import { isMediaAfter, isMediaBefore } from "./around-names.js";
import { type FoundName, goesOn, KnownNames } from "./known-names.js";
import {
  BETWEEN,
  CALENDAR,
  FUNCTION_WORDS,
  INSIDE_NAMES,
  MEDIA_NOUN,
  NATIONALITY,
  NOT_A_SOURCE,
  OPENERS,
  OTHER_AGENCY,
  POINTERS,
  PREPOSED,
  ROLES,
  WHEN,
} from "./name-words.js";
import {
  elision,
  isCapital,
  isElided,
  isNameWord,
  isSpace,
  isWordUnit,
  skipSpace,
  skipSpaceBack,
  withoutPossessive,
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
  institution: boolean;
}

const MOST_WORDS = 6;
/** Words that are looked at on the way to a name, by where it is sought. */
const MOST_STEPS = { after: 8, before: 5, addressee: 7 };
/** Those among them that no description of an outlet has. */
const MOST_STRANGE = 4;
const GERMAN_MEDIA_NOUN =
  /^(?:(?:nachrichten|presse)?agentur|tageszeitung|wochenzeitung|zeitung|(?:nachrichten)?magazin|(?:fernseh)?sender|(?:nachrichten|online)?portal|boulevardblatt)$/u;
/** Of a name, in brackets behind it. */
const ABBREVIATION = /^\p{Lu}{2,6}$/u;
const OPENING_QUOTES = "«“„\"'‘";
const CLOSING_QUOTES = "»”“\"'’";

/** Reads outlet names. One reader serves many texts; it knows the table and the outlets that the caller names. */
export class OutletReader {
  readonly #names: KnownNames;

  constructor(known: Iterable<string> = []) {
    this.#names = new KnownNames(known);
  }

  /** The outlet named behind `from`: articles, prepositions and a description ("the state news agency") may stand between. */
  after(text: string, from: number): OutletName | undefined {
    let position = from;
    let media = false;
    let strange = 0;
    let previous = "";
    for (let step = 0; step < MOST_STEPS.after; step++) {
      const wordAt = skipSpace(text, position);
      if (wordAt < 0) return undefined;
      const sign = text[wordAt]!;
      // An apostrophe after an elided article ("l'AFP", "all'ANSA") is no quotation mark.
      if (sign === "’" || (sign === "'" && wordAt === position)) {
        position = wordAt + 1;
        continue;
      }
      if (OPENING_QUOTES.includes(sign)) return strange === 0 ? this.#quoted(text, wordAt, media) : undefined;
      if (!isWordUnit(text.charCodeAt(wordAt))) return undefined;
      const end = wordEnd(text, wordAt);
      const elided = elision(text, wordAt, end);
      if (elided > 0) {
        position = elided;
        continue;
      }
      const word = text.slice(wordAt, end).toLowerCase();
      // "reveló este lunes El País", "повідомило в п’ятницю"; "Der Sonntag" is a paper.
      if (WHEN.has(word.replace("’", "'")) && (!isCapital(text.charCodeAt(wordAt)) || previous === "am")) {
        previous = word;
        position = end;
        continue;
      }
      const isName = mayBeginName(text, wordAt, end);
      const described = isName && GERMAN_MEDIA_NOUN.test(word) ? behindGermanNoun(text, end) : undefined;
      if (described !== undefined) {
        media = described === "name";
        position = end;
        continue;
      }
      if (isName || this.#names.find(text.slice(wordAt, end)) !== undefined) {
        if (strange > 0) return undefined;
        // "The Harbor Ledger" keeps its article; "the British newspaper The Pier" loses its description.
        const name = this.#run(text, wordAt, media);
        if (name === undefined) return undefined;
        return (name.known === undefined ? this.#describedName(text, name) : undefined) ?? name;
      }
      if (isMediaNoun(word, previous)) {
        media = true;
        strange = 0;
      } else if (!FUNCTION_WORDS.has(word)) strange++;
      if (strange > MOST_STRANGE) return undefined;
      previous = word;
      position = end;
    }
    return undefined;
  }

  /** The outlet that begins exactly here. */
  at(text: string, from: number): OutletName | undefined {
    if (from < 0 || from >= text.length) return undefined;
    if (OPENING_QUOTES.includes(text[from]!)) return this.#quoted(text, from, false);
    return isWordUnit(text.charCodeAt(from)) ? this.#run(text, from, false) : undefined;
  }

  /** The outlet named right before `to`; an adverb or "newspaper" may stand between. */
  before(text: string, to: number): OutletName | undefined {
    let position = to;
    let media = false;
    for (let step = 0; step < MOST_STEPS.before; step++) {
      const end = skipSpaceBack(text, position);
      if (end <= 0) return undefined;
      const last = text[end - 1]!;
      if (last === ")") {
        const from = Math.max(0, end - 20);
        const open = from + text.slice(from, end).lastIndexOf("(");
        const name = this.at(text, open + 1);
        if (name?.known !== undefined && name.end === end - 1) return name;
        // "Nordland Press Agency (NPA) reported"
        return ABBREVIATION.test(text.slice(open + 1, end - 1)) ? this.before(text, open) : undefined;
      }
      if (CLOSING_QUOTES.includes(last) && !isWordUnit(text.charCodeAt(end)))
        return this.#quotedBefore(text, end, media);
      if (!isWordUnit(text.charCodeAt(end - 1))) return undefined;
      const start = wordStart(text, end);
      const word = text.slice(start, end);
      const lower = word.toLowerCase();
      const between = BETWEEN.test(lower);
      if (!between && (isCapital(text.charCodeAt(start)) || isElided(word) || this.#names.find(word) !== undefined)) {
        const name = this.#runBefore(text, end, media);
        // "die Bild am Sonntag": what may stand between a name and its verb may be part of the name.
        const longer = name === undefined || end === to ? undefined : this.at(text, name.start);
        return longer?.known !== undefined && longer.end > end && longer.end <= to ? longer : name;
      }
      if (MEDIA_NOUN.test(lower) || lower === "agency") media = true;
      else if (!between) return undefined;
      position = start;
    }
    return undefined;
  }

  /** The outlet that a person spoke to: "told Reuters", "dijo este viernes a EFE", "sagte ein Sprecher der dpa". */
  addressee(text: string, from: number, direct: boolean): OutletName | undefined {
    const first = this.after(text, from);
    if (direct && first !== undefined) return first;
    let likely: OutletName | undefined;
    let position = from;
    let previous = "";
    for (let step = 0; step < MOST_STEPS.addressee; step++) {
      const wordAt = skipSpace(text, text[position] === "," ? position + 1 : position);
      if (wordAt < 0) return likely;
      const quoted =
        OPENING_QUOTES.includes(text[wordAt]!) && PREPOSED.has(previous) ? this.after(text, wordAt) : undefined;
      if (!isWordUnit(text.charCodeAt(wordAt))) return quoted?.sure ? quoted : likely;
      const end = wordEnd(text, wordAt);
      const elided = elision(text, wordAt, end);
      // "all'ANSA" has its preposition inside, "l'AFP" needs one in front: "a indiqué l'AFP" reports.
      if (PREPOSED.has(previous) || (elided > 0 && /^all/iu.test(text.slice(wordAt, end)))) {
        const name = this.after(text, elided > 0 ? elided : wordAt);
        if (name?.known !== undefined) return name;
        if (name?.sure) likely ??= name;
      }
      previous = text.slice(wordAt, elided > 0 ? elided - 1 : end).toLowerCase();
      position = elided > 0 ? elided : end;
    }
    return likely;
  }

  /** "British" before "newspaper The Pier": the name stands behind the description. */
  #describedName(text: string, name: OutletName): OutletName | undefined {
    const nounAt = skipSpace(text, name.end);
    if (nounAt < 0 || !isWordUnit(text.charCodeAt(nounAt)) || isCapital(text.charCodeAt(nounAt))) return undefined;
    const next = this.after(text, name.end);
    if (next !== undefined && isMediaBefore(text, next.start)) return next;
    return undefined;
  }

  /** The name made of the capitalised words from here on; the longest known beginning of it, where there is one. */
  #run(text: string, from: number, media: boolean): OutletName | undefined {
    const ends: number[] = [];
    let position = from;
    let firmEnds = 0; // words up to the last one that can end a name
    let broken = MOST_WORDS; // words in front of a line break: only a known name may run over it
    while (ends.length < MOST_WORDS) {
      const end = wordEnd(text, position);
      if (end <= position) break;
      const word = text.slice(position, end);
      const inside = INSIDE_NAMES.has(word.toLowerCase()) && !isCapital(text.charCodeAt(position));
      const belongs = ends.length === 0 || inside || isNameWord(word) || this.#isSmallWord(text, from, position, end);
      if (!belongs) break;
      ends.push(end);
      if (!inside) firmEnds = ends.length;
      let next = end;
      if (text[next] === "." && /^(?:\p{Lu}(?:\.\p{Lu}){0,4}|St|Mr|Dr)$/u.test(word)) next++; // "A.P.", "S. Paulo"
      const gap = skipSpace(text, next);
      if (gap < 0 || gap === next) break;
      if (text.slice(next, gap).includes("\n")) broken = Math.min(broken, ends.length);
      position = text[gap] === "&" ? Math.max(gap, skipSpace(text, gap + 1)) : gap;
      if (!isWordUnit(text.charCodeAt(position))) break;
    }
    for (let count = ends.length; count > 0; count--) {
      const name = text.slice(from, ends[count - 1]);
      const found = this.#names.find(name);
      if (found === undefined) continue;
      const next = text.slice(skipSpace(text, ends[count - 1]!), ends[count]);
      if (count >= Math.min(firmEnds, broken) || !goesOn(found, name, next))
        return this.#known(text, from, ends[count - 1]!, found);
    }
    return this.#unknown(text, from, ends, Math.min(firmEnds, broken), media, true);
  }

  /** Whether a small word is part of the name: "Озёрский вестник", and of known papers "Le Monde diplomatique", "Bild am Sonntag". */
  #isSmallWord(text: string, from: number, start: number, end: number): boolean {
    const word = text.slice(start, end);
    if (/^[а-яіїєґё]/u.test(word) && isOutletWord(word)) return true;
    const next = skipSpace(text, end);
    const found =
      this.#names.find(text.slice(from, end)) ??
      (next > end ? this.#names.find(text.slice(from, wordEnd(text, next))) : undefined);
    return found?.known?.kind === "paper";
  }

  #runBefore(text: string, to: number, media: boolean): OutletName | undefined {
    const starts: number[] = [];
    let end = to;
    while (starts.length < MOST_WORDS) {
      const start = wordStart(text, end);
      if (start >= end) break;
      const word = text.slice(start, end);
      if (!isNameWord(word) && !INSIDE_NAMES.has(word.toLowerCase()) && starts.length > 0) break;
      starts.push(start);
      end = skipSpaceBack(text, start);
      if (end === start || end <= 0 || text.slice(end, start).includes("\n") || !isWordUnit(text.charCodeAt(end - 1)))
        break;
    }
    for (let count = starts.length; count > 0; count--) {
      const found = this.#names.find(text.slice(starts[count - 1], to));
      if (found !== undefined) {
        const before = starts[count] === undefined ? "" : text.slice(starts[count], wordEnd(text, starts[count]!));
        // "the Orren Valley Times" is not The Times.
        const word = before.toLowerCase();
        const opener = OPENERS.has(word) || CALENDAR.test(word) || GERMAN_MEDIA_NOUN.test(word);
        const longer = isCapital(before.charCodeAt(0)) && !opener;
        if (longer && (found.known?.kind !== "agency" || found.known.name === "Bloomberg")) break; // Mayor Michael Bloomberg
        return this.#known(text, starts[count - 1]!, to, found);
      }
    }
    while (starts.length > 1) {
      const first = text.slice(starts.at(-1), wordEnd(text, starts.at(-1)!)).toLowerCase();
      if (
        !OPENERS.has(first) &&
        !CALENDAR.test(first) &&
        !(INSIDE_NAMES.has(first) && !isCapital(text.charCodeAt(starts.at(-1)!)))
      )
        break;
      starts.pop();
    }
    const from = starts.at(-1)!;
    const ends = starts.map((start) => wordEnd(text, start)).reverse();
    return this.#unknown(text, from, ends, ends.length, media || isMediaBefore(text, from), false);
  }

  #known(text: string, start: number, wordsEnd: number, found: FoundName): OutletName | undefined {
    const nextAt = skipSpace(text, wordsEnd);
    const end = withoutPossessive(text, wordsEnd);
    const next = nextAt > wordsEnd ? text.slice(nextAt, wordEnd(text, nextAt)).toLowerCase() : "";
    if (NOT_A_SOURCE.has(next)) return undefined;
    return { text: text.slice(start, end), start, end, sure: true, institution: false, ...found };
  }

  #unknown(
    text: string,
    start: number,
    ends: number[],
    count: number,
    media: boolean,
    inSlot: boolean,
  ): OutletName | undefined {
    let kept = count;
    const lowerAt = (i: number): string =>
      text.slice(i === 0 ? start : skipSpace(text, ends[i - 1]!), ends[i]).toLowerCase();
    while (kept > 0 && (CALENDAR.test(lowerAt(kept - 1).replace(/[’']s$/u, "")) || ROLES.has(lowerAt(kept - 1))))
      kept--;
    if (kept === 0 || (kept === 1 && POINTERS.has(lowerAt(0)))) return undefined;
    const end = withoutPossessive(text, ends[kept - 1]!);
    const name = text.slice(start, end);
    const lower = name.toLowerCase().split(/[^\p{L}\p{N}.'’-]+/u);
    const described = media || (isMediaAfter(text, end) && !(lower.length === 1 && NATIONALITY.test(lower[0]!)));
    const institution = isInstitution(lower);
    const withArticle = lower[0] === "the" || /\b(?:the|The) $/u.test(text.slice(Math.max(0, start - 4), start));
    const sure = !institution && (described || isOutletLike(lower, withArticle, inSlot));
    return { text: name, start, end, sure, institution };
  }

  #quoted(text: string, open: number, media: boolean): OutletName | undefined {
    let start = open;
    while (start - open < 2 && OPENING_QUOTES.includes(text[start] ?? " ")) start++;
    const spaced = text[open] === "«" && isSpace(text.charCodeAt(start)) ? 1 : 0; // French: « Le Phare »
    start += spaced;
    let end = start;
    while (end - start < 60 && end < text.length && !closesQuotation(text, end) && text[end] !== "\n") end++;
    if (end - start < 2 || end - start >= 60 || !isNameWord(text.slice(start, wordEnd(text, start)))) return undefined;
    if (spaced === 0) return this.#inQuotes(text, start, end, media);
    // What is said is quoted so too.
    end = skipSpaceBack(text, end);
    const isName = text
      .slice(start, end)
      .split(/\s/u)
      .every((word) => isNameWord(word) || INSIDE_NAMES.has(word));
    return isName ? this.#inQuotes(text, start, end, media, false) : undefined;
  }

  #quotedBefore(text: string, close: number, media: boolean): OutletName | undefined {
    let end = close;
    while (end > 0 && close - end < 2 && CLOSING_QUOTES.includes(text[end - 1]!)) end--;
    let start = end;
    while (end - start < 60 && start > 0 && !OPENING_QUOTES.includes(text[start - 1]!) && text[start - 1] !== "\n")
      start--;
    if (end - start < 2 || end - start >= 60 || start === 0) return undefined;
    return this.#inQuotes(text, start, end, media || isMediaBefore(text, start - 1));
  }

  #inQuotes(text: string, start: number, end: number, media: boolean, inSlot = true): OutletName | undefined {
    const name = text.slice(start, end);
    const lower = name.toLowerCase().split(/[^\p{L}\p{N}.'’-]+/u);
    if (lower.length > MOST_WORDS) return undefined;
    const found = this.#names.find(name);
    if (found !== undefined) return this.#known(text, start, end, found);
    const institution = isInstitution(lower);
    return { text: name, start, end, sure: !institution && (media || isOutletLike(lower, true, inSlot)), institution };
  }
}

/** Whether a word may begin a name: it has a capital in front or behind a figure ("20Minutos"), or is a host ("news.example"). */
function mayBeginName(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if (isCapital(unit)) return true;
  const word = text.slice(start, end);
  return (unit <= 0x39 && /\p{Lu}/u.test(word)) || /^[a-z\d-]{3,40}\.[a-z.]{2,12}$/u.test(word.toLowerCase());
}

/**
 * What follows a German description, which has a capital as names have: the name ("der Nachrichtenagentur Nordwind"), the outlet whose part is
 * described ("das Onlineportal des Kuriers"), or neither.
 */
function behindGermanNoun(text: string, end: number): "name" | "owner" | undefined {
  const next = skipSpace(text, end);
  if (next < 0) return undefined;
  if (/^de[sr]\s/u.test(text.slice(next, next + 4))) return "owner";
  return isCapital(text.charCodeAt(next)) || OPENING_QUOTES.includes(text[next]!) ? "name" : undefined;
}

/** Whether a quotation mark stands here, and no apostrophe: "L'Écho". */
function closesQuotation(text: string, at: number): boolean {
  if (!CLOSING_QUOTES.includes(text[at]!)) return false;
  return !/['’]/u.test(text[at]!) || !isWordUnit(text.charCodeAt(at + 1));
}

/** Whether a word behind another says that an outlet follows: "newspaper", "news agency". */
function isMediaNoun(word: string, previous: string): boolean {
  // English "the journal" is a learned one, French "le journal" a newspaper.
  if (word === "journal" && /^(?:le|du|au|un)$/u.test(previous)) return true;
  if (word === "agency" && /^(?:news|press|wire|photo|state|telegraph)$/u.test(previous)) return true;
  return MEDIA_NOUN.test(word) && !OTHER_AGENCY.test(previous);
}
