/** Two groupings to precision, recall and F1, each pair of ids counting alike. */
import { contingency, type Groups, pairsOf } from "./contingency.js";
import { type PrecisionRecall, precisionRecall } from "./precision-recall.js";

/**
 * Precision, recall and F1 over pairs of ids: a pair is said where one predicted group holds both, right where one gold
 * group holds both (Manning, Raghavan and Schütze, "Introduction to Information Retrieval", 2008, section 16.3).
 *
 * A large group weighs with the square of its size; `bcubed` weighs every id alike. Precision is 1 when no pair is said,
 * recall is 1 when there is none to find. Missing and surplus ids, and errors, as in `bcubed`. Linear in the ids.
 */
export function pairwise(gold: Groups, predicted: Groups): PrecisionRecall {
  const { goldSizes, predictedSizes, cells } = contingency(gold, predicted);
  let right = 0;
  for (const cell of cells) right += pairsOf(cell.count);
  const said = predictedSizes.reduce((sum, size) => sum + pairsOf(size), 0);
  const wanted = goldSizes.reduce((sum, size) => sum + pairsOf(size), 0);
  return precisionRecall(said > 0 ? right / said : 1, wanted > 0 ? right / wanted : 1);
}
