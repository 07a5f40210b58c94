/**
 * A few of the many articles that hold a key: those of least rank, whatever the order they came in. Samples of long lists are kept and follow
 * what is added and removed, so that a line printed under every article need not be counted out each time.
 */
import { areEqual } from "../../basics/are-equal.js";
import type { Fingerprint } from "../../basics/fingerprint.js";
import { hashOfPair, hashString } from "../../basics/hash.js";
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

/** Some of the rows that hold a key, and how many do. */
export interface Sample {
  readonly rows: readonly number[];
  readonly held: number;
}

/** Some of the rows that hold each key, such as a kept shingle. */
export interface Samples {
  of(key: number): Sample;
  /** Whether two or more hold it. */
  isShared(key: number): boolean;
}

/** What is asked of a row: its rank, and its id, which decides between equals. */
export interface RankView {
  rank(row: number): number;
  id(row: number): string;
}

/**
 * What ranks an article: a hash of what it says, so that its id has no say in what house text is. Its outlet and time count too: else the copies of
 * one text would fill a sample together.
 */
export function sampleRank({ keys }: Fingerprint, { source, time }: { source: string; time: number }): number {
  let rank = hashString(`${time} ${source}`);
  for (let i = 0; i < keys.length; i++) rank = hashOfPair(rank, keys[i]!);
  return rank;
}

export class HolderSamples implements Samples {
  readonly #holders: KeyHolders;
  readonly #view: RankView;
  readonly #long = new Map<number, { rows: number[]; held: number }>();
  #ranks = new Uint32Array(0);
  #ranked = new Uint8Array(0); // 1 where the rank is known

  /** @param holders distinct rows that hold each key, as they are now */
  constructor(holders: KeyHolders, view: RankView) {
    this.#holders = holders;
    this.#view = view;
  }

  isShared(key: number): boolean {
    return this.#holders.isShared(key);
  }

  /** At most `SAMPLE_SIZE` of the rows that hold a key, least rank first; good until the next change. */
  of(key: number): Sample {
    const known = this.#long.get(key);
    if (known !== undefined) return known;
    const rows: number[] = [];
    let held = 0;
    const holders = this.#holders;
    for (let at = holders.first(key); at !== 0; at = holders.next(at)) {
      this.#offer(rows, holders.itemAt(at));
      held++;
    }
    const sample = { rows, held };
    if (held > SAMPLE_SIZE) this.#long.set(key, sample);
    return sample;
  }

  /** A row now holds these keys. */
  added(row: number, keys: Uint32Array): void {
    if (this.#long.size === 0) return;
    for (let i = 0; i < keys.length; i++) {
      const sample = this.#long.get(keys[i]!);
      if (sample === undefined) continue;
      this.#offer(sample.rows, row);
      sample.held++;
    }
  }

  /** A row no longer holds these keys; its number may be given to another. */
  removed(row: number, keys: Uint32Array): void {
    if (row < this.#ranked.length) this.#ranked[row] = 0;
    if (this.#long.size === 0) return;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const sample = this.#long.get(key);
      if (sample === undefined) continue;
      if (sample.rows.includes(row)) this.#long.delete(key);
      else sample.held--;
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
    return one !== two ? one < two : this.#view.id(a) < this.#view.id(b);
  }

  #rank(row: number): number {
    if (row >= this.#ranks.length) {
      this.#ranks = widened(this.#ranks, 2 * (row + 1));
      this.#ranked = widened(this.#ranked, 2 * (row + 1));
    }
    if (this.#ranked[row] === 0) {
      this.#ranks[row] = this.#view.rank(row);
      this.#ranked[row] = 1;
    }
    return this.#ranks[row]!;
  }
}

/** Whether the same rows stand for as many. */
export function areSameSample(one: Sample, two: Sample): boolean {
  return one.held === two.held && areEqual(one.rows, two.rows);
}
