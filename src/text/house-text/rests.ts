/**
 * What is left of texts without the stretches they share with others. It depends on the two texts alone: two that are nearly related, or hardly, are
 * measured again and again while others come and go.
 */
import { pairNumber } from "../../basics/pair-number.js";
import { widened } from "../../basics/widened.js";

/** Rests that are kept at a time: some 4 MB. */
const MOST_RESTS = 4096;

/** The words of a text that stand in no stretch it shares with another. */
export interface Rest {
  /** How many they are, and how many words there are from the first to the last of them. */
  readonly words: number;
  readonly span: number;
  /** The distinct ones with their counts, ready to be weighed. */
  readonly counted: Uint32Array;
}

interface KeptRest extends Rest {
  /** Of both rows together. */
  readonly age: number;
}

export class Rests {
  readonly #find: (row: number, other: number) => Rest;
  readonly #kept = new Map<number, KeptRest>();
  #ages = new Uint32Array(0); // how often the number of a row was given to another

  /** @param find what is left of a row without the stretches it shares with another */
  constructor(find: (row: number, other: number) => Rest) {
    this.#find = find;
  }

  get(row: number, other: number): Rest {
    const pair = pairNumber(row, other);
    const age = this.#age(row) + this.#age(other); // each only grows
    const known = this.#kept.get(pair);
    if (known?.age === age) return known;
    const found = { age, ...this.#find(row, other) };
    if (this.#kept.size === MOST_RESTS) this.#kept.clear();
    this.#kept.set(pair, found);
    return found;
  }

  /** The number of a row may be given to another. */
  forget(row: number): void {
    if (row >= this.#ages.length) this.#ages = widened(this.#ages, row * 2 + 16);
    this.#ages[row]!++;
  }

  #age(row: number): number {
    return this.#ages[row] ?? 0;
  }
}
