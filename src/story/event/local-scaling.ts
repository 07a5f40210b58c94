/**
 * One scale for all surroundings. A similarity means little by itself: the reports of one event are close, of another loose, and where
 * hundreds of articles tell of one topic, unrelated ones come close by chance.
 */
import { countsToStarts } from "../../basics/order.js";
import type { EventCandidates } from "./event-candidates.js";
import { EVENT } from "./event-settings.js";
import { type PairedTexts, rounded, shortness } from "./event-similarity.js";
import { nthLargest } from "./nth-largest.js";

/** Pairs of texts with their similarities, and what is known of each text. */
export interface ScaledPairs extends Pick<PairedTexts, "candidates" | "lengths"> {
  readonly alone: Float64Array;
  /** What a similarity is multiplied with besides, which is not counted in the levels. */
  readonly factors: Float64Array;
  /**
   * The unit each text speaks for. Texts of one unit are no neighbours of each other: else a report would be further from all others the more often
   * it was printed.
   */
  readonly units: Uint32Array;
}

/**
 * Divides each similarity by how similar the two texts' best neighbours are, so that one threshold serves loose stories and tight ones
 * (local scaling; Zelnik-Manor & Perona, 2004). Headlines keep theirs: they have too little text for a level of their own.
 */
export function locallyScaled({ candidates, alone, factors, lengths, units }: ScaledPairs): Float64Array {
  const best = twoBest(candidates, alone, units);
  const level = new Float64Array(lengths.length);
  for (let t = 0; t < level.length; t++) {
    const near = (best[2 * t]! + best[2 * t + 1]!) / 2 + EVENT.scalingOffset;
    level[t] = threeEighths(Math.max(EVENT.leastLevel, near) / EVENT.scalingLevel);
  }
  return alone.map((similarity, p) => {
    const a = candidates.first[p]!;
    const b = candidates.second[p]!;
    const s = similarity * factors[p]!;
    // What is hardly similar at all stays so: in a collection of two articles each is the other's best neighbour.
    const scaled = (s / (level[a]! * level[b]!)) * Math.min(1, s / EVENT.faint);
    return rounded(scaled + shortness(lengths, a, b) * (s - scaled));
  });
}

/** Pairs of texts with their similarities, alone and as `locallyScaled` gave them. */
export interface CrowdedPairs {
  readonly candidates: EventCandidates;
  readonly alone: Float64Array;
  readonly scaled: Float64Array;
}

/**
 * Divides scaled similarities where a text stands in a crowd: where the nearest texts of other groups are so close that the best of many
 * would pass for a match by chance. Neighbours in a text's own group are not counted, so that a large story is no crowd to itself.
 */
export function crowdScaled({ candidates, alone, scaled }: CrowdedPairs, groups: Uint32Array): Float64Array {
  const crowd = chanceLevels(candidates, alone, groups);
  return scaled.map((s, p) => {
    const excess = Math.sqrt(crowd[candidates.first[p]!]! * crowd[candidates.second[p]!]!) / EVENT.crowdLevel;
    if (excess <= 1) return s;
    const root = Math.sqrt(excess);
    return rounded(s / Math.min(EVENT.crowdLimit, root * Math.sqrt(root))); // excess^(3/4)
  });
}

/**
 * The similarity a text's nearest unrelated neighbour would have by chance. Similarities of unrelated texts fall off exponentially: what
 * they lose from rank 40 to rank 80, they gain at each halving of the rank up to the first.
 */
function chanceLevels(candidates: EventCandidates, alone: Float64Array, groups: Uint32Array): Float64Array {
  const size = groups.length;
  const { first, second } = candidates;
  const starts = new Uint32Array(size + 1);
  for (let p = 0; p < first.length; p++) {
    if (groups[first[p]!] === groups[second[p]!]) continue;
    starts[first[p]! + 1]!++;
    starts[second[p]! + 1]!++;
  }
  countsToStarts(starts);
  const next = starts.slice();
  const others = new Float64Array(starts[size]!);
  for (let p = 0; p < first.length; p++) {
    if (groups[first[p]!] === groups[second[p]!]) continue;
    others[next[first[p]!]!++] = alone[p]!;
    others[next[second[p]!]!++] = alone[p]!;
  }
  const levels = new Float64Array(size);
  const halvings = rounded(Math.log2(EVENT.crowdRank));
  for (let t = 0; t < size; t++) {
    const own = others.subarray(starts[t]!, starts[t + 1]!);
    const near = own.length < EVENT.crowdRank ? 0 : nthLargest(own, own.length, EVENT.crowdRank);
    const far = own.length < 2 * EVENT.crowdRank ? 0 : nthLargest(own, own.length, 2 * EVENT.crowdRank);
    levels[t] = near + (near - far) * halvings;
  }
  return levels;
}

/** The best and second best similarity of each text to texts of other units, at 2t and 2t + 1. */
function twoBest({ first, second }: EventCandidates, alone: Float64Array, units: Uint32Array): Float64Array {
  const best = new Float64Array(units.length * 2);
  const see = (text: number, s: number): void => {
    if (s > best[2 * text]!) {
      best[2 * text + 1] = best[2 * text]!;
      best[2 * text] = s;
    } else if (s > best[2 * text + 1]!) best[2 * text + 1] = s;
  };
  for (let p = 0; p < alone.length; p++) {
    if (units[first[p]!] === units[second[p]!]) continue;
    see(first[p]!, alone[p]!);
    see(second[p]!, alone[p]!);
  }
  return best;
}

/** x^(3/8) from square roots, which every engine computes exactly. */
function threeEighths(x: number): number {
  const fourth = Math.sqrt(Math.sqrt(x));
  return fourth * Math.sqrt(fourth);
}
