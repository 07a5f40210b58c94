/**
 * Which texts are worth comparing: those that share heavy words or grams. Each text looks up its heaviest columns, reads at most a
 * stretch of each posting around itself, and keeps the best by shared weight. So the cost of a text is bounded, whatever the collection.
 */
import { EVENT } from "./event-settings.js";
import { nthLargest } from "./nth-largest.js";
import type { SparseRows } from "./sparse-rows.js";

/** Pairs of texts, `first < second`, each once, in order. */
export interface CandidatePairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** A way to meet: the columns of a channel, and which texts look others up by them. Whatever a text looks up, it can be found by all. */
export interface CandidateChannel {
  readonly rows: SparseRows;
  looksUp(text: number): boolean;
}

/** Texts in a block, as a power of two. Noting blocks instead of texts spares the innermost loop a branch that nobody can predict. */
const BLOCK_BITS = 6;

/** Candidates among texts that stand in the order of time; `inReach` says whether two may be compared at all. */
export function eventCandidates(
  channels: readonly CandidateChannel[],
  size: number,
  inReach: (a: number, b: number) => boolean,
): CandidatePairs {
  const postings = channels.map(({ rows }) => postingsOf(rows));
  const heavy = channels.map(({ rows }) => new HeavyColumns(rows));
  const score = new Float64Array(size);
  const reached = new Uint8Array((size >> BLOCK_BITS) + 1); // 1 for a block of texts some of which have a score
  const touched = new Uint32Array(size);
  const scratch = new Float64Array(size);
  const kept = new PairLists(size);
  for (let t = 0; t < size; t++) {
    for (let c = 0; c < channels.length; c++) {
      const { rows } = channels[c]!;
      if (!channels[c]!.looksUp(t)) continue;
      const { offsets, texts, weights } = postings[c]!;
      for (const entry of heavy[c]!.of(t)) {
        const weight = rows.weights[entry]!;
        let from = offsets[rows.columns[entry]!]!;
        let to = offsets[rows.columns[entry]! + 1]!;
        if (to - from > EVENT.postingCap) {
          const here = lowerBound(texts, from, to, t) - (EVENT.postingCap >> 1);
          from = Math.min(Math.max(from, here), to - EVENT.postingCap);
          to = from + EVENT.postingCap;
        }
        for (let p = from; p < to; p++) {
          const other = texts[p]!;
          score[other]! += weight * weights[p]!;
          reached[other >> BLOCK_BITS] = 1;
        }
      }
    }
    score[t] = 0;
    let found = 0;
    for (let block = 0; block < reached.length; block++) {
      if (reached[block] === 0) continue;
      reached[block] = 0;
      const end = Math.min(size, (block + 1) << BLOCK_BITS);
      for (let other = block << BLOCK_BITS; other < end; other++) {
        if (score[other] === 0) continue;
        if (inReach(t, other)) touched[found++] = other;
        else score[other] = 0;
      }
    }
    if (found <= EVENT.candidates) for (let i = 0; i < found; i++) kept.push(t, touched[i]!);
    else {
      for (let i = 0; i < found; i++) scratch[i] = score[touched[i]!]!;
      const least = nthLargest(scratch, found, EVENT.candidates);
      let room = EVENT.candidates;
      for (let i = 0; i < found; i++) {
        if (score[touched[i]!]! <= least) continue;
        kept.push(t, touched[i]!);
        room--;
      }
      // Of equals the nearest in time, then the earlier.
      const equals = Array.from(touched.subarray(0, found)).filter((other) => score[other] === least);
      equals.sort((a, b) => Math.abs(a - t) - Math.abs(b - t) || a - b);
      for (const other of equals.slice(0, room)) kept.push(t, other);
    }
    for (let i = 0; i < found; i++) score[touched[i]!] = 0;
  }
  return kept.pairs();
}

/** The heaviest entries of a row; of equals the earlier. */
class HeavyColumns {
  readonly #rows: SparseRows;
  #scratch = new Float64Array(256);

  constructor(rows: SparseRows) {
    this.#rows = rows;
  }

  of(row: number): number[] {
    const { offsets, weights } = this.#rows;
    const start = offsets[row]!;
    const end = offsets[row + 1]!;
    const most = EVENT.heavyColumns;
    const entries: number[] = [];
    if (end - start <= most) {
      for (let i = start; i < end; i++) entries.push(i);
      return entries;
    }
    if (end - start > this.#scratch.length) this.#scratch = new Float64Array(2 * (end - start));
    for (let i = start; i < end; i++) this.#scratch[i - start] = weights[i]!;
    const least = nthLargest(this.#scratch, end - start, most);
    for (let i = start; i < end; i++) if (weights[i]! > least) entries.push(i);
    for (let i = start; i < end && entries.length < most; i++) if (weights[i] === least) entries.push(i);
    return entries;
  }
}

interface Postings {
  readonly offsets: Uint32Array;
  readonly texts: Uint32Array;
  readonly weights: Float32Array;
}

/** The transpose: for each column the texts that hold it, ascending. */
function postingsOf(rows: SparseRows): Postings {
  const offsets = new Uint32Array(rows.width + 1);
  for (let i = 0; i < rows.columns.length; i++) offsets[rows.columns[i]! + 1]!++;
  for (let column = 0; column < rows.width; column++) offsets[column + 1]! += offsets[column]!;
  const next = offsets.slice();
  const texts = new Uint32Array(rows.columns.length);
  const weights = new Float32Array(rows.columns.length);
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    for (let i = rows.offsets[row]!; i < rows.offsets[row + 1]!; i++) {
      const at = next[rows.columns[i]!]!++;
      texts[at] = row;
      weights[at] = rows.weights[i]!;
    }
  }
  return { offsets, texts, weights };
}

/** Collects pairs in any order and either direction; gives them sorted and each once. */
class PairLists {
  readonly #counts: Uint32Array;
  #lower = new Uint32Array(1 << 12);
  #upper = new Uint32Array(1 << 12);
  #size = 0;

  constructor(texts: number) {
    this.#counts = new Uint32Array(texts + 1);
  }

  push(a: number, b: number): void {
    if (this.#size === this.#lower.length) {
      const lower = new Uint32Array(this.#size * 2);
      const upper = new Uint32Array(this.#size * 2);
      lower.set(this.#lower);
      upper.set(this.#upper);
      this.#lower = lower;
      this.#upper = upper;
    }
    this.#lower[this.#size] = Math.min(a, b);
    this.#upper[this.#size++] = Math.max(a, b);
    this.#counts[Math.min(a, b) + 1]!++;
  }

  pairs(): CandidatePairs {
    const starts = this.#counts;
    for (let t = 0; t + 1 < starts.length; t++) starts[t + 1]! += starts[t]!;
    const next = starts.slice();
    const uppers = new Uint32Array(this.#size);
    for (let i = 0; i < this.#size; i++) uppers[next[this.#lower[i]!]!++] = this.#upper[i]!;
    const first = new Uint32Array(this.#size);
    const second = new Uint32Array(this.#size);
    let size = 0;
    for (let t = 0; t + 1 < starts.length; t++) {
      const sorted = uppers.subarray(starts[t]!, starts[t + 1]!).sort();
      for (let i = 0; i < sorted.length; i++) {
        if (i > 0 && sorted[i] === sorted[i - 1]) continue;
        first[size] = t;
        second[size++] = sorted[i]!;
      }
    }
    return { first: first.slice(0, size), second: second.slice(0, size) };
  }
}

function lowerBound(sorted: Uint32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
