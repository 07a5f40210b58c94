/**
 * A place in a text to what is in front of it, and to the line it is on. Looking goes no further than a long line, so that a text without lines costs
 * no more.
 */
import { isSpace } from "./word-bounds.js";

export const LONGEST_LINE = 120; // in UTF-16 code units
/** What is closer than this to the end of a text is its tail, though house text may follow. */
export const TAIL_LENGTH = 700;

/** So many UTF-16 code units in front of a place, or as many as there are. */
export function inFront(text: string, at: number, units: number): string {
  return text.slice(Math.max(0, at - units), at);
}

/** Where the line of this place begins; -1 when that is far off. */
export function lineStart(text: string, at: number): number {
  const limit = Math.max(0, at - LONGEST_LINE);
  let start = at;
  while (start > limit && text.charCodeAt(start - 1) !== 0x0a) start--;
  return start === 0 || text.charCodeAt(start - 1) === 0x0a ? start : -1;
}

/** Whether nothing but space stands in front of this place on its line. */
export function opensLine(text: string, at: number): boolean {
  const line = lineStart(text, at);
  return line >= 0 && text.slice(line, at).trim() === "";
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
