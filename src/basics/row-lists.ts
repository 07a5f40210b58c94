/**
 * A list of numbers for each row that has one, in one column of bounded size: for what can be worked out again. When the column is full, the
 * lists of forgotten rows leave it; where these take up less than half of it, all lists do.
 */
import { widened } from "./widened.js";

/** Numbers in the column before lists leave it: 16 MB. */
const MOST_NUMBERS = 1 << 22;
const LEAST_NUMBERS = 1 << 12;
/**
 * There is always room for four lists as long as the longest: two very long texts that are compared would otherwise throw out each other's list at
 * every comparison.
 */
const MOST_OF_LONGEST = 4;
/** Numbers in a column that is used again once it is cleared: of a match they are few. */
const MOST_KEPT = 1 << 16;

export class RowLists {
  #most: number;
  #numbers = new Uint32Array(LEAST_NUMBERS);
  #size = 0;
  #starts = new Int32Array(0); // -1 where there is none
  #ends = new Int32Array(0);
  #rows: number[] = []; // that have or had a list

  constructor(most = MOST_NUMBERS) {
    this.#most = most;
  }

  /** The list of a row; undefined where it is not known or was forgotten. */
  get(row: number): Uint32Array | undefined {
    if (row >= this.#starts.length || this.#starts[row] === -1) return undefined;
    return this.#numbers.subarray(this.#starts[row]!, this.#ends[row]!);
  }

  /** A new list of this length, to be filled in. Lists given before stay as they are. */
  put(row: number, length: number): Uint32Array {
    this.#most = Math.max(this.#most, MOST_OF_LONGEST * length);
    if (this.#size + length > this.#most) this.#makeRoom();
    if (this.#size + length > this.#numbers.length) {
      this.#numbers = widened(this.#numbers, Math.max(this.#numbers.length * 2, this.#size + length));
    }
    if (row >= this.#starts.length) {
      const rows = this.#starts.length;
      this.#starts = widened(this.#starts, row * 2 + 16).fill(-1, rows);
      this.#ends = widened(this.#ends, row * 2 + 16);
    }
    this.#rows.push(row);
    this.#starts[row] = this.#size;
    this.#size += length;
    this.#ends[row] = this.#size;
    return this.#numbers.subarray(this.#starts[row]!, this.#size);
  }

  /** Forgets the list of a row, whose number may be given to another. */
  forget(row: number): void {
    if (row < this.#starts.length) this.#starts[row] = -1;
  }

  #makeRoom(): void {
    const rows = new Set(this.#rows.filter((row) => this.#starts[row] !== -1));
    let held = 0;
    for (const row of rows) held += this.#ends[row]! - this.#starts[row]!;
    const lists = 2 * held > this.#most ? [] : Array.from(rows, (row) => [row, this.get(row)!] as const);
    this.#numbers = new Uint32Array(LEAST_NUMBERS); // not the old one anew: lists given before stay as they are
    this.#empty();
    for (const [row, list] of lists) this.put(row, list.length).set(list);
  }

  /** Forgets all lists. Those given before are valid no longer. */
  clear(): void {
    if (this.#numbers.length > MOST_KEPT) this.#numbers = new Uint32Array(LEAST_NUMBERS);
    this.#empty();
  }

  #empty(): void {
    this.#size = 0;
    for (const row of this.#rows) this.#starts[row] = -1;
    this.#rows = [];
  }
}
