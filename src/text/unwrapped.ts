/**
 * A text whose lines were broken to a width, as in mails and old archives, to the same text with its lines put together again. Every word stays
 * where it is: an end of a line that was only made for the width becomes spaces, and a hyphen there that parts a word nothing.
 */
import { UNSPACED_SCRIPTS } from "./words/character-table.js";

/** Code units in the lines of such a text: in all but a tenth of them no more than its width. */
const NARROWEST = 40;
const WIDEST = 120;
const WITHIN_WIDTH = 0.9;
/** Of the ends of lines that no blank line follows this share, and so many, are in mid-sentence where the next word had no room. */
const LEAST_SHARE = 0.3;
const LEAST_ENDS = 2;

const ENDS_SENTENCE = /[.!?…。！？।۔]["'”’»)\]」』]*$/u;
const BEGINS_SENTENCE = /^["'“‘„«]?\p{Lu}\p{Ll}/u;
const FIRST_WORD = new RegExp(`^[${UNSPACED_SCRIPTS}]|^\\S+`, "u");
const PARTS_WORD = /\p{Ll}-$/u;
const GOES_ON = /^\p{Ll}/u;

/** A line that is not empty, without the white space around it. */
interface Line {
  readonly start: number;
  readonly end: number;
  /** White space before it. */
  readonly indent: number;
  /** Whether no blank line stands before it. */
  readonly follows: boolean;
}

let [known, answer] = ["", ""]; // several passes read one text

/** The text with its lines put together; itself where they were not broken to a width. As long as it was. Linear in its length. */
export function unwrapped(text: string): string {
  if (!text.includes("\n")) return text;
  if (text !== known) [known, answer] = [text, putTogether(text)];
  return answer;
}

function putTogether(text: string): string {
  const lines = linesOf(text);
  const ends = lines.filter(({ follows }) => follows).length;
  if (ends < LEAST_ENDS) return text;
  const lengths = Uint32Array.from(lines, ({ start, end }) => end - start).sort();
  const width = lengths[Math.ceil(WITHIN_WIDTH * lengths.length) - 1] ?? 0;
  if (width < NARROWEST || width > WIDEST) return text;
  const full = lines.map((line, i) => line.follows && isFull(text, lines[i - 1]!, line, width));
  const inSentence = lines.filter((line, i) => full[i] && isInSentence(text, lines[i - 1]!, line)).length;
  if (inSentence < Math.max(LEAST_ENDS, LEAST_SHARE * ends)) return text;
  let together = "";
  let read = 0;
  for (const [i, { start }] of lines.entries()) {
    if (!full[i]) continue;
    const { end } = lines[i - 1]!;
    const partsWord = PARTS_WORD.test(text.slice(end - 2, end)) && GOES_ON.test(text[start]!);
    const from = partsWord ? end - 1 : end;
    together += text.slice(read, from) + (partsWord ? "\u00ad" : " ").repeat(start - from);
    read = start;
  }
  return together + text.slice(read);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let follows = false;
  for (let from = 0; from < text.length; ) {
    const at = text.indexOf("\n", from);
    const line = text.slice(from, at < 0 ? text.length : at);
    const own = line.trim();
    const indent = line.length - line.trimStart().length;
    if (own !== "") lines.push({ start: from + indent, end: from + indent + own.length, indent, follows });
    follows = own !== "";
    from += line.length + 1;
  }
  return lines;
}

/** Whether a line had no room for the first word of the next, which is not set in. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  if (next.indent > line.indent) return false;
  const word = FIRST_WORD.exec(text.slice(next.start, Math.min(next.end, next.start + width)))![0];
  return line.end - line.start + 1 + word.length > width;
}

function isInSentence(text: string, line: Line, next: Line): boolean {
  return (
    !ENDS_SENTENCE.test(text.slice(line.end - 4, line.end)) &&
    !BEGINS_SENTENCE.test(text.slice(next.start, next.start + 4))
  );
}
