/** How likely two texts tell of one event, from their channels, their names and their times. */
import { MS_PER_DAY } from "../../basics/iso-time.js";
import type { EventCandidates } from "./event-candidates.js";
import type { ChannelAnswers } from "./event-channels.js";
import { EVENT } from "./event-settings.js";

/**
 * Similarity of each candidate pair, before anything is known of its surroundings.
 *
 * @param lengths words of each text
 * @param times of each text, NaN when undated
 */
export function eventSimilarities(
  { first, second }: EventCandidates,
  { words, pairs, figures, title, grams, names, content }: ChannelAnswers,
  lengths: Uint32Array,
  times: Float64Array,
): Float64Array {
  const similarities = new Float64Array(first.length);
  for (let p = 0; p < similarities.length; p++) {
    const a = first[p]!;
    const b = second[p]!;
    let similarity = words[p]!;
    similarity += EVENT.pairShare * (pairs[p]! - similarity);
    similarity += EVENT.figureShare * (figures[p]! - similarity);
    if (!Number.isNaN(title[p]!)) similarity += EVENT.titleShare * (title[p]! - similarity);
    const gramShare = EVENT.gramShare + shortness(lengths, a, b) * (EVENT.gramShareShort - EVENT.gramShare);
    similarity += gramShare * (grams[p]! - similarity);
    if (!Number.isNaN(names[p]!)) similarity *= EVENT.nameFloor + EVENT.nameLift * Math.sqrt(names[p]!);
    const brief = shortness(lengths, a, b, EVENT.longWordsForTime);
    if (content[p]! < EVENT.contentLevel)
      similarity *= 1 - (1 - brief) * (1 - EVENT.contentFloor) * (1 - content[p]! / EVENT.contentLevel);
    similarities[p] = rounded(similarity * timeFactor(times[a]!, times[b]!, brief, figures[p]!));
  }
  return similarities;
}

/**
 * What the similarity of each candidate pair is multiplied with once surroundings are known: above 1 where two full texts are of one day. Two reporters
 * may tell one event in hardly a common word; two full texts on other events have fewer still, while briefs come as near by chance.
 */
export function dayLifts({ first, second }: EventCandidates, lengths: Uint32Array, times: Float64Array): Float64Array {
  const lifts = new Float64Array(first.length).fill(1);
  for (let p = 0; p < lifts.length; p++) {
    const a = first[p]!;
    const b = second[p]!;
    const days = daysApart(times[a]!, times[b]!);
    if (Number.isNaN(days)) continue;
    const shorter = Math.min(lengths[a]!, lengths[b]!);
    const fullness = Math.min(1, Math.max(0, (shorter - EVENT.briefWords) / (EVENT.fullWords - EVENT.briefWords)));
    lifts[p] = 1 + fullness * EVENT.dayLift * Math.exp(-days);
  }
  return lifts;
}

/** 1 where both texts are headlines, 0 where one is a full text, in between by the longer one's length. */
export function shortness(lengths: Uint32Array, a: number, b: number, long: number = EVENT.longWords): number {
  const longer = Math.max(lengths[a]!, lengths[b]!);
  return Math.min(1, Math.max(0, (long - longer) / (long - EVENT.shortWords)));
}

/** Similarities are whole numbers of so many parts of 1: no last bit of a logarithm decides between them, and sums of parts are exact. */
export const PARTS = 2 ** 20;

export function rounded(similarity: number): number {
  return Math.round(similarity * PARTS) / PARTS;
}

/** What days apart leave of a similarity. `brief` is 1 for headlines and 0 for full texts, `figures` how alike the figures are, 0–1. */
function timeFactor(a: number, b: number, brief: number, figures: number): number {
  const days = daysApart(a, b);
  if (Number.isNaN(days)) return 1;
  const same = Math.min(1, figures / EVENT.sameFigures);
  const floor = EVENT.timeFloor + same * (EVENT.timeFloorSame - EVENT.timeFloor);
  const long = floor + (EVENT.timeTop - floor) * Math.exp(-days / EVENT.timeDays);
  if (brief === 0) return long;
  const short = EVENT.shortTimeFloor + EVENT.shortTimeLift * Math.exp(-days / EVENT.shortTimeDays);
  return long + brief * (short - long);
}

/** NaN where both are undated. Where one date is missing the gap is unknown, and unknown is far: else undated articles would tie dated ones together. */
function daysApart(a: number, b: number): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return Number.NaN;
  return Number.isNaN(a) || Number.isNaN(b) ? Number.POSITIVE_INFINITY : Math.abs(a - b) / MS_PER_DAY;
}
