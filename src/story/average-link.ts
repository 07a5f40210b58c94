/**
 * Average-link clustering (UPGMA; Sokal & Michener, 1958) over sparse similarities: best pair of clusters first, absent pairs count as 0.
 * Similarities are whole numbers, so that sums are exact and no result hangs on the order of adding.
 */
import { widened } from "../basics/widened.js";
import { mix32 } from "../sketch/hash.js";

/** Pairs of items with their similarities; each pair once, `first < second`. */
export interface SparsePairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** Whole numbers above 0. */
  readonly similarity: Float64Array;
}

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
  // A mean never rises above the higher of the two it comes from, so that an entry of clusters that have grown since still says how much there
  // can be between those they are now: it is measured anew when it comes up, not with every merge.
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
    if (x + y !== a + b) {
      if (!sums.isNew(one, two, x + y)) continue;
      const now = sums.sum(one, two) / (clusters.size(one) * clusters.size(two));
      if (now >= least) heap.push(now, Math.min(x, y), Math.max(x, y));
    } else if (rule === undefined || rule.mayJoin(a, b)) join(a, b, mean);
  }
  return { items, left: Uint32Array.from(left), right: Uint32Array.from(right), height: Float64Array.from(height) };
}

/** Which cluster a node has become part of. A cluster is named by one of its items. */
class Clusters {
  readonly #parent: Uint32Array;
  readonly #itemOf: Uint32Array; // node -> an item of it
  readonly #node: Uint32Array; // by name of the cluster
  readonly #size: Uint32Array; // by name of the cluster

  constructor(items: number) {
    this.#parent = Uint32Array.from({ length: items }, (_, i) => i);
    this.#node = this.#parent.slice();
    this.#size = new Uint32Array(items).fill(1);
    this.#itemOf = new Uint32Array(2 * items);
    this.#itemOf.set(this.#parent);
  }

  /** The cluster an item is in now. */
  ofItem(item: number): number {
    const parent = this.#parent;
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  ofNode(node: number): number {
    return this.ofItem(this.#itemOf[node]!);
  }

  node(cluster: number): number {
    return this.#node[cluster]!;
  }

  size(cluster: number): number {
    return this.#size[cluster]!;
  }

  merge(from: number, to: number, node: number): void {
    this.#parent[from] = to;
    this.#size[to]! += this.#size[from]!;
    this.#node[to] = node;
    this.#itemOf[node] = to;
  }
}

/** Sums of similarities between clusters, in an open-addressing table; each cluster has a list of those it has a sum with, as they were called when noted. */
class ClusterSums {
  #lower = new Uint32Array(0);
  #upper = new Uint32Array(0); // 0 where the slot is free
  #sums = new Float64Array(0); // 0 once a pair is gone
  #stamps = new Float64Array(0);
  #taken = 0;
  readonly #degrees: Uint32Array;
  readonly #heads: Int32Array; // entry number, -1 at the end of a list
  readonly #next: Int32Array;
  readonly #others: Uint32Array;

  constructor(items: number, { first, second, similarity }: SparsePairs) {
    this.#resize(first.length);
    this.#degrees = new Uint32Array(items);
    this.#heads = new Int32Array(items).fill(-1);
    this.#next = new Int32Array(2 * first.length);
    this.#others = new Uint32Array(2 * first.length);
    for (let p = 0; p < first.length; p++) {
      const [a, b] = [first[p]!, second[p]!];
      this.#add(a, b, similarity[p]!, a + b);
      this.#others[2 * p] = b;
      this.#link(a, 2 * p);
      this.#others[2 * p + 1] = a;
      this.#link(b, 2 * p + 1);
    }
  }

  /** How many entries the list of a cluster has. */
  degree(cluster: number): number {
    return this.#degrees[cluster]!;
  }

  sum(a: number, b: number): number {
    return this.#sums[this.#slot(a, b)]!;
  }

  /** Whether a pair was not stamped so before. */
  isNew(a: number, b: number, stamp: number): boolean {
    const slot = this.#slot(a, b);
    if (this.#stamps[slot] === stamp) return false;
    this.#stamps[slot] = stamp;
    return true;
  }

  /** Gives one cluster's sums to another; in the lists of third ones the old name stays. */
  merge(from: number, to: number, clusters: Clusters): void {
    for (let entry = this.#heads[from]!; entry >= 0; ) {
      const next = this.#next[entry]!;
      const other = clusters.ofItem(this.#others[entry]!);
      const slot = this.#slot(from, other);
      const sum = this.#sums[slot]!;
      this.#sums[slot] = 0;
      if (sum > 0 && other !== to && this.#add(to, other, sum, 0)) {
        this.#others[entry] = other;
        this.#link(to, entry);
      }
      entry = next;
    }
  }

  #link(cluster: number, entry: number): void {
    this.#next[entry] = this.#heads[cluster]!;
    this.#heads[cluster] = entry;
    this.#degrees[cluster]!++;
  }

  /** True where the pair had no sum before. */
  #add(a: number, b: number, sum: number, stamp: number): boolean {
    if (this.#taken * 2 >= this.#upper.length) this.#rehash();
    const slot = this.#slot(a, b);
    const isNew = this.#sums[slot] === 0;
    if (this.#upper[slot] === 0) {
      this.#taken++;
      this.#lower[slot] = Math.min(a, b);
      this.#upper[slot] = Math.max(a, b);
    }
    this.#sums[slot]! += sum;
    this.#stamps[slot] = stamp;
    return isNew;
  }

  #slot(a: number, b: number): number {
    const [low, high] = a < b ? [a, b] : [b, a];
    const mask = this.#upper.length - 1;
    let slot = mix32(Math.imul(low, 0x9e3779b1) ^ high) & mask;
    while (this.#upper[slot] !== 0 && (this.#upper[slot] !== high || this.#lower[slot] !== low))
      slot = (slot + 1) & mask;
    return slot;
  }

  #rehash(): void {
    const [lower, upper, sums, stamps] = [this.#lower, this.#upper, this.#sums, this.#stamps];
    this.#resize(sums.reduce((held, sum) => (sum > 0 ? held + 1 : held), 0));
    for (let old = 0; old < sums.length; old++)
      if (sums[old]! > 0) this.#add(lower[old]!, upper[old]!, sums[old]!, stamps[old]!);
  }

  #resize(pairs: number): void {
    let slots = 16;
    while (slots < 3 * pairs) slots *= 2;
    this.#lower = new Uint32Array(slots);
    this.#upper = new Uint32Array(slots);
    this.#sums = new Float64Array(slots);
    this.#stamps = new Float64Array(slots);
    this.#taken = 0;
  }
}

/** Binary heap of pairs of clusters: highest mean first, then lower `b`, then lower `a` (a < b). */
class PairHeap {
  #means = new Float64Array(1024);
  #firsts = new Uint32Array(1024);
  #seconds = new Uint32Array(1024);
  size = 0;

  push(mean: number, a: number, b: number): void {
    if (this.size === this.#means.length) this.#grow();
    let at = this.size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(mean, a, b, parent)) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#set(at, mean, a, b);
  }

  pop(): { mean: number; a: number; b: number } {
    const top = { mean: this.#means[0]!, a: this.#firsts[0]!, b: this.#seconds[0]! };
    const end = --this.size;
    const mean = this.#means[end]!;
    const a = this.#firsts[end]!;
    const b = this.#seconds[end]!;
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= end) break;
      const sibling = child + 1;
      if (sibling < end && this.#before(this.#means[sibling]!, this.#firsts[sibling]!, this.#seconds[sibling]!, child))
        child = sibling;
      if (this.#before(mean, a, b, child)) break;
      this.#move(child, at);
      at = child;
    }
    if (end > 0) this.#set(at, mean, a, b);
    return top;
  }

  #before(mean: number, a: number, b: number, other: number): boolean {
    const otherMean = this.#means[other]!;
    if (mean !== otherMean) return mean > otherMean;
    const otherSecond = this.#seconds[other]!;
    return b !== otherSecond ? b < otherSecond : a < this.#firsts[other]!;
  }

  #move(from: number, to: number): void {
    this.#set(to, this.#means[from]!, this.#firsts[from]!, this.#seconds[from]!);
  }

  #set(at: number, mean: number, a: number, b: number): void {
    this.#means[at] = mean;
    this.#firsts[at] = a;
    this.#seconds[at] = b;
  }

  #grow(): void {
    this.#means = widened(this.#means);
    this.#firsts = widened(this.#firsts);
    this.#seconds = widened(this.#seconds);
  }
}
