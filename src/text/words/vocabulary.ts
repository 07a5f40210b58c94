/**
 * Every distinct folded word of a collection, numbered in the order of first sight, and which of them are compared as one: łódź and lodz.
 *
 * Ids say only "equal or not": no result may depend on their order. What must not depend on it (sampling, ties) uses `hash`. The words stand in
 * one pool of code units, found by open addressing, so that looking a word up creates no string.
 */
import { FNV_PRIME, FNV_START, mix32 } from "../../basics/hash.js";
import { keptRoom } from "../../basics/kept-room.js";
import { slotsFor } from "../../basics/slots-for.js";
import { roomFor, widened } from "../../basics/widened.js";
import { CharClass, classOf, plainWord } from "./character-table.js";
import { codePointAt } from "./text-units.js";
import { isDigit } from "./unit-kinds.js";

const LEAST_WORDS = 1 << 10;
const LEAST_SLOTS = 1 << 12;
const LAST_OF_ASCII = 0x7f;
/** A word holds a digit; another word is compared as this one. */
const Trait = { Digit: 1, SpelledOtherwise: 2 } as const;

/** The words of a vocabulary in plain columns: the code units of word i are `pool` from `offsets[i]` to `offsets[i + 1]`. */
export interface VocabularyParts {
  readonly pool: Uint16Array;
  readonly offsets: Uint32Array;
  readonly hashes: Uint32Array;
  /** `Trait` bits of each word. */
  readonly traits: Uint8Array;
  /** The id of each word as it is compared. */
  readonly plain: Uint32Array;
}

export class Vocabulary {
  #pool: Uint16Array = new Uint16Array(1 << 14);
  #poolSize = 0;
  #offsets: Uint32Array = new Uint32Array(LEAST_WORDS + 1);
  #hashes: Uint32Array = new Uint32Array(LEAST_WORDS);
  #traits: Uint8Array = new Uint8Array(LEAST_WORDS);
  #plain: Uint32Array = new Uint32Array(LEAST_WORDS);
  /** A power of two of them: id + 1 in the bits that choose a slot (0 is empty), the other bits of the word's hash above. */
  #slots = new Uint32Array(LEAST_SLOTS);
  #size = 0;

  /** What `parts` gave, as a vocabulary of its own. */
  static of({ pool, offsets, hashes, traits, plain }: VocabularyParts): Vocabulary {
    const vocabulary = new Vocabulary();
    const words = Math.max(LEAST_WORDS, hashes.length);
    vocabulary.#pool = widened(pool, pool.length + LEAST_WORDS);
    vocabulary.#poolSize = pool.length;
    vocabulary.#offsets = widened(offsets, words + 1);
    vocabulary.#hashes = widened(hashes, words);
    vocabulary.#traits = widened(traits, words);
    vocabulary.#plain = widened(plain, words);
    vocabulary.#size = hashes.length;
    vocabulary.#rehash(slotsFor(hashes.length, LEAST_SLOTS));
    return vocabulary;
  }

  /** All words in plain columns; views, valid until the next word comes in. */
  parts(): VocabularyParts {
    return {
      pool: this.#pool.subarray(0, this.#poolSize),
      offsets: this.#offsets.subarray(0, this.#size + 1),
      hashes: this.#hashes.subarray(0, this.#size),
      traits: this.#traits.subarray(0, this.#size),
      plain: this.#plain.subarray(0, this.#size),
    };
  }

  /** Number of distinct words. */
  get size(): number {
    return this.#size;
  }

  /** The id of a folded word given as a string; adds it when new. */
  idOf(word: string): number {
    return this.idOfUnits(unitsIn(word), word.length);
  }

  /** The id of a folded word given as code units; adds it when new. `fnv` is their FNV-1a hash, for those who have it already. */
  idOfUnits(units: Uint16Array, length: number, fnv = fnvOf(units, length)): number {
    const hash = mix32(fnv);
    const slot = this.#find(units, length, hash);
    const held = this.#slots[slot]! & (this.#slots.length - 1);
    return held === 0 ? this.#insert(units, length, hash, slot) : held - 1;
  }

  /** The id of a folded word; -1 where it is none of these. */
  heldId(word: string): number {
    const units = unitsIn(word);
    const slot = this.#find(units, word.length, mix32(fnvOf(units, word.length)));
    return (this.#slots[slot]! & (this.#slots.length - 1)) - 1;
  }

  /** The folded word itself. */
  word(id: number): string {
    let word = "";
    // Six times as fast as spreading a view of the code units.
    for (let i = this.#offsets[id]!; i < this.#offsets[id + 1]!; i++) word += String.fromCharCode(this.#pool[i]!);
    return word;
  }

  /** The id of the word as it is compared (`plainWord`): its own where it is spelled so. */
  plain(id: number): number {
    return this.#plain[id]!;
  }

  /** Whether a word as it is compared is spelled otherwise somewhere. */
  isSpelledOtherwise(id: number): boolean {
    return (this.#traits[id]! & Trait.SpelledOtherwise) !== 0;
  }

  /** Puts `plain` of each of many words in its place. */
  makePlain(ids: Uint32Array): void {
    const plain = this.#plain;
    for (let i = 0; i < ids.length; i++) ids[i] = plain[ids[i]!]!;
  }

  /** 32-bit hash of the word's code units: the same in every run, whatever the order of first sight. */
  hash(id: number): number {
    return this.#hashes[id]!;
  }

  /** `hash` of each of many words, into an array with room for as many. */
  hashesInto(out: Uint32Array, ids: Uint32Array): void {
    const hashes = this.#hashes;
    for (let i = 0; i < ids.length; i++) out[i] = hashes[ids[i]!]!;
  }

  /** Whether the word holds a digit. */
  hasDigit(id: number): boolean {
    return (this.#traits[id]! & Trait.Digit) !== 0;
  }

  /** Whether the word is a character of a script without spaces. */
  isUnspaced(id: number): boolean {
    return classOf(codePointAt(this.#pool, this.#offsets[id]!)) === CharClass.Unspaced;
  }

  /** Forgets the words that came last: all from this id on. No search for an earlier one runs through their slots. */
  cut(size: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let id = size; id < this.#size; id++) {
      let slot = this.#hashes[id]! & last;
      while ((slots[slot]! & last) !== id + 1) slot = (slot + 1) & last;
      slots[slot] = 0;
    }
    const end = this.#offsets[size]!;
    this.#pool.fill(0, end, this.#poolSize);
    this.#poolSize = end;
    this.#size = size;
  }

  /** The slot of a word, or the empty one where its search ends. */
  #find(units: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const held = slots[slot]!;
      if (held === 0 || (((held ^ hash) & ~last) === 0 && this.#equals((held & last) - 1, units, length))) return slot;
      slot = (slot + 1) & last;
    }
  }

  #equals(id: number, units: Uint16Array, length: number): boolean {
    const pool = this.#pool;
    const start = this.#offsets[id]!;
    if (this.#offsets[id + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (pool[start + i] !== units[i]) return false;
    return true;
  }

  #insert(units: Uint16Array, length: number, hash: number, slot: number): number {
    const id = this.#size++;
    if (this.#poolSize + length > this.#pool.length) {
      this.#pool = widened(this.#pool, roomFor(this.#poolSize + length));
    }
    if (id + 1 > this.#hashes.length) {
      const words = roomFor(id + 1);
      this.#offsets = widened(this.#offsets, words + 1);
      this.#hashes = widened(this.#hashes, words);
      this.#traits = widened(this.#traits, words);
      this.#plain = widened(this.#plain, words);
    }
    let traits = 0;
    let isAscii = true;
    for (let i = 0; i < length; i++) {
      const unit = units[i]!;
      if (unit > LAST_OF_ASCII) isAscii = false;
      this.#pool[this.#poolSize + i] = unit;
      if (isDigit(unit) || (unit > LAST_OF_ASCII && /\p{N}/u.test(String.fromCharCode(unit)))) traits = Trait.Digit;
    }
    this.#poolSize += length;
    this.#offsets[id + 1] = this.#poolSize;
    this.#hashes[id] = hash;
    this.#traits[id] = traits;
    this.#slots[slot] = (hash & -this.#slots.length) | (id + 1);
    this.#plain[id] = id;
    if (this.#size * 2 > this.#slots.length) this.#rehash(this.#slots.length * 2);
    if (isAscii) return id;
    const word = this.word(id);
    const plain = plainWord(word);
    if (plain === word) return id;
    const plainId = this.idOf(plain);
    this.#plain[id] = plainId;
    this.#traits[plainId]! |= Trait.SpelledOtherwise;
    return id;
  }

  #rehash(length: number): void {
    const slots = new Uint32Array(length);
    const last = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      const hash = this.#hashes[id]!;
      let slot = hash & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = (hash & ~last) | (id + 1);
    }
    this.#slots = slots;
  }
}

const unitRoom = keptRoom(Uint16Array);

/** Valid until the next call; further on stands anything. */
function unitsIn(word: string): Uint16Array {
  const units = unitRoom(word.length);
  for (let i = 0; i < word.length; i++) units[i] = word.charCodeAt(i);
  return units;
}

function fnvOf(units: Uint16Array, length: number): number {
  let hash = FNV_START;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ units[i]!, FNV_PRIME);
  return hash;
}
