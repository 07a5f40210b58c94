/**
 * What of two texts is reporting, told apart from what anybody may repeat: house text, quotations (also where one of the texts lost the
 * marks) and the wording of statements behind a colon. Only reporting counts as evidence that one text was made from the other.
 */
import { WordFlag } from "../../text/words/word-columns.js";
import type { SharedRun } from "../passages/shared-runs.js";
import type { IndexedText } from "../texts/indexed-text.js";
import { Mask, type MaskCounts } from "../texts/mask.js";

/** One of two texts as the pair shows it. */
export interface PairedText {
  indexed: IndexedText;
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
/** "Here is what you need to know today:" A first paragraph of fewer words leads in nobody's statement. */
const OPENING_WORDS = 12;
/** A document that is so much of both texts is what they print: an open letter in full. */
const MOST_OF_BOTH = 0.7;
/** Where both texts go on behind a document, only so many paragraphs of it are surely its own. */
const MOST_PARAGRAPHS = 2;

/** Both texts seen as a pair: what either quotes of the runs they share is quoted in both. `runs` lead from `a` to `b`, `back` from `b` to `a`. */
export function maskPair(
  a: IndexedText,
  b: IndexedText,
  runs: readonly SharedRun[],
  back: readonly SharedRun[],
): { a: PairedText; b: PairedText } {
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
  readonly a: PairedText;
  readonly b: PairedText;
  readonly #flagsA: Uint8Array;
  readonly #flagsB: Uint8Array;
  /** The words of a statement in tokens, as runs are measured. */
  readonly #leastStatement: number;

  constructor(a: IndexedText, b: IndexedText) {
    this.a = { indexed: a, mask: a.mask, counts: a.counts };
    this.b = { indexed: b, mask: b.mask, counts: b.counts };
    this.#flagsA = a.text.words.flags;
    this.#flagsB = b.text.words.flags;
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

  /** Masks in both texts a statement behind a colon near the beginning of the run. */
  shareStatement(fromA: number, fromB: number, length: number): void {
    const [flagsA, flagsB] = [this.#flagsA, this.#flagsB];
    const least = this.#leastStatement;
    for (let t = 0; t < least && t + least <= length; t++) {
      const [atA, atB] = [fromA + t, fromB + t];
      const inA = leadsIn(flagsA, atA);
      const inB = leadsIn(flagsB, atB);
      if (!inA && !inB) continue;
      let words = length - t;
      if (startsParagraph(flagsA, atA) && startsParagraph(flagsB, atB)) {
        // A document: whoever adds nothing to it need not lead it in, and it may have many paragraphs.
        const isAll = words === flagsA.length || words === flagsB.length;
        if (!(inA && inB) && !isAll) continue;
        if (words > MOST_OF_BOTH * Math.max(flagsA.length, flagsB.length)) return;
        if (!isAll) words = this.#wordsInParagraphs(atA, atB, words);
      } else {
        // Where both lead it in and only one begins a paragraph, that may be a cut in a text without breaks: the statement goes on.
        words = this.#wordsToBreak(atA, atB, words, inA && inB ? 2 : 1);
      }
      if (colonsIn(flagsA, atA, atA + words) >= LABELS_OF_LIST) return;
      if (words < least) continue;
      this.#mark(atA, atB, words);
      return;
    }
  }

  /** How many of the next `most` tokens stand before the next paragraph of one text, or of both, as `breaks` asks for 1 or 2. */
  #wordsToBreak(fromA: number, fromB: number, most: number, breaks: number): number {
    for (let t = 1; t < most; t++) {
      const inA = (this.#flagsA[fromA + t]! & WordFlag.ParagraphStart) !== 0 ? 1 : 0;
      const inB = (this.#flagsB[fromB + t]! & WordFlag.ParagraphStart) !== 0 ? 1 : 0;
      if (inA + inB >= breaks) return t;
    }
    return most;
  }

  /** How many of the next `most` tokens stand in the first `MOST_PARAGRAPHS` that begin in both texts: below a heading a report goes on. */
  #wordsInParagraphs(fromA: number, fromB: number, most: number): number {
    let words = 0;
    for (let paragraphs = 0; paragraphs < MOST_PARAGRAPHS && words < most; paragraphs++)
      words += this.#wordsToBreak(fromA + words, fromB + words, most - words, 2);
    return words;
  }

  #mark(fromA: number, fromB: number, length: number): void {
    quote(this.a, fromA, length);
    quote(this.b, fromB, length);
  }
}

/** Turns reporting into quotation; the text's own mask is copied before it is first written to. */
function quote(side: PairedText, from: number, length: number): void {
  const own = side.indexed.mask;
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

/** Whether a statement begins at this place: behind a colon that belongs to no label and no heading, in its paragraph or in the one before. */
function leadsIn(flags: Uint8Array, position: number): boolean {
  if ((flags[position]! & WordFlag.AfterColon) === 0) return false;
  if (!startsParagraph(flags, position)) return !nearParagraphStart(flags, position);
  let words = 1;
  while (words < OPENING_WORDS && !startsParagraph(flags, position - words)) words++;
  return words >= (position === words ? OPENING_WORDS : DATELINE_WORDS);
}

function startsParagraph(flags: Uint8Array, position: number): boolean {
  return position === 0 || (flags[position]! & WordFlag.ParagraphStart) !== 0;
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
