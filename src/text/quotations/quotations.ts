/**
 * Text to quotations: direct speech in the typographies of the press, as spans without their marks.
 *
 * - what stands between paired marks (“ ” „ “ « » ‹ › ‚ ‘ 「 」 " ' `` '' << >> ,, ''), also where speech goes on and its paragraph leaves the quotation open
 * - dialogue behind dashes
 * - block quotations: lines behind ">" among others, a paragraph behind a lead-in that ends in a colon
 * - embedded posts
 *
 * Short spans are names and scare quotes as often as speech: `markQuotations` leaves spans of under four words alone.
 */
import { requireIterable, requireString } from "../../basics/require.js";
import { InputError, show } from "../../errors.js";
import type { Span } from "../../types.js";
import { splitParagraphs } from "../paragraphs.js";
import { isLineBreak, unitsOf } from "../words/text-units.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { flagWords, wordsInSpans } from "../words/words-in-spans.js";
import { findDialogue } from "./dialogue.js";
import { MarkReader } from "./mark-reader.js";

/** Fewer quoted words are a name or a scare quote rather than speech. */
const FEWEST_WORDS = 4;
/** In UTF-16 code units. A longer paragraph with the address of a post in it is a report that mentions one. */
const LONGEST_POST = 700;
/**
 * A shorter line that ends in a colon is a heading, not a lead-in. Nor is the first paragraph one: "Here is what you need to know today:" and
 * "The following were filed:" stand there, and hardly anybody's speech.
 */
const SHORTEST_LEAD_IN = 30;

const POST_STAMP = /\(@\w{1,20}\)|pic\.twitter\.com\/|^@\w{1,20}\b/;
const POST_SIGNATURE = /^[—–-]\s?.{0,60}\(@\w{1,20}\)/;

/**
 * Quotations in order of position, none empty, not overlapping. Time grows with the length of the text.
 *
 * @param paragraphs what `splitParagraphs` gives of the text, to save splitting it again
 */
export function findQuotations(text: string, paragraphs: readonly Span[] = splitParagraphs(text)): Span[] {
  requireString("The text", text);
  const given = checkedParagraphs(paragraphs, text.length);
  const spans: Span[] = [];
  const units = unitsOf(text);
  const whole = rejoined(units, given);
  const marked = new MarkReader(text, units, spans);
  // A text all of whose paragraphs stand behind ">" was sent on by mail.
  const blockMark = given.every(({ start }) => text[start] === ">") ? "" : ">";
  const mayHavePosts = text.includes("@") || text.includes("pic.twitter.com/");
  let isDialogue = false; // what the paragraph before was
  let told = 0; // up to where speech that began in an earlier paragraph goes
  for (let i = 0; i < whole.length; i++) {
    const paragraph = whole[i]!;
    if (told > paragraph.start) {
      if (told < paragraph.end) told = marked.read(told, paragraph.end, whole[i + 1]);
      continue;
    }
    // A text cut out of a CSV file opens with a stray mark and doubles all others.
    if (i === 0 && text[paragraph.start] === '"' && text.includes('""', paragraph.start + 1)) paragraph.start++;
    const body = text.slice(paragraph.start, paragraph.end);
    const next = whole[i + 1];
    const before = i > 1 ? whole[i - 1] : undefined;
    let speech: Span[] = [];
    if (body[0] === blockMark || (mayHavePosts && isPost(text, body, next)) || isLedIn(text, before))
      spans.push({ start: paragraph.start, end: paragraph.end });
    else {
      speech = findDialogue(text, whole, i, isDialogue);
      spans.push(...speech);
      if (speech.length === 0) told = marked.read(paragraph.start, paragraph.end, next);
    }
    isDialogue = speech.length > 0;
  }
  return spans.filter(({ start, end }) => start < end);
}

/** The paragraphs of a text of this length. Throws `InputError` where they are none, or not in order. */
function checkedParagraphs(paragraphs: unknown, length: number): Span[] {
  requireIterable("paragraphs", paragraphs, "spans");
  const spans = [...(paragraphs as Iterable<Span>)];
  let told = 0;
  for (const [i, span] of spans.entries()) {
    const { start, end } = Object(span) as Partial<Span>;
    if (start === undefined || end === undefined)
      throw new InputError(`paragraphs[${i}] is ${show(span)}. Every span needs { start, end }.`);
    if (!(start >= told && end >= start && end <= length))
      throw new InputError(
        `paragraphs[${i}] goes from ${start} to ${end}; what is left of the text, from ${told} to ${length}. Use what splitParagraphs gives of the text.`,
      );
    told = end;
  }
  return spans;
}

/** The paragraphs with the pieces of each long one put together again: speech does not end where a paragraph was cut for size. */
function rejoined(units: Uint16Array, paragraphs: readonly Span[]): Span[] {
  const whole: Span[] = [];
  for (const { start, end } of paragraphs) {
    const last = whole[whole.length - 1];
    if (last !== undefined && !holdsLineEnd(units, last.end, start)) last.end = end;
    else whole.push({ start, end });
  }
  return whole;
}

function holdsLineEnd(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isLineBreak(units[i]!)) return true;
  return false;
}

/** Sets `WordFlag.Quoted` on the words of every quotation that is long enough. */
export function markQuotations(words: WordColumns, quotations: readonly Span[]): void {
  for (const [first, end] of wordsInSpans(words, quotations))
    if (end - first >= FEWEST_WORDS) flagWords(words, first, end, WordFlag.Quoted);
}

/** Whether a paragraph is an embedded post: it names its writer's account, or the next one signs it. */
function isPost(text: string, body: string, next: Span | undefined): boolean {
  if (body.length <= LONGEST_POST && POST_STAMP.test(body)) return true;
  return next !== undefined && POST_SIGNATURE.test(text.slice(next.start, next.end));
}

/** Whether the paragraph before announces what somebody says: it ends in a colon and is no heading. */
function isLedIn(text: string, before: Span | undefined): boolean {
  return before !== undefined && before.end - before.start >= SHORTEST_LEAD_IN && text[before.end - 1] === ":";
}
