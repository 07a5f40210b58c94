/** Pairs of numbers to a number each: a hash table by open addressing in one column, for millions of answers about pairs. */
import { hashOfPair } from "./hash.js";

const LEAST_SLOTS = 1 << 10;
/** Numbers a slot takes: the pair and its value, 0 where the slot is free. */
const WIDTH = 3;

/** Values are above 0, which stands for none. */
export class PairTable {
  #slots = new Uint32Array(LEAST_SLOTS * WIDTH);
  #mask = LEAST_SLOTS - 1;
  #size = 0;

  /** Number of pairs held. */
  get size(): number {
    return this.#size;
  }

  /** The value of a pair; 0 where it has none. */
  get(a: number, b: number): number {
    return this.#slots[this.#find(a, b) + 2]!;
  }

  set(a: number, b: number, value: number): void {
    let at = this.#find(a, b);
    if (this.#slots[at + 2] === 0) {
      if (++this.#size * 2 > this.#mask) {
        this.#grow();
        at = this.#find(a, b);
      }
      this.#slots[at] = a;
      this.#slots[at + 1] = b;
    }
    this.#slots[at + 2] = value;
  }

  /** The number of a pair, which is its value: 1, 2, 3 and so on in the order of first sight, in a table that holds numbers alone. */
  numberOf(a: number, b: number): number {
    const known = this.get(a, b);
    if (known !== 0) return known;
    this.set(a, b, this.#size + 1);
    return this.#size;
  }

  clear(): void {
    if (this.#mask === LEAST_SLOTS - 1) this.#slots.fill(0);
    else this.#slots = new Uint32Array(LEAST_SLOTS * WIDTH);
    this.#mask = LEAST_SLOTS - 1;
    this.#size = 0;
  }

  /** Where a pair stands in `#slots`, or the free place where it would. */
  #find(a: number, b: number): number {
    const [slots, mask] = [this.#slots, this.#mask];
    let slot = hashOfPair(a, b) & mask;
    for (;;) {
      const at = slot * WIDTH;
      if (slots[at + 2] === 0 || (slots[at] === a && slots[at + 1] === b)) return at;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let from = 0; from < old.length; from += WIDTH) {
      if (old[from + 2] === 0) continue;
      const to = this.#find(old[from]!, old[from + 1]!);
      for (let i = 0; i < WIDTH; i++) this.#slots[to + i] = old[from + i]!;
    }
  }
}
