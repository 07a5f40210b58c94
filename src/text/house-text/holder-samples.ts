/**
 * A few of the many articles that hold a key: those with the least hashed ids, whatever the order they came in. Samples of long lists
 * are kept and follow what is added and removed, so that a line printed under every article need not be counted out each time.
 */
import { hashString } from "../../basics/hash.js";
import { widened } from "../../basics/widened.js";

/** Most holders in a sample; one of fewer has all of them. */
export const SAMPLE_SIZE = 12;

/** The rows that hold a key, by a cursor that is 0 behind the last. */
export interface KeyHolders {
  first(key: number): number;
  next(cursor: number): number;
  itemAt(cursor: number): number;
  /** Whether there are two or more. */
  isShared(key: number): boolean;
}

/** Some of the rows that hold each key, such as a kept shingle. */
export interface Samples {
  /** Rows that hold a key. */
  of(key: number): readonly number[];
  /** Whether two or more hold it. */
  isShared(key: number): boolean;
}

export class HolderSamples implements Samples {
  readonly #holders: KeyHolders;
  readonly #id: (row: number) => string;
  readonly #long = new Map<number, number[]>();
  #ranks = new Uint32Array(0);
  #ranked = new Uint8Array(0); // 1 where the rank is known

  /**
   * @param holders distinct rows that hold each key, as they are now
   * @param id what ranks a row
   */
  constructor(holders: KeyHolders, id: (row: number) => string) {
    this.#holders = holders;
    this.#id = id;
  }

  isShared(key: number): boolean {
    return this.#holders.isShared(key);
  }

  /** Rows that hold a key, at most `SAMPLE_SIZE`, least rank first. */
  of(key: number): readonly number[] {
    const known = this.#long.get(key);
    if (known !== undefined) return known;
    const sample: number[] = [];
    let held = 0;
    const holders = this.#holders;
    for (let at = holders.first(key); at !== 0; at = holders.next(at)) {
      this.#offer(sample, holders.itemAt(at));
      held++;
    }
    if (held > SAMPLE_SIZE) this.#long.set(key, sample);
    return sample;
  }

  /** A row now holds these keys. */
  added(row: number, keys: Uint32Array): void {
    if (this.#long.size === 0) return;
    for (let i = 0; i < keys.length; i++) {
      const sample = this.#long.get(keys[i]!);
      if (sample !== undefined) this.#offer(sample, row);
    }
  }

  /** A row no longer holds these keys; its number may be given to another. */
  removed(row: number, keys: Uint32Array): void {
    if (row < this.#ranked.length) this.#ranked[row] = 0;
    if (this.#long.size === 0) return;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      if (this.#long.get(key)?.includes(row)) this.#long.delete(key);
    }
  }

  #offer(sample: number[], row: number): void {
    let at = sample.length;
    if (at === SAMPLE_SIZE && !this.#comesBefore(row, sample[--at]!)) return;
    for (; at > 0 && this.#comesBefore(row, sample[at - 1]!); at--) sample[at] = sample[at - 1]!;
    sample[at] = row;
  }

  #comesBefore(a: number, b: number): boolean {
    const one = this.#rank(a);
    const two = this.#rank(b);
    return one !== two ? one < two : this.#id(a) < this.#id(b);
  }

  #rank(row: number): number {
    if (row >= this.#ranks.length) {
      this.#ranks = widened(this.#ranks, 2 * (row + 1));
      this.#ranked = widened(this.#ranked, 2 * (row + 1));
    }
    if (this.#ranked[row] === 0) {
      this.#ranks[row] = hashString(this.#id(row));
      this.#ranked[row] = 1;
    }
    return this.#ranks[row]!;
  }
}
