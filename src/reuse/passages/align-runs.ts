/**
 * Shared runs to passages, as blocks: the aligned stretches that prove a copy. Runs that follow each other closely in both texts are one passage, whose
 * gaps are what was changed. Passages overlap on neither side.
 */
import type { Block } from "./block.js";
import { commonSubsequenceLength } from "./common-subsequence.js";
import type { SharedRun } from "./shared-runs.js";
import { withoutOverlap } from "./without-overlap.js";

/** Changed words between two runs of one passage; a wider gap starts a new one. */
const WIDEST_GAP = 12;
/** Blocks that a run is held against before those that it cannot follow are left out. */
const MANY_OPEN = 16;

/** The passages that runs make up, in order of `b`. Words inside gaps are compared: give the lists that the runs were found in. */
export function alignRuns(a: Uint32Array, b: Uint32Array, runs: readonly SharedRun[]): Block[] {
  const sorted = [...runs].sort((x, y) => x.b - y.b || x.a - y.a);
  let open: Block[] = []; // what a run may still follow, in the order they were begun
  const blocks: Block[] = [];
  for (const run of sorted) {
    // Runs come in order of `b`: what lies too far behind one does so behind all that come, but not in the order it was begun.
    if (open.length >= MANY_OPEN) open = open.filter((held) => run.b - held.bEnd <= WIDEST_GAP);
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
