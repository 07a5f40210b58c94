/** What is measured of two articles: all that the decision reads. */

import type { PassageEvidence } from "./passage-evidence.js";
import type { SharedFigures } from "./shared-facts.js";
import type { Slots } from "./slots.js";
import type { Wording } from "./wording.js";

export const MAY_BE_SKIPPED = ["chains", "order", "ordered"] as const;
export type SkippedSignal = (typeof MAY_BE_SKIPPED)[number];

export interface PairSignals {
  /** Wording of the shorter text (by words of reporting) against the longer one. */
  short: Wording;
  /** Words of the longer text. */
  long: Pick<Wording, "prose" | "body">;
  /** Share of the facts of one side that the other has: the larger and the smaller of the two. */
  factsHigh: number;
  factsLow: number;
  /** Reporting inside the passages that both share. */
  passages: PassageEvidence;
  /** Weight of shared words that stand in chains in both texts: `chainedWords`. */
  chains: number;
  /** Significance of the common order of shared words: `orderSignificance`. */
  order: number;
  /** Share of the shorter text that an alignment of sentences in order accounts for: `orderedShare`. */
  ordered: number;
  /** Which of the last three are 0 because they were not measured: nothing suggests them, or passages are proof enough. */
  skipped: readonly SkippedSignal[];
  /** Figures the poorer side shares with the other. */
  figures: SharedFigures;
  /** Figures and names in the same place of the same wording: kept, and replaced. */
  slots: Slots;
  /** Words of the title, where both stand under one; else 0. */
  title: number;
  /** Whether one text credits the outlet of the other, unless that was surely printed more than half an hour later. */
  credit: boolean;
  /** Days between the two; NaN when either is undated. */
  gapDays: number;
}
