/** How likely two texts tell of one event, from their channels, their names and their times. */
import type { CandidatePairs } from "./event-candidates.js";
import { EVENT } from "./event-settings.js";
import type { EventVectors } from "./event-vectors.js";
import { cosines, type SparseRows } from "./sparse-rows.js";

const DAY = 86_400_000;

/**
 * Similarity of each candidate pair, before anything is known of its surroundings. Time grows with pairs x words of a text.
 * The channels are taken in one after the other, so that no two of them need be held at a time.
 */
export function eventSimilarities(
  candidates: CandidatePairs,
  wordCosines: Float64Array,
  vectors: EventVectors,
  times: Float64Array,
): Float64Array {
  const { first, second } = candidates;
  const similarities = wordCosines.slice();
  mixIn(similarities, cosines(vectors.pairs(), first, second), EVENT.pairShare);
  mixIn(similarities, cosines(vectors.figures(), first, second), EVENT.figureShare);
  mixInTitles(similarities, candidates, vectors.title());
  mixInGrams(similarities, candidates, vectors);
  weighByNames(similarities, candidates, vectors.names());
  for (let p = 0; p < similarities.length; p++) {
    const a = first[p]!;
    const b = second[p]!;
    const brief = shortness(vectors, a, b, EVENT.longWordsForTime);
    similarities[p] = rounded(similarities[p]! * timeFactor(times[a]!, times[b]!, brief));
  }
  return similarities;
}

/** 1 where both texts are headlines, 0 where one is a full text, in between by the longer one's length. */
export function shortness(vectors: EventVectors, a: number, b: number, long: number = EVENT.longWords): number {
  const longer = Math.max(vectors.lengths[a]!, vectors.lengths[b]!);
  return Math.min(1, Math.max(0, (long - longer) / (long - EVENT.shortWords)));
}

/** Similarities are multiples of 2^-20, so that no last bit of a logarithm decides between them. */
export function rounded(similarity: number): number {
  return Math.round(similarity * 2 ** 20) / 2 ** 20;
}

function mixIn(similarities: Float64Array, channel: Float64Array, share: number): void {
  for (let p = 0; p < similarities.length; p++) similarities[p]! += share * (channel[p]! - similarities[p]!);
}

/** Where one of two texts has no title, titles say nothing. */
function mixInTitles(similarities: Float64Array, { first, second }: CandidatePairs, title: SparseRows): void {
  const channel = cosines(title, first, second);
  const { offsets } = title;
  for (let p = 0; p < similarities.length; p++) {
    const a = first[p]!;
    const b = second[p]!;
    if (offsets[a] === offsets[a + 1] || offsets[b] === offsets[b + 1]) continue;
    similarities[p]! += EVENT.titleShare * (channel[p]! - similarities[p]!);
  }
}

function mixInGrams(similarities: Float64Array, { first, second }: CandidatePairs, vectors: EventVectors): void {
  const channel = cosines(vectors.grams(), first, second);
  for (let p = 0; p < similarities.length; p++) {
    const short = shortness(vectors, first[p]!, second[p]!);
    const share = EVENT.gramShare + short * (EVENT.gramShareShort - EVENT.gramShare);
    similarities[p]! += share * (channel[p]! - similarities[p]!);
  }
}

function weighByNames(similarities: Float64Array, { first, second }: CandidatePairs, names: SparseRows): void {
  const channel = cosines(names, first, second);
  const { offsets } = names;
  for (let p = 0; p < similarities.length; p++) {
    const a = first[p]!;
    const b = second[p]!;
    if (offsets[a + 1]! - offsets[a]! < EVENT.leastNames || offsets[b + 1]! - offsets[b]! < EVENT.leastNames) continue;
    similarities[p]! *= EVENT.nameFloor + EVENT.nameLift * Math.sqrt(channel[p]!);
  }
}

function timeFactor(a: number, b: number, brief: number): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return 1;
  // Where one date is missing the gap is unknown, and unknown is far: else undated articles would tie dated ones together.
  const days = Number.isNaN(a) || Number.isNaN(b) ? Number.POSITIVE_INFINITY : Math.abs(a - b) / DAY;
  const long = EVENT.timeFloor + EVENT.timeLift * Math.exp(-days / EVENT.timeDays);
  if (brief === 0) return long;
  const short = EVENT.shortTimeFloor + EVENT.shortTimeLift * Math.exp(-days / EVENT.shortTimeDays);
  return long + brief * (short - long);
}
