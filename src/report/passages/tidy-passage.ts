/** A passage as it is read: without the comma it begins with, and with the full stop it ends with. Spans in results stay as they are. */
import type { Passage, Span } from "../../types.js";

/** What a stretch does not begin with. */
export const HANGING = /^[\s,;:.!?…)\]}’”»–—-]*/u;
const TRAILING = /[\s,;:–—-]/u;
const CLOSING = /[.!?…)\]}’”»"'。！？」』]/u;
/** A full stop, a closing quotation mark, a bracket. */
const MOST_CLOSING = 3;

/** UTF-16 units shown of what stands before and behind. */
const AROUND = 70;

/** One side of a passage: its text, and the words of the same paragraph before and behind it. */
export interface PassageSide {
  before: string;
  text: string;
  behind: string;
}

/** Both sides. The closing marks behind a passage belong to it where both texts have the same. */
export function tidyPassage(
  { from, to }: Passage,
  fromText: string,
  toText: string,
): { from: PassageSide; to: PassageSide } {
  let more = 0;
  while (
    more < MOST_CLOSING &&
    CLOSING.test(toText[to.end + more] ?? "") &&
    toText[to.end + more] === fromText[from.end + more]
  )
    more++;
  return { from: tidied(fromText, from, more), to: tidied(toText, to, more) };
}

function tidied(text: string, span: Span, more: number): PassageSide {
  const whole = text.slice(span.start, span.end + more);
  let last = whole.length;
  while (last > 0 && TRAILING.test(whole[last - 1]!)) last--;
  const passage = whole.slice(0, last).replace(HANGING, "");
  if (passage === "") return { before: "", text: whole, behind: "" };
  const end = span.start + last;
  return { before: wordsBefore(text, end - passage.length), text: passage, behind: wordsBehind(text, end) };
}

/** The end of the paragraph so far, whole words alone. */
function wordsBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - AROUND), at);
  const line = near.slice(near.lastIndexOf("\n") + 1);
  if (line.length < near.length || at <= AROUND) return line.trimStart();
  const space = line.indexOf(" ");
  return space < 0 ? "" : `…${line.slice(space)}`;
}

/** The rest of the paragraph, whole words alone. */
function wordsBehind(text: string, at: number): string {
  const near = text.slice(at, at + AROUND);
  const line = near.split("\n", 1)[0]!;
  if (line.length < near.length || at + AROUND >= text.length) return line.trimEnd();
  return `${line.slice(0, line.lastIndexOf(" ") + 1)}…`;
}
