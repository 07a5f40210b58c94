/**
 * The facts of two texts: names (words with a capital inside a sentence) and figures. A text made from another has the other's facts and
 * few of its own; two texts from one template have the same wording and other figures.
 */
import { isName } from "../text/words/word-columns.js";
import { Mask } from "./pair-masks.js";
import { PlacesByKey } from "./places-by-key.js";
import type { ReuseText } from "./reuse-text.js";
import type { SharedRun } from "./shared-runs.js";
import { StemSet } from "./stem-set.js";

/** Rare words weigh about this much (in the units of `ReuseText.weights`, 1/256): keeps shares of two or three facts from being 0 or 1. */
export const PRIOR_SHARED = 2 * 256;
export const PRIOR_ALL = 6 * 256;

export interface FactSet {
  /** The stems of all but house text. */
  readonly stems: StemSet;
  /** Distinct stems of names and figures, ascending; the weight of each, and 1 for a figure. */
  readonly facts: Uint32Array;
  readonly weights: Uint16Array;
  readonly isFigure: Uint8Array;
  /** Number of figures. */
  readonly figures: number;
  /** Where the facts stand. */
  readonly places: PlacesByKey;
}

export function collectFacts(text: ReuseText, mask: Uint8Array): FactSet {
  const { flags } = text.words;
  const own = new Uint32Array(mask.length);
  const places = new Uint32Array(mask.length);
  let words = 0;
  let facts = 0;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === Mask.House) continue;
    own[words++] = text.stems[i]!;
    if (mask[i] !== Mask.Prose) continue;
    if (isName(flags[i]!) || text.figures[i] === 1) places[facts++] = i;
  }
  const keys = new Float64Array(facts);
  for (let i = 0; i < facts; i++) keys[i] = text.stems[places[i]!]!;
  const byStem = new PlacesByKey(keys, places.subarray(0, facts));
  return within(text, mask, new StemSet(own.subarray(0, words)), byStem);
}

/** The facts that are left where a pair takes some of the reporting for quotation. */
export function narrowFacts(set: FactSet, text: ReuseText, mask: Uint8Array): FactSet {
  return within(text, mask, set.stems, set.places);
}

function within(text: ReuseText, mask: Uint8Array, stems: StemSet, byStem: PlacesByKey): FactSet {
  const { keys, ends, places } = byStem;
  const facts = new Uint32Array(keys.length);
  const weights = new Uint16Array(keys.length);
  const isFigure = new Uint8Array(keys.length);
  let size = 0;
  let figures = 0;
  let at = 0;
  for (let k = 0; k < keys.length; k++) {
    let last = -1;
    let figure = 0;
    for (; at < ends[k]!; at++) {
      const place = places[at]!;
      if (mask[place] !== Mask.Prose) continue;
      last = place;
      figure |= text.figures[place]!;
    }
    if (last < 0) continue;
    facts[size] = keys[k]!;
    weights[size] = text.weights[last]!;
    isFigure[size++] = figure;
    figures += figure;
  }
  return {
    stems,
    facts: facts.subarray(0, size),
    weights: weights.subarray(0, size),
    isFigure: isFigure.subarray(0, size),
    figures,
    places: byStem,
  };
}

/** Share of the weight of a's facts that b has, smoothed towards a third; 0–1. */
export function factShare(a: FactSet, b: FactSet): number {
  const { facts, weights } = a;
  const { stems } = b;
  let all = 0;
  let shared = 0;
  for (let i = 0; i < facts.length; i++) {
    all += weights[i]!;
    if (stems.has(facts[i]!)) shared += weights[i]!;
  }
  return (shared + PRIOR_SHARED) / (all + PRIOR_ALL);
}

/** What two texts have in common of the figures of the one that has fewer. */
export interface SharedFigures {
  /** Share that the other has, smoothed towards a half. */
  share: number;
  /** Number of them, and of those that the other lacks. */
  count: number;
  lacking: number;
}

export function figureShare(a: FactSet, b: FactSet): SharedFigures {
  const [poor, rich] = a.figures <= b.figures ? [a, b] : [b, a];
  const { facts, isFigure } = poor;
  const { stems } = rich;
  let shared = 0;
  for (let i = 0; i < facts.length; i++) if (isFigure[i] === 1 && stems.has(facts[i]!)) shared++;
  return { share: (shared + 1) / (poor.figures + 2), count: poor.figures, lacking: poor.figures - shared };
}

export interface FigureSlots {
  /** Figures inside shared runs. */
  equal: number;
  /** Figures that another one replaces between two shared runs. */
  other: number;
}

/** More changed words between two runs than this are no slot of a template. */
const WIDEST_SLOT = 6;

/** Figures in the same place of the same wording: kept, and replaced by others. An update replaces few, another day's bulletin nearly all. */
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
