/**
 * Figures and names in the same place of the same wording: kept, and replaced by others. An update replaces few, another day's bulletin or a form
 * filled in for somebody else nearly all.
 */
import { isName } from "../../text/words/word-columns.js";
import type { SharedRun } from "../passages/shared-runs.js";
import type { ReuseText } from "../texts/reuse-text.js";

export interface Slots {
  figures: Slot;
  names: Slot;
}

export interface Slot {
  /** Those inside shared runs. */
  equal: number;
  /** Those that another one replaces between two shared runs. */
  other: number;
}

/** More changed words between two runs than this are no slot of a template. */
const WIDEST_SLOT = 6;

/** `runs` lead from `a` to `b`, in the order of `a`. Time grows with the words. */
export function slotsOf(a: ReuseText, b: ReuseText, runs: readonly SharedRun[]): Slots {
  return { figures: slotOf(a, b, runs, isFigure), names: slotOf(a, b, runs, isNameAt) };
}

type Wanted = (text: ReuseText, position: number) => boolean;

const isFigure: Wanted = ({ figures }, position) => figures[position] === 1;
const isNameAt: Wanted = ({ words }, position) => isName(words.flags[position]!);

function slotOf(a: ReuseText, b: ReuseText, runs: readonly SharedRun[], isWanted: Wanted): Slot {
  let equal = 0;
  let other = 0;
  let last: SharedRun | undefined;
  for (const run of runs) {
    equal += stemsIn(a, run.a, run.a + run.length, isWanted).length;
    if (last !== undefined) {
      const [endA, endB] = [last.a + last.length, last.b + last.length];
      const inOrder = run.a > endA && run.b > endB && run.a - endA <= WIDEST_SLOT && run.b - endB <= WIDEST_SLOT;
      if (inOrder) other += replaced(stemsIn(a, endA, run.a, isWanted), stemsIn(b, endB, run.b, isWanted));
    }
    last = run;
  }
  return { equal, other };
}

/** How many of one place others stand for; none where the place has the same in another order ("April 3", "3 April"). */
function replaced(ours: number[], theirs: number[]): number {
  const [fewer, more] = ours.length <= theirs.length ? [ours, [...theirs]] : [theirs, [...ours]];
  for (const stem of fewer) {
    const at = more.indexOf(stem);
    if (at < 0) return fewer.length;
    more.splice(at, 1);
  }
  return 0;
}

/** The stems of those that are wanted, from one word up to another. */
function stemsIn(text: ReuseText, from: number, to: number, isWanted: Wanted): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (isWanted(text, i)) found.push(text.stems[i]!);
  return found;
}
