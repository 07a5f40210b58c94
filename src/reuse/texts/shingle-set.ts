/** The distinct shingles of a text, house text aside, by open addressing: how many of them another text has is told exactly. */
import { SPREAD } from "../../basics/hash.js";
import { slotsFor } from "../../basics/slots-for.js";
import { ownIds, type WordColumns } from "../../text/words/word-columns.js";

/** Positions of texts below this many words fit 16 bits. */
const SHORT_TEXT = 0xffff;

export class ShingleSet {
  readonly size: number;
  /** Where each distinct shingle first stands in `#words`. */
  readonly distinct: Uint16Array | Uint32Array;
  readonly #words: Uint32Array;
  readonly #hashes: Uint32Array;
  /** Position of a distinct shingle plus 1; 0 for an empty slot. */
  readonly #slots: Uint16Array | Uint32Array;

  constructor(words: WordColumns, size: number) {
    this.size = size;
    this.#words = ownIds(words);
    const positions = Math.max(0, this.#words.length - size + 1);
    const capacity = slotsFor(positions);
    this.#hashes = new Uint32Array(positions);
    this.#slots = positions < SHORT_TEXT ? new Uint16Array(capacity) : new Uint32Array(capacity);
    const distinct = positions < SHORT_TEXT ? new Uint16Array(positions) : new Uint32Array(positions);
    let found = 0;
    for (let at = 0; at < positions; at++) {
      let hash = size;
      for (let i = at; i < at + size; i++) hash = Math.imul(hash ^ this.#words[i]!, SPREAD) ^ (hash >>> 15);
      hash = (hash ^ (hash >>> 13)) >>> 0;
      this.#hashes[at] = hash;
      const slot = this.#slotOf(hash, this.#words, at);
      if (this.#slots[slot] !== 0) continue;
      this.#slots[slot] = at + 1;
      distinct[found++] = at;
    }
    this.distinct = distinct.subarray(0, found);
  }

  /** How many of the distinct shingles another set of the same size has. */
  sharedWith(other: ShingleSet): number {
    const { distinct } = this;
    let shared = 0;
    for (let i = 0; i < distinct.length; i++) {
      const at = distinct[i]!;
      if (other.#slots[other.#slotOf(this.#hashes[at]!, this.#words, at)] !== 0) shared++;
    }
    return shared;
  }

  /** The slot that holds the shingle of `words` at a position, or the empty one where it would go. */
  #slotOf(hash: number, words: Uint32Array, at: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      if (this.#hashes[held - 1] === hash && this.#isAt(held - 1, words, at)) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isAt(position: number, words: Uint32Array, at: number): boolean {
    for (let i = 0; i < this.size; i++) if (this.#words[position + i] !== words[at + i]) return false;
    return true;
  }
}
