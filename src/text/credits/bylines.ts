/** A line at a byline's cue to the outlet on it: "By The Associated Press", "By Jane Doe, Reuters". */

import { LONGEST_LINE, labelColon, lineEnd, opensLine } from "./lines.js";
import type { OutletName } from "./name-reader.js";
import { CALENDAR } from "./name-words.js";
import type { OutletReader } from "./outlet-reader.js";
import { isCapital, isWordUnit, skipSpace, wordEnd } from "./word-bounds.js";

/** Between a person and the outlet; an article may follow. */
const BYLINE_SEPARATOR =
  /(?:[,|/(–—-]|\b(?:of|for|with|avec|con|com|mit|met|para|per|für))\s?(?:the|The|l['’]|la|der|die|le)?\s?$/u;

/** The outlet on a byline that begins with this cue: right behind it ("By The Associated Press") or behind a person ("By Jane Doe, Reuters"). */
export function bylineName(text: string, reader: OutletReader, start: number, end: number): OutletName | undefined {
  if (!isCapital(text.charCodeAt(start)) || !opensLine(text, start)) return undefined;
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
    let longer = at; // the end of a name behind a separator, such as "Lagos Times", in which "Times" names no other outlet
    while (at >= 0 && at < stop) {
      const separated = at === first || BYLINE_SEPARATOR.test(text.slice(Math.max(first, at - 9), at));
      const name = reader.at(text, at);
      // "Jane Doe of the Knoxville Press": the person ends at "of".
      const own = name?.sure && separated && !prose && !/\s(?:of|for)\s/u.test(name.text);
      if (own && at !== first) longer = Math.max(longer, name.end);
      if (name !== undefined && (knownOnly ? name.known !== undefined && (separated || name.end > longer) : own)) {
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
