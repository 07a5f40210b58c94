/** The distinct stems of a text, by open addressing: whether a stem is among them is all that is asked. */
export class StemSet {
  /** A stem plus 1 in each slot that is taken; at least half are free. */
  readonly #slots: Uint32Array;

  constructor(stems: Uint32Array) {
    let capacity = 16;
    while (capacity < 2 * stems.length) capacity *= 2;
    const slots = new Uint32Array(capacity);
    const mask = capacity - 1;
    for (let i = 0; i < stems.length; i++) {
      const held = stems[i]! + 1;
      let slot = slotOf(held) & mask;
      while (slots[slot] !== 0 && slots[slot] !== held) slot = (slot + 1) & mask;
      slots[slot] = held;
    }
    this.#slots = slots;
  }

  has(stem: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = slotOf(stem + 1) & mask;
    while (slots[slot] !== 0 && slots[slot] !== stem + 1) slot = (slot + 1) & mask;
    return slots[slot] !== 0;
  }
}

// Numbers of stems are dense: neighbours go to slots far from each other.
function slotOf(held: number): number {
  const hash = Math.imul(held, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
