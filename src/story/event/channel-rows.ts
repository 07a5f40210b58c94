/**
 * The texts as each channel sees them, each a sparse vector of length 1: all words, adjacent word pairs, words with digits, title words, names
 * of the lead, character grams, and what is said beside names. Made when asked for, as the rows of all channels take more room than the texts.
 */

import { EVENT } from "./event-settings.js";
import { type EventTexts, NAME } from "./event-texts.js";
import { gramRows } from "./gram-rows.js";
import { pairRows } from "./pair-rows.js";
import { documentCounts, sharedColumns } from "./shared-columns.js";
import { RowsWriter, type SparseRows } from "./sparse-rows.js";
import { saturated, stemWeights, type TermWeights, usualRarity } from "./term-weights.js";

export class ChannelRows {
  readonly #texts: EventTexts;
  readonly #weights: TermWeights;
  readonly #meanLength: number;
  // Scratch columns, all 0 between two texts.
  readonly #counts: Uint32Array;
  readonly #seen: Uint32Array;

  constructor(texts: EventTexts, weights: TermWeights) {
    const { size, offsets, bodies, terms, documents } = texts;
    this.#texts = texts;
    this.#weights = weights;
    let titleWords = 0;
    for (let t = 0; t < size; t++) titleWords += bodies[t]! - offsets[t]!;
    this.#meanLength = (terms.length + titleWords) / Math.max(1, size);
    this.#counts = new Uint32Array(documents.length + 1);
    this.#seen = new Uint32Array(documents.length + 1);
  }

  words(): SparseRows {
    const { terms, documents } = this.#texts;
    return this.#wordRows(terms, documents, this.#weights.weight);
  }

  figures(): SparseRows {
    const { terms, documents, hasDigit } = this.#texts;
    const ofFigures = documents.map((count, term) => (hasDigit[term] === 1 ? count : 0));
    return this.#wordRows(terms, ofFigures, this.#weights.weight);
  }

  /** What is said beside names: by stems, since two tellings inflect a word as each needs it. */
  content(): SparseRows {
    const { offsets, terms, stems } = this.#texts;
    const sequence = terms.map((term) => stems[term]!);
    const documents = documentCounts(sequence, offsets, stems.length + 1);
    documents[NAME] = 0;
    return this.#wordRows(sequence, documents, stemWeights(this.#texts, documents, this.#weights.shares));
  }

  pairs(): SparseRows {
    return pairRows(this.#texts, this.#weights, this.#meanLength);
  }

  grams(): SparseRows {
    return gramRows(this.#texts, this.#weights.shares);
  }

  title(): SparseRows {
    const { bodies } = this.#texts;
    const { weight } = this.#weights;
    return this.#openingRows(
      (t) => bodies[t]!,
      (term) => weight[term]!,
    );
  }

  /** A name in one text only is kept: an unmatched name must hurt. */
  names(): SparseRows {
    const { size, offsets, bodies, documents, nameLikeness } = this.#texts;
    const { shares } = this.#weights;
    return this.#openingRows(
      (t) => Math.min(offsets[t + 1]!, bodies[t]! + EVENT.nameLeadWords),
      (term) =>
        nameLikeness[term]! >= EVENT.leastNameLikeness ? usualRarity(size, documents[term]!, shares?.[term]) : 0,
    );
  }

  /** Of each text the distinct terms up to `endOf` it, each as heavy as `weigh` says however often it stands there. */
  #openingRows(endOf: (text: number) => number, weigh: (term: number) => number): SparseRows {
    const { size, offsets, terms, documents } = this.#texts;
    let entries = 0;
    for (let t = 0; t < size; t++) entries += endOf(t) - offsets[t]!;
    const rows = new RowsWriter(size, entries);
    for (let t = 0; t < size; t++) {
      const found = this.#count(terms, documents, offsets[t]!, endOf(t));
      for (let k = 0; k < found; k++) {
        const term = this.#seen[k]!;
        this.#counts[term] = 0;
        rows.push(term, weigh(term));
      }
      rows.endRow();
    }
    return rows.rows(documents.length);
  }

  /** Of terms, or of what stands for them in `sequence`, those that some of all `documents` hold: 0 for what is not in this channel. */
  #wordRows(sequence: Uint32Array, documents: Uint32Array, weight: Float64Array): SparseRows {
    const { size, offsets, bodies } = this.#texts;
    const { numbers, width, entries } = sharedColumns(documents, size);
    const rows = new RowsWriter(size, entries);
    for (let t = 0; t < size; t++) {
      const start = offsets[t]!;
      const body = bodies[t]!;
      const end = offsets[t + 1]!;
      const relative = (end - start + body - start) / this.#meanLength;
      const found = this.#count(sequence, documents, start, end, body);
      for (let k = 0; k < found; k++) {
        const term = this.#seen[k]!;
        const count = this.#counts[term]!;
        this.#counts[term] = 0;
        const value = weight[term]! * saturated(count, relative);
        if (documents[term]! > 1) rows.push(numbers[term]!, value);
        else rows.lengthen(value);
      }
      rows.endRow();
    }
    return rows.rows(width);
  }

  /** Counts the terms in this channel from `start` to `end`, those before `body` twice; gives how many there are, in the order of first sight. */
  #count(sequence: Uint32Array, documents: Uint32Array, start: number, end: number, body = start): number {
    const counts = this.#counts;
    const seen = this.#seen;
    let found = 0;
    for (let i = start; i < end; i++) {
      const term = sequence[i]!;
      if (documents[term] === 0) continue;
      if (counts[term] === 0) seen[found++] = term;
      counts[term]! += i < body ? 2 : 1;
    }
    return found;
  }
}
