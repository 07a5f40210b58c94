import { FNV_PRIME, FNV_START, mix32 } from "../sketch/hash.js";

/**
 * Every distinct normalised word of a collection, numbered in the order of first sight.
 * Ids say only "equal or not": no result may depend on their order. What must not depend on the order (sampling, ties) uses `hash`.
 *
 * Open addressing over one pool of code units, so that looking a word up creates no string.
 */
export class Vocabulary {
  #pool = new Uint16Array(1 << 14);
  #poolSize = 0;
  #offsets = new Uint32Array(1 << 11);
  #hashes = new Uint32Array(1 << 10);
  #traits = new Uint8Array(1 << 10);
  /** Pairs of id + 1 (0 is empty) and hash. */
  #slots = new Uint32Array(1 << 13);
  #size = 0;

  /** Number of distinct words. */
  get size(): number {
    return this.#size;
  }

  /** The id of a normalised word given as a string; adds it when new. */
  idOf(word: string): number {
    const units = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i);
    return this.idOfUnits(units, word.length);
  }

  /** The id of a normalised word given as code units; adds it when new. `fnv` is their FNV-1a hash, for who has it already. */
  idOfUnits(units: Uint16Array, length: number, fnv = fnvOf(units, length)): number {
    const hash = mix32(fnv);
    const slots = this.#slots;
    const last = slots.length - 2;
    let slot = (hash << 1) & last;
    for (;;) {
      const held = slots[slot]!;
      if (held === 0) break;
      if (slots[slot + 1] === hash && this.#equals(held - 1, units, length)) return held - 1;
      slot = (slot + 2) & last;
    }
    return this.#insert(units, length, hash, slot);
  }

  /** The normalised word itself. */
  word(id: number): string {
    return String.fromCharCode(...this.#pool.subarray(this.#offsets[id]!, this.#offsets[id + 1]!));
  }

  /** 32-bit hash of the word's code units: the same in every run, whatever the order of first sight. */
  hash(id: number): number {
    return this.#hashes[id]!;
  }

  /** `hash` of each of many words. */
  hashes(ids: Uint32Array): Uint32Array {
    const hashes = new Uint32Array(ids.length);
    for (let i = 0; i < ids.length; i++) hashes[i] = this.#hashes[ids[i]!]!;
    return hashes;
  }

  /** Whether the word holds a digit. */
  isFigure(id: number): boolean {
    return this.#traits[id] === 1;
  }

  #equals(id: number, units: Uint16Array, length: number): boolean {
    const start = this.#offsets[id]!;
    if (this.#offsets[id + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (this.#pool[start + i] !== units[i]) return false;
    return true;
  }

  #insert(units: Uint16Array, length: number, hash: number, slot: number): number {
    const id = this.#size++;
    if (this.#poolSize + length > this.#pool.length) {
      this.#pool = grown(this.#pool, Math.max(this.#pool.length * 2, this.#poolSize + length));
    }
    if (id + 2 > this.#offsets.length) this.#offsets = grown(this.#offsets, this.#offsets.length * 2);
    if (id + 1 > this.#hashes.length) {
      this.#hashes = grown(this.#hashes, this.#hashes.length * 2);
      this.#traits = grown(this.#traits, this.#traits.length * 2);
    }
    let figure = 0;
    for (let i = 0; i < length; i++) {
      const unit = units[i]!;
      this.#pool[this.#poolSize + i] = unit;
      if ((unit >= 48 && unit <= 57) || (unit > 127 && /\p{N}/u.test(String.fromCharCode(unit)))) figure = 1;
    }
    this.#poolSize += length;
    this.#offsets[id + 1] = this.#poolSize;
    this.#hashes[id] = hash;
    this.#traits[id] = figure;
    this.#slots[slot] = id + 1;
    this.#slots[slot + 1] = hash;
    if (this.#size * 4 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const last = slots.length - 2;
    for (let id = 0; id < this.#size; id++) {
      const hash = this.#hashes[id]!;
      let slot = (hash << 1) & last;
      while (slots[slot] !== 0) slot = (slot + 2) & last;
      slots[slot] = id + 1;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
  }
}

function fnvOf(units: Uint16Array, length: number): number {
  let hash = FNV_START;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ units[i]!, FNV_PRIME);
  return hash;
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array>(old: T, length: number): T {
  const next = new (old.constructor as new (length: number) => T)(length);
  next.set(old);
  return next;
}
