/** What a rule asks of a signal, and how far a pair is beyond that. */
import type { PairSignals } from "../signals/pair-signals.js";
import { SIGNALS, type Signal, type SignalName } from "../signals/signals.js";

/** What a signal must reach, or stay below. */
export type Bound = { signal: SignalName } & (
  | {
      /** Holds from here on; a function where a long text needs more. */
      least: number | ((s: PairSignals) => number);
      below?: undefined;
    }
  | {
      /** Holds below this. */
      below: number;
      least?: undefined;
    }
);

/** The figure of a bound for one pair. */
export function limitOf(bound: Bound, signals: PairSignals): number {
  if (bound.below !== undefined) return bound.below;
  return typeof bound.least === "function" ? bound.least(signals) : bound.least;
}

/** How far a pair is on the good side of a bound, in the signal's own unit; NaN where the signal is unknown. */
export function marginOf(bound: Bound, signals: PairSignals): number {
  const value = SIGNALS[bound.signal].of(signals);
  const limit = limitOf(bound, signals);
  return bound.below === undefined ? value - limit : limit - value;
}

/** What the margin of a bound cannot exceed, as far as that is known before the signal is measured. */
export function mostMarginOf(bound: Bound, signals: PairSignals): number {
  const { atMost }: Signal = SIGNALS[bound.signal];
  if (atMost === undefined || bound.below !== undefined) return Number.POSITIVE_INFINITY;
  return atMost(signals) - limitOf(bound, signals);
}

/** Whether a pair with this margin is on the good side of a bound: to reach it is enough, to stay below is to be below. */
export function isWithin({ below }: Bound, margin: number): boolean {
  return below === undefined ? margin >= 0 : margin > 0;
}
