/**
 * Whether two articles are twins, that is, come from one template: much is worded alike, and their facts are others. Asked of pairs that
 * are no copies, so that what they share makes no story of them. Pairs that were not compared are told by story/event/event-twins.ts.
 */
import type { PairSignals } from "../signals/pair-signals.js";
import { type Condition, VETOES } from "./rules.js";
import { weakest } from "./strength.js";

const HALF: Condition = { signal: "short.cover", least: 0.5, step: 0.1 };

/**
 * Two texts come from one template when all conditions of one line hold: half of the reporting is shared, and its figures or its subject are others;
 * or a third, and the names are others too, or the titles name others in the same places.
 */
const TEMPLATES: readonly (readonly Condition[])[] = [
  [HALF, ...VETOES["other figures"]!],
  [HALF, ...VETOES["another subject"]!],
  [
    { signal: "short.cover", least: 0.3, step: 0.1 },
    { signal: "slots.subjects", least: 1.5, step: 0.5 },
    { signal: "factsHigh", below: 0.5, step: 0.1 },
  ],
  [
    { signal: "short.cover", least: 0.35, step: 0.1 },
    { signal: "factsHigh", below: 0.3, step: 0.1 },
  ],
];

/** Whether a pair that is no copy comes from one template. */
export function areTwins(signals: PairSignals): boolean {
  return TEMPLATES.some((conditions) => weakest(conditions, signals, 0) > 0);
}
