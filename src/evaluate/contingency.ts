/** Two groupings to their contingency table: how many ids each group of the one shares with each group of the other. */
import { requireIterable, requireString } from "../basics/require.js";
import { InputError, show } from "../errors.js";

/**
 * A grouping: a list of groups, each a list of ids, such as `clustering.stories.map((story) => story.articleIds)`.
 * An id is in one group only. Empty groups are ignored.
 */
export type Groups = Iterable<readonly string[]>;

/** How many ids each gold group shares with each predicted group. The three clustering measures read nothing else. */
export interface Contingency {
  /** Ids in the gold grouping. */
  items: number;
  /** Size of each gold group. */
  goldSizes: number[];
  /** Size of each predicted group, gold ids only. */
  predictedSizes: number[];
  /** Groups that share ids, each pair once. */
  cells: Array<{ gold: number; predicted: number; count: number }>;
}

/**
 * Counts over the gold ids. A gold id that the prediction lacks is a predicted group of its own; a predicted id that
 * the gold lacks is left out. Time and memory grow with the number of ids.
 */
export function contingency(gold: Groups, predicted: Groups): Contingency {
  const groupOf = membership(predicted, "predicted");
  const goldOf = membership(gold, "gold");
  const goldSizes: number[] = [];
  const predictedSizes: number[] = [];
  const columnOf = new Map<number, number>();
  const cellOf = new Map<number, { gold: number; predicted: number; count: number }>();
  for (const [id, row] of goldOf) {
    const group = groupOf.get(id);
    let column = group === undefined ? undefined : columnOf.get(group);
    if (column === undefined) {
      column = predictedSizes.length;
      predictedSizes.push(0);
      if (group !== undefined) columnOf.set(group, column);
    }
    goldSizes[row] = (goldSizes[row] ?? 0) + 1;
    predictedSizes[column] = (predictedSizes[column] ?? 0) + 1;
    // Both numbers are at most the number of ids, so the product stays an exact integer.
    const key = row * (goldOf.size + 1) + column;
    const cell = cellOf.get(key);
    if (cell) cell.count++;
    else cellOf.set(key, { gold: row, predicted: column, count: 1 });
  }
  return { items: goldOf.size, goldSizes, predictedSizes, cells: [...cellOf.values()] };
}

/** Pairs that can be drawn from n things. */
export function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}

function membership(groups: Groups, name: string): Map<string, number> {
  const groupOf = new Map<string, number>();
  let number = 0;
  requireIterable(name, groups, "groups of ids");
  for (const group of groups) {
    requireIterable(`A group of ${name}`, group, "ids, such as the articleIds of a story");
    if (group.length === 0) continue;
    for (const id of group) {
      // 1 and "1" would be two ids.
      requireString(`An id of ${name}`, id);
      if (groupOf.has(id)) throw new InputError(`${name} holds the id ${show(id)} twice. Put each id into one group.`);
      groupOf.set(id, number);
    }
    number++;
  }
  return groupOf;
}
