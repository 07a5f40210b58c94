/** The days a group spans, and whether two groups together would span more than allowed. */
import type { MergeRule } from "./average-link.js";

/** First and last publication of one item; Infinity and -Infinity where it has no date. */
export interface TimeSpan {
  readonly first: number;
  readonly last: number;
}

/** A merge rule that keeps every group within `reach` milliseconds. Undated items join anything. */
export class TimeSpans implements MergeRule {
  readonly #first: number[];
  readonly #last: number[];
  readonly #reach: number;

  constructor(items: readonly TimeSpan[], reach: number) {
    this.#first = items.map(({ first }) => first);
    this.#last = items.map(({ last }) => last);
    this.#reach = reach;
  }

  mayJoin(a: number, b: number): boolean {
    const first = Math.min(this.#first[a]!, this.#first[b]!);
    const last = Math.max(this.#last[a]!, this.#last[b]!);
    return last - first <= this.#reach || first > last;
  }

  joined(a: number, b: number, node: number): void {
    this.#first[node] = Math.min(this.#first[a]!, this.#first[b]!);
    this.#last[node] = Math.max(this.#last[a]!, this.#last[b]!);
  }
}
