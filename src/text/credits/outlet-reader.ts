/**
 * A place in a text to the outlet named near it: "the state news agency Northwire", "told Reuters". Articles, prepositions, adverbs and
 * descriptions may stand between; the name itself is read by name-reader.ts.
 */
import { isAnyCalendarWord } from "../lexicon/calendar-words.js";
import { hasOutletWord, INITIALS } from "../outlets/outlet-words.js";
import { plainWord } from "../words/character-table.js";
import { isAmbiguous, isDescription, isMediaBefore } from "./around-names.js";
import { inFront } from "./lines.js";
import { asOutlet, NameReader, type OutletName } from "./name-reader.js";
import {
  BETWEEN,
  FUNCTION_WORDS,
  GERMAN_MEDIA_NOUN,
  MEDIA_NOUN,
  OTHER_AGENCY,
  OWN_ARTICLE,
  PREPOSED,
  ROMANCE_MEDIA_NOUN,
} from "./name-words.js";
import { isBehindQuotation, opensQuotation } from "./quotation-marks.js";
import {
  elision,
  isCapitalUnit,
  isElided,
  isWordUnit,
  skipSpace,
  skipSpaceBack,
  wordEnd,
  wordStart,
} from "./word-bounds.js";

/** What a word is to the outlet that is sought behind it. */
type Role =
  | "name" // it begins the outlet's
  | "media" // it says that an outlet's name follows: "newspaper"
  | "part" // it describes a part of the outlet that follows: "das Onlineportal des Kuriers"
  | "small" // it says nothing of it: "the", "on Monday"
  | "strange"; // no description of an outlet has it

/** A person, and what stands in front of their outlet. */
const PERSON_OF = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,2}\s(?:of|from)\s(?:the\s)?(?=\p{Lu})/u;
/** Of a name whose end is a person's, the outlet: "the Courier's Anna Roe". */
const OWNER = /^\p{Lu}.*(?=['’]s\s\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,2}$)/u;
/** Between an outlet and its person: "the Orren Times' Anna Roe", "the Courier's science editor Anna Roe". */
const OWNER_BEFORE =
  /(?:['’]s?\s(?:\p{Ll}+\s){0,2}(?:editor|correspondent|reporter|writer|critic|columnist)\s|(?<=s)(?<!['‘]\p{Lu}[^'’\n]{2,40})['’]\s)$/u;
/** In UTF-16 code units. */
const LONGEST_PERSON = 60;

/** Words that are looked at on the way to a name, by where it is sought. */
const MOST_STEPS = { after: 8, before: 5, addressee: 7 };
/** Strange ones among them. */
const MOST_STRANGE = 4;

/** A reader of names that finds the outlet named near a place as well. One reader serves many texts. */
export class OutletReader extends NameReader {
  /**
   * The outlet named behind `from`: articles, prepositions and a description ("the state news agency") may stand between. A name may describe one
   * more, as "British" does.
   */
  after(text: string, from: number, mayDescribe = true): OutletName | undefined {
    let position = from;
    let noun = ""; // the last one that calls what follows an outlet
    let strange = 0;
    let previous = "";
    for (let step = 0; step < MOST_STEPS.after; step++) {
      const start = skipSpace(text, position);
      const elided = behindElided(text, start, position);
      if (elided > 0) {
        position = elided;
        continue;
      }
      if (opensQuotation(text, start)) return strange > 0 ? undefined : asOutlet(this.at(text, start), noun !== "");
      if (!isWordUnit(text.charCodeAt(start))) return undefined;
      position = wordEnd(text, start);
      const role = this.#roleOf(text, start, position, previous);
      const word = text.slice(start, position).toLowerCase();
      if (role === "name") {
        if (strange > 0) return undefined;
        const name = asOutlet(this.at(text, start), noun !== "");
        return mayDescribe ? this.#pastDescription(text, this.#ofPerson(text, name)) : name;
      }
      if (role === "part") noun = "";
      if (role === "media") {
        noun = word;
        strange = 0;
      }
      if (role === "strange") {
        const mayBeAdjective = ROMANCE_MEDIA_NOUN.test(noun) && !OTHER_AGENCY.test(word);
        const name = (mayBeAdjective && this.#behindAdjective(text, position)) || this.smallFrom(text, start);
        if (name !== undefined) return name;
        if (++strange > MOST_STRANGE) return undefined;
      }
      previous = word;
      if (position - start === 1 && text[position] === ".") position++; // Bulgarian: в. „Утринен глас“
    }
    return undefined;
  }

  /** The outlet named right before `to`; an adverb, "newspaper" or its abbreviation may stand between. */
  before(text: string, to: number): OutletName | undefined {
    let position = to;
    let described = false;
    for (let step = 0; step < MOST_STEPS.before; step++) {
      const end = skipSpaceBack(text, position);
      if (text[end - 1] === ")") {
        position = bracketStart(text, end);
        const name = this.at(text, position + 1);
        if (name?.known !== undefined && name.end === end - 1 && !isAmbiguous(name.text)) return name;
        // Of a name in front: "Nordland Press Agency (NPA) reported".
        if (!INITIALS.test(text.slice(position + 1, end - 1))) return undefined;
        continue;
      }
      if (isBehindQuotation(text, end)) return asOutlet(this.endingAt(text, end), described);
      if (!isWordUnit(text.charCodeAt(end - 1))) return undefined;
      position = wordStart(text, end);
      const written = text.slice(position, end);
      const word = written.toLowerCase();
      if (GERMAN_MEDIA_NOUN.test(word) && text[position - 1] === "-") {
        position--; // die „Ufer“-Zeitung
        described = true;
        continue;
      }
      const between = BETWEEN.test(word);
      if (!between && (isCapitalUnit(written.charCodeAt(0)) || isElided(written) || this.knows(written)))
        return this.#wholeName(text, this.#ofPerson(text, this.#calledBehind(text, end, described)), end, to);
      if (MEDIA_NOUN.test(word) || word === "agency") described = true;
      else if (!between) return this.smallFrom(text, position);
    }
    return undefined;
  }

  /**
   * The outlet that a person spoke to, behind a preposition: "dijo este viernes a EFE", "sagte ein Sprecher der dpa". A known one, else the
   * first sure one, else the first name.
   */
  addressee(text: string, from: number): OutletName | undefined {
    let likely: OutletName | undefined;
    let unsure: OutletName | undefined;
    let position = from;
    let previous = "";
    for (let step = 0; step < MOST_STEPS.addressee; step++) {
      const start = skipSpace(text, text[position] === "," ? position + 1 : position);
      if (!isWordUnit(text.charCodeAt(start))) {
        const quoted = opensQuotation(text, start) && PREPOSED.has(previous) ? this.after(text, start) : undefined;
        return quoted?.sure ? quoted : (likely ?? unsure);
      }
      const end = wordEnd(text, start);
      const elided = elision(text, start, end);
      // "all'ANSA" has its preposition inside, "l'AFP" needs one in front: "a indiqué l'AFP" reports.
      if (PREPOSED.has(previous) || (elided > 0 && /^all/iu.test(text.slice(start, end)))) {
        const name = this.after(text, elided > 0 ? elided : start);
        if (name?.known !== undefined) return name;
        if (name?.sure) likely ??= name;
        else unsure ??= name;
      }
      previous = text.slice(start, end).toLowerCase();
      if (previous === "que") break; // what was said
      position = end;
    }
    return likely ?? unsure;
  }

  /** What a word is to the outlet that is sought behind it. */
  #roleOf(text: string, start: number, end: number, previous: string): Role {
    const written = text.slice(start, end);
    const word = written.toLowerCase();
    // "reveló este lunes El País", "повідомило в п’ятницю"; "Der Sonntag" is a paper.
    if (
      (!isCapitalUnit(text.charCodeAt(start)) || previous === "am") &&
      isAnyCalendarWord(plainWord(word.replace(/['’]|-feira$/gu, "")))
    )
      return "small";
    const mayBegin = mayBeginName(written);
    if (mayBegin && GERMAN_MEDIA_NOUN.test(word)) return germanRole(text, end);
    if ((mayBegin && !word.includes("-канал")) || this.knows(written)) return "name"; // Telegram-канал «Нерв»
    if (isMediaNoun(word, previous)) return "media";
    return FUNCTION_WORDS.has(word) ? "small" : "strange";
  }

  /** The name behind an adjective, which Romance languages set behind their noun: "le quotidien sportif L'Équipe". */
  #behindAdjective(text: string, adjectiveEnd: number): OutletName | undefined {
    const start = skipSpace(text, adjectiveEnd);
    const begins = isCapitalUnit(text.charCodeAt(start)) || opensQuotation(text, start);
    return begins ? asOutlet(this.at(text, start), OWN_ARTICLE.test(text.slice(start, start + 4))) : undefined;
  }

  /** The name that a description leads to which was read as one: "the British newspaper The Pier". "The Harbor Ledger" keeps its article. */
  #pastDescription(text: string, name: OutletName | undefined): OutletName | undefined {
    if (name === undefined || name.known !== undefined) return name;
    const noun = skipSpace(text, name.end);
    if (!isWordUnit(text.charCodeAt(noun)) || isCapitalUnit(text.charCodeAt(noun))) return name;
    const next = this.after(text, name.end, false);
    // "told Lumen magazine she would leave": a name has a capital, but for known ones.
    const isNamed = next !== undefined && (next.known !== undefined || /\p{Lu}/u.test(next.text));
    return isNamed && isMediaBefore(text, next.start) ? next : name;
  }

  /** The name that ends at `end`, surely an outlet's where it is the name of what was `described` behind it, and not a part of that description. */
  #calledBehind(text: string, end: number, described: boolean): OutletName | undefined {
    const name = this.endingAt(text, end);
    return asOutlet(name, described && name !== undefined && !isDescription(text, name.start, end));
  }

  /** The outlet of a person whose name was read: the paper of "Anna Roe of the Boston Herald". */
  #ofPerson(text: string, name: OutletName | undefined): OutletName | undefined {
    if (name === undefined) return undefined;
    if (!name.sure) {
      const [owner] = OWNER.exec(name.text) ?? [];
      if (owner !== undefined) return this.at(text.slice(0, name.start + owner.length), name.start);
      const [behindOwner] = OWNER_BEFORE.exec(inFront(text, name.start, LONGEST_PERSON)) ?? [];
      if (behindOwner !== undefined) return this.endingAt(text, name.start - behindOwner.length);
    }
    const [person] = PERSON_OF.exec(text.slice(name.start, name.start + LONGEST_PERSON)) ?? [];
    if (person === undefined || hasOutletWord(person)) return name;
    const outlet = this.at(text, name.start + person.length);
    const isOutlet = outlet?.known !== undefined || (outlet?.sure && hasOutletWord(outlet.text));
    return isOutlet ? outlet : name;
  }

  /** A name that ends at `end`; what may stand between a name and its verb, up to `to`, may be part of it: "die Bild am Sonntag". */
  #wholeName(text: string, name: OutletName | undefined, end: number, to: number): OutletName | undefined {
    const longer = name && this.at(text, name.start);
    const isWhole = longer !== undefined && (longer.known !== undefined || longer.text.endsWith(" News"));
    return isWhole && longer.end > end && longer.end <= to ? longer : name;
  }
}

/** Where the brackets open that close in front of `end`. */
function bracketStart(text: string, end: number): number {
  const from = Math.max(0, end - 20);
  return from + text.slice(from, end).lastIndexOf("(");
}

/** Where to go on behind an elided article ("l'AFP") or its apostrophe, which is no quotation mark; 0 where there is none. */
function behindElided(text: string, start: number, position: number): number {
  if (text[start] === "’" || (text[start] === "'" && start === position)) return start + 1;
  return elision(text, start, wordEnd(text, start));
}

/** Whether a word may begin a name: it has a capital in front or behind a figure ("20Minutos"), or is a host ("news.example"). */
function mayBeginName(word: string): boolean {
  const unit = word.charCodeAt(0);
  if (isCapitalUnit(unit)) return true;
  return (unit <= 0x39 && /\p{Lu}/u.test(word)) || /^[a-z\d-]{3,40}\.[a-z.]{2,12}$/u.test(word.toLowerCase());
}

/** What a German media noun is, by what follows: with its capital it may begin a name itself. */
function germanRole(text: string, end: number): Role {
  const next = skipSpace(text, end);
  if (/^de[sr]\s/u.test(text.slice(next, next + 4))) return "part";
  return isCapitalUnit(text.charCodeAt(next)) || opensQuotation(text, next) ? "media" : "name";
}

/** Whether a word behind another says that an outlet follows: "newspaper", "news agency". */
function isMediaNoun(word: string, previous: string): boolean {
  // English "the journal" is a learned one, French "le journal" a newspaper.
  if (word === "journal" && /^(?:le|du|au|un)$/u.test(previous)) return true;
  if (word === "agency" && /^(?:news|press|wire|photo|state|telegraph)$/u.test(previous)) return true;
  if (word === "tin" && previous === "hãng") return true;
  if (word === "station" && /^(?:sister|partner|tv|television|radio)$/u.test(previous)) return true;
  return MEDIA_NOUN.test(word) && !OTHER_AGENCY.test(previous);
}
