/**
 * The tail of a text to the names that sign it there: "—Northwire", "/Northwire/", "(The Harbor Ledger)", "(With Northwire)"; and its top to those
 * beside a reporter: "Jane Doe and Northwire".
 */
import { PICTURE_WORD } from "./agency-form.js";
import { isDatelinePlace } from "./datelines.js";
import { TAIL_LENGTH } from "./lines.js";
import type { OutletName } from "./name-reader.js";
import type { OutletReader } from "./outlet-reader.js";

/** UTF-16 code units of a line that is nothing but a signature. */
const LONGEST_SIGNATURE = 60;
const WITH = "(?:[Ww]ith|[Aa]vec|[Mm]it|[Cc]o[nm]|[Mm]et)\\s";
/** The end of a line with any name in the agency's place: what is before its sign, the sign, and the name. In small letters between signs: "(npa)". */
const SIGNED = new RegExp(
  `(^|[.!?…»”"]\\s{0,2}|\\s)([—–]|\\(©?|--?|/(?=[^/]{3,40}/\\.?$))\\s?(${WITH})?(\\p{Lu}[^—–/()\\n]{2,40}?|(?<=[(/])\\p{Ll}{2,8})(?:,\\s[\\d.:/ ]{5,20})?[/)]?\\.?$`,
  "u",
);
/** In front of the outlet that a report was made from, and behind it whoever made it: "Compiled from Northwire and staff reports". */
const FROM = String.raw`(?:(?:Compiled|With\sreport(?:s|ing))\s)?[Ff]rom\s`;
const MAKERS = String.raw`(?:\sand\sstaff)?(?:\sreports?)?`;
/**
 * The last of those who share a short line: all of "Northwire" or "With Northwire", of "Jane Doe, da Northwire" and "(mk, Northwire)"
 * what is behind the comma, and of "Por Agência Norte" what is behind the preposition.
 */
const LAST_ON_LINE = new RegExp(
  `^\\s*(?:[^:]*(?:[,/|&]\\s?|\\s(?:and|und|et|og|och|[eiyEIYи])\\s))?(?:${WITH}|${FROM}|(?:[Dd]\\p{Ll}{1,4}|[Pp][ao]r|[Bb]y|[Vv]on|[Aa][fv])\\s)?(\\p{Lu}[^.:()]{2,40}?)${MAKERS}\\)?\\.?$`,
  "u",
);
/** So near the beginning a line says whom a report is from. In UTF-16 code units. */
const TOP_LENGTH = 120;
/** The end of an item in a column of rumours: "Roe, 23, is to join Orren. (Ledger)" */
const ITEM_END = /[.!?…»”"]\s\([^()]{2,40}\)\s*$/u;
/** A name that nobody knows has to be glued to its dash and stand alone: "— Anna Roe" signs a letter. */
const GLUED = /^(?:[—–/]|--)\p{Lu}\p{L}{4,30}[/.]?$/u;

/** A name in the tail, and whether it signs the report or had a part in it. */
interface TailName {
  name: OutletName;
  form: "tail" | "contribution";
}

/** The names that sign lines at the ends of a text, in order; apart from them, names in such places that nobody knows, or that only may sign it. */
export function tailNames(
  text: string,
  reader: OutletReader,
  leadEnd: number,
): { names: TailName[]; unknown: OutletName[] } {
  const names: TailName[] = [];
  const unknown: OutletName[] = [];
  const textEnd = text.trimEnd().length;
  let next = 0;
  for (const line of text.split("\n")) {
    const lineStart = next;
    next += line.length + 1;
    const isTail = next > text.length - TAIL_LENGTH;
    const isItem = lineStart < leadEnd && ITEM_END.test(line);
    if (lineStart >= TOP_LENGTH && !isTail && !isItem) continue;
    const trimmed = line.trimEnd();
    const closing = trimmed.slice(-80);
    const start = lineStart + trimmed.length - closing.length;
    const whole = (inside: string): OutletName | undefined => {
      const at = start + closing.lastIndexOf(inside);
      const name = reader.at(text, at);
      return name !== undefined && name.end >= at + inside.length ? name : undefined;
    };
    const isPlain = line.length < LONGEST_SIGNATURE && !PICTURE_WORD.test(line);
    const last = isPlain ? LAST_ON_LINE.exec(closing) : null;
    const sharing = last === null ? undefined : whole(last[1]!);
    if (sharing !== undefined) unknown.push(sharing);
    const found = isTail || isItem ? SIGNED.exec(closing) : null;
    if (found === null) continue;
    // A bracket behind a word is part of its sentence, "the agency (Northwire)", but for that of a place: "PORT ELLIS (NPA)".
    const isBehindWord = found[2]!.startsWith("(") && found[1] === " ";
    if (isBehindWord && !(isPlain && isDatelinePlace(closing.slice(0, found.index)))) continue;
    const name = whole(found[4]!);
    if (name === undefined) continue;
    const isLast = next > textEnd;
    const isAlone = found.index === 0;
    if (!name.sure || (isItem && !isLast)) unknown.push(name);
    if (!isTail) continue;
    if (name.sure ? !isBehindWord && (isLast || isAlone) : isLast && !name.institution && GLUED.test(closing.trim()))
      names.push({ name, form: found[3] === undefined ? "tail" : "contribution" });
  }
  return { names, unknown };
}
