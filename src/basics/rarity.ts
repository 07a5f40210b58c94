/** Keeps a word that nobody holds from weighing without end. */
export const HALF_A_HOLDER = 0.5;

/**
 * Inverse document frequency: ln((documents + 1) / (holders + 1/2)), at least 0, as a whole number of units of 1/`unit`. Rounding hides that
 * `Math.log` may differ in its last bit between engines.
 */
export function rarity(documents: number, holders: number, unit: number): number {
  return Math.max(0, Math.round(Math.log((documents + 1) / (holders + HALF_A_HOLDER)) * unit));
}
