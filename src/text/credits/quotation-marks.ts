/** A place in a text to the quotation there: whether one opens or closes, or goes on. What is credited inside of one is part of what was said. */
import { isWordUnit } from "./word-bounds.js";

const OPENING_MARKS = "«“„\"'‘";
export const CLOSING_MARKS = "»”“\"'’";
/** UTF-16 code units of a paragraph that are looked through for an open quotation. */
const REACH_BACK = 2000;
/** A quotation that nothing closes for longer is a slip, or quotes the whole article. */
const LONGEST_OPEN = 400;

/** Whether an opening mark stands here. */
export function opensQuotation(text: string, at: number): boolean {
  return OPENING_MARKS.includes(text[at] ?? " ");
}

/** Whether a closing mark stands here, and no apostrophe: "L'Écho". */
export function closesQuotation(text: string, at: number): boolean {
  if (!CLOSING_MARKS.includes(text[at]!)) return false;
  return !/['’]/u.test(text[at]!) || !isWordUnit(text.charCodeAt(at + 1));
}

/** Whether a quotation ends right in front of this place. */
export function isBehindQuotation(text: string, at: number): boolean {
  return CLOSING_MARKS.includes(text[at - 1] ?? " ") && !isWordUnit(text.charCodeAt(at));
}

/** Whether this place stands inside a quotation that opens in the same paragraph. */
export function isInQuotation(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf("\n", at) + 1, at - REACH_BACK);
  let openedAt = -1;
  for (let i = from; i < at; i++) {
    const sign = text[i]!;
    if (sign === "«" || sign === "„") openedAt = i;
    else if (sign === "»" || sign === "”") openedAt = -1;
    else if (sign === "“" || sign === '"') openedAt = openedAt < 0 ? i : -1;
  }
  return openedAt >= 0 && at - openedAt < LONGEST_OPEN;
}

/** The text with marks that tell which of them close: »so« becomes «so», and „so“, whose closing mark opens elsewhere, „so”. */
export function withMarksInPairs(text: string): string {
  return withGuillemetsOpening(text).replace(/(„[^„“”"\n]*)“/gu, "$1”");
}

/** German sets its guillemets the other way round: »so«. Where the first one of a text does, all are turned, so that what follows reads one kind. */
function withGuillemetsOpening(text: string): string {
  const first = text.search(/[«»]/u);
  const isTurned =
    text[first] === "»" && /[\s(–—]/u.test(text[first - 1] ?? " ") && isWordUnit(text.charCodeAt(first + 1));
  return !isTurned ? text : text.replace(/[«»]/gu, (mark) => (mark === "«" ? "»" : "«"));
}
