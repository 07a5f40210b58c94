/** How clearly the conditions of a rule or veto hold for a pair, in steps. */
import type { PairSignals } from "../signals/pair-signals.js";
import { marginOf, mostMarginOf } from "./bounds.js";
import type { Condition } from "./rules.js";

/** Strength of the weakest condition; once that is below `least`, some strength below `least`. */
export function weakest(conditions: readonly Condition[], signals: PairSignals, least: number): number {
  let strength = Number.POSITIVE_INFINITY;
  for (const condition of conditions) {
    strength = Math.min(strength, strengthOf(condition, signals, least));
    if (strength < least) break;
  }
  return strength;
}

/** How clearly a condition holds, in steps; below 0 it does not. What is unknown proves nothing. Below `least` it need not be exact. */
export function strengthOf(condition: Condition, signals: PairSignals, least = Number.NEGATIVE_INFINITY): number {
  const most = mostMarginOf(condition, signals) / condition.step;
  if (most < least) return most;
  const margin = marginOf(condition, signals);
  return Number.isNaN(margin) ? Number.NEGATIVE_INFINITY : margin / condition.step;
}
