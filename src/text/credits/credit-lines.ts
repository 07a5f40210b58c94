/**
 * Lines to credits: what the place of a name on its line says, at the top (datelines), at the end (closing lines) and anywhere (the signs around an
 * agency's name). Also where a text's lead ends and where its quotations stand.
 */

import { knownOutlet } from "../outlets/outlets.js";
import { unitsOf } from "../words/text-units.js";
import { CALENDAR } from "./around-names.js";
import type { OutletName, OutletReader } from "./credit-names.js";
import { isCapital, isSpace, isWordUnit, skipSpace, wordEnd } from "./word-bounds.js";

export const LONGEST_LINE = 120;
/** What is closer than this to the end closes the text, though house text may follow. */
const TAIL_LENGTH = 700;
/** A line with nothing but a name is a byline within this many units from the beginning. */
const BYLINE_WITHIN = 1500;
const MONTH =
  /^(?:jan|feb|f[eé]v|m[aä]r|apr|abr|avr|ma[iyg]|jun|juin|giu|jul|juil|lug|aug|ago|ao[uû]|sep|set|okt|oct|out|ott|nov|de[czs]|d[eé]c|dic|gen|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|mei|mrt|stycz|lut|kwie|czerw|lip|sierp|wrze|paź|listop|grud|ocak|şubat|nisan|mayıs|haz|tem|ağu|eyl|ekim|kasım|aralık)\p{L}{0,6}$/iu;
const INSIDE_PLACES = /^(?:de|do|da|del|della|la|le|di|der|am|an|im|sur|en|les|of|and|y|e|und|г|года|р|the)$/u;

/** Between a person and the outlet; an article may follow. */
const BYLINE_SEPARATOR =
  /(?:[,|/(–—-]|\b(?:of|for|with|avec|con|com|mit|met|para|per|für))\s?(?:the|The|l['’]|la|der|die|le)?\s?$/u;
const AFTER_DASH = /^\s{0,3}([^()\n"“”«»/]{0,60}[-–—•]\s)(\p{Lu}[^()\n/.,—–]{2,40})(?:\.|\s?[—–]|\s-)\s/u; // 3 мая — Северлайн.
/** Datelines with any name in the agency's place, at the beginning of a line near the top. */
const DATELINES: readonly RegExp[] = [
  /^\s{0,3}([^()\n"“”«»]{0,70})\((?:The )?([^()\n]{2,40})\)\s{0,2}\.?\s?[-–—:]/u, // PORT ELLIS, May 3 (Northwire) -
  /^\s{0,3}([^()\n"“”«»/]{0,70})\/([^()\n/]{2,40})\/\s{0,2}\.?\s?[-–—.]/u, // ПОРТ-ЭЛЛИС, 3 мая. /Северлайн/.
  AFTER_DASH,
];

/** The names in the agency's place of datelines. */
export function datelineNames(text: string, reader: OutletReader, headEnd: number): OutletName[] {
  const names: OutletName[] = [];
  const units = unitsOf(text);
  for (let line = 0, lines = 0; line >= 0 && line < headEnd && lines < 60; lines++) {
    const signs = datelineSigns(units, line, Math.min(text.length, line + LONGEST_LINE));
    const opening = signs === 0 ? "" : text.slice(line, line + LONGEST_LINE);
    for (let i = 0; i < DATELINES.length && signs !== 0; i++) {
      const form = DATELINES[i]!;
      const found = (signs & (1 << i)) === 0 ? null : form.exec(opening);
      if (found === null) continue;
      const at = line + found[0].indexOf(found[2]!, found[1]!.length);
      if (!isDatelinePlace(found[1]!)) continue;
      const listed = listedNames(text, reader, at, found[2]!);
      if (listed.length > 1) {
        names.push(...listed);
        break;
      }
      const name = reader.at(text, at);
      if (name !== undefined && isDatelineName(name, found[1]!, found[2]!, at, form === AFTER_DASH)) {
        names.push(name);
        break;
      }
    }
    line = text.indexOf("\n", line) + 1 || -1;
  }
  return names;
}

/** Which of `DATELINES` have their sign in this line's beginning, as bits: most lines have none and need no closer look. */
function datelineSigns(units: Uint16Array, line: number, end: number): number {
  let signs = 0;
  for (let i = line; i < end; i++) signs |= DATELINE_SIGNS[units[i]! & 0x3fff]!;
  return signs;
}

/** The bit of each sign at its unit. A unit of another kind may share the lower bits with a sign: that costs a closer look. */
const DATELINE_SIGNS = new Uint8Array(0x4000);
for (const [sign, bits] of [
  ["(", 1],
  ["/", 2],
  ["-", 4],
  ["–", 4],
  ["—", 4],
  ["•", 4],
] as const) {
  DATELINE_SIGNS[sign.charCodeAt(0)] = bits;
}

/** Two agencies or more, as in "(Northwire, The Harbor Ledger) -". Every part of the list has to be a whole name. */
function listedNames(text: string, reader: OutletReader, start: number, inside: string): OutletName[] {
  const names: OutletName[] = [];
  let at = start;
  for (const part of inside.split(/,\s|\s?\/\s?/u)) {
    const from = text.indexOf(part, at);
    const name = reader.at(text, from);
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

function isDatelineName(name: OutletName, place: string, inside: string, at: number, afterDash: boolean): boolean {
  if (name.institution || (name.end < at + inside.length - 1 && !/^[/-]/u.test(inside.slice(name.end - at))))
    return false;
  // "NEW MARLOW — Representative Anna Roe" names a person.
  if (afterDash && !hasDate(place)) return false;
  if (name.sure) return true;
  // An unknown name needs a dateline's full dress: "World Trade Union (WTU) -" is an abbreviation, "Rennes (Ille-et-Vilaine) -" a place, and
  // so may "Ohio" be in "TALBOT (Ohio) -"; with the date an outlet stands there, or initials.
  const capitals = /\p{Lu}{3}/u.test(place) && !/\p{Ll}{4}/u.test(place);
  const dressed = hasDate(place) || (capitals && /^\p{Lu}{3}/u.test(inside));
  const initials = place
    .split(/[^\p{L}]+/u)
    .map((word) => word.slice(0, 1))
    .join("");
  return dressed && /\p{L}/u.test(place) && !inside.endsWith(".") && !initials.endsWith(inside);
}

/** The outlet on a byline that begins with this cue: right behind it ("By The Associated Press") or behind a person ("By Jane Doe, Reuters"). */
export function bylineName(text: string, reader: OutletReader, start: number, end: number): OutletName | undefined {
  const line = lineStart(text, start);
  if (line < 0 || !isCapital(text.charCodeAt(start)) || text.slice(line, start).trim() !== "") return undefined;
  const stop = Math.min(lineEnd(text, start), start + 90);
  const prose = lineEnd(text, start) - start >= LONGEST_LINE;
  const colon = labelColon(text, end);
  const first = skipSpace(text, colon < 0 ? end : colon);
  if (first < 0 || !isCapital(text.charCodeAt(first))) return undefined;
  // "By Friday, Reuters had ..." is a sentence.
  if (CALENDAR.test(text.slice(first, wordEnd(text, first)).toLowerCase())) return undefined;
  // Known names go first: all of "JANE DOE Associated Press" has the form of a name.
  for (const knownOnly of [true, false]) {
    let at = first;
    while (at >= 0 && at < stop) {
      const separated = at === first || BYLINE_SEPARATOR.test(text.slice(Math.max(first, at - 9), at));
      const name = reader.at(text, at);
      // "Jane Doe of the Knoxville Press": the person ends at "of".
      const own = name?.sure && separated && !prose && !/\s(?:of|for)\s/u.test(name.text);
      if (name !== undefined && (knownOnly ? name.known !== undefined : own)) {
        const behind = text.slice(name.end, name.end + 2);
        const role = /^\s(?:staff|writer|reporter|correspondent|contributor|editor)/iu.test(
          text.slice(name.end, name.end + 16),
        );
        if (separated ? role || !/^\s\p{Ll}/u.test(behind) : /^(?:\n|$|\s\p{Lu})/u.test(behind)) return name;
      }
      const next = skipSpace(text, wordEnd(text, at));
      at = next < 0 || isWordUnit(text.charCodeAt(next)) ? next : skipSpace(text, next + 1);
      if (prose && at >= 0 && !isCapital(text.charCodeAt(at))) break;
    }
  }
  // The outlet may stand on the line below its reporter.
  const below = prose ? undefined : reader.at(text, lineEnd(text, start) + 1);
  return below?.sure && lineEnd(text, below.end) - below.end < 2 ? below : undefined;
}

/** Closing lines with any name in the agency's place: "—Northwire", "/Northwire/", "(The Harbor Ledger)". */
export function tailNames(text: string, reader: OutletReader): OutletName[] {
  const names: OutletName[] = [];
  const textEnd = text.trimEnd().length;
  let lineAt = Math.max(0, text.length - TAIL_LENGTH);
  for (const line of text.slice(lineAt).split("\n")) {
    const closing = line.trimEnd().slice(-80);
    const found = !/[—–(/-]/.test(closing)
      ? null
      : /(^|[.!?…»”"]\s{0,2}|\s)([—–(]|--?|\/(?=[^/]{3,40}\/\.?$))\s?(\p{Lu}[^—–/()\n]{2,40}?)[/)]?\.?$/u.exec(closing);
    if (found !== null) {
      const at = lineAt + line.trimEnd().length - closing.length + found.index + found[0].lastIndexOf(found[3]!);
      const name = reader.at(text, at);
      const last = lineAt + line.length >= textEnd;
      const alone = found.index === 0 && line.length < 60;
      // A name that nobody knows has to be glued to its dash and stand alone: "— Anna Roe" signs a letter.
      const glued = /^(?:[—–/]|--)\p{Lu}\p{L}{4,30}[/.]?$/u.test(closing.trim());
      const whole = name !== undefined && name.end >= at + found[3]!.length;
      const bracketed = found[2] !== "(" || found[1] !== " ";
      if (whole && bracketed && ((name.sure && (last || alone)) || (last && glued && !name.institution)))
        names.push(name);
    }
    lineAt += line.length + 1;
  }
  return names;
}

/** "(avec AFP et Reuters)", "Mit dpa/AFP": opens the line or a bracket, and nothing but agencies follows. */
const WITH_AGENCIES =
  /(?:(?:^|[(|/,–—-])\s?|^\p{Lu}\S*(?:\s\S+){0,4}?\s\p{Lu}\p{L}*\s)(?:[Ww]ith|[Aa]vec|[Mm]it|[Cc]o[nm]|[Mm]et|[Dd][aoei]|[Pp][ao]r|[Bb]y|[Vv]on)\s(?:l['’]|la\s)?(?:\p{Lu}[\p{L} ]{1,25}(?:\/|,\s|\s(?:et|und|and|y|e|en)\s))*$/u;
const LIST_CLOSES = /^(?:(?:\/|,\s|\s(?:et|und|and|y|e|en)\s)\p{Lu}[\p{L} ]{1,25})*\.?(?:$|\)\.?)/u;

/** What the signs around an agency's name say that it credits; `name` when they say nothing. */
export function agencyForm(
  text: string,
  name: OutletName,
  headEnd: number,
): "dateline" | "tail" | "byline" | "contribution" | "picture" | "name" {
  const { start, end } = name;
  const line = lineStart(text, start);
  const left = text
    .slice(line < 0 ? Math.max(0, start - 60) : line, start)
    .replace(/(?:The|the|Agencia|Agência|Agenzia|La)\s$/u, "");
  const right = behindPartner(text.slice(end, lineEnd(text, end)));
  const opensLine = line >= 0 && isDatelinePlace(left);
  const closesLine = right.length < 40 && /^[\s.)/\]»”"]*$/u.test(right);
  const late = start > text.length * 0.4 || text.length - end < TAIL_LENGTH;
  if (isPictureCredit(left, right)) return "picture";
  if (WITH_AGENCIES.test(left) && LIST_CLOSES.test(right)) return "contribution";
  if (/\($/u.test(left) && /^(?:[-/]\p{L}{1,12}){0,2}\)/u.test(right)) {
    const place = line >= 0 ? isDatelinePlace(left.slice(0, -1)) : /\p{Lu}[\p{Lu}.,]+\s?\($/u.test(left);
    const dash = /^[^)]*\)\s{0,2}\.?\s?[-–—:]/u.test(right);
    const capital = line >= 0 && /^[^)]*\)\.?\s\p{Lu}/u.test(right);
    // "Washington (CNN)" alone on a line; "Carl Finch (AP)" is a caption.
    const alone = line >= 0 && closesLine && /^\p{L}{3,20}\s\($/u.test(left);
    if (place && (dash || capital || alone)) return "dateline";
    if (closesLine && late && /(?:^|[.!?…»”"]\s?)\($/u.test(left)) return "tail";
  }
  if (/(?:^|[\s.])\/$/u.test(left) && right.startsWith("/")) return closesLine && late ? "tail" : "dateline";
  const separated = /[-–—.,•|]\s{0,2}$/u.test(left);
  const dashed = /^\s{0,2}(?:[-–—:•]\s|\.\s?[-–—]|[-–—]{2})/u.test(right);
  if (opensLine && dashed && (left.trim() === "" || separated)) return late && start > headEnd ? "tail" : "dateline";
  if (opensLine && separated && hasDate(left) && /^[.,]?(?:\s|$)/u.test(right)) return "dateline";
  if (opensLine && closesLine && /^(?:[\s/—–-]*|.*[,|/–—-]\s?)$/u.test(left)) {
    if (late && start > BYLINE_WITHIN * 0.4) return "tail";
    if (start < BYLINE_WITHIN) return "byline";
  }
  const last = late && text.slice(end).trim() === "" && /[.!?…»”")]\s$/u.test(left);
  return last || (closesLine && late && /(?:[—–]|\s--?)\s?$/u.test(left)) ? "tail" : "name";
}

/** What follows an agency that shares its line with another ("dpa/Reuters") or an editor's sign ("APA/red"). */
function behindPartner(right: string): string {
  const partner = /^(?:\s?[/-]\s?|,\s)([\p{L}-]{2,12})(?=[\s.)]*$)/u.exec(right);
  if (partner === null) return right;
  const signs = /^(?:\p{Ll}{2,4}|\p{Lu}{2,4})$/u.test(partner[1]!);
  return signs || knownOutlet(partner[1]!)?.kind === "agency" ? right.slice(partner[0].length) : right;
}

/** "AP Photo", "REUTERS/Jane Doe", "Jane Doe/AFP", "(Harbor Times via AP)". */
function isPictureCredit(left: string, right: string): boolean {
  if (
    /^\s?(?:photos?|fotos?|images?|imagen|imagem|bild|pool|file|handout|via)\b/iu.test(right) ||
    /^\s?\/\s?\p{Lu}/u.test(right)
  )
    return true;
  if (/[\p{L}.)]\s?\/\s?$/u.test(left)) {
    const sharer = /^([\p{L}-]+)\s?\/\s?$/u.exec(left)?.[1];
    if (sharer === undefined || knownOutlet(sharer)?.kind !== "agency") return true;
  }
  const bracket = left.slice(left.lastIndexOf("(") + 1);
  return bracket.slice(-4, -1) === "via" && /\p{L}.*\svia\s$/u.test(bracket) && /^\s?(?:\)|$)/u.test(right);
}

/** What stands in front of an agency in a dateline: "PORT ELLIS, May 3", "Berlin/Hamburg", "3 мая". Empty counts. */
export function isDatelinePlace(left: string): boolean {
  const words = left.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== "" && !/^[-–—]+$/u.test(word));
  return (
    words.length <= 9 &&
    words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || MONTH.test(word) || INSIDE_PLACES.test(word))
  );
}

/** Whether the words in front of an agency have the day and the month in them. */
export function hasDate(left: string): boolean {
  return /\d/u.test(left) && left.split(/[^\p{L}]+/u).some((word) => MONTH.test(word));
}

/** Where the line of this place begins; -1 when that is far off. */
export function lineStart(text: string, at: number): number {
  const limit = Math.max(0, at - LONGEST_LINE);
  let start = at;
  while (start > limit && text.charCodeAt(start - 1) !== 0x0a) start--;
  return start === 0 || text.charCodeAt(start - 1) === 0x0a ? start : -1;
}

/** Where the line of this place ends, or a line's length further on. */
export function lineEnd(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_LINE);
  let end = at;
  while (end < limit && text.charCodeAt(end) !== 0x0a) end++;
  return end;
}

/** Behind the colon of a label; -1 where there is none. */
export function labelColon(text: string, end: number): number {
  let at = end;
  while (at - end < 2 && isSpace(text.charCodeAt(at))) at++;
  return text[at] === ":" ? at + 1 : -1;
}

/**
 * End of the part where an article tells its main news: three paragraphs of prose or half of the text, at least 700 and at most 1,800 units.
 * Names further down stand with background.
 */
export function leadEnd(text: string): number {
  let end = 0;
  for (let paragraphs = 0; paragraphs < 3 && end < 1800 && end < text.length; ) {
    const next = text.indexOf("\n", end);
    const stop = next < 0 ? text.length : next;
    // Headings, captions and bylines are no paragraphs.
    if (stop - end >= 80) paragraphs++;
    end = stop + 1;
  }
  return Math.min(1800, Math.max(700, end, text.length / 2));
}

/** Whether this place stands inside a quotation that opens in the same paragraph. */
export function isInQuotation(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf("\n", at) + 1, at - 2000);
  let openedAt = -1;
  for (let i = from; i < at; i++) {
    const sign = text[i]!;
    if (sign === "«" || sign === "„") openedAt = i;
    else if (sign === "»" || sign === "”") openedAt = -1;
    else if (sign === "“" || sign === '"') openedAt = openedAt < 0 ? i : -1;
  }
  // A quotation mark that nothing closes for so long is a slip, or quotes the whole article.
  return openedAt >= 0 && at - openedAt < 400;
}

/** Short names that refer back: "the Times" of an article that spoke of "the Orren Times" before. */
const SHORT_NAME =
  /^(?:[Tt]he )?(Times|Post|Journal|Tribune|Herald|Globe|News|Chronicle|Sun|Star|Standard|Mail|Telegraph|Ledger|Gazette|Review)$/u;

/** The full name that a short one refers back to; the name itself where the text in front gives no other. */
export function fullName(text: string, name: string, start: number): string {
  const short = SHORT_NAME.exec(name)?.[1];
  if (short === undefined) return name;
  let full = name;
  for (const found of text
    .slice(Math.max(0, start - 4000), start)
    .matchAll(/(?:\p{Lu}[\p{L}.]{1,20} ){1,3}\p{Lu}[a-z]{2,9}/gu)) {
    if (found[0].endsWith(` ${short}`) && found[0] !== `The ${short}`) full = found[0];
  }
  return full;
}

/** German sets its guillemets the other way round: »so«. Where the first one of a text does, all are turned, so that what follows reads one kind. */
export function withGuillemetsOpening(text: string): string {
  const first = text.indexOf("»");
  if (first < 0 || !/[\s(–—]/u.test(text[first - 1] ?? " ") || !isWordUnit(text.charCodeAt(first + 1))) return text;
  if (text.lastIndexOf("«", first) >= 0) return text;
  return text.replace(/[«»]/gu, (mark) => (mark === "«" ? "»" : "«"));
}
