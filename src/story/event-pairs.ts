/**
 * Adjacent words inside a clause, as sparse vectors: "rate cut" and "hunger strike" tell what their words alone do not.
 *
 * Most pairs stand once in the whole collection. They need no number of their own, and are told by a table of bits: a pair that finds its bit
 * unset when it comes, and set by no later one, has come once.
 */
import { mix32 } from "../sketch/hash.js";
import { EVENT } from "./event-settings.js";
import { documentCounts, type EventTexts, TermMark } from "./event-texts.js";
import { numberedByFrequency, rarity, saturated, sharedColumns, type TermWeights } from "./event-weights.js";
import { PairNumbers } from "./pair-numbers.js";
import { RowsWriter, type SparseRows } from "./sparse-rows.js";

/** Marks a place of a sequence that no pair ends at, and one whose pair stands nowhere else. */
const NO_PAIR = 0xffffffff;
const SINGLE = 0xfffffffe;

export function pairRows(texts: EventTexts, weights: TermWeights, meanLength: number): SparseRows {
  const { size, offsets, bodies, terms, nameLikeness } = texts;
  const { idf } = weights;
  const numbers = new PairNumbers();
  const sequence = pairSequence(texts, numbers);
  const documents = documentCounts(sequence, offsets, numbers.size);
  const rarities = new Map<number, number>();
  const worthOf = (a: number, b: number, holding: number): number => {
    let own = rarities.get(holding);
    if (own === undefined) {
      own = rarity(size + EVENT.backgroundDocuments, holding);
      rarities.set(holding, own);
    }
    const ofWords = Math.sqrt(idf[a]! * idf[b]!); // no more than its words: "of the" stays light
    const likeness = Math.sqrt(nameLikeness[a]! * nameLikeness[b]!);
    return Math.sqrt(own) * Math.min(own, ofWords) * (1 + likeness);
  };
  const worth = new Float64Array(numbers.size);
  for (let pair = 0; pair < numbers.size; pair++)
    worth[pair] = worthOf(numbers.first(pair), numbers.second(pair), documents[pair]!);
  const columns = numberedByFrequency(documents, size);
  const { width, entries } = sharedColumns(documents);
  const rows = new RowsWriter(size, entries);
  const counts = new Uint32Array(numbers.size);
  const places = new Uint32Array(longestText(offsets)); // where each pair of a text was seen first
  for (let t = 0; t < size; t++) {
    const start = offsets[t]!;
    const body = bodies[t]!;
    const end = offsets[t + 1]!;
    const relative = (end - start + body - start) / meanLength;
    let seen = 0;
    for (let i = start; i < end; i++) {
      const pair = sequence[i]!;
      if (pair === NO_PAIR) continue;
      if (pair === SINGLE) places[seen++] = i;
      else {
        if (counts[pair] === 0) places[seen++] = i;
        counts[pair]! += i < body ? 2 : 1;
      }
    }
    for (let k = 0; k < seen; k++) {
      const i = places[k]!;
      const pair = sequence[i]!;
      if (pair === SINGLE) {
        const single = worthOf(terms[i - 1]!, terms[i]!, 1);
        rows.lengthen(single * saturated(i < body ? 2 : 1, relative), EVENT.unmatchedPair);
        continue;
      }
      const weight = worth[pair]! * saturated(counts[pair]!, relative);
      counts[pair] = 0;
      if (documents[pair]! > 1) rows.push(columns[pair]!, weight);
      else rows.lengthen(weight, EVENT.unmatchedPair);
    }
    rows.endRow();
  }
  return rows.rows(width);
}

/** For each place the number of the pair that ends there, or a mark. */
function pairSequence(texts: EventTexts, numbers: PairNumbers): Uint32Array {
  const { terms } = texts;
  const sequence = new Uint32Array(terms.length).fill(NO_PAIR);
  markPairs(texts, sequence);
  const repeated = repeatedBits(texts, sequence);
  const last = repeated.length * 32 - 1;
  for (let i = 1; i < terms.length; i++) {
    if (sequence[i] === NO_PAIR) continue;
    const bit = pairHash(terms[i - 1]!, terms[i]!) & last;
    if (((repeated[bit >>> 5]! >>> (bit & 31)) & 1) !== 0) sequence[i] = numbers.numberOf(terms[i - 1]!, terms[i]!);
  }
  return sequence;
}

/** Marks each place where a pair ends as `SINGLE`. */
function markPairs({ size, offsets, bodies, marks }: EventTexts, sequence: Uint32Array): void {
  for (let t = 0; t < size; t++) {
    const body = bodies[t]!;
    const end = offsets[t + 1]!;
    for (let i = offsets[t]! + 1; i < end; i++)
      if ((marks[i]! & TermMark.Break) === 0 && i !== body) sequence[i] = SINGLE;
  }
}

/** A bit for each hash of pairs, set where more than one pair of the sequence has it. A power of two of bits, four a place. */
function repeatedBits({ terms }: EventTexts, sequence: Uint32Array): Uint32Array {
  let words = 1;
  while (words * 8 < terms.length) words *= 2;
  const once = new Uint32Array(words);
  const again = new Uint32Array(words);
  const last = words * 32 - 1;
  for (let i = 1; i < terms.length; i++) {
    if (sequence[i] === NO_PAIR) continue;
    const bit = pairHash(terms[i - 1]!, terms[i]!) & last;
    const mask = 1 << (bit & 31);
    if ((once[bit >>> 5]! & mask) === 0) once[bit >>> 5]! |= mask;
    else again[bit >>> 5]! |= mask;
  }
  return again;
}

function pairHash(first: number, second: number): number {
  return mix32(first ^ Math.imul(second, 0x9e3779b1));
}

function longestText(offsets: Uint32Array): number {
  let longest = 0;
  for (let t = 0; t + 1 < offsets.length; t++) longest = Math.max(longest, offsets[t + 1]! - offsets[t]!);
  return longest;
}
