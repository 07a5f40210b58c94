/** Two groupings to one number: the adjusted Rand index. */
import { contingency, type Groups, pairsOf } from "./contingency.js";

/**
 * Adjusted Rand index of two groupings (Hubert and Arabie, "Comparing partitions", Journal of Classification 2, 1985).
 *
 * (pairs together in both − expected) / (mean of the pairs together in either − expected), where expected is what
 * random groupings with the same group sizes would share. 1 for equal groupings, about 0 for random ones, below 0 for
 * worse. Where nothing can vary (all alone on both sides, or all together on both) it is 1.
 *
 * Missing and surplus ids, and errors, as in `bcubed`. Linear in the ids.
 */
export function adjustedRandIndex(gold: Groups, predicted: Groups): number {
  const { items, goldSizes, predictedSizes, cells } = contingency(gold, predicted);
  let both = 0;
  for (const cell of cells) both += pairsOf(cell.count);
  const goldPairs = goldSizes.reduce((sum, size) => sum + pairsOf(size), 0);
  const predictedPairs = predictedSizes.reduce((sum, size) => sum + pairsOf(size), 0);
  const allPairs = pairsOf(items);
  const expected = allPairs > 0 ? (goldPairs * predictedPairs) / allPairs : 0;
  const most = (goldPairs + predictedPairs) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
