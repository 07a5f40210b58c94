/**
 * Shared runs to passages: the aligned stretches that prove a copy. Runs that follow each other closely in both texts are one passage, whose
 * gaps are what was changed. Passages come in the order of the second text and overlap on neither side.
 */
import { appendTo } from "../../basics/append-to.js";
import type { WordColumns } from "../../text/words/word-columns.js";
import type { Copy, Passage } from "../../types.js";
import type { SharedRun } from "./shared-runs.js";

/** A stretch of words of both lists that belong together; half-open word positions. */
export interface Block {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
  /** Words aligned and equal. */
  equal: number;
}

/** Changed words between two runs of one passage; a wider gap starts a new one. */
const WIDEST_GAP = 12;
/** Equal words of a passage. Shorter ones are phrases that anybody uses. */
const FEWEST_EQUAL = 8;

/** Blocks of the two lists of words, in order of `b`. `words` are compared inside gaps; give the lists the runs were found in. */
export function alignRuns(a: Uint32Array, b: Uint32Array, runs: readonly SharedRun[]): Block[] {
  const sorted = [...runs].sort((x, y) => x.b - y.b || x.a - y.a);
  let open: Block[] = []; // what a run may still follow, in the order they were begun
  const blocks: Block[] = [];
  for (const run of sorted) {
    // Runs come in order of `b`: what lies too far behind one does so behind all that come, but not in the order it was begun.
    open = open.filter((held) => run.b - held.bEnd <= WIDEST_GAP);
    const block = open.find((held) => follows(held, run));
    if (block === undefined) {
      const made = {
        aStart: run.a,
        aEnd: run.a + run.length,
        bStart: run.b,
        bEnd: run.b + run.length,
        equal: run.length,
      };
      blocks.push(made);
      open.push(made);
    } else extend(block, run, a, b);
  }
  return withoutOverlap(blocks);
}

/** Passages as spans of the two texts. */
export function toPassages(blocks: readonly Block[], a: WordColumns, b: WordColumns): Passage[] {
  return blocks.map((block) => ({
    from: { start: a.starts[block.aStart]!, end: a.ends[block.aEnd - 1]! },
    to: { start: b.starts[block.bStart]!, end: b.ends[block.bEnd - 1]! },
    similarity: (2 * block.equal) / (block.aEnd - block.aStart + block.bEnd - block.bStart),
  }));
}

/** Share of the words of each text that lie inside the blocks, 0–1; 0 of a text without words. */
export function coverageOf(blocks: readonly Block[], a: WordColumns, b: WordColumns): Copy["coverage"] {
  let [inA, inB] = [0, 0];
  for (const { aStart, aEnd, bStart, bEnd } of blocks) {
    inA += aEnd - aStart;
    inB += bEnd - bStart;
  }
  return { from: inA === 0 ? 0 : inA / a.ids.length, to: inB === 0 ? 0 : inB / b.ids.length };
}

function follows(block: Block, run: SharedRun): boolean {
  const gapA = run.a - block.aEnd;
  const gapB = run.b - block.bEnd;
  if (gapA > WIDEST_GAP || gapB > WIDEST_GAP) return false;
  const reach = run.length - Math.max(0, -gapA, -gapB);
  return gapA > -run.length && gapB > -run.length && reach > 0;
}

function extend(block: Block, run: SharedRun, a: Uint32Array, b: Uint32Array): void {
  const cut = Math.max(0, block.aEnd - run.a, block.bEnd - run.b);
  const gapEqual = commonSubsequenceLength(a.subarray(block.aEnd, run.a + cut), b.subarray(block.bEnd, run.b + cut));
  block.equal += gapEqual + run.length - cut;
  block.aEnd = run.a + run.length;
  block.bEnd = run.b + run.length;
}

/** Length of the longest common subsequence of two short lists. Time grows with the product of their lengths. */
export function commonSubsequenceLength(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) next[j + 1] = a[i] === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    row = next;
  }
  return row[b.length]!;
}

/** The blocks with most equal words win; what is left of a weaker one counts only while it stays a passage. */
function withoutOverlap(blocks: readonly Block[]): Block[] {
  const ranked = blocks.filter((block) => block.equal >= FEWEST_EQUAL);
  ranked.sort((x, y) => y.equal - x.equal || x.bStart - y.bStart || x.aStart - y.aStart);
  const kept: Block[] = [];
  const places = new BlockPlaces();
  for (const block of ranked) {
    const free = trimmed(block, places.meeting(block));
    if (free === undefined) continue;
    kept.push(free);
    places.add(free);
  }
  return kept.sort((x, y) => x.bStart - y.bStart);
}

/** The block without its overlap with those kept, cut at one end by the same number of words on both sides. */
function trimmed(block: Block, kept: readonly Block[]): Block | undefined {
  let { aStart, aEnd, bStart, bEnd } = block;
  // A cut on one side moves the other, which may so come to overlap another block: until nothing is left to cut.
  for (let cut = -1; cut !== 0; ) {
    cut = 0;
    for (const other of kept) {
      const front = Math.max(
        overlapAtFront(aStart, aEnd, other.aStart, other.aEnd),
        overlapAtFront(bStart, bEnd, other.bStart, other.bEnd),
      );
      aStart += front;
      bStart += front;
      if (aStart >= aEnd || bStart >= bEnd) return undefined;
      const back = Math.max(
        overlapAtBack(aStart, aEnd, other.aStart, other.aEnd),
        overlapAtBack(bStart, bEnd, other.bStart, other.bEnd),
      );
      aEnd -= back;
      bEnd -= back;
      if (aStart >= aEnd || bStart >= bEnd) return undefined;
      cut += front + back;
    }
  }
  const lost = block.bEnd - block.bStart - (bEnd - bStart);
  const equal = Math.min(block.equal - lost, aEnd - aStart, bEnd - bStart);
  return equal < FEWEST_EQUAL ? undefined : { aStart, aEnd, bStart, bEnd, equal };
}

/** Words of one place in `BlockPlaces`. */
const PLACE = 64;

/** Blocks by the places they take up in both lists, so that a block is held against its neighbours alone. */
class BlockPlaces {
  readonly #blocks: Block[] = [];
  readonly #inA = new Map<number, number[]>();
  readonly #inB = new Map<number, number[]>();

  add(block: Block): void {
    const number = this.#blocks.push(block) - 1;
    for (const place of placesOf(block.aStart, block.aEnd)) appendTo(this.#inA, place, number);
    for (const place of placesOf(block.bStart, block.bEnd)) appendTo(this.#inB, place, number);
  }

  /** All that overlap a block on either side, and some that come near it, in the order they were added. */
  meeting({ aStart, aEnd, bStart, bEnd }: Block): Block[] {
    const numbers = new Set<number>();
    for (const place of placesOf(aStart, aEnd)) for (const number of this.#inA.get(place) ?? []) numbers.add(number);
    for (const place of placesOf(bStart, bEnd)) for (const number of this.#inB.get(place) ?? []) numbers.add(number);
    return [...numbers].sort((x, y) => x - y).map((number) => this.#blocks[number]!);
  }
}

function placesOf(start: number, end: number): number[] {
  const places: number[] = [];
  for (let place = Math.floor(start / PLACE); place * PLACE < end; place++) places.push(place);
  return places;
}

function overlapAtFront(start: number, end: number, from: number, to: number): number {
  return from <= start && to > start ? Math.min(to, end) - start : 0;
}

function overlapAtBack(start: number, end: number, from: number, to: number): number {
  return from < end && from >= start && to > from ? end - from : 0;
}
