/**
 * Which texts are worth comparing: those that share heavy words or grams. Each text looks up its heaviest columns, reads at most a
 * stretch of each posting around itself, and keeps the best by shared weight. So the cost of a text is bounded, whatever the collection.
 */
import { NumberList } from "../../basics/number-list.js";
import { countsToStarts } from "../../basics/order.js";
import { lowerBound } from "../../basics/search.js";
import { inReach, type Reach } from "../linkage/time-spans.js";
import { EVENT } from "./event-settings.js";
import { nthLargest } from "./nth-largest.js";
import type { SparseRows } from "./sparse-rows.js";

/** Pairs of texts, `first < second`, each once, in order. */
export interface EventCandidates {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** A way to be found: the columns of a channel, and which texts look others up by them. Whatever a text looks up, it can be found by all. */
export interface CandidateChannel {
  readonly rows: SparseRows;
  /** 1 for a text that looks up. */
  readonly looksUp: Uint8Array;
}

/** What is asked about some of the texts, in plain data: which are the neighbours of those from `from` up to `to`? */
export interface NeighbourQuestion {
  readonly lookups: readonly Lookup[];
  readonly size: number;
  /** Of each text, or of what it speaks for. */
  readonly reach: Reach;
  readonly from: number;
  readonly to: number;
}

/** Pairs of texts in any order, `lower[i] < upper[i]`; one may come twice, found from either side. */
export interface NeighbourPairs {
  readonly lower: Uint32Array;
  readonly upper: Uint32Array;
}

/** Texts in a question: at least so many, and no more questions than so many, as each has columns for all texts. */
const TEXTS_A_QUESTION = 512;
const MOST_QUESTIONS = 64;
/** Texts in a block, as a power of two. Noting blocks instead of texts spares the innermost loop a branch that nobody can predict. */
const BLOCK_BITS = 6;

/** Candidates among texts that stand in the order of time. `ask` has each question answered by `neighbourPairs`, here or in other threads. */
export function eventCandidates(
  channels: readonly CandidateChannel[],
  size: number,
  reach: Reach,
  ask: (questions: readonly NeighbourQuestion[]) => NeighbourPairs[],
): EventCandidates {
  const lookups = channels.map((channel) => lookupOf(channel, size));
  const step = Math.max(TEXTS_A_QUESTION, Math.ceil(size / MOST_QUESTIONS));
  const questions: NeighbourQuestion[] = [];
  for (let from = 0; from < size; from += step)
    questions.push({ lookups, size, reach, from, to: Math.min(size, from + step) });
  return sortedPairs(ask(questions), size);
}

/** Each text of a question with its neighbours: the texts it shares most weight with, `EVENT.candidates` at most. */
export function neighbourPairs({ lookups, size, reach, from, to }: NeighbourQuestion): NeighbourPairs {
  const score = new Float64Array(size);
  const reached = new Uint8Array((size >> BLOCK_BITS) + 1); // 1 for a block of texts some of which have a score
  const touched = new Uint32Array(size);
  const scratch = new Float64Array(size);
  const [lower, upper] = [new NumberList(), new NumberList()];
  const keep = (t: number, other: number): void => {
    lower.push(Math.min(t, other));
    upper.push(Math.max(t, other));
  };
  const bounded = reach.most < Number.POSITIVE_INFINITY;
  for (let t = from; t < to; t++) {
    for (const lookup of lookups) addScores(lookup, t, score, reached);
    score[t] = 0;
    let found = 0;
    for (let block = 0; block < reached.length; block++) {
      if (reached[block] === 0) continue;
      reached[block] = 0;
      const end = Math.min(size, (block + 1) << BLOCK_BITS);
      for (let other = block << BLOCK_BITS; other < end; other++) {
        if (score[other] === 0) continue;
        if (!bounded || inReach(reach, t, other)) touched[found++] = other;
        else score[other] = 0;
      }
    }
    if (found <= EVENT.candidates) for (let i = 0; i < found; i++) keep(t, touched[i]!);
    else keepBest(t, touched.subarray(0, found), score, scratch, keep);
    for (let i = 0; i < found; i++) score[touched[i]!] = 0;
  }
  return { lower: lower.column(), upper: upper.column() };
}

/** Adds to the score of each text what it shares with text `t` in the columns that `t` looks up. */
function addScores(
  { starts, entries, rows, postings }: Lookup,
  t: number,
  score: Float64Array,
  reached: Uint8Array,
): void {
  const { offsets, texts, weights } = postings;
  for (let e = starts[t]!; e < starts[t + 1]!; e++) {
    const weight = rows.weights[entries[e]!]!;
    const column = rows.columns[entries[e]!]!;
    let from = offsets[column]!;
    let to = offsets[column + 1]!;
    if (to - from > EVENT.postingCap) {
      const here = lowerBound(texts, t, from, to) - (EVENT.postingCap >> 1);
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

/** Keeps the texts of the highest scores. Of equals the nearest in time, then the earlier. */
function keepBest(
  t: number,
  touched: Uint32Array,
  score: Float64Array,
  scratch: Float64Array,
  keep: (t: number, other: number) => void,
): void {
  for (let i = 0; i < touched.length; i++) scratch[i] = score[touched[i]!]!;
  const least = nthLargest(scratch, touched.length, EVENT.candidates);
  let room = EVENT.candidates;
  const equals: number[] = [];
  for (let i = 0; i < touched.length; i++) {
    const other = touched[i]!;
    if (score[other] === least) equals.push(other);
    if (score[other]! <= least) continue;
    keep(t, other);
    room--;
  }
  equals.sort((a, b) => Math.abs(a - t) - Math.abs(b - t) || a - b);
  for (const other of equals.slice(0, room)) keep(t, other);
}

/** The columns that texts look up, and who holds them. */
export interface Lookup {
  readonly rows: SparseRows;
  /** Start of each text's entries; one entry more than texts. */
  readonly starts: Uint32Array;
  /** Entries of `rows`: of each text that looks up the heaviest. */
  readonly entries: Uint32Array;
  readonly postings: Postings;
}

function lookupOf({ rows, looksUp }: CandidateChannel, size: number): Lookup {
  const starts = new Uint32Array(size + 1);
  for (let t = 0; t < size; t++) {
    const columns = looksUp[t] === 1 ? rows.offsets[t + 1]! - rows.offsets[t]! : 0;
    starts[t + 1] = starts[t]! + Math.min(EVENT.heavyColumns, columns);
  }
  const entries = new Uint32Array(starts[size]!);
  let scratch = new Float64Array(256);
  for (let t = 0; t < size; t++) {
    if (starts[t] === starts[t + 1]) continue;
    const columns = rows.offsets[t + 1]! - rows.offsets[t]!;
    if (columns > scratch.length) scratch = new Float64Array(2 * columns);
    noteHeaviest(rows, t, entries.subarray(starts[t]!, starts[t + 1]!), scratch);
  }
  return { rows, starts, entries, postings: postingsOf(rows, entries) };
}

/** The heaviest entries of a row; of equals the earlier. */
function noteHeaviest({ offsets, weights }: SparseRows, row: number, into: Uint32Array, scratch: Float64Array): void {
  const start = offsets[row]!;
  const end = offsets[row + 1]!;
  if (end - start === into.length) {
    for (let i = start; i < end; i++) into[i - start] = i;
    return;
  }
  for (let i = start; i < end; i++) scratch[i - start] = weights[i]!;
  const least = nthLargest(scratch, end - start, into.length);
  let noted = 0;
  for (let i = start; i < end; i++) if (weights[i]! > least) into[noted++] = i;
  for (let i = start; i < end && noted < into.length; i++) if (weights[i] === least) into[noted++] = i;
}

interface Postings {
  readonly offsets: Uint32Array;
  readonly texts: Uint32Array;
  readonly weights: Float32Array;
}

/** For each column that some entry looks up the texts that hold it, ascending. */
function postingsOf(rows: SparseRows, entries: Uint32Array): Postings {
  const wanted = new Uint8Array(rows.width);
  for (let e = 0; e < entries.length; e++) wanted[rows.columns[entries[e]!]!] = 1;
  const offsets = new Uint32Array(rows.width + 1);
  for (let i = 0; i < rows.columns.length; i++) if (wanted[rows.columns[i]!] === 1) offsets[rows.columns[i]! + 1]!++;
  countsToStarts(offsets);
  const next = offsets.slice();
  const texts = new Uint32Array(offsets[rows.width]!);
  const weights = new Float32Array(offsets[rows.width]!);
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    for (let i = rows.offsets[row]!; i < rows.offsets[row + 1]!; i++) {
      if (wanted[rows.columns[i]!] === 0) continue;
      const at = next[rows.columns[i]!]!++;
      texts[at] = row;
      weights[at] = rows.weights[i]!;
    }
  }
  return { offsets, texts, weights };
}

/** All pairs sorted, each once. */
function sortedPairs(found: readonly NeighbourPairs[], texts: number): EventCandidates {
  const starts = new Uint32Array(texts + 1);
  let all = 0;
  for (const { lower } of found) {
    for (let i = 0; i < lower.length; i++) starts[lower[i]! + 1]!++;
    all += lower.length;
  }
  countsToStarts(starts);
  const next = starts.slice();
  const uppers = new Uint32Array(all);
  for (const { lower, upper } of found) for (let i = 0; i < lower.length; i++) uppers[next[lower[i]!]!++] = upper[i]!;
  const first = new Uint32Array(all);
  const second = new Uint32Array(all);
  let size = 0;
  for (let t = 0; t < texts; t++) {
    const sorted = uppers.subarray(starts[t]!, starts[t + 1]!).sort();
    for (let i = 0; i < sorted.length; i++) {
      if (i > 0 && sorted[i] === sorted[i - 1]) continue;
      first[size] = t;
      second[size++] = sorted[i]!;
    }
  }
  return { first: first.slice(0, size), second: second.slice(0, size) };
}
