/** The tail of a text to the names that sign it there: "—Northwire", "/Northwire/", "(The Harbor Ledger)", "(With Northwire)". */
import type { OutletName } from "./name-reader.js";
import type { OutletReader } from "./outlet-reader.js";

/** What is closer than this to the end is its tail, though house text may follow. In UTF-16 code units. */
export const TAIL_LENGTH = 700;

/** UTF-16 code units of a line that is nothing but a signature. */
const LONGEST_SIGNATURE = 60;
const WITH = "(?:[Ww]ith|[Aa]vec|[Mm]it|[Cc]o[nm]|[Mm]et)\\s";
/** A line that needs no sign. */
const WHOLE = `${WITH}|\\p{Lu}{3,6}$`;
/** The end of a line with any name in the agency's place: what is before its sign, the sign, and the name. In small letters between signs: "(npa)". */
const SIGNED = new RegExp(
  `(^|[.!?…»”"]\\s{0,2}|\\s)([—–(]|--?|/(?=[^/]{3,40}/\\.?$)|(?<=^)(?=${WHOLE}))\\s?(${WITH})?(\\p{Lu}[^—–/()\\n]{2,40}?|(?<=[(/])\\p{Ll}{2,8})[/)]?\\.?$`,
  "u",
);
const MAY_BE_SIGNED = new RegExp(`[—–(/-]|^(?:${WHOLE})`, "u");
/** A name that nobody knows has to be glued to its dash and stand alone: "— Anna Roe" signs a letter. */
const GLUED = /^(?:[—–/]|--)\p{Lu}\p{L}{4,30}[/.]?$/u;

/** A name in the tail, and whether it signs the report or had a part in it. */
interface TailName {
  name: OutletName;
  form: "tail" | "contribution";
}

/** The names that sign lines in the tail of a text, in order; apart from them, names in such places that nobody knows. */
export function tailNames(text: string, reader: OutletReader): { names: TailName[]; unknown: OutletName[] } {
  const names: TailName[] = [];
  const unknown: OutletName[] = [];
  const textEnd = text.trimEnd().length;
  let next = Math.max(0, text.length - TAIL_LENGTH);
  for (const line of text.slice(next).split("\n")) {
    const trimmed = line.trimEnd();
    const closing = trimmed.slice(-80);
    const start = next + trimmed.length - closing.length;
    next += line.length + 1;
    const found = MAY_BE_SIGNED.test(closing) ? SIGNED.exec(closing) : null;
    // A bracket behind a word is part of its sentence: "the agency (Northwire)".
    if (found === null || (found[2] === "(" && found[1] === " ")) continue;
    const form = found[3] === undefined ? "tail" : "contribution";
    const inside = found[4]!;
    const at = start + found.index + found[0].lastIndexOf(inside);
    const name = reader.at(text, at);
    if (name === undefined || name.end < at + inside.length) continue;
    const isLast = next > textEnd;
    const isAlone = found.index === 0 && line.length < LONGEST_SIGNATURE;
    if (!name.sure) unknown.push(name);
    if (found[2] === "") continue; // "Mit Informationen des Kuriers" is read by its phrase
    if (name.sure ? isLast || isAlone : isLast && !name.institution && GLUED.test(closing.trim()))
      names.push({ name, form });
  }
  return { names, unknown };
}
