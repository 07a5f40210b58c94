/** The time a group spans, and whether two groups together would span more than allowed. */
import { widened } from "../../basics/widened.js";
import type { MergeRule } from "./average-link.js";

/** When each item was published first and last, Infinity and -Infinity where it has no date, and the most that several may span; in milliseconds. */
export interface Reach {
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly most: number;
}

/** Whether two items may be together. Undated ones may be with any. */
export function inReach({ first, last, most }: Reach, a: number, b: number): boolean {
  return Math.max(last[a]!, last[b]!) - Math.min(first[a]!, first[b]!) <= most;
}

/** A merge rule that keeps every group within reach. */
export class TimeSpans implements MergeRule {
  /** Of every node of the dendrogram. */
  readonly #reach: Reach;

  constructor({ first, last, most }: Reach) {
    this.#reach = { first: widened(first), last: widened(last), most };
  }

  mayJoin(a: number, b: number): boolean {
    return inReach(this.#reach, a, b);
  }

  joined(a: number, b: number, node: number): void {
    const { first, last } = this.#reach;
    first[node] = Math.min(first[a]!, first[b]!);
    last[node] = Math.max(last[a]!, last[b]!);
  }
}
