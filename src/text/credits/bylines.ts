/** Bylines to credits: "By The Associated Press", "By Jane Doe, Reuters". */

import { hasOutletWord, isOutletWord, withoutNewsroom } from "../outlets/outlet-words.js";
import { agencyIn } from "../outlets/outlets.js";
import type { CreditedText } from "./credited-text.js";
import { LONGEST_LINE, labelColon, lineEnd, opensLine } from "./lines.js";
import type { OutletName } from "./name-reader.js";
import type { OutletReader } from "./outlet-reader.js";
import { isCapitalUnit, isWordUnit, skipSpace, wordEnd } from "./word-bounds.js";

/** Of a byline, in UTF-16 code units. */
const LONGEST_BYLINE = 90;
/** Between a person and the outlet; an article may follow. */
const BYLINE_SEPARATOR =
  /(?:[,|/(–—-]|\b(?:of|for|OF|FOR|with|avec|con|com|mit|met|para|per|für))\s?(?:The|THE|l['’]|\p{Ll}{2,3})?\s?$/u;

/** In a name, a role with a person behind it: "Business Reporter Jane Doe". The Daily Reporter has the word at its end. */
const PERSON_BY_ROLE = /(?:^|\s)(?:reporter|writer|correspondent|editor|journalist|columnist)\s/iu;

/** What ends the name of a paper's own people, behind the paper's: "Ledger Politics Team". */
const OWN_PEOPLE = /\s(?:team|desk|newsroom|staff|unit)$/iu;

export function readByline(credited: CreditedText, start: number, end: number): void {
  const name = bylineName(credited, start, end);
  if (name?.sure) credited.add("byline", "origin", name, start);
  else credited.addSignature(name);
}

/**
 * The outlet on a byline that begins with this cue: right behind it ("By The Associated Press") or behind a person ("By Jane Doe, Reuters"). It is
 * not sure where nobody knows it.
 */
function bylineName({ text, reader }: CreditedText, start: number, end: number): OutletName | undefined {
  if (!opensLine(text, start)) return undefined;
  const colon = labelColon(text, end);
  const first = skipSpace(text, colon < 0 ? end : colon);
  if (!isCapitalUnit(text.charCodeAt(first))) return undefined;
  const endOfLine = lineEnd(text, start);
  const isProse = endOfLine - start >= LONGEST_LINE;
  const name = nameAmong(text, reader, first, Math.min(endOfLine, start + LONGEST_BYLINE), isProse);
  if (name !== undefined || isProse) return name;
  // The outlet may stand on the line below its reporter, or behind an empty one.
  const below = reader.at(text, endOfLine + (text.startsWith("\n\n", endOfLine) ? 2 : 1));
  if (below?.sure && lineEnd(text, below.end) - below.end < 2) return below;
  return colon < 0 ? undefined : wholeName(text, reader, first, endOfLine);
}

/** What is all that stands behind a label: "Autor: Galeb" names an outlet or a person. */
function wholeName(text: string, reader: OutletReader, first: number, end: number): OutletName | undefined {
  const name = reader.at(text, first);
  if (name === undefined || !/^\.?\s*$/u.test(text.slice(name.end, end))) return undefined;
  if (withoutNewsroom(name.text) !== name.text) return undefined;
  const known = agencyIn(text, name.text);
  return known === undefined ? name : { ...name, known, sure: true };
}

/** The first known name, else the first that is an outlet's: all of "JANE DOE Associated Press" has the form of a name. */
function nameAmong(
  text: string,
  reader: OutletReader,
  first: number,
  stop: number,
  isProse: boolean,
): OutletName | undefined {
  let likely: OutletName | undefined;
  let longer = first; // the end of an outlet's name such as "Lagos Times", in which "Times" names no other paper
  for (let at = first; at >= 0 && at < stop; ) {
    const name = outletAt(text, reader, at);
    if (name !== undefined) {
      const isSeparated = at === first || BYLINE_SEPARATOR.test(text.slice(Math.max(first, at - 9), at));
      // "Jane Doe of the Knoxville Press": the person ends at "of". "Times of Lagos" has no person.
      const [front, owner] = name.text.split(/\s(?:of|for)\s/iu);
      const isOutlet = name.sure && isSeparated && (owner === undefined || hasOutletWord(front!));
      if (isOutlet) longer = Math.max(longer, name.end);
      if (endsAsName(text, name.end)) {
        if (name.known !== undefined && (isSeparated || name.end > longer || isWholeInside(name))) return name;
        if (isOutlet) likely ??= name;
      }
    }
    const next = skipSpace(text, wordEnd(text, at));
    at = next < 0 || isWordUnit(text.charCodeAt(next)) ? next : skipSpace(text, next + 1);
    if (isProse && !isCapitalUnit(text.charCodeAt(at))) break;
  }
  return likely;
}

/** Whether a known name stands for itself at the end of what has the form of a longer one: an agency's, or a paper's of two words or more. */
function isWholeInside({ text, known }: OutletName): boolean {
  return known?.kind === "agency" || /\s/u.test(text);
}

/** The name that begins here, a person's left out with the role in front: of "Harbor Ledger Reporter Jane Doe" the paper's. */
function outletAt(text: string, reader: OutletReader, at: number): OutletName | undefined {
  const name = reader.at(text, at);
  if (name === undefined || name.known !== undefined) return name;
  if (/^\p{Ll}/u.test(name.text)) return undefined; // "da Agência Norte"
  const end = OWN_PEOPLE.test(name.text) ? outletWordsEnd(name.text) : PERSON_BY_ROLE.exec(name.text)?.index;
  return end === undefined ? name : reader.at(text.slice(0, name.start + end), at);
}

/** Where the last word ends that is an outlet's; undefined where none is. */
function outletWordsEnd(name: string): number | undefined {
  const words = name.split(" ");
  const last = words.findLastIndex((word) => isOutletWord(word.toLowerCase()));
  return last < 0 ? undefined : words.slice(0, last + 1).join(" ").length;
}

/** Whether a byline may go on behind an outlet's name as the text does here: with a role, or at least not as a sentence. */
function endsAsName(text: string, end: number): boolean {
  const behind = text.slice(end, end + 16);
  return /^\s(?:staff|writer|reporter|correspondent|contributor|editor)/iu.test(behind) || !/^\s\p{Ll}/u.test(behind);
}
