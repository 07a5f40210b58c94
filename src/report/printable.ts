/**
 * Text of strangers to text a terminal can be given: no control characters (a title could otherwise move the cursor, recolour the screen
 * or send keys), no invisible characters that turn the reading direction, no halves of surrogate pairs.
 */

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;
// Zero-width joiners stay: Persian, Indic scripts and emoji are spelt with them.
const INVISIBLE = /(?![\u200C\u200D])\p{Cf}/gu;
const HALF_PAIR = /\p{Cs}/gu;
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const NARROWEST = /[\p{M}\u200C\u200D]/u;

/** On one line: every run of spaces, line breaks and control characters becomes one space. */
export function printable(text: string): string {
  return text.replace(CONTROLS, " ").replace(INVISIBLE, "").replace(HALF_PAIR, "\uFFFD").replace(/\s+/gu, " ").trim();
}

/** Lines as they are, but without what could move the cursor, recolour the screen or turn the reading direction. */
export function harmless(lines: string): string {
  return lines.replace(/(?![\n\t])\p{Cc}/gu, " ").replace(INVISIBLE, "");
}

/** Columns that a printable text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** A printable text in at most so many columns; what is cut off is marked with an ellipsis. */
export function fitted(text: string, width: number): string {
  if (text.length <= width && displayWidth(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** A printable text in lines of at most so many columns, broken between words. */
function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A text behind its head, its further lines below the first. */
export function hanging(head: string, text: string, width: number): string[] {
  return linesOf(text, width - head.length).map((line, at) => (at === 0 ? head : " ".repeat(head.length)) + line);
}

/** A printable text filled up with spaces to so many columns. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

function characterWidth(character: string): number {
  if (character < "\u0300") return 1;
  if (NARROWEST.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
