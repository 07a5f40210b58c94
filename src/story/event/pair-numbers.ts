/** Numbers pairs of numbers 0, 1, 2, ... in the order of first sight: an open-addressing hash table over two columns. */
import { mix32 } from "../../basics/hash.js";
import { widened } from "../../basics/widened.js";

export class PairNumbers {
  #firsts = new Uint32Array(1 << 12);
  #seconds = new Uint32Array(1 << 12);
  #slots = new Uint32Array(1 << 13); // number + 1; 0 is empty
  #size = 0;

  /** Number of distinct pairs. */
  get size(): number {
    return this.#size;
  }

  /** The number of a pair; given when new. */
  numberOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(first, second) & mask;
    for (;;) {
      const held = this.#slots[slot]!;
      if (held === 0) break;
      if (this.#firsts[held - 1] === first && this.#seconds[held - 1] === second) return held - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.#size++;
    if (number === this.#firsts.length) {
      this.#firsts = widened(this.#firsts);
      this.#seconds = widened(this.#seconds);
    }
    this.#firsts[number] = first;
    this.#seconds[number] = second;
    this.#slots[slot] = number + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = hashOf(this.#firsts[number]!, this.#seconds[number]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function hashOf(first: number, second: number): number {
  return mix32(Math.imul(second, 0x9e3779b1) ^ first);
}
