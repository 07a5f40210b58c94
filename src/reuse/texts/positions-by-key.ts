/** Positions of a text grouped by a key, such as the stem that stands there, found by open addressing: two texts' groups are met key by key. */
import { SPREAD } from "../../basics/hash.js";
import { keptRoom } from "../../basics/kept-room.js";
import { PAIR_LIMIT } from "../../basics/pair-number.js";
import { slotsFor } from "../../basics/slots-for.js";

/** Numbers of fewer keys fit 16 bits. */
const FEW_KEYS = 0xffff;

const numbersRoom = keptRoom(Uint32Array);
const endsRoom = keptRoom(Uint32Array);
const firstsRoom = keptRoom(Float64Array);

export class PositionsByKey {
  /** Distinct keys, numbered in the order in which they first come. */
  readonly keys: Float64Array;
  /** Where in `positions` those of each key end; they begin where those of the key before it end. */
  readonly ends: Uint32Array;
  /** Positions by key, then ascending. */
  readonly positions: Uint32Array;
  /** The number of a key plus 1; 0 in a free slot. At least half are free. */
  readonly #slots: Uint16Array | Uint32Array;

  /** @param keys the key of each of `positions`, a whole number or a `pairNumber` @param positions ascending */
  constructor(keys: Float64Array, positions: Uint32Array) {
    const capacity = slotsFor(keys.length);
    const slots = keys.length < FEW_KEYS ? new Uint16Array(capacity) : new Uint32Array(capacity);
    const [numbers, ends, firsts] = [numbersRoom(keys.length), endsRoom(keys.length), firstsRoom(keys.length)];
    let size = 0;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const slot = slotOf(key, slots, firsts);
      if (slots[slot] === 0) {
        firsts[size] = key;
        ends[size] = 0;
        slots[slot] = ++size;
      }
      numbers[i] = slots[slot]! - 1;
      ends[numbers[i]!]!++;
    }
    let before = 0;
    const next = new Uint32Array(size);
    for (let k = 0; k < size; k++) {
      next[k] = before;
      before += ends[k]!;
      ends[k] = before;
    }
    const grouped = new Uint32Array(positions.length);
    for (let i = 0; i < positions.length; i++) grouped[next[numbers[i]!]!++] = positions[i]!;
    this.keys = firsts.slice(0, size);
    this.ends = ends.slice(0, size);
    this.positions = grouped;
    this.#slots = slots;
  }

  /** The number of a key; -1 where no position has it. */
  numberOf(key: number): number {
    return this.#slots[slotOf(key, this.#slots, this.keys)]! - 1;
  }
}

/** The slot of a key, or the free one where it would go. */
function slotOf(key: number, slots: Uint16Array | Uint32Array, keys: Float64Array): number {
  const mask = slots.length - 1;
  const hash = Math.imul(key >>> 0, SPREAD) ^ (key / PAIR_LIMIT);
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (let held = slots[slot]!; held !== 0 && keys[held - 1] !== key; held = slots[slot]!) slot = (slot + 1) & mask;
  return slot;
}
