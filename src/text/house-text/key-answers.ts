/** Yes or no to a question about kept shingles, found once for each: many are asked about again and again while a collection stays as it is. */
import { PairTable } from "../../basics/pair-table.js";
import { Answer } from "./answer.js";

/** Answers kept at a time. */
const MOST_ANSWERS = 1 << 20;

export class KeyAnswers {
  readonly #find: (key: number) => boolean;
  readonly #known = new PairTable(); // an `Answer` for each key, with 0 as the other of the pair

  constructor(find: (key: number) => boolean) {
    this.#find = find;
  }

  get(key: number): boolean {
    let answer = this.#known.get(key, 0);
    if (answer === Answer.Open) {
      answer = this.#find(key) ? Answer.Yes : Answer.No;
      if (this.#known.size === MOST_ANSWERS) this.#known.clear();
      this.#known.set(key, 0, answer);
    }
    return answer === Answer.Yes;
  }

  clear(): void {
    if (this.#known.size > 0) this.#known.clear();
  }
}
