/**
 * Rows with keys to pairs of rows that share keys: the batch form of candidate search. All (key, row) entries are sorted by key
 * (radix, least significant digit first), every run of equal keys gives its pairs, and pairs are counted.
 *
 * Where a key is held by more than `cap` rows, each row is paired with its neighbour and with the first row only, so that a text printed
 * everywhere stays connected and the work stays linear in the entries.
 */
import { mix32 } from "../sketch/hash.js";

export interface KeyedRows {
  /** Keys of all rows, row after row; distinct within a row. */
  readonly keys: Uint32Array;
  /** Row r holds `keys[offsets[r]]` up to `keys[offsets[r + 1]]`; one longer than the number of rows. */
  readonly offsets: Uint32Array;
}

/** Pairs of rows `a[i] < b[i]`, ascending by a, then b, with the number of keys that brought them together. No score: not verified yet. */
export interface CandidatePairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly shared: Uint32Array;
}

/** Rows from one list of distinct keys each. */
export function keyedRows(lists: readonly Uint32Array[]): KeyedRows {
  const offsets = new Uint32Array(lists.length + 1);
  for (let row = 0; row < lists.length; row++) offsets[row + 1] = offsets[row]! + lists[row]!.length;
  const keys = new Uint32Array(offsets[lists.length]!);
  for (let row = 0; row < lists.length; row++) keys.set(lists[row]!, offsets[row]);
  return { keys, offsets };
}

/** The rows of several lists, one list after the other. */
export function joinedRows(lists: readonly KeyedRows[]): KeyedRows {
  const rows = lists.reduce((sum, { offsets }) => sum + offsets.length - 1, 0);
  const keys = new Uint32Array(lists.reduce((sum, list) => sum + list.keys.length, 0));
  const offsets = new Uint32Array(rows + 1);
  let row = 0;
  for (const list of lists) {
    const before = offsets[row]!;
    keys.set(list.keys, before);
    for (let i = 1; i < list.offsets.length; i++) offsets[++row] = before + list.offsets[i]!;
  }
  return { keys, offsets };
}

/** All pairs that share at least `least` keys and that `accepts` lets pass. Time and memory grow with entries plus pairs met, at most `entries × cap / 2`. */
export function joinOnKeys(
  rows: KeyedRows,
  cap: number,
  least: number,
  accepts: (a: number, b: number, shared: number) => boolean = () => true,
): CandidatePairs {
  const { keys, offsets } = rows;
  const rowOf = new Uint32Array(keys.length);
  for (let row = 0; row + 1 < offsets.length; row++) rowOf.fill(row, offsets[row]!, offsets[row + 1]!);
  const order = sortedByKey(keys);
  const pairs = new PairCounter();
  for (let start = 0; start < order.length; ) {
    const key = keys[order[start]!]!;
    let end = start + 1;
    while (end < order.length && keys[order[end]!] === key) end++;
    if (end - start <= cap) {
      for (let i = start; i < end; i++)
        for (let j = i + 1; j < end; j++) pairs.add(rowOf[order[i]!]!, rowOf[order[j]!]!);
    } else {
      const first = rowOf[order[start]!]!;
      for (let i = start + 1; i < end; i++) {
        const row = rowOf[order[i]!]!;
        const neighbour = rowOf[order[i - 1]!]!;
        pairs.add(neighbour, row);
        if (neighbour !== first) pairs.add(first, row);
      }
    }
    start = end;
  }
  return pairs.atLeast(least, accepts);
}

/** Positions of the keys in ascending order of key; equal keys keep their order. */
function sortedByKey(keys: Uint32Array): Uint32Array {
  let from = new Uint32Array(keys.length);
  let to = new Uint32Array(keys.length);
  for (let i = 0; i < from.length; i++) from[i] = i;
  const counts = new Uint32Array(1 << 16);
  for (let shift = 0; shift < 32; shift += 16) {
    counts.fill(0);
    for (let i = 0; i < keys.length; i++) counts[(keys[i]! >>> shift) & 0xffff]!++;
    let sum = 0;
    for (let digit = 0; digit < counts.length; digit++) {
      const count = counts[digit]!;
      counts[digit] = sum;
      sum += count;
    }
    for (let i = 0; i < from.length; i++) {
      const position = from[i]!;
      to[counts[(keys[position]! >>> shift) & 0xffff]!++] = position;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Counts pairs in an open-addressing table. */
class PairCounter {
  #a = new Uint32Array(1 << 12);
  #b = new Uint32Array(1 << 12);
  #counts = new Uint32Array(1 << 12);
  #size = 0;

  add(a: number, b: number): void {
    if (this.#size * 2 >= this.#counts.length) this.#grow();
    this.#count(a, b, 1);
  }

  atLeast(least: number, accepts: (a: number, b: number, shared: number) => boolean): CandidatePairs {
    const slots: number[] = [];
    for (let slot = 0; slot < this.#counts.length; slot++) {
      const shared = this.#counts[slot]!;
      if (shared >= least && accepts(this.#a[slot]!, this.#b[slot]!, shared)) slots.push(slot);
    }
    slots.sort((x, y) => this.#a[x]! - this.#a[y]! || this.#b[x]! - this.#b[y]!);
    const pick = (column: Uint32Array): Uint32Array => Uint32Array.from(slots, (slot) => column[slot]!);
    return { a: pick(this.#a), b: pick(this.#b), shared: pick(this.#counts) };
  }

  #count(a: number, b: number, times: number): void {
    const mask = this.#counts.length - 1;
    let slot = mix32(Math.imul(a, 0x9e3779b1) ^ b) & mask;
    while (this.#counts[slot] !== 0 && (this.#a[slot] !== a || this.#b[slot] !== b)) slot = (slot + 1) & mask;
    if (this.#counts[slot] === 0) {
      this.#a[slot] = a;
      this.#b[slot] = b;
      this.#size++;
    }
    this.#counts[slot]! += times;
  }

  #grow(): void {
    const [a, b, counts] = [this.#a, this.#b, this.#counts];
    this.#a = new Uint32Array(a.length * 2);
    this.#b = new Uint32Array(a.length * 2);
    this.#counts = new Uint32Array(a.length * 2);
    this.#size = 0;
    for (let slot = 0; slot < counts.length; slot++) {
      if (counts[slot] !== 0) this.#count(a[slot]!, b[slot]!, counts[slot]!);
    }
  }
}
