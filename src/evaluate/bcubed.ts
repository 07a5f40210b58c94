/** Two groupings to precision, recall and F1, each id counting alike: B-cubed. */
import { contingency, type Groups } from "./contingency.js";
import { type PrecisionRecall, precisionRecall } from "./precision-recall.js";

/**
 * B-cubed precision, recall and F1 of a grouping (Bagga and Baldwin, "Entity-based cross-document coreferencing using
 * the vector space model", COLING 1998; the element-weighted form that Amigó et al. 2009 recommend).
 *
 * For each gold id: precision is the share of its predicted group (itself included) that is in its gold group, recall
 * the share of its gold group that is in its predicted group. Both are averaged over the gold ids, F1 is taken of the averages.
 *
 * A gold id that the prediction lacks is a group of its own; a predicted id that the gold lacks is left out. Without any
 * gold id all three are 1. Linear in the ids. Throws `InputError` where an id is in two groups of one side.
 */
export function bcubed(gold: Groups, predicted: Groups): PrecisionRecall {
  const { items, goldSizes, predictedSizes, cells } = contingency(gold, predicted);
  if (items === 0) return precisionRecall(1, 1);
  let precision = 0;
  let recall = 0;
  for (const cell of cells) {
    precision += (cell.count * cell.count) / predictedSizes[cell.predicted]!;
    recall += (cell.count * cell.count) / goldSizes[cell.gold]!;
  }
  return precisionRecall(precision / items, recall / items);
}
