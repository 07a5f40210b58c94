/**
 * Weights without a logarithm each. An article that comes or goes changes every weight, since each counts all articles, but the holders of few words.
 * So the logarithms of both counts are kept as whole numbers of steps, and a weight is told from their difference: that spares a `Math.log` for each
 * word after each change.
 *
 * Among 3100 documents, a word of 10 weighs 256 ln(3101 / 10.5) = 1456.155 units, so 1456. In steps of 1/65536 unit the two logarithms are 134880091
 * and 39449531: with half a unit their difference is 95463328, of which the bits above the lowest 16 are 1456.
 */

/** So many bits of steps to a unit of weight. */
export const STEP_BITS = 16;
const STEPS = 1 << STEP_BITS;
/**
 * A logarithm is off by half a step at most, and so a weight told from two by a step: nearer than this many steps to where rounding turns it is to be
 * worked out exactly.
 */
const NEAR_TURN = 2;
/** Stands for a logarithm that is to be worked out: larger than any, so that the weight is below zero. */
export const UNKNOWN_YET = 0x7fffffff;

/** Units of weight as a whole number of steps. */
export function inSteps(units: number): number {
  return Math.round(units * STEPS);
}

/** The weight of a word and half a unit, in steps, by the logarithms of all documents and of its holders. */
export function weightSteps(documents: number, holders: number): number {
  return (documents - holders + STEPS / 2) | 0;
}

/** Whether cutting off the fraction of a unit gives the weight. Not so where it is below zero. */
export function isSure(steps: number): boolean {
  return steps >= 0 && ((steps + NEAR_TURN) & (STEPS - 1)) >= 2 * NEAR_TURN;
}
