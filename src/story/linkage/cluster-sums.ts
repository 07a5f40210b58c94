/** Clusters that grow by merging, and the sums of similarities between them: what average linkage reads means from. */
import { hashOfPair } from "../../basics/hash.js";

/** Pairs of items with their similarities; each pair once, `first < second`. */
export interface SparsePairs {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** Whole numbers above 0. */
  readonly similarity: Float64Array;
}

/** Which cluster a node has become part of. A cluster is named by one of its items. */
export class Clusters {
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

/** The sums in an open-addressing table; each cluster has a list of those it has a sum with, under the names they had when they were noted. */
export class ClusterSums {
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

  /** Gives a pair this stamp: the sum of the node numbers it was last measured at. False where it bears it already. */
  restamp(a: number, b: number, stamp: number): boolean {
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
    let slot = hashOfPair(low, high) & mask;
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
