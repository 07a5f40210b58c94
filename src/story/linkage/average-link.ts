/**
 * Average-link clustering (UPGMA; Sokal & Michener, 1958) over sparse similarities: best pair of clusters first, absent pairs count as 0.
 * Similarities are whole numbers, so that sums are exact and no result depends on the order of adding.
 */
import { ClusterSums, Clusters, type SparsePairs } from "./cluster-sums.js";
import { PairHeap } from "./pair-heap.js";

/** Merges in the order they were made: node `items + k` joins `left[k]` and `right[k]` (items are nodes 0 to items - 1). */
export interface Dendrogram {
  readonly items: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Mean similarity between the two sides; never rises from one merge to the next. */
  readonly height: Float64Array;
}

/** Says which merges are allowed, and learns of those made. What it forbids must stay forbidden for every group that holds the two. */
export interface MergeRule {
  mayJoin(a: number, b: number): boolean;
  /** `a` and `b` are now `node`. */
  joined(a: number, b: number, node: number): void;
}

export interface LinkOptions {
  /** Merges below this mean similarity are not made. */
  least: number;
  rule?: MergeRule;
  /** A label for each item: items of one label are joined before all others, whatever their similarity. */
  together?: ArrayLike<number>;
}

/**
 * The dendrogram down to mean similarity `least`. Equal means: the pair of lower node numbers first.
 * Time grows with pairs x log(pairs), also where one cluster takes in all others.
 */
export function averageLink(items: number, pairs: SparsePairs, { least, rule, together }: LinkOptions): Dendrogram {
  const clusters = new Clusters(items);
  const sums = new ClusterSums(items, pairs);
  // A mean never rises above the higher of the two it comes from. So the entry of two clusters that have grown since is an upper bound of the mean
  // they have now: it is measured anew when it comes up, not with every merge.
  const heap = new PairHeap();
  for (let p = 0; p < pairs.first.length; p++)
    if (pairs.similarity[p]! >= least) heap.push(pairs.similarity[p]!, pairs.first[p]!, pairs.second[p]!);
  const left: number[] = [];
  const right: number[] = [];
  const height: number[] = [];
  let last = Number.POSITIVE_INFINITY;

  const join = (a: number, b: number, mean: number): number => {
    const node = items + left.length;
    rule?.joined(a, b, node);
    last = Math.min(last, mean);
    left.push(a);
    right.push(b);
    height.push(last);
    const [one, two] = [clusters.ofNode(a), clusters.ofNode(b)];
    const [to, from] = sums.degree(one) >= sums.degree(two) ? [one, two] : [two, one];
    sums.merge(from, to, clusters);
    clusters.merge(from, to, node);
    return node;
  };

  const nodeOf = new Map<number, number>();
  for (let item = 0; together !== undefined && item < items; item++) {
    const held = nodeOf.get(together[item]!);
    nodeOf.set(together[item]!, held === undefined ? item : join(item, held, Number.POSITIVE_INFINITY));
  }
  while (heap.size > 0) {
    const { mean, a, b } = heap.pop();
    const [one, two] = [clusters.ofNode(a), clusters.ofNode(b)];
    if (one === two) continue;
    const [x, y] = [clusters.node(one), clusters.node(two)];
    const stamp = x + y; // node numbers only grow: another sum tells that a side has merged since
    if (stamp !== a + b) {
      if (!sums.restamp(one, two, stamp)) continue;
      const now = sums.sum(one, two) / (clusters.size(one) * clusters.size(two));
      if (now >= least) heap.push(now, Math.min(x, y), Math.max(x, y));
    } else if (rule === undefined || rule.mayJoin(a, b)) join(a, b, mean);
  }
  return { items, left: Uint32Array.from(left), right: Uint32Array.from(right), height: Float64Array.from(height) };
}
