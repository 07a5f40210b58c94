/** How likely two texts tell of one event, from their channels, their names and their times. */
import type { CandidatePairs } from "./event-candidates.js";
import { EVENT } from "./event-settings.js";
import type { EventVectors } from "./event-vectors.js";
import type { SparseRows } from "./sparse-rows.js";

const DAY = 86_400_000;

/** Similarity of each candidate pair, before anything is known of its surroundings. Time grows with pairs x words of a text. */
export function eventSimilarities(
  candidates: CandidatePairs,
  vectors: EventVectors,
  times: Float64Array,
): Float64Array {
  const words = new Probe(vectors.words);
  const pairs = new Probe(vectors.pairs);
  const figures = new Probe(vectors.figures);
  const title = new Probe(vectors.title);
  const names = new Probe(vectors.names);
  const grams = new Probe(vectors.grams);
  const probes = [words, pairs, figures, title, names, grams];
  const similarities = new Float64Array(candidates.first.length);
  for (let p = 0; p < similarities.length; p++) {
    const a = candidates.first[p]!;
    const b = candidates.second[p]!;
    for (const probe of probes) probe.load(a);
    const short = shortness(vectors, a, b);
    const brief = shortness(vectors, a, b, EVENT.longWordsForTime);
    let s = words.cosine(b);
    s += EVENT.pairShare * (pairs.cosine(b) - s);
    s += EVENT.figureShare * (figures.cosine(b) - s);
    if (title.length > 0 && title.lengthOf(b) > 0) s += EVENT.titleShare * (title.cosine(b) - s);
    s += (EVENT.gramShare + short * (EVENT.gramShareShort - EVENT.gramShare)) * (grams.cosine(b) - s);
    if (names.length >= EVENT.leastNames && names.lengthOf(b) >= EVENT.leastNames)
      s *= EVENT.nameFloor + EVENT.nameLift * Math.sqrt(names.cosine(b));
    similarities[p] = rounded(s * timeFactor(times[a]!, times[b]!, brief));
  }
  return similarities;
}

/** 1 where both texts are headlines, 0 where one is a full text, in between by the longer one's length. */
export function shortness(vectors: EventVectors, a: number, b: number, long: number = EVENT.longWords): number {
  const longer = Math.max(vectors.lengths[a]!, vectors.lengths[b]!);
  return Math.min(1, Math.max(0, (long - longer) / (long - EVENT.shortWords)));
}

/** Similarities are multiples of 2^-20, so that no last bit of a logarithm decides between them. */
export function rounded(similarity: number): number {
  return Math.round(similarity * 2 ** 20) / 2 ** 20;
}

function timeFactor(a: number, b: number, brief: number): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return 1;
  // Where one date is missing the gap is unknown, and unknown is far: else undated articles would tie dated ones together.
  const days = Number.isNaN(a) || Number.isNaN(b) ? Number.POSITIVE_INFINITY : Math.abs(a - b) / DAY;
  const long = EVENT.timeFloor + EVENT.timeLift * Math.exp(-days / EVENT.timeDays);
  if (brief === 0) return long;
  const short = EVENT.shortTimeFloor + EVENT.shortTimeLift * Math.exp(-days / EVENT.shortTimeDays);
  return long + brief * (short - long);
}

/** One row spread out over all columns, to take its cosine with other rows. */
class Probe {
  readonly #rows: SparseRows;
  readonly #dense: Float32Array;
  #row = -1;

  constructor(rows: SparseRows) {
    this.#rows = rows;
    this.#dense = new Float32Array(rows.width);
  }

  /** Number of columns of the loaded row. */
  get length(): number {
    return this.lengthOf(this.#row);
  }

  lengthOf(row: number): number {
    return this.#rows.offsets[row + 1]! - this.#rows.offsets[row]!;
  }

  load(row: number): void {
    if (row === this.#row) return;
    const { offsets, columns, weights } = this.#rows;
    const dense = this.#dense;
    if (this.#row >= 0) for (let i = offsets[this.#row]!; i < offsets[this.#row + 1]!; i++) dense[columns[i]!] = 0;
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) dense[columns[i]!] = weights[i]!;
    this.#row = row;
  }

  cosine(row: number): number {
    if (this.length === 0) return 0;
    const { offsets, columns, weights } = this.#rows;
    const dense = this.#dense;
    const end = offsets[row + 1]!;
    let sum = 0;
    for (let i = offsets[row]!; i < end; i++) sum += weights[i]! * dense[columns[i]!]!;
    return sum;
  }
}
