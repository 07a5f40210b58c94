/** Yes or no to a question about pairs, found once for each: many pairs are asked about again and again while a collection stays as it is. */
import { PairTable } from "../../basics/pair-table.js";
import { Answer } from "./answer.js";

/** Answers kept at a time. */
const MOST_ANSWERS = 1 << 20;

export class PairAnswers {
  readonly #find: (a: number, b: number) => boolean;
  readonly #known = new PairTable(); // an `Answer` for each pair, the lower number first

  /** @param find answers for a pair, which it may be given in either order */
  constructor(find: (a: number, b: number) => boolean) {
    this.#find = find;
  }

  get(a: number, b: number): boolean {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    let answer = this.#known.get(low, high);
    if (answer === Answer.Open) {
      answer = this.#find(a, b) ? Answer.Yes : Answer.No;
      if (this.#known.size === MOST_ANSWERS) this.#known.clear();
      this.#known.set(low, high, answer);
    }
    return answer === Answer.Yes;
  }

  clear(): void {
    if (this.#known.size > 0) this.#known.clear();
  }
}
