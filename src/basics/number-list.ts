/** A list of whole numbers from 0 to 2^32 - 1, of which nobody knows beforehand how many there will be. */
import { widened } from "./widened.js";

export class NumberList {
  #numbers = new Uint32Array(1 << 10);
  #size = 0;

  push(value: number): void {
    if (this.#size === this.#numbers.length) this.#numbers = widened(this.#numbers);
    this.#numbers[this.#size++] = value;
  }

  /** All of them, in an array of their own. */
  column(): Uint32Array {
    return this.#numbers.slice(0, this.#size);
  }
}
