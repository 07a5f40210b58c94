/**
 * Figures and names in the same place of the same wording: kept, and replaced by others. An update replaces few, another day's bulletin or a form
 * filled in for somebody else nearly all.
 */
import { isName } from "../../text/words/word-columns.js";
import { commonSubsequence } from "../passages/common-subsequence.js";
import type { SharedRun } from "../passages/shared-runs.js";
import type { ReuseText } from "../texts/reuse-text.js";

export interface Slots {
  figures: Slot;
  names: Slot;
  /** Places where what one text is about stands for what the other one is about. */
  subjects: number;
}

export interface Slot {
  /** Those inside shared runs. */
  equal: number;
  /** Those that another one replaces before, between or behind them. */
  other: number;
}

/** A gap of more words is no slot of a template. */
const WIDEST_SLOT = 6;
/** Of wider gaps up to this many words, single words in common are looked for: what stands between them may be slots. */
const WIDEST_GAP = 24;

/** Words of two texts that stand between the same words of both: from `a` up to `endA`, from `b` up to `endB`. */
interface Gap {
  a: number;
  endA: number;
  b: number;
  endB: number;
}

/**
 * `runs` lead from `a` to `b`, in the order of `a`. Names are counted before the first of them and behind the last too, for a form opens with them;
 * figures are not: what a report opens with its update replaces ("At least 12 people"). Time grows with the words.
 */
export function slotsOf(a: ReuseText, b: ReuseText, runs: readonly SharedRun[]): Slots {
  const whole = { a: 0, endA: a.stems.length, b: 0, endB: b.stems.length };
  const gaps = gapsBetween(whole, runs)
    .flatMap((gap) => (isNarrow(gap, WIDEST_SLOT) ? gap : gapsBetweenWords(a.stems, b.stems, gap)))
    .filter((gap) => isNarrow(gap, WIDEST_SLOT));
  const last = runs.at(-1);
  const inside = gaps.filter((gap) => gap.a > 0 && gap.b > 0 && last !== undefined && gap.a < last.a);
  const slotOf = (isWanted: Wanted, among: readonly Gap[]): Slot => ({
    equal: sum(runs.map((run) => stemsIn(a, run.a, run.a + run.length, isWanted).length)),
    other: sum(among.map((at) => replaced(stemsIn(a, at.a, at.endA, isWanted), stemsIn(b, at.b, at.endB, isWanted)))),
  });
  const [isOfA, isOfB] = [subjectBeside(b), subjectBeside(a)];
  const subjects = gaps.filter((at) => someIn(a, at.a, at.endA, isOfA) && someIn(b, at.b, at.endB, isOfB)).length;
  return { figures: slotOf(isFigure, inside), names: slotOf(isNameAt, gaps), subjects };
}

type Wanted = (text: ReuseText, position: number) => boolean;

const isFigure: Wanted = ({ figures }, position) => figures[position] === 1;
const isNameAt: Wanted = ({ words }, position) => isName(words.flags[position]!);

/** A name in the title of a text, of which another text says nothing. */
function subjectBeside(other: ReuseText): Wanted {
  return (text, position) => {
    const id = text.words.ids[position]!;
    if (!isNameAt(text, position) || !text.title.includes(id)) return false;
    return !other.title.includes(id) && !other.stems.includes(text.stems[position]!);
  };
}

/** What is left of a gap before, between and behind runs that the texts share in it, where both have words. */
function gapsBetween({ a, endA, b, endB }: Gap, runs: readonly SharedRun[]): Gap[] {
  const gaps: Gap[] = [];
  let [lastA, lastB] = [a, b];
  for (const run of [...runs, { a: endA, b: endB, length: 0 }]) {
    if (run.a > lastA && run.b > lastB) gaps.push({ a: lastA, endA: run.a, b: lastB, endB: run.b });
    [lastA, lastB] = [run.a + run.length, run.b + run.length];
  }
  return gaps;
}

/** The same of the single words that both texts have in one gap, in one order. */
function gapsBetweenWords(a: Uint32Array, b: Uint32Array, gap: Gap): Gap[] {
  if (!isNarrow(gap, WIDEST_GAP)) return [];
  const common = commonSubsequence(a.subarray(gap.a, gap.endA), b.subarray(gap.b, gap.endB));
  const words = common.map(([i, j]) => ({ a: gap.a + i, b: gap.b + j, length: 1 }));
  return gapsBetween(gap, words);
}

function isNarrow({ a, endA, b, endB }: Gap, words: number): boolean {
  return endA - a <= words && endB - b <= words;
}

/** How many of one gap others stand for; none where it has the same in another order ("April 3", "3 April"). */
function replaced(ours: number[], theirs: number[]): number {
  const [fewer, more] = ours.length <= theirs.length ? [ours, [...theirs]] : [theirs, [...ours]];
  for (const stem of fewer) {
    const at = more.indexOf(stem);
    if (at < 0) return fewer.length;
    more.splice(at, 1);
  }
  return 0;
}

function someIn(text: ReuseText, from: number, to: number, isWanted: Wanted): boolean {
  return stemsIn(text, from, to, isWanted).length > 0;
}

/** The stems of those that are wanted, from one word up to another. */
function stemsIn(text: ReuseText, from: number, to: number, isWanted: Wanted): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (isWanted(text, i)) found.push(text.stems[i]!);
  return found;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
