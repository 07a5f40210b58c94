/**
 * What each channel says of the candidates. It needs nothing of the other channels, so that they can be asked in any order, or side by side; the
 * rows of one are let go as soon as it has spoken.
 */

import { ChannelRows } from "./channel-rows.js";
import { cosines } from "./cosines.js";
import { EVENT } from "./event-settings.js";
import { type EventTexts, NAME } from "./event-texts.js";
import type { SparseRows } from "./sparse-rows.js";
import type { TermWeights } from "./term-weights.js";

/**
 * The order matters for speed alone, with two threads: the first three go to one and the other four to the other, so each half begins with a costly
 * one. No result depends on it.
 */
export const CHANNELS = ["pairs", "title", "names", "words", "content", "grams", "figures"] as const;
export type Channel = (typeof CHANNELS)[number];

/** One channel for all candidates, in plain data. */
export interface ChannelQuestion {
  readonly channel: Channel;
  readonly texts: EventTexts;
  readonly weights: TermWeights;
  /** The rows of the channel, where they are at hand. */
  readonly rows?: SparseRows;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** What each channel says of the candidates. */
export type ChannelAnswers = Readonly<Record<Channel, Float64Array>>;

/** Cosine of each pair in the channel; NaN where one of the two has too little in it for the channel to say anything. */
export function channelCosines({ channel, texts, weights, rows: known, first, second }: ChannelQuestion): Float64Array {
  const rows = known ?? new ChannelRows(texts, weights)[channel]();
  const found = cosines(rows, first, second);
  // Where one of two texts has no title, titles say nothing.
  const entries = (row: number): number => rows.offsets[row + 1]! - rows.offsets[row]!;
  const silence = (has: (row: number) => boolean): void => {
    for (let p = 0; p < found.length; p++) if (!has(first[p]!) || !has(second[p]!)) found[p] = Number.NaN;
  };
  if (channel === "title") silence((row) => entries(row) > 0);
  if (channel === "names") silence((row) => entries(row) >= EVENT.leastNames);
  if (channel === "content") silence((row) => hasContent(texts, row));
  return found;
}

/** Whether a text has more than names to tell: not where all is written in capitals. */
function hasContent({ offsets, terms, stems }: EventTexts, row: number): boolean {
  let words = 0;
  for (let i = offsets[row]!; i < offsets[row + 1]! && words < EVENT.leastContent; i++)
    if (stems[terms[i]!] !== NAME) words++;
  return words === EVENT.leastContent;
}
