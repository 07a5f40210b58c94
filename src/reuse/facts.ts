/**
 * The facts of two texts: names (words with a capital inside a sentence) and figures. A text made from another has the other's facts and
 * few of its own; two texts from one template have the same wording and other figures.
 */
import { WordFlag } from "../text/word-columns.js";
import { Mask } from "./pair-masks.js";
import type { ReuseText } from "./reuse-text.js";
import type { SharedRun } from "./shared-runs.js";

/** Rare words weigh about this much (in the units of `ReuseText.weights`, 1/256): keeps shares of two or three facts from being 0 or 1. */
export const PRIOR_SHARED = 2 * 256;
export const PRIOR_ALL = 6 * 256;

export interface FactSet {
  /** Distinct stems of names and figures with their weights. */
  readonly facts: ReadonlyMap<number, number>;
  /** Distinct figures in the reporting. */
  readonly figures: ReadonlySet<number>;
  /** All distinct stems but those of house text. */
  readonly stems: ReadonlySet<number>;
}

export function collectFacts(text: ReuseText, mask: Uint8Array): FactSet {
  const facts = new Map<number, number>();
  const figures = new Set<number>();
  const stems = new Set<number>();
  const { flags } = text.words;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === Mask.House) continue;
    const stem = text.stems[i]!;
    stems.add(stem);
    if (mask[i] !== Mask.Prose) continue;
    const isFigure = text.figures[i] === 1;
    if (isFigure) figures.add(stem);
    const isName = (flags[i]! & (WordFlag.Capital | WordFlag.SentenceStart)) === WordFlag.Capital;
    if (isFigure || isName) facts.set(stem, text.weights[i]!);
  }
  return { facts, figures, stems };
}

/** Share of the weight of a's facts that b has, smoothed towards a third; 0–1. */
export function factShare(a: FactSet, b: FactSet): number {
  let all = 0;
  let shared = 0;
  for (const [stem, weight] of a.facts) {
    all += weight;
    if (b.stems.has(stem)) shared += weight;
  }
  return (shared + PRIOR_SHARED) / (all + PRIOR_ALL);
}

/** Share of the figures of the poorer side that the other has, smoothed towards a half, and the number of figures of the poorer side. */
export function figureShare(a: FactSet, b: FactSet): { share: number; count: number } {
  const [poor, rich] = a.figures.size <= b.figures.size ? [a, b] : [b, a];
  let shared = 0;
  for (const figure of poor.figures) if (rich.stems.has(figure)) shared++;
  return { share: (shared + 1) / (poor.figures.size + 2), count: poor.figures.size };
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
