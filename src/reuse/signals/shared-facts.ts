/**
 * What two texts have in common of their facts. A text made from another has the other's facts and few of its own; two texts from one template
 * have the same wording and other figures.
 */
import { WEIGHT_UNIT } from "../../text/lexicon/lexicon.js";
import type { FactSet } from "../texts/fact-set.js";

/** Two and six words that are hardly rare: keeps shares of two or three facts from being 0 or 1. */
const PRIOR_SHARED = 2 * WEIGHT_UNIT;
const PRIOR_ALL = 6 * WEIGHT_UNIT;

/** Share that some facts have of the weight of all, smoothed towards a third; 0–1. */
export function smoothedShare(shared: number, all: number): number {
  return (shared + PRIOR_SHARED) / (all + PRIOR_ALL);
}

/** The `smoothedShare` of a's facts that b has. */
export function factShare(a: FactSet, b: FactSet): number {
  const { facts, weights } = a;
  const { stems } = b;
  let all = 0;
  let shared = 0;
  for (let i = 0; i < facts.length; i++) {
    all += weights[i]!;
    if (stems.has(facts[i]!)) shared += weights[i]!;
  }
  return smoothedShare(shared, all);
}

/** What two texts have in common of the figures of the one that has fewer. */
export interface SharedFigures {
  /** Share that the other has, smoothed towards a half. */
  share: number;
  /** Number of them, and of those that the other lacks. */
  count: number;
  lacking: number;
}

/** Of two texts with as many figures the first counts as the poorer one. */
export function sharedFigures(a: FactSet, b: FactSet): SharedFigures {
  const [poor, rich] = a.figures <= b.figures ? [a, b] : [b, a];
  const { facts, isFigure } = poor;
  const { stems } = rich;
  let shared = 0;
  for (let i = 0; i < facts.length; i++) if (isFigure[i] === 1 && stems.has(facts[i]!)) shared++;
  return { share: (shared + 1) / (poor.figures + 2), count: poor.figures, lacking: poor.figures - shared };
}
