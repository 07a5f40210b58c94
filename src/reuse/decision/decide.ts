/**
 * Signals to a verdict: is one text derived from the other, of what kind, and how sure is that.
 *
 * By the table in rules.ts: a rule is as strong as its weakest condition, the pair as its strongest rule, and a veto turns strength into doubt.
 * Strength 0 stands for even chances.
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

/** Fewer shared words than this are phrases. */
const FEWEST_SHARED = 8;

type Named = readonly [name: string, conditions: readonly Condition[]];

const RULE_LIST: readonly Named[] = Object.entries(RULES);
const VETO_LIST: readonly Named[] = Object.entries(VETOES);

/** Undefined where the texts share nothing worth showing. */
export function decide(signals: PairSignals, threshold: number): Verdict | undefined {
  const shared = sharedKind(signals);
  // Where nothing but a copy would be shown, what does not reach even chances need not be told apart.
  const derived = weigh(signals, shared === undefined && threshold > BARELY_NOT ? 0 : -CLEAR).probability;
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

/**
 * The rules against the vetoes. With a `least`, a strength below it or beyond `CLEAR` need not be exact: the probability is then that of another
 * strength on the same side, and `decidedBy` may be "".
 */
export function weigh(signals: PairSignals, least = Number.NEGATIVE_INFINITY): Weighed {
  const rule = strongest(RULE_LIST, signals, least);
  if (rule.strength < least) return { probability: probability(rule.strength), decidedBy: "" };
  // A veto counts where it leaves less than the rule does.
  const veto = strongest(
    VETO_LIST,
    signals,
    least === Number.NEGATIVE_INFINITY ? least : -Math.min(rule.strength, CLEAR),
  );
  return {
    probability: probability(Math.min(rule.strength, -veto.strength)),
    decidedBy: veto.strength > 0 ? veto.name : rule.name,
  };
}

/** The line of `KIND_RULES` that a derived pair falls under. */
export function kindOf(signals: PairSignals): (typeof KIND_RULES)[number] {
  return KIND_RULES.find(({ bounds }) => bounds.every((bound) => isWithin(bound, marginOf(bound, signals))))!;
}

/** The strongest of a list; the first of equals. Exact from `least` on, and where one is given, up to `CLEAR`. */
function strongest(list: readonly Named[], signals: PairSignals, least: number): { name: string; strength: number } {
  const enough = least === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : CLEAR;
  let best = { name: "", strength: Number.NEGATIVE_INFINITY };
  for (const [name, conditions] of list) {
    const strength = weakest(conditions, signals, Math.max(least, best.strength));
    if (strength > best.strength) best = { name, strength };
    if (strength >= enough) break;
  }
  return best;
}

/** What two texts share where none is derived from the other; undefined where that is not worth showing. */
function sharedKind({ short }: PairSignals): "quotes" | "boilerplate" | undefined {
  const { prose, quoted, house } = short.shared;
  const all = prose + quoted + house;
  if (quoted + house < FEWEST_SHARED || (quoted + house) * 2 < all) return undefined;
  return quoted >= house ? "quotes" : "boilerplate";
}
