/**
 * Shared runs to passages, as blocks: the aligned stretches that prove a copy. Runs that follow each other closely in both texts are one passage, whose
 * gaps are what was changed. Passages overlap on neither side.
 */
import { appendTo } from "../../basics/append-to.js";
import type { Block } from "./block.js";
import { commonSubsequenceLength } from "./common-subsequence.js";
import type { SharedRun } from "./shared-runs.js";
import { withoutOverlap } from "./without-overlap.js";

/** Changed words between two runs of one passage; a wider gap starts a new one. */
const WIDEST_GAP = 12;
/** Words of `a` whose runs are noted together. Few runs end in them: each ends behind the one before it in `a`. */
const WORDS_A_STRETCH = 16;

/** The passages that runs make up, in order of `b`. Words inside gaps are compared: give the lists that the runs were found in. */
export function alignRuns(a: Uint32Array, b: Uint32Array, runs: readonly SharedRun[]): Block[] {
  const sorted = [...runs].sort((x, y) => x.b - y.b || x.a - y.a);
  const blocks: Block[] = [];
  const endsAt = new Map<number, number[]>(); // the blocks by where their runs end in `a`
  for (const run of sorted) {
    const followed = firstFollowed(blocks, endsAt, run);
    if (followed === -1) {
      blocks.push({
        aStart: run.a,
        aEnd: run.a + run.length,
        bStart: run.b,
        bEnd: run.b + run.length,
        equal: run.length,
      });
    } else extend(blocks[followed]!, run, a, b);
    appendTo(endsAt, stretchOf(run.a + run.length), followed === -1 ? blocks.length - 1 : followed);
  }
  return withoutOverlap(blocks);
}

/** Of the blocks that a run goes on from, the one that was begun first; -1 where there is none. */
function firstFollowed(
  blocks: readonly Block[],
  endsAt: ReadonlyMap<number, readonly number[]>,
  run: SharedRun,
): number {
  let first = -1;
  const last = stretchOf(run.a + run.length - 1);
  for (let stretch = stretchOf(run.a - WIDEST_GAP); stretch <= last; stretch++) {
    for (const number of endsAt.get(stretch) ?? []) {
      if ((first === -1 || number < first) && follows(blocks[number]!, run)) first = number;
    }
  }
  return first;
}

function stretchOf(position: number): number {
  return Math.floor(position / WORDS_A_STRETCH);
}

/** Whether a run goes on from a block: in both lists it ends behind the block, and begins in it or not far behind. */
function follows({ aEnd, bEnd }: Block, { a, b, length }: SharedRun): boolean {
  return goesOn(a - aEnd, length) && goesOn(b - bEnd, length);
}

function goesOn(gap: number, length: number): boolean {
  return gap > -length && gap <= WIDEST_GAP;
}

function extend(block: Block, run: SharedRun, a: Uint32Array, b: Uint32Array): void {
  const cut = Math.max(0, block.aEnd - run.a, block.bEnd - run.b);
  const gapEqual = commonSubsequenceLength(a.subarray(block.aEnd, run.a + cut), b.subarray(block.bEnd, run.b + cut));
  block.equal += gapEqual + run.length - cut;
  block.aEnd = run.a + run.length;
  block.bEnd = run.b + run.length;
}
