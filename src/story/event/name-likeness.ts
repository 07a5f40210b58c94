/**
 * How much like a name a word is written, 0 to 1: the share of its places inside sentences that have a capital, as if it stood once more
 * without one, so that a single place says little.
 */
export function nameLikeness(capitals: number, places: number): number {
  return capitals / (places + 1);
}
