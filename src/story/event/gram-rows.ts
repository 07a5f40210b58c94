/** Runs of four characters inside the first words of each text, as sparse vectors: they meet where words differ in their endings. */
import { PairTable } from "../../basics/pair-table.js";
import { widened } from "../../basics/widened.js";
import { EVENT } from "./event-settings.js";
import type { EventTexts } from "./event-texts.js";
import { sharedColumns } from "./shared-columns.js";
import { RowsWriter, type SparseRows } from "./sparse-rows.js";
import { saturated, usualRarity, weightOf } from "./term-weights.js";

/** `shares` of ordinary texts hold the terms; undefined where that is unknown. */
export function gramRows(texts: EventTexts, shares?: Float64Array): SparseRows {
  const { size, offsets, terms } = texts;
  const { starts, grams, numbers } = new TermGrams(texts);
  const documents = gramDocuments(texts, starts, grams, numbers.size);
  const columns = sharedColumns(documents, size);
  const ofGrams = shares && size < EVENT.leastSize ? gramShares(starts, grams, numbers.size, shares) : undefined;
  const worth = new Float64Array(numbers.size);
  for (let gram = 0; gram < worth.length; gram++) {
    worth[gram] = weightOf(usualRarity(size, documents[gram]!, ofGrams?.[gram]));
  }
  const rows = new RowsWriter(size, columns.entries);
  const counts = new Uint32Array(numbers.size);
  const seen = new Uint32Array(numbers.size);
  for (let t = 0; t < size; t++) {
    const end = Math.min(offsets[t]! + EVENT.gramWords, offsets[t + 1]!);
    let found = 0;
    for (let i = offsets[t]!; i < end; i++) {
      const last = starts[terms[i]! + 1]!;
      for (let k = starts[terms[i]!]!; k < last; k++) {
        const gram = grams[k]!;
        if (counts[gram]!++ === 0) seen[found++] = gram;
      }
    }
    for (let k = 0; k < found; k++) {
      const gram = seen[k]!;
      const weight = worth[gram]! * saturated(counts[gram]!, 1);
      counts[gram] = 0;
      if (documents[gram]! > 1) rows.push(columns.numbers[gram]!, weight);
      else rows.lengthen(weight);
    }
    rows.endRow();
  }
  return rows.rows(columns.width);
}

/** Share of ordinary texts that hold each gram: those with at least one of its terms, as if terms came independently. */
function gramShares(starts: Uint32Array, grams: Uint32Array, width: number, shares: Float64Array): Float64Array {
  const without = new Float64Array(width).fill(1);
  for (let term = 0; term < shares.length; term++)
    for (let k = starts[term]!; k < starts[term + 1]!; k++) without[grams[k]!]! *= 1 - shares[term]!;
  return without.map((share) => 1 - share);
}

/** How many texts hold each gram. */
function gramDocuments(
  { size, offsets, terms }: EventTexts,
  starts: Uint32Array,
  grams: Uint32Array,
  width: number,
): Uint32Array {
  const documents = new Uint32Array(width);
  const lastSeen = new Uint32Array(width); // text + 1
  for (let t = 0; t < size; t++) {
    const end = Math.min(offsets[t]! + EVENT.gramWords, offsets[t + 1]!);
    for (let i = offsets[t]!; i < end; i++) {
      const last = starts[terms[i]! + 1]!;
      for (let k = starts[terms[i]!]!; k < last; k++) {
        const gram = grams[k]!;
        if (lastSeen[gram] === t + 1) continue;
        lastSeen[gram] = t + 1;
        documents[gram]!++;
      }
    }
  }
  return documents;
}

/** The grams of all terms that stand among the first words of a text, those of one term together. */
class TermGrams {
  readonly numbers = new PairTable();
  /** Start of each term's grams; one entry more than terms. */
  readonly starts: Uint32Array;
  grams = new Uint32Array(1 << 12);

  constructor({ size, offsets, terms, documents, words }: EventTexts) {
    const isLead = new Uint8Array(documents.length);
    for (let t = 0; t < size; t++) {
      const end = Math.min(offsets[t]! + EVENT.gramWords, offsets[t + 1]!);
      for (let i = offsets[t]!; i < end; i++) isLead[terms[i]!] = 1;
    }
    this.starts = new Uint32Array(documents.length + 1);
    for (let term = 0; term < documents.length; term++) {
      const start = this.starts[term]!;
      this.starts[term + 1] = isLead[term] === 1 ? this.#append(words[term]!, start) : start;
    }
  }

  /** Numbers of a word's grams; a word of up to four characters is its own gram. Four code units make two halves of a pair. */
  #append(word: string, start: number): number {
    const end = start + Math.max(1, word.length - EVENT.gramLength + 1);
    while (end > this.grams.length) this.grams = widened(this.grams);
    for (let i = 0; i < end - start; i++) {
      const first = ((unitAt(word, i) << 16) | unitAt(word, i + 1)) >>> 0;
      const second = ((unitAt(word, i + 2) << 16) | unitAt(word, i + 3)) >>> 0;
      this.grams[start + i] = this.numbers.numberOf(first, second) - 1;
    }
    return end;
  }
}

function unitAt(word: string, index: number): number {
  return index < word.length ? word.charCodeAt(index) : 0;
}
