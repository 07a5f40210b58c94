/**
 * The strength of a rule to the probability of derivation: two curves, read off labelled pairs. Strength 0 is where a rule begins to hold: the
 * probability is .45 just below it and .70 at it.
 */

/** Strength from which on, either way, the probability does not change. */
export const CLEAR = 2;

type Curve = readonly (readonly [strength: number, share: number])[];

/**
 * Strength to the share of derived pairs, read off the gold pairs of held-out folds (bench/fit): of those just above 0 three in
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

/** Probability just below strength 0. */
export const BARELY_NOT = FAILS[0]![1];

/** Strength to the probability of derivation, in thousandths. */
export function probability(strength: number): number {
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
