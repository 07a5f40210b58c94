/** What two units from one template share is the template: it says nothing of an event. */
import { PairTable } from "../../basics/pair-table.js";
import type { EventCandidates } from "./event-candidates.js";
import { CUT_RANGE } from "./event-settings.js";

/**
 * Sets the similarity of all texts of two units to 0 where any two of these come from one template: so do all copies of both.
 *
 * @param scaled similarities of the pairs, changed in place
 * @param units the unit each text speaks for
 * @param known pairs of units of which that is told already
 * @param areTwins whether the texts of a pair come from one template; asked of pairs that would join
 */
export function silenceTwins(
  scaled: Float64Array,
  { first, second }: EventCandidates,
  units: Uint32Array,
  known: readonly (readonly [number, number])[],
  areTwins: (pair: number) => boolean,
): void {
  const twins = new PairTable();
  const note = (one: number, two: number): void => twins.set(Math.min(one, two), Math.max(one, two), 1);
  for (const [one, two] of known) note(one, two);
  for (let p = 0; p < scaled.length; p++)
    if (scaled[p]! >= CUT_RANGE.low && areTwins(p)) note(units[first[p]!]!, units[second[p]!]!);
  if (twins.size === 0) return;
  for (let p = 0; p < scaled.length; p++) {
    const [one, two] = [units[first[p]!]!, units[second[p]!]!];
    if (twins.get(Math.min(one, two), Math.max(one, two)) === 1) scaled[p] = 0;
  }
}
