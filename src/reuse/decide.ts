/**
 * Signals to a verdict: is one text derived from the other, of what kind, and how sure is that.
 *
 * By the table in rules.ts: a rule is as strong as its weakest condition, the pair as its strongest rule, and a veto turns strength into doubt.
 * Strength 0 stands for even chances.
 */
import type { CopyKind } from "../types.js";
import type { PairSignals } from "./measure-pair.js";
import { BARELY_NOT, CLEAR, probability } from "./probability.js";
import { type Condition, KINDS, RULES, VETOES } from "./rules.js";
import { type Bound, marginOf, mostMarginOf } from "./signals.js";

export interface Verdict {
  kind: CopyKind;
  /** Probability that what the kind says of derivation is right, 0–1. */
  confidence: number;
  /** The strongest rule, or the veto that stopped it. */
  reason: string;
}

/** Fewer shared words than this are phrases. */
const FEWEST_SHARED = 8;
/** Reporting that two texts from one template share, whose figures are others; and where their names are others too. */
const TEMPLATE_COVER: Condition = { signal: "short.cover", least: 0.5, step: 0.1 };
const LEAST_TEMPLATE_COVER: Condition = { signal: "short.cover", least: 0.35, step: 0.1 };

/** Two texts come from one template, on different days or on different subjects, when all conditions of one line hold. */
const TEMPLATES: readonly (readonly Condition[])[] = [
  [TEMPLATE_COVER, ...VETOES["another day's figures"]!],
  [TEMPLATE_COVER, ...VETOES["other figures"]!],
  [TEMPLATE_COVER, ...VETOES["other figures and names"]!],
  [LEAST_TEMPLATE_COVER, { signal: "factsHigh", below: 0.3, step: 0.1 }],
];

type Named = readonly [name: string, conditions: readonly Condition[]];

const RULE_LIST: readonly Named[] = Object.entries(RULES);
const VETO_LIST: readonly Named[] = Object.entries(VETOES);

/** Undefined where the texts share nothing worth showing. */
export function decide(signals: PairSignals, threshold: number): Verdict | undefined {
  const shared = sharedKind(signals);
  // Where nothing but a copy would be shown, what does not reach even chances need not be told apart.
  const { derived, reason } = weigh(signals, shared === undefined && threshold > BARELY_NOT ? 0 : -CLEAR);
  if (derived >= threshold) return { kind: kindOf(signals).kind, confidence: derived, reason };
  if (shared === undefined) return undefined;
  return { kind: shared, confidence: Math.round((1 - derived) * 1000) / 1000, reason };
}

/**
 * Probability of derivation, 0–1, and the strongest rule, or the veto that stopped it. A strength below `least` or beyond `CLEAR` need not be
 * exact; the probability then is that of some strength beyond it too.
 */
export function weigh(signals: PairSignals, least = Number.NEGATIVE_INFINITY): { derived: number; reason: string } {
  const rule = strongest(RULE_LIST, signals, least);
  if (rule.strength < least) return { derived: probability(rule.strength), reason: "" };
  // A veto counts where it leaves less than the rule does.
  const veto = strongest(
    VETO_LIST,
    signals,
    least === Number.NEGATIVE_INFINITY ? least : -Math.min(rule.strength, CLEAR),
  );
  return {
    derived: probability(Math.min(rule.strength, -veto.strength)),
    reason: veto.strength > 0 ? veto.name : rule.name,
  };
}

/** How clearly a condition holds, in steps; below 0 it does not. What is unknown proves nothing. Below `least` it need not be exact. */
export function strengthOf(condition: Condition, signals: PairSignals, least = Number.NEGATIVE_INFINITY): number {
  const most = mostMarginOf(condition, signals) / condition.step;
  if (most < least) return most;
  const margin = marginOf(condition, signals);
  return Number.isNaN(margin) ? Number.NEGATIVE_INFINITY : margin / condition.step;
}

/** The line of `KINDS` that a derived pair falls under. */
export function kindOf(signals: PairSignals): (typeof KINDS)[number] {
  return KINDS.find(({ bounds }) => bounds.every((bound) => holds(bound, signals)))!;
}

function holds(bound: Bound, signals: PairSignals): boolean {
  const margin = marginOf(bound, signals);
  return bound.below === undefined ? margin >= 0 : margin > 0;
}

/** Whether two texts that are no copies of each other come from one template: much is worded alike, and their facts are others. */
export function areTemplateTwins(signals: PairSignals): boolean {
  return TEMPLATES.some((conditions) => weakest(conditions, signals, 0) > 0);
}

/** The strongest of a list; the first of equals. Exact from `least` on. */
function strongest(list: readonly Named[], signals: PairSignals, least: number): { name: string; strength: number } {
  let best = { name: "", strength: Number.NEGATIVE_INFINITY };
  for (const [name, conditions] of list) {
    const strength = weakest(conditions, signals, Math.max(least, best.strength));
    if (strength > best.strength) best = { name, strength };
  }
  return best;
}

/** Strength of the weakest condition; once that is below `least`, some strength below `least`. */
function weakest(conditions: readonly Condition[], signals: PairSignals, least: number): number {
  let strength = Number.POSITIVE_INFINITY;
  for (const condition of conditions) {
    strength = Math.min(strength, strengthOf(condition, signals, least));
    if (strength < least) break;
  }
  return strength;
}

/** What two texts share where none is derived from the other; undefined where that is not worth showing. */
function sharedKind({ short }: PairSignals): "quotes" | "boilerplate" | undefined {
  const { prose, quoted, house } = short.shared;
  const all = prose + quoted + house;
  if (quoted + house < FEWEST_SHARED || (quoted + house) * 2 < all) return undefined;
  return quoted >= house ? "quotes" : "boilerplate";
}
