/**
 * Signals to a verdict: is one text derived from the other, of what kind, and how sure is that.
 *
 * A table of named rules. Every condition says what it needs of a signal and which step beyond that makes it clear; a rule is as strong as
 * its weakest condition, the pair as its strongest rule, and a veto turns strength into doubt. Strength 0 stands for even chances.
 * docs/how-it-decides.md explains each line.
 */
import type { CopyKind, DerivedKind } from "../types.js";
import type { PairSignals } from "./measure-pair.js";
import { type Bound, marginOf, mostMarginOf } from "./signals.js";

export interface Verdict {
  kind: CopyKind;
  /** Probability that what the kind says of derivation is right, 0–1. */
  confidence: number;
  /** The strongest rule, or the veto that stopped it. */
  reason: string;
}

/** A bound, and which step beyond it makes it clear. */
export interface Condition extends Bound {
  step: number;
}

/**
 * One text is derived from the other when all conditions of one rule hold. Words are words of reporting. What costs least to measure comes
 * first in each rule: where that falls short, the rest need not be known.
 */
export const RULES: Readonly<Record<string, readonly Condition[]>> = {
  "shared passages": [
    { signal: "sharedBody", least: 0.2, step: 0.08 },
    { signal: "passages.longest", least: 15, step: 10 },
    { signal: "passages.words", least: (s) => Math.max(25, 13 + 0.06 * s.short.prose), step: 12 },
  ],
  "short item taken whole": [
    { signal: "short.cover", least: 0.75, step: 0.1 },
    { signal: "passages.longest", least: 15, step: 8 },
  ],
  "whole paragraph": [{ signal: "passages.longest", least: 40, step: 20 }],
  "passage around a quotation": [
    { signal: "short.rawRun", least: 45, step: 15 },
    { signal: "short.net", least: 14, step: 8 },
    { signal: "sharedBody", least: 0.25, step: 0.08 },
  ],
  "same facts in the same order": [
    { signal: "short.prose", least: 130, step: 20 },
    { signal: "factsHigh", least: 0.75, step: 0.1 },
    { signal: "retelling", least: 2.2, step: 0.3 },
  ],
  "no facts of its own": [
    { signal: "short.prose", least: 130, step: 20 },
    { signal: "factsHigh", least: 0.9, step: 0.05 },
    { signal: "order", least: 2.5, step: 1 },
  ],
  "same words in the same order": [
    { signal: "short.net", least: 14, step: 6 },
    { signal: "order", least: 4.5, step: 1 },
    { signal: "ordered", least: 0.19, step: 0.05 },
  ],
};

/** Not derived, whatever is shared, when all conditions of one veto hold. */
export const VETOES: Readonly<Record<string, readonly Condition[]>> = {
  "other figures": [
    { signal: "short.net", below: 150, step: 40 },
    { signal: "slots.other", least: 2, step: 2 },
    { signal: "slots.balance", least: 0, step: 3 },
    { signal: "figures.missing", least: 0.3, step: 0.2 },
  ],
  "figures of its own": [
    { signal: "short.prose", below: 130, step: 40 },
    { signal: "short.cover", below: 0.6, step: 0.15 },
    { signal: "figures.count", least: 3, step: 2 },
    { signal: "figures.missing", least: 0.42, step: 0.15 },
  ],
  "other facts": [
    { signal: "short.cover", least: 0.5, step: 0.1 },
    { signal: "factsHigh", below: 0.1, step: 0.02 },
  ],
  "another day's figures": [
    { signal: "gapDays", least: 3, step: 2 },
    { signal: "short.net", below: 120, step: 40 },
    { signal: "short.run", below: 50, step: 10 },
    { signal: "lengths", least: 0.3, step: 0.1 },
    { signal: "figures.count", least: 1, step: 1 },
    { signal: "figures.missing", least: 0.1, step: 0.1 },
  ],
};

/** What an editor would call a derived text: how much was taken decides, and whether word for word. The first line of which all holds. */
export const KINDS: readonly { kind: DerivedKind; bounds: readonly Bound[] }[] = [
  {
    kind: "reprint",
    bounds: [
      { signal: "short.bodyCover", least: 0.86 },
      { signal: "short.bodyCover5", least: 0.857 },
    ],
  },
  { kind: "edited", bounds: [{ signal: "short.cover", least: 0.65 }] },
  {
    kind: "edited",
    bounds: [
      { signal: "short.cover", least: 0.5 },
      { signal: "verbatim", least: 0.6 },
    ],
  },
  {
    kind: "excerpt",
    bounds: [
      { signal: "short.cover", below: 0.5 },
      { signal: "short.run", least: 25 },
    ],
  },
  { kind: "rewritten", bounds: [{ signal: "verbatim", below: 0.6 }] },
  { kind: "edited", bounds: [{ signal: "short.cover", least: 0.4 }] },
  { kind: "excerpt", bounds: [] },
];

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

/** Reporting that two texts from one template share: most of it, since only figures and names differ. */
const TEMPLATE_COVER = 0.5;

/** Whether the two come from one template on different days: most is worded alike, and the veto on another day's figures holds. */
export function areTemplateTwins(signals: PairSignals): boolean {
  return signals.short.cover >= TEMPLATE_COVER && weakest(VETOES["another day's figures"]!, signals, 0) > 0;
}

type Named = readonly [name: string, conditions: readonly Condition[]];

const RULE_LIST: readonly Named[] = Object.entries(RULES);
const VETO_LIST: readonly Named[] = Object.entries(VETOES);

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

/**
 * Strength to the share of derived pairs, read off the gold pairs of held-out folds (bench/fit): of those just above even chances three in
 * four are derived, half a step above nearly all, just below fewer than half. Between two lines the share is interpolated; the leap at 0 is
 * in the pairs, since a rule that holds barely still had all its conditions met.
 */
const HOLDS: Curve = [
  [0, 0.7],
  [0.25, 0.93],
  [0.5, 0.97],
  [2, 0.99],
];
const FAILS: Curve = [
  [0, 0.45],
  [0.5, 0.28],
  [1, 0.1],
  [2, 0.03],
];

type Curve = readonly (readonly [strength: number, share: number])[];

/** Strength to the probability of derivation, in thousandths. */
function probability(strength: number): number {
  const share = strength >= 0 ? read(HOLDS, strength) : read(FAILS, -strength);
  return Math.round(share * 1000) / 1000;
}

function read(curve: Curve, at: number): number {
  let [from, low] = curve[0]!;
  for (const [to, high] of curve) {
    if (at < to) return low + ((high - low) * (at - from)) / (to - from);
    [from, low] = [to, high];
  }
  return low;
}

/** Strength from which on, either way, the probability does not change. */
const CLEAR = 2;
/** Probability just below strength 0. */
const BARELY_NOT = FAILS[0]![1];

/** Fewer shared words than this are phrases. */
const FEWEST_SHARED = 8;

/** What two texts share where none is derived from the other; undefined where that is not worth showing. */
function sharedKind({ short }: PairSignals): "quotes" | "boilerplate" | undefined {
  const { prose, quoted, house } = short.shared;
  const all = prose + quoted + house;
  if (quoted + house < FEWEST_SHARED || (quoted + house) * 2 < all) return undefined;
  return quoted >= house ? "quotes" : "boilerplate";
}
