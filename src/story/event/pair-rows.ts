/**
 * Adjacent words inside a clause, as sparse vectors: "rate cut" and "hunger strike" tell what their words alone do not.
 *
 * Most pairs stand once in the whole collection and need no number. The others are numbered first word by first word: with the places of one
 * word side by side, a column over the second words does what a hash table over millions of pairs would.
 */
import { countsToStarts } from "../../basics/order.js";
import { widened } from "../../basics/widened.js";
import { BACKGROUND_DOCUMENTS } from "../../text/lexicon/lexicon.js";
import { EVENT } from "./event-settings.js";
import type { EventTexts } from "./event-texts.js";
import { documentCounts, sharedColumns } from "./shared-columns.js";
import { RowsWriter, type SparseRows } from "./sparse-rows.js";
import { TermFlag } from "./term-reader.js";
import { rarityAmong, saturated, type TermWeights } from "./term-weights.js";

/** Marks a place of a sequence that no pair ends at, and one whose pair stands nowhere else. */
const NO_PAIR = 0xffffffff;
const SINGLE = 0xfffffffe;
const NUMBERED = 2 ** 31;

export function pairRows(texts: EventTexts, weights: TermWeights, meanLength: number): SparseRows {
  const { size, offsets, bodies, lengths, terms, units } = texts;
  const { sequence, ends } = pairSequence(texts);
  // A pair that one unit alone has is no more than that, however often it was printed.
  const documents = documentCounts(sequence, offsets, ends.length, units);
  const worthOf = pairWorth(texts, weights);
  const worth = new Float64Array(ends.length);
  for (let pair = 0; pair < worth.length; pair++) worth[pair] = worthOf(ends[pair]!, documents[pair]!);
  const { numbers, width } = sharedColumns(documents, size);
  const rows = new RowsWriter(size, terms.length);
  const counts = new Uint32Array(ends.length);
  const places = new Uint32Array(lengths.reduce((longest, length) => Math.max(longest, length), 0)); // where each pair of a text was seen first
  for (let t = 0; t < size; t++) {
    const start = offsets[t]!;
    const body = bodies[t]!;
    const end = offsets[t + 1]!;
    const relative = (end - start + body - start) / meanLength;
    const [once, twice] = [saturated(1, relative), saturated(2, relative)];
    let seen = 0;
    for (let i = start; i < end; i++) {
      const pair = sequence[i]!;
      if (pair === NO_PAIR) continue;
      if (pair === SINGLE || counts[pair] === 0) places[seen++] = i;
      if (pair !== SINGLE) counts[pair]! += i < body ? 2 : 1;
    }
    for (let k = 0; k < seen; k++) {
      const i = places[k]!;
      const pair = sequence[i]!;
      if (pair === SINGLE) {
        rows.lengthen(worthOf(i, 1) * (i < body ? twice : once), EVENT.unmatchedPair);
        continue;
      }
      const weight = worth[pair]! * saturated(counts[pair]!, relative);
      counts[pair] = 0;
      if (documents[pair]! > 1) rows.push(numbers[pair]!, weight);
      else rows.lengthen(weight, EVENT.unmatchedPair);
    }
    rows.endRow();
  }
  return rows.rows(width);
}

/** What a pair is worth that ends at a place and that so many units hold. */
function pairWorth(
  { size, terms, units, nameLikeness }: EventTexts,
  { idf }: TermWeights,
): (end: number, holding: number) => number {
  const all = size === 0 ? 0 : units[size - 1]! + 1;
  const rarities = Float64Array.from({ length: size + 1 }, (_, holding) =>
    rarityAmong(all + BACKGROUND_DOCUMENTS, holding),
  );
  const roots = rarities.map(Math.sqrt);
  return (end, holding) => {
    const a = terms[end - 1]!;
    const b = terms[end]!;
    const own = rarities[holding]!;
    const ofWords = Math.sqrt(idf[a]! * idf[b]!); // no more than its words: "of the" stays light
    const likeness = Math.sqrt(nameLikeness[a]! * nameLikeness[b]!);
    return roots[holding]! * Math.min(own, ofWords) * (1 + likeness);
  };
}

/** For each place the number of the pair that ends there, or a mark; and for each number a place where its pair ends. */
function pairSequence(texts: EventTexts): { sequence: Uint32Array; ends: Uint32Array } {
  const sequence = new Uint32Array(texts.terms.length).fill(NO_PAIR);
  const { starts, places, seconds } = pairsByFirst(texts, sequence);
  const known = new Uint32Array(texts.documents.length); // of each second word the place where it came first, then its pair's number + NUMBERED
  let ends = new Uint32Array(1 << 12);
  let numbers = 0;
  for (let first = 0; first < texts.documents.length; first++) {
    const start = starts[first]!;
    const last = starts[first + 1]!;
    for (let k = start; k < last; k++) {
      const place = places[k]!;
      const held = known[seconds[k]!]!;
      if (held === 0) known[seconds[k]!] = place;
      else if (held >= NUMBERED) sequence[place] = held - NUMBERED;
      else {
        if (numbers === ends.length) ends = widened(ends);
        ends[numbers] = held;
        sequence[held] = numbers;
        sequence[place] = numbers;
        known[seconds[k]!] = NUMBERED + numbers++;
      }
    }
    for (let k = start; k < last; k++) known[seconds[k]!] = 0;
  }
  return { sequence, ends: ends.subarray(0, numbers) };
}

/** The places where pairs end and their second words, those of one first word together and in their order; each place is marked as `SINGLE`. */
function pairsByFirst(
  { size, offsets, bodies, terms, flags, documents }: EventTexts,
  sequence: Uint32Array,
): { starts: Uint32Array; places: Uint32Array; seconds: Uint32Array } {
  const starts = new Uint32Array(documents.length + 2);
  let pairs = 0;
  for (let t = 0; t < size; t++) {
    const body = bodies[t]!;
    const end = offsets[t + 1]!;
    for (let i = offsets[t]! + 1; i < end; i++) {
      if ((flags[i]! & TermFlag.Break) !== 0 || i === body) continue;
      sequence[i] = SINGLE;
      starts[terms[i - 1]! + 2]!++;
      pairs++;
    }
  }
  countsToStarts(starts);
  const places = new Uint32Array(pairs);
  const seconds = new Uint32Array(pairs);
  for (let i = 1; i < terms.length; i++) {
    if (sequence[i] !== SINGLE) continue;
    const at = starts[terms[i - 1]! + 1]!++;
    places[at] = i;
    seconds[at] = terms[i]!;
  }
  return { starts, places, seconds };
}
