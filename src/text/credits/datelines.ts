/** The beginnings of lines to the names in the agency's place of datelines: "PORT ELLIS, May 3 (Northwire) -", "3 мая — Северлайн." */
import { hasOutletWord } from "../outlets/outlet-words.js";
import { isAgencyName } from "../outlets/outlets.js";
import { LONGEST_LINE } from "./lines.js";
import type { OutletName } from "./name-reader.js";
import { AGENCY_SIGN } from "./name-words.js";
import type { OutletReader } from "./outlet-reader.js";

const IN_BRACKETS =
  /^\s{0,3}([^()\n"“”«»]{0,70})\((?:The )?([^()\n]{2,40}?)(?:\svia\s[^()\n]{2,30})?\)\s{0,2}(?:\.?\s?[-–—:]|\.\s|\s(?=["“]?\p{Lu}))/u; // PORT ELLIS, May 3 (Northwire) -, (KVTR via Northwire) -
const AFTER_DASH =
  /^\s{0,3}([^()\n"“”«»/]{0,60}(?:[-–—•]|\d,(?=\s\p{Lu}{3,5}\s?[-–—]))\s)(\p{Lu}[^()\n/.,—–]{2,40})(?:\.|\s?[—–]|\s-)\s/u; // 3 мая — Северлайн. Port Ellis, May 3, NPA -
/** Datelines with any name in the agency's place, at the beginning of a line near the top. */
const DATELINES: readonly RegExp[] = [
  IN_BRACKETS,
  /^\s{0,3}([^()\n"“”«»/]{0,70})\/([^()\n/]{2,40})\/\s{0,2}\.?\s?[-–—.]/u, // ПОРТ-ЭЛЛИС, 3 мая. /Северлайн/.
  AFTER_DASH,
];

/** What an agency notes in front of a dateline: "(Adds quotes, background)". */
const NOTE = /^\s{0,3}\([^()\n]{3,80}\)\s(?=\p{Lu})/u;

/** Most lines have none of these, and so no dateline. */
const DATELINE_SIGN = /[(/\-–—•]/u;

export interface DatelineNames {
  names: OutletName[];
  /** The first of those of which nothing here tells whether it is an agency's: "(BRT)" in "Ossel (BRT)." */
  possible: OutletName | undefined;
}

/** The names in the agency's place of datelines. */
export function datelineNames(text: string, reader: OutletReader, headEnd: number): DatelineNames {
  const found: DatelineNames = { names: [], possible: undefined };
  for (let line = 0, lines = 0; line >= 0 && line < headEnd && lines < 60; lines++) {
    const opening = text.slice(line, line + LONGEST_LINE);
    if (DATELINE_SIGN.test(opening)) {
      readLine(found, text, line, opening, reader);
      const note = NOTE.exec(opening)?.[0].length;
      if (note !== undefined) readLine(found, text, line + note, opening.slice(note), reader);
    }
    line = text.indexOf("\n", line) + 1 || -1;
  }
  return found;
}

/** Adds what the line that begins here names by the first of `DATELINES` that names anybody. */
function readLine(to: DatelineNames, text: string, line: number, opening: string, reader: OutletReader): void {
  for (const form of DATELINES) {
    const match = form.exec(opening);
    if (match === null) continue;
    const [all, place, inside] = match as unknown as [string, string, string];
    // "NEW MARLOW — Representative Anna Roe" names a person.
    if (!isDatelinePlace(place) || (form === AFTER_DASH && !hasDate(place))) continue;
    // "Port Ellis, May 3 (NPA) The harbour", "Port Ellis, May 3, NPA - The harbour": with fewer signs a town, a date and capitals have to be there.
    const isPlain = /\)\s+$/u.test(all) || (form === AFTER_DASH && place.endsWith(", "));
    const isAtTop = line === 0 && place === ""; // "(The Harbor Ledger) The harbour"
    if (isPlain && !isAtTop && !(hasDate(place) && AGENCY_SIGN.test(inside.trim()) && reader.at(text, line))) continue;
    const at = line + all.indexOf(inside, place.length);
    const listed = listedNames(text, reader, at, inside);
    // "Anna Roe (Skerra/Ski Freestyle): Since May" names a team and its sport.
    if (listed.length > 1 && (listed.some(({ sure }) => sure) || isDressed(place, inside))) {
      to.names.push(...listed);
      return;
    }
    const name = agencyAt(text, reader, at);
    if (name === undefined || isCut(name, at, inside)) continue;
    // "Friday, 3 May (Town Hall). Doors open at eight." may be a dateline without its dash, or none.
    const isUndashed = form === IN_BRACKETS && /\.\s$/u.test(all);
    if (name.institution || (!name.sure && (isUndashed || !isDressed(place, inside)))) {
      to.possible ??= name;
      continue;
    }
    to.names.push(name);
    return;
  }
}

/** Two agencies or more, as in "(Northwire, The Harbor Ledger) -". Every part of the list has to be a whole name. */
function listedNames(text: string, reader: OutletReader, start: number, inside: string): OutletName[] {
  const names: OutletName[] = [];
  let at = start;
  for (const part of inside.split(/,\s|\s?\/\s?/u)) {
    const from = text.indexOf(part, at);
    const name = agencyAt(text, reader, from);
    if (
      name === undefined ||
      name.institution ||
      name.end < from + part.length ||
      !/\p{Lu}/u.test(part + (name.known?.name ?? ""))
    )
      return [];
    names.push(name);
    at = from + part.length;
  }
  return names;
}

/** The name in the place of an agency. There a word such as "Agency" says that it is one, and "Fern Press Service" is no institution's. */
function agencyAt(text: string, reader: OutletReader, at: number): OutletName | undefined {
  const name = reader.at(text, at);
  if (name === undefined) return undefined;
  const { text: written, sure, institution } = name;
  const isAgency = isAgencyName(written);
  return {
    ...name,
    sure: sure || (isAgency && !institution),
    institution: institution && !isAgency && !hasOutletWord(written),
  };
}

/** Whether what is `inside` a dateline, from `at` on, goes on behind this name. */
function isCut(name: OutletName, at: number, inside: string): boolean {
  return name.end < at + inside.length - 1 && !/^(?:[/-]|\sBureau$)/u.test(inside.slice(name.end - at));
}

/**
 * Whether a dateline shows by its form that an agency is named `inside` it, behind its `place`. An unknown name needs a dateline's full dress: "WORLD
 * TRADE UNION (WTU) -" is an abbreviation, "Rennes (Ille-et-Vilaine) -" a place, and so may "Ohio" be in "TALBOT (Ohio) -"; with the date an outlet
 * stands there, or initials; with a day beside a word that is no known month ("14. března") three to six capitals.
 */
function isDressed(place: string, inside: string): boolean {
  const capitals = /\p{Lu}{3}/u.test(place) && !/\p{Ll}{4}/u.test(place);
  const hasDay = place.split(/[^\p{L}\p{N}]+/u).some(isDay);
  const dressed =
    hasDate(place) || (hasDay && /^\p{Lu}{3,6}$/u.test(inside)) || (capitals && /^\p{Lu}{3}/u.test(inside));
  const initials = place
    .split(/[^\p{L}]+/u)
    .map((word) => word.slice(0, 1))
    .join("");
  return dressed && !initials.endsWith(inside);
}

/**
 * What stands in front of an agency in a dateline: "PORT ELLIS, May 3", "Berlin/Hamburg", "3 мая". Empty counts. What stands beside a day is a month or a
 * day of the week in any language: "14. března", "kovo 6 d."
 */
export function isDatelinePlace(left: string): boolean {
  const words = left.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== "" && !/^[-–—]+$/u.test(word));
  return (
    words.length <= 9 &&
    words.every(
      (word, i) =>
        /^[\p{Lu}\p{N}]/u.test(word) ||
        MONTH.test(word) ||
        INSIDE_PLACES.test(word) ||
        isDay(words[i - 1]) ||
        isDay(words[i + 1]),
    )
  );
}

/** Whether a word is a number from 1 to 31. */
function isDay(word = ""): boolean {
  return /^(?:[1-9]|[12]\d|3[01])$/u.test(word);
}

/** Whether the words in front of an agency have the day and the month in them. */
export function hasDate(left: string): boolean {
  return /\d/u.test(left) && left.split(/[^\p{L}]+/u).some((word) => MONTH.test(word));
}

const MONTH =
  /^(?:jan|feb|f[eé]v|m[aä]r|a[bpv]r|ma[iyg]|maja?$|jui?[ln]|giu|lug|aug|avg|ago|ao[uû]|se[pt]|o[ck]t|o[tu]t|nov|de[czs]|déc|dic|gen|янв|јан|фе[вб]|апр|ма[ряй]|маја$|(?:ию|ју)[нл]|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|mei|mrt|stycz|lut|kwie|czerw|lip|sierp|wrze|paź|listop|grud|ocak|şubat|nisan|mayıs|haz|tem|ağu|eyl|ekim|kasım|aralık)\p{L}{0,6}$/iu;
const INSIDE_PLACES =
  /^(?:de|do|da|del|della|la|le|los|las|di|der|am|an|im|bei|ob|op|sur|sous|en|les|nad|pod|na|ved|vid|of|upon|and|y|e|und|г|года|р|the)$/u;
