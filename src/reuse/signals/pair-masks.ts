/**
 * What of two texts is reporting, told apart from what anybody may repeat: house text, quotations (also where one of the texts lost the
 * marks) and the wording of statements behind a colon. Only reporting counts as evidence that one text was made from the other.
 */
import { WordFlag } from "../../text/words/word-columns.js";
import type { SharedRun } from "../passages/shared-runs.js";
import type { IndexedText } from "../texts/indexed-text.js";
import { Mask, type MaskCounts } from "../texts/mask.js";

/** One text within a pair. */
export interface PairMask {
  /** `Mask` of every word; the text's own where the pair changes nothing, and not to be written to. */
  mask: Uint8Array;
  counts: MaskCounts;
}

/** A shared run of this many tokens that is quoted in one text is the same quotation in the other. */
const LOST_MARKS_RUN = 4;
/** Words of a statement: a shared run that begins behind a colon. Who has so many before the colon as well has the report, not the statement alone. */
const STATEMENT_WORDS = 8;
/** Colons this often in one shared run label the parts of a list: a line-up, a programme, results. Nobody speaks like that. */
const LABELS_OF_LIST = 3;
/** A colon among a paragraph's first words belongs to a dateline or a label. */
const DATELINE_WORDS = 6;

/** Both texts seen as a pair: what either quotes of the runs they share is quoted in both. `runs` lead from `a` to `b`, `back` from `b` to `a`. */
export function maskPair(
  a: IndexedText,
  b: IndexedText,
  runs: readonly SharedRun[],
  back: readonly SharedRun[],
): { a: PairMask; b: PairMask } {
  const pair = new MaskedPair(a, b);
  if (a.hasQuotes || b.hasQuotes) {
    for (const run of runs) pair.shareQuotation(run.a, run.b, run.length);
    for (const run of back) pair.shareQuotation(run.b, run.a, run.length);
  }
  if (a.hasColons || b.hasColons) {
    for (const run of runs) pair.shareStatement(run.a, run.b, run.length);
    for (const run of back) pair.shareStatement(run.b, run.a, run.length);
  }
  return pair;
}

class MaskedPair {
  readonly a: PairMask;
  readonly b: PairMask;
  readonly #flagsA: Uint8Array;
  readonly #flagsB: Uint8Array;
  readonly #ownA: Uint8Array;
  readonly #ownB: Uint8Array;
  /** The words of a statement in tokens, as runs are measured. */
  readonly #leastStatement: number;

  constructor(a: IndexedText, b: IndexedText) {
    this.a = { mask: a.mask, counts: a.counts };
    this.b = { mask: b.mask, counts: b.counts };
    this.#flagsA = a.text.words.flags;
    this.#flagsB = b.text.words.flags;
    this.#ownA = a.mask;
    this.#ownB = b.mask;
    this.#leastStatement = STATEMENT_WORDS / a.text.wordsPerToken;
  }

  /** A run of `length` tokens of `a` from `fromA` on, which stands in `b` from `fromB` on: what either quotes of it is quoted in both. */
  shareQuotation(fromA: number, fromB: number, length: number): void {
    if (length < LOST_MARKS_RUN) return;
    const [flagsA, flagsB] = [this.#flagsA, this.#flagsB];
    let stretch = 0;
    for (let t = 0; t <= length; t++) {
      if (t < length && ((flagsA[fromA + t]! | flagsB[fromB + t]!) & WordFlag.Quoted) !== 0) {
        stretch++;
        continue;
      }
      if (stretch >= LOST_MARKS_RUN) this.#mark(fromA + t - stretch, fromB + t - stretch, stretch);
      stretch = 0;
    }
  }

  /** The same of a statement behind a colon near the beginning of the run. */
  shareStatement(fromA: number, fromB: number, length: number): void {
    const [flagsA, flagsB] = [this.#flagsA, this.#flagsB];
    const least = this.#leastStatement;
    for (let t = 0; t < least && t + least <= length; t++) {
      if (((flagsA[fromA + t]! | flagsB[fromB + t]!) & WordFlag.AfterColon) === 0) continue;
      const inA = leadsIn(flagsA, fromA + t);
      const inB = leadsIn(flagsB, fromB + t);
      if (!inA && !inB) continue;
      const end = this.#statementEnd(fromA, fromB, t, length, inA && inB);
      if (colonsIn(flagsA, fromA + t, fromA + end) >= LABELS_OF_LIST) return;
      if (end - t < least) continue;
      this.#mark(fromA + t, fromB + t, end - t);
      return;
    }
  }

  /**
   * A statement ends with its paragraph. Where both texts lead it in and only one begins a paragraph, that may be a cut in a text without
   * breaks: the statement goes on.
   */
  #statementEnd(fromA: number, fromB: number, start: number, length: number, inBoth: boolean): number {
    for (let t = start + 1; t < length; t++) {
      const breakA = this.#flagsA[fromA + t]! & WordFlag.ParagraphStart;
      const breakB = this.#flagsB[fromB + t]! & WordFlag.ParagraphStart;
      if (breakA === 0 && breakB === 0) continue;
      if (!inBoth || (breakA !== 0 && breakB !== 0)) return t;
    }
    return length;
  }

  #mark(fromA: number, fromB: number, length: number): void {
    quote(this.a, this.#ownA, fromA, length);
    quote(this.b, this.#ownB, fromB, length);
  }
}

/** Turns reporting into quotation; the text's own mask is copied before it is first written to. */
function quote(side: PairMask, own: Uint8Array, from: number, length: number): void {
  let { mask } = side;
  let turned = 0;
  for (let i = from; i < from + length; i++) {
    if (mask[i] !== Mask.Prose) continue;
    if (mask === own) mask = own.slice();
    mask[i] = Mask.Quoted;
    turned++;
  }
  if (turned === 0) return;
  const { prose, quoted, house } = side.counts;
  side.mask = mask;
  side.counts = { prose: prose - turned, quoted: quoted + turned, house };
}

function leadsIn(flags: Uint8Array, position: number): boolean {
  return (flags[position]! & WordFlag.AfterColon) !== 0 && !nearParagraphStart(flags, position);
}

function colonsIn(flags: Uint8Array, from: number, to: number): number {
  let colons = 0;
  for (let i = from; i < to; i++) if ((flags[i]! & WordFlag.AfterColon) !== 0) colons++;
  return colons;
}

function nearParagraphStart(flags: Uint8Array, position: number): boolean {
  for (let i = Math.max(0, position - DATELINE_WORDS + 1); i <= position; i++) {
    if ((flags[i]! & WordFlag.ParagraphStart) !== 0) return true;
  }
  return false;
}
