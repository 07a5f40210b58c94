/** Figures in the same place of the same wording: kept, and replaced by others. An update replaces few, another day's bulletin nearly all. */
import type { SharedRun } from "../passages/shared-runs.js";
import type { ReuseText } from "../texts/reuse-text.js";

export interface FigureSlots {
  /** Figures inside shared runs. */
  equal: number;
  /** Figures that another one replaces between two shared runs. */
  other: number;
}

/** More changed words between two runs than this are no slot of a template. */
const WIDEST_SLOT = 6;

/** `runs` lead from `a` to `b`, in the order of `a`. Time grows with the words. */
export function figureSlots(a: ReuseText, b: ReuseText, runs: readonly SharedRun[]): FigureSlots {
  let equal = 0;
  let other = 0;
  let last: SharedRun | undefined;
  for (const run of runs) {
    equal += figuresIn(a, run.a, run.a + run.length);
    if (last !== undefined) {
      const [endA, endB] = [last.a + last.length, last.b + last.length];
      const inOrder = run.a > endA && run.b > endB && run.a - endA <= WIDEST_SLOT && run.b - endB <= WIDEST_SLOT;
      if (inOrder) other += Math.min(figuresIn(a, endA, run.a), figuresIn(b, endB, run.b));
    }
    last = run;
  }
  return { equal, other };
}

function figuresIn({ figures }: ReuseText, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += figures[i]!;
  return count;
}
