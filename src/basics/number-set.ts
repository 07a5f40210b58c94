/** The distinct numbers of a list, by open addressing: whether one is among them is all that is asked. */
import { SPREAD } from "./hash.js";
import { slotsFor } from "./slots-for.js";

export class NumberSet {
  /** A number in each slot that is taken, 0 in a free one; at least half are free. */
  readonly #slots: Uint32Array;
  /** Whether 0 itself is among them. */
  readonly #hasZero: boolean;

  constructor(numbers: Uint32Array) {
    const slots = new Uint32Array(slotsFor(numbers.length));
    const mask = slots.length - 1;
    let hasZero = false;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      if (number === 0) hasZero = true;
      let slot = slotOf(number) & mask;
      while (slots[slot] !== 0 && slots[slot] !== number) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
    this.#hasZero = hasZero;
  }

  /** `number` is whole, from 0 up to 2 ** 32 - 1. */
  has(number: number): boolean {
    if (number === 0) return this.#hasZero;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = slotOf(number) & mask;
    while (slots[slot] !== 0 && slots[slot] !== number) slot = (slot + 1) & mask;
    return slots[slot] !== 0;
  }
}

// What is numbered from 0 on is dense: neighbours go to slots far from each other.
function slotOf(number: number): number {
  const hash = Math.imul(number, SPREAD);
  return hash ^ (hash >>> 15);
}
