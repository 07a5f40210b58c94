/**
 * Signals to a verdict: is one text derived from the other, of what kind, and how sure is that.
 *
 * By the table in rules.ts: a rule is as strong as its weakest condition, the pair as its strongest rule, and a veto turns strength into doubt.
 * Strength 0 is where a rule begins to hold.
 */
import type { CopyKind } from "../../types.js";
import type { PairSignals } from "../signals/pair-signals.js";
import { isWithin, marginOf } from "./bounds.js";
import { BARELY_NOT, CLEAR, probability } from "./probability.js";
import { type Condition, KIND_RULES, RULES, VETOES } from "./rules.js";
import { weakest } from "./strength.js";

export interface Verdict {
  kind: CopyKind;
  /** Probability that what the kind says of derivation is right, 0–1. */
  confidence: number;
}

/** Fewer words than this are phrases, though they stand in long runs. */
const FEWEST_SHARED = 10;

type Named = readonly [name: string, conditions: readonly Condition[]];

const RULE_LIST: readonly Named[] = Object.entries(RULES);
const VETO_LIST: readonly Named[] = Object.entries(VETOES);

/** Undefined where the texts share nothing worth showing. */
export function decide(signals: PairSignals, threshold: number): Verdict | undefined {
  const shared = sharedKind(signals);
  // Where quotations or house text are not worth showing, only one question is left: does the strength reach 0? What is below may be told
  // inexactly, so measuring may stop early.
  const derived = derivation(signals, shared === undefined && threshold > BARELY_NOT ? 0 : -CLEAR);
  if (derived >= threshold) return { kind: kindOf(signals).kind, confidence: derived };
  if (shared === undefined) return undefined;
  return { kind: shared, confidence: Math.round((1 - derived) * 1000) / 1000 };
}

export interface Weighed {
  /** Probability of derivation, 0–1. */
  probability: number;
  /** The strongest rule, or the veto that stopped it. */
  decidedBy: string;
}

/** The rules against the vetoes, each looked at to its end: for explanations. */
export function weigh(signals: PairSignals): Weighed {
  const rule = strongest(RULE_LIST, signals, ALL);
  const veto = strongest(VETO_LIST, signals, ALL);
  return {
    probability: probability(Math.min(rule.strength, -veto.strength)),
    decidedBy: veto.strength > 0 ? veto.name : rule.name,
  };
}

/** The probability that `weigh` gives, at less cost. Of a strength below `from` it may be that of another below it. */
function derivation(signals: PairSignals, from: number): number {
  const rule = strongest(RULE_LIST, signals, { from, to: CLEAR });
  if (rule.strength < from) return probability(rule.strength);
  // A veto counts where it leaves less than the rule does.
  const veto = strongest(VETO_LIST, signals, { from: -Math.min(rule.strength, CLEAR), to: CLEAR });
  return probability(Math.min(rule.strength, -veto.strength));
}

/** The line of `KIND_RULES` that a derived pair falls under. */
export function kindOf(signals: PairSignals): (typeof KIND_RULES)[number] {
  return KIND_RULES.find(({ bounds }) => bounds.every((bound) => isWithin(bound, marginOf(bound, signals))))!;
}

/**
 * The range in which a strength must be exact. Outside of it `strongest` may stop early and give any strength on the same side: callers treat those
 * alike.
 */
interface Exact {
  from: number;
  to: number;
}

const ALL: Exact = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** The strongest of a list; the first of equals. */
function strongest(
  list: readonly Named[],
  signals: PairSignals,
  { from, to }: Exact,
): { name: string; strength: number } {
  let best = { name: "", strength: Number.NEGATIVE_INFINITY };
  for (const [name, conditions] of list) {
    const strength = weakest(conditions, signals, Math.max(from, best.strength));
    if (strength > best.strength) best = { name, strength };
    if (strength >= to) break;
  }
  return best;
}

/**
 * What two texts share where none is derived from the other; undefined where that is not worth showing. Only runs of six and more count: in long
 * texts, runs of three come by chance.
 */
function sharedKind({ short }: PairSignals): "quotes" | "boilerplate" | undefined {
  const { quoted, house } = short.inRuns;
  if (quoted + house < Math.max(FEWEST_SHARED, short.net)) return undefined;
  return quoted >= house ? "quotes" : "boilerplate";
}
