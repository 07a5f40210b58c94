/**
 * What of two texts is reporting, told apart from what anybody may repeat: house text, quotations (also where one of the texts lost the
 * marks) and the wording of statements behind a colon. Only reporting counts as evidence that one text was made from the other.
 */
import { WordFlag } from "../text/word-columns.js";
import type { ReuseText } from "./reuse-text.js";
import type { SharedRun } from "./shared-runs.js";

/** What a word is. */
export const Mask = { Prose: 0, Quoted: 1, House: 2 } as const;

/** A shared run of this many words that is quoted in one text is the same quotation in the other. */
const LOST_MARKS_RUN = 4;
/** Words of a statement: a shared run that begins behind a colon. */
const STATEMENT_RUN = 8;
/** Where only one text has the colon, a longer run than this is an article behind a lead-in rather than a statement. */
const LONGEST_ONE_SIDED_STATEMENT = 80;
/** Colons this often in one shared run label the parts of a list: a line-up, a programme, results. Nobody speaks like that. */
const LABELS_OF_LIST = 3;
/** A colon among a paragraph's first words belongs to a dateline or a label. */
const DATELINE_WORDS = 6;

/** `Mask` of every word of both texts, seen as a pair. */
export function maskPair(a: ReuseText, b: ReuseText, runs: readonly SharedRun[]): { a: Uint8Array; b: Uint8Array } {
  const masks = { a: ownMask(a), b: ownMask(b) };
  for (const run of runs) {
    shareQuotation(run, a, b, masks);
    shareStatement(run, a, b, masks);
  }
  return masks;
}

/** `Mask` of every word of a text by itself. */
export function ownMask(text: ReuseText): Uint8Array {
  const { flags } = text.words;
  const mask = new Uint8Array(flags.length);
  for (let i = 0; i < flags.length; i++) {
    mask[i] =
      (flags[i]! & WordFlag.House) !== 0 ? Mask.House : (flags[i]! & WordFlag.Quoted) !== 0 ? Mask.Quoted : Mask.Prose;
  }
  return mask;
}

function shareQuotation(run: SharedRun, a: ReuseText, b: ReuseText, masks: { a: Uint8Array; b: Uint8Array }): void {
  if (run.length < LOST_MARKS_RUN) return;
  const quotedA = a.words.flags;
  const quotedB = b.words.flags;
  let stretch = 0;
  for (let t = 0; t <= run.length; t++) {
    const quoted = t < run.length && ((quotedA[run.a + t]! | quotedB[run.b + t]!) & WordFlag.Quoted) !== 0;
    if (quoted) {
      stretch++;
      continue;
    }
    if (stretch >= LOST_MARKS_RUN) mark(run, t - stretch, t, masks);
    stretch = 0;
  }
}

function shareStatement(run: SharedRun, a: ReuseText, b: ReuseText, masks: { a: Uint8Array; b: Uint8Array }): void {
  for (let t = 0; t + STATEMENT_RUN <= run.length; t++) {
    const inA = (a.words.flags[run.a + t]! & WordFlag.AfterColon) !== 0 && !nearParagraphStart(a, run.a + t);
    const inB = (b.words.flags[run.b + t]! & WordFlag.AfterColon) !== 0 && !nearParagraphStart(b, run.b + t);
    if (!inA && !inB) continue;
    const end = statementEnd(run, t, a, b, inA && inB);
    const length = (end - t) * a.unit;
    if (colonsIn(a, run.a + t, run.a + end) >= LABELS_OF_LIST) return;
    if (length < STATEMENT_RUN || (inA !== inB && length > LONGEST_ONE_SIDED_STATEMENT)) continue;
    mark(run, t, end, masks);
    return;
  }
}

/**
 * A statement ends with its paragraph. Where both texts lead it in and only one begins a paragraph, that may be a cut in a text without
 * breaks: a short statement goes on.
 */
function statementEnd(run: SharedRun, start: number, a: ReuseText, b: ReuseText, inBoth: boolean): number {
  for (let t = start + 1; t < run.length; t++) {
    const breakA = a.words.flags[run.a + t]! & WordFlag.ParagraphStart;
    const breakB = b.words.flags[run.b + t]! & WordFlag.ParagraphStart;
    if (breakA === 0 && breakB === 0) continue;
    if (!inBoth || (breakA !== 0 && breakB !== 0) || (t - start) * a.unit > LONGEST_ONE_SIDED_STATEMENT) return t;
  }
  return run.length;
}

function colonsIn(text: ReuseText, from: number, to: number): number {
  let colons = 0;
  for (let i = from; i < to; i++) if ((text.words.flags[i]! & WordFlag.AfterColon) !== 0) colons++;
  return colons;
}

function nearParagraphStart(text: ReuseText, position: number): boolean {
  const { flags } = text.words;
  for (let i = Math.max(0, position - DATELINE_WORDS + 1); i <= position; i++) {
    if ((flags[i]! & WordFlag.ParagraphStart) !== 0) return true;
  }
  return false;
}

function mark(run: SharedRun, from: number, to: number, masks: { a: Uint8Array; b: Uint8Array }): void {
  for (let t = from; t < to; t++) {
    if (masks.a[run.a + t] === Mask.Prose) masks.a[run.a + t] = Mask.Quoted;
    if (masks.b[run.b + t] === Mask.Prose) masks.b[run.b + t] = Mask.Quoted;
  }
}
