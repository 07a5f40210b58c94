/** The pairs of articles on which a grouping and the gold disagree. */
import type { Groups } from "../evaluate/contingency.js";

type Standing = "together" | "apart";

/** Two articles of which the gold says something else than was said. */
export interface WrongPair {
  id: string;
  other: string;
  gold: Standing;
  said: Standing;
}

/** First those that were missed, by gold group, then those that were wrongly joined. Of articles without a gold group nothing is said. */
export function* wrongPairs(gold: Groups, said: Groups): Generator<WrongPair> {
  for (const [id, other] of dividedPairs(gold, said)) yield { id, other, gold: "together", said: "apart" };
  for (const [id, other] of dividedPairs(said, gold)) yield { id, other, gold: "apart", said: "together" };
}

/** The pairs of each group whose two are in different groups of the others. Time grows with the square of the largest group. */
function* dividedPairs(groups: Groups, others: Groups): Generator<[id: string, other: string]> {
  const groupOf = new Map<string, number>();
  for (const [at, ids] of [...others].entries()) for (const id of ids) groupOf.set(id, at);
  for (const group of groups) {
    const ids = group.filter((id) => groupOf.has(id));
    for (const [at, id] of ids.entries())
      for (const other of ids.slice(at + 1)) if (groupOf.get(id) !== groupOf.get(other)) yield [id, other];
  }
}
