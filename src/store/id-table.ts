/** Which row holds an article of an id: open addressing over row numbers; the ids themselves stand in the rows. */
import { hashString } from "../basics/hash.js";

const LEAST_SLOTS = 1 << 6;
/** Slots are at most so full, removed ones counted as taken. */
const MOST_LOAD = 0.75;
const EMPTY = 0;
const REMOVED = 0xffffffff;

/** A table in plain columns. */
export interface IdParts {
  /** Row + 1 in each taken slot. */
  readonly slots: Uint32Array;
  readonly taken: number;
  readonly held: number;
}

export class IdTable {
  readonly #idOf: (row: number) => string;
  #slots: Uint32Array = new Uint32Array(LEAST_SLOTS);
  #taken = 0;
  #size = 0;

  constructor(idOf: (row: number) => string) {
    this.#idOf = idOf;
  }

  /** What `parts` gave. */
  static of(idOf: (row: number) => string, { slots, taken, held }: IdParts): IdTable {
    const table = new IdTable(idOf);
    table.#slots = slots.slice();
    table.#taken = taken;
    table.#size = held;
    return table;
  }

  parts(): IdParts {
    return { slots: this.#slots, taken: this.#taken, held: this.#size };
  }

  /** Number of ids. */
  get size(): number {
    return this.#size;
  }

  rowOf(id: string): number | undefined {
    const slot = this.#slots[this.#find(id)]!;
    return slot === EMPTY ? undefined : slot - 1;
  }

  /** Notes the row of an id that is not held. */
  add(id: string, row: number): void {
    if (this.#taken >= this.#slots.length * MOST_LOAD) this.#rehash();
    this.#slots[this.#find(id)] = row + 1;
    this.#taken++;
    this.#size++;
  }

  /** Forgets an id that is held; its row must still have it. */
  remove(id: string): void {
    const at = this.#find(id);
    const last = this.#slots.length - 1;
    // Nothing lies behind it that a search would miss.
    const endsRun = this.#slots[(at + 1) & last] === EMPTY;
    this.#slots[at] = endsRun ? EMPTY : REMOVED;
    if (endsRun) this.#taken--;
    this.#size--;
  }

  /** The slot of an id, or the empty one where its search ends. */
  #find(id: string): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let at = hashString(id) & last;
    for (;;) {
      const slot = slots[at]!;
      if (slot === EMPTY || (slot !== REMOVED && this.#idOf(slot - 1) === id)) return at;
      at = (at + 1) & last;
    }
  }

  #rehash(): void {
    const old = this.#slots;
    let length = LEAST_SLOTS;
    while (length * MOST_LOAD < 1.5 * this.#size) length *= 2;
    this.#slots = new Uint32Array(length);
    this.#taken = this.#size;
    for (const slot of old) {
      if (slot === EMPTY || slot === REMOVED) continue;
      let at = hashString(this.#idOf(slot - 1)) & (length - 1);
      while (this.#slots[at] !== EMPTY) at = (at + 1) & (length - 1);
      this.#slots[at] = slot;
    }
  }
}
