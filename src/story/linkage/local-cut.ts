/**
 * Cuts a dendrogram at a different height in each branch (the idea of HDBSCAN's excess of mass; Campello et al., 2013): of every
 * node and its descendants, keep what lasts over the longest stretch of similarity between `low` and `high`, larger groups counting more.
 */
import { numberedByFirst } from "../../basics/order.js";
import type { Dendrogram } from "./average-link.js";

export interface CutRange {
  /** Merges below this mean similarity never join. */
  low: number;
  /** Merges above this mean similarity always join. */
  high: number;
  /** A group of n items counts n to this power; above 1 favours larger groups. */
  sizePower: number;
}

/** Whether the two sides of a merge, each its items in ascending order, must not be one group; `height` is their mean similarity. */
export type PartingRule = (one: Uint32Array, other: Uint32Array, height: number) => boolean;

/**
 * Group number of each item, in the order of each group's first item. Time grows with the number of merges. Where a group that would be kept is
 * made of two sides that `areTwo` takes for two, each side is kept, if it is not two in turn.
 */
export function localCut(tree: Dendrogram, range: CutRange, areTwo?: PartingRule): Uint32Array {
  const { items, left, right, height } = tree;
  const merges = left.length;
  const nodes = items + merges;
  const parentHeight = new Float64Array(nodes); // 0 for roots
  const size = new Uint32Array(nodes).fill(1, 0, items);
  for (let k = 0; k < merges; k++) {
    parentHeight[left[k]!] = height[k]!;
    parentHeight[right[k]!] = height[k]!;
    size[items + k] = size[left[k]!]! + size[right[k]!]!;
  }
  const best = new Float64Array(nodes);
  const kept = new Uint8Array(nodes).fill(1);
  for (let node = 0; node < nodes; node++) {
    const top = node < items ? range.high : Math.min(range.high, height[node - items]!);
    const bottom = Math.max(range.low, parentHeight[node]!);
    const own = top > bottom ? worth(size[node]!, top / bottom, range.sizePower) : 0;
    if (node < items) {
      best[node] = own;
      continue;
    }
    const bestOfSides = best[left[node - items]!]! + best[right[node - items]!]!;
    kept[node] = own >= bestOfSides && height[node - items]! >= range.low ? 1 : 0;
    best[node] = Math.max(own, bestOfSides);
  }
  const itemsOf = itemsByNode(tree, size);
  const group = new Int32Array(nodes).fill(-1);
  for (let node = nodes - 1; node >= items; node--) {
    const one = left[node - items]!;
    const other = right[node - items]!;
    if (group[node] === -1 && kept[node] === 1) {
      if (areTwo?.(itemsOf(one), itemsOf(other), height[node - items]!)) kept[one] = kept[other] = 1;
      else group[node] = node;
    }
    if (group[node] === -1) continue;
    group[one] = group[other] = group[node]!;
  }
  for (let item = 0; item < items; item++) if (group[item] === -1) group[item] = item;
  return numberedByFirst(group.subarray(0, items));
}

/** The items under each node. They stand side by side in one column, whatever the depth of the tree. */
function itemsByNode({ items, left, right }: Dendrogram, size: Uint32Array): (node: number) => Uint32Array {
  const starts = new Uint32Array(size.length);
  const isChild = new Uint8Array(size.length);
  const column = new Uint32Array(items);
  let next = 0;
  for (let node = size.length - 1; node >= 0; node--) {
    if (isChild[node] === 0) {
      starts[node] = next;
      next += size[node]!;
    }
    if (node < items) {
      column[starts[node]!] = node;
      continue;
    }
    const [one, other] = [left[node - items]!, right[node - items]!];
    isChild[one] = isChild[other] = 1;
    starts[one] = starts[node]!;
    starts[other] = starts[node]! + size[one]!;
  }
  return (node) => column.slice(starts[node], starts[node]! + size[node]!).sort();
}

/** Mean similarity from which two groups that must not be divided, of so many items each, are one where there are no others. */
export function leastOfTwo({ low, high, sizePower }: CutRange, one: number, other: number): number {
  // Where whole x log(least / low) = sides x log(high / least).
  const whole = (one + other) ** sizePower;
  const sides = one ** sizePower + other ** sizePower;
  return low ** (whole / (whole + sides)) * high ** (sides / (whole + sides));
}

// Rounded: logarithms and powers may differ in their last bit between engines, and sums of them decide ties.
function worth(size: number, ratio: number, power: number): number {
  return Math.round(size ** power * Math.log(ratio) * 2 ** 20);
}
