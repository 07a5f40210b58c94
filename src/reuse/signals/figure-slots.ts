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
    equal += figuresIn(a, run.a, run.a + run.length).length;
    if (last !== undefined) {
      const [endA, endB] = [last.a + last.length, last.b + last.length];
      const inOrder = run.a > endA && run.b > endB && run.a - endA <= WIDEST_SLOT && run.b - endB <= WIDEST_SLOT;
      if (inOrder) other += replaced(figuresIn(a, endA, run.a), figuresIn(b, endB, run.b));
    }
    last = run;
  }
  return { equal, other };
}

/** How many figures of one place others stand for; none where the place has the same in another order ("April 3", "3 April"). */
function replaced(ours: number[], theirs: number[]): number {
  const [fewer, more] = ours.length <= theirs.length ? [ours, [...theirs]] : [theirs, [...ours]];
  for (const stem of fewer) {
    const at = more.indexOf(stem);
    if (at < 0) return fewer.length;
    more.splice(at, 1);
  }
  return 0;
}

/** The stems of the figures from one word up to another. */
function figuresIn({ figures, stems }: ReuseText, from: number, to: number): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (figures[i] === 1) found.push(stems[i]!);
  return found;
}
