/** The decision on a pair laid open: every signal, every rule with each of its conditions, and what tipped it. */
import type { ExplainedCondition, ExplainedRule, Explanation } from "../../explanation.js";
import type { PairSignals } from "../signals/pair-signals.js";
import { SIGNALS, type SignalName } from "../signals/signals.js";
import { type Bound, isWithin, limitOf, marginOf } from "./bounds.js";
import { kindOf, weigh } from "./decide.js";
import { type Condition, RULES, VETOES } from "./rules.js";
import { strengthOf } from "./strength.js";

export type ExplainedDecision = Pick<
  Explanation,
  "derived" | "probability" | "decidedBy" | "rules" | "vetoes" | "kind" | "kindBecause" | "signals"
>;

/** The verdict of `decide`, with its grounds. */
export function explainDecision(signals: PairSignals, threshold: number): ExplainedDecision {
  const weighed = weigh(signals);
  const { kind, bounds } = kindOf(signals);
  return {
    derived: weighed.probability >= threshold,
    ...weighed,
    rules: explained(RULES, signals),
    vetoes: explained(VETOES, signals),
    kind,
    kindBecause: bounds.map((bound) => explainedBound(bound, signals)),
    signals: (Object.keys(SIGNALS) as SignalName[]).map((name) => ({
      name,
      value: shownValue(name, signals),
      means: SIGNALS[name].means,
    })),
  };
}

function explained(table: Readonly<Record<string, readonly Condition[]>>, signals: PairSignals): ExplainedRule[] {
  const rules = Object.entries(table).map(([name, conditions]) => ({
    name,
    strength: known(Math.min(...conditions.map((condition) => strengthOf(condition, signals)))),
    conditions: conditions.map((condition) => explainedBound(condition, signals)),
  }));
  return rules.sort((a, b) => strengthRank(b) - strengthRank(a));
}

function strengthRank({ strength }: ExplainedRule): number {
  return strength ?? -Number.MAX_VALUE;
}

function explainedBound(bound: Bound, signals: PairSignals): ExplainedCondition {
  const margin = marginOf(bound, signals);
  return {
    signal: bound.signal,
    value: shownValue(bound.signal, signals),
    bound: bound.below === undefined ? "at least" : "below",
    limit: limitOf(bound, signals),
    holds: isWithin(bound, margin),
  };
}

/** `null` where it is unknown, or was not measured and counts as 0. */
function shownValue(name: SignalName, signals: PairSignals): number | null {
  return (signals.skipped as readonly string[]).includes(name) ? null : known(SIGNALS[name].of(signals));
}

/** JSON has neither NaN nor infinity. */
function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
