/** A passage as it is read: without the comma it begins with, and with the full stop it ends with. Spans in results stay as they are. */
import type { Passage, Span } from "../types.js";

const HANGING = /^[\s,;:.!?…)\]}’”»–—-]*/u;
const TRAILING = /[\s,;:–—-]/u;
const CLOSING = /[.!?…)\]}’”»"'。！？」』]/u;
/** A full stop, a closing quotation mark, a bracket. */
const MOST_CLOSING = 3;

/** The two texts of the passage. The closing marks behind it belong to it where both texts have the same. */
export function tidyPassage({ from, to }: Passage, fromText: string, toText: string): { from: string; to: string } {
  let more = 0;
  while (
    more < MOST_CLOSING &&
    CLOSING.test(toText[to.end + more] ?? "") &&
    toText[to.end + more] === fromText[from.end + more]
  )
    more++;
  return { from: tidied(fromText, from, more), to: tidied(toText, to, more) };
}

function tidied(text: string, { start, end }: Span, more: number): string {
  const passage = text.slice(start, end + more);
  let last = passage.length;
  while (last > 0 && TRAILING.test(passage[last - 1]!)) last--;
  return passage.slice(0, last).replace(HANGING, "") || passage;
}
