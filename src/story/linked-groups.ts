/** Similarities of texts to groups of them that tell of one event, by average linkage and a local cut. Texts of one unit are in one group. */
import type { EventCandidates } from "./event/event-candidates.js";
import { CUT_RANGE, EVENT } from "./event/event-settings.js";
import { PARTS } from "./event/event-similarity.js";
import { averageLink } from "./linkage/average-link.js";
import { localCut, type PartingRule } from "./linkage/local-cut.js";
import { type Reach, TimeSpans } from "./linkage/time-spans.js";

/** What is less similar counts as 0 in a mean. */
export const LEAST_COUNTED = CUT_RANGE.low * EVENT.floorShare;

/**
 * Group number of each text, in the order of each group's first text. Time grows with pairs x log(pairs).
 *
 * @param areTwo says which groups are two all the same
 */
export function linkedGroups(
  candidates: EventCandidates,
  similarities: Float64Array,
  units: Uint32Array,
  reach: Reach,
  areTwo?: PartingRule,
): Uint32Array {
  const { low, high, sizePower } = CUT_RANGE;
  const held: number[] = [];
  for (let p = 0; p < similarities.length; p++) if (similarities[p]! >= LEAST_COUNTED) held.push(p);
  const pairs = {
    first: new Uint32Array(held.map((p) => candidates.first[p]!)),
    second: new Uint32Array(held.map((p) => candidates.second[p]!)),
    similarity: new Float64Array(held.map((p) => similarities[p]! * PARTS)),
  };
  const rule = new TimeSpans(reach);
  const tree = averageLink(units.length, pairs, { least: low * PARTS, rule, together: units });
  const range = { low: low * PARTS, high: high * PARTS, sizePower };
  return localCut(tree, range, areTwo && ((one, other, height) => areTwo(one, other, height / PARTS)));
}
