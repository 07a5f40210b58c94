/** The end of a text to the names that sign it there: "—Northwire", "/Northwire/", "(The Harbor Ledger)". */
import type { OutletName } from "./name-reader.js";
import type { OutletReader } from "./outlet-reader.js";

/** What is closer than this to the end closes the text, though house text may follow. In UTF-16 code units. */
export const TAIL_LENGTH = 700;

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
