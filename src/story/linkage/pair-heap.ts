/** Binary heap of pairs of clusters: highest mean first, then lower `b`, then lower `a` (a < b). */
import { widened } from "../../basics/widened.js";

export class PairHeap {
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
