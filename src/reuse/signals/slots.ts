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
}

export interface Slot {
  /** Those inside shared runs. */
  equal: number;
  /** Those that another one replaces before, between or behind them. */
  other: number;
}

/** More changed words in one place are no slot of a template. */
const WIDEST_SLOT = 6;
/** Of wider places up to this many words, single words in common are looked for: what stands between them may be slots. */
const WIDEST_PLACE = 24;

/** Words of two texts that stand in one place of their wording: from `a` up to `endA`, from `b` up to `endB`. */
interface Place {
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
  const places = placesBetween(whole, runs)
    .flatMap((place) => (isNarrow(place, WIDEST_SLOT) ? place : placesBetweenWords(a.stems, b.stems, place)))
    .filter((place) => isNarrow(place, WIDEST_SLOT));
  const last = runs.at(-1);
  const inside = places.filter((place) => place.a > 0 && place.b > 0 && last !== undefined && place.a < last.a);
  const slotOf = (isWanted: Wanted, among: readonly Place[]): Slot => ({
    equal: sum(runs.map((run) => stemsIn(a, run.a, run.a + run.length, isWanted).length)),
    other: sum(among.map((at) => replaced(stemsIn(a, at.a, at.endA, isWanted), stemsIn(b, at.b, at.endB, isWanted)))),
  });
  return { figures: slotOf(isFigure, inside), names: slotOf(isNameAt, places) };
}

type Wanted = (text: ReuseText, position: number) => boolean;

const isFigure: Wanted = ({ figures }, position) => figures[position] === 1;
const isNameAt: Wanted = ({ words }, position) => isName(words.flags[position]!);

/** Where a place is parted by what the texts share there: the places before, between and behind, if both texts have words in them. */
function placesBetween({ a, endA, b, endB }: Place, runs: readonly SharedRun[]): Place[] {
  const places: Place[] = [];
  let [lastA, lastB] = [a, b];
  for (const run of [...runs, { a: endA, b: endB, length: 0 }]) {
    if (run.a > lastA && run.b > lastB) places.push({ a: lastA, endA: run.a, b: lastB, endB: run.b });
    [lastA, lastB] = [run.a + run.length, run.b + run.length];
  }
  return places;
}

/** The same of the single words that both texts have in one place, in one order. */
function placesBetweenWords(a: Uint32Array, b: Uint32Array, place: Place): Place[] {
  if (!isNarrow(place, WIDEST_PLACE)) return [];
  const common = commonSubsequence(a.subarray(place.a, place.endA), b.subarray(place.b, place.endB));
  const words = common.map(([i, j]) => ({ a: place.a + i, b: place.b + j, length: 1 }));
  return placesBetween(place, words);
}

function isNarrow({ a, endA, b, endB }: Place, words: number): boolean {
  return endA - a <= words && endB - b <= words;
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

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
