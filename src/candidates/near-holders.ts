/**
 * The rows that hold a key and are near another row in time: all of them, or of very many the first and the latest. Lists of keys that very many
 * rows hold are put in order when first asked for and then follow what is added and removed, so that no walk is longer than `LONGEST_WALK`.
 */
import { areNearInTime } from "../basics/publication-times.js";
import { firstPlace } from "../basics/search.js";
import type { PostingTable } from "./posting-table.js";

/** Holders of a key that are looked at one by one. */
const LONGEST_WALK = 256;

export interface TimeView {
  /** Milliseconds since 1970, NaN when undated. */
  time(row: number): number;
  /** Order of two rows by time, undated ones last, without ties. */
  compare(a: number, b: number): number;
  /** The longest time between two rows that are near, in milliseconds. */
  readonly within: number;
}

export class NearHolders {
  readonly #postings: PostingTable;
  readonly #view: TimeView;
  readonly #ordered = new Map<number, number[]>();

  constructor(postings: PostingTable, view: TimeView) {
    this.#postings = postings;
    this.#view = view;
  }

  /** All other rows near this one that hold a key, in no order; undefined where they are more than `most`. */
  all(key: number, row: number, most: number): number[] | undefined {
    if (this.#ordered.has(key)) return this.#allOfMany(key, row, most);
    const postings = this.#postings;
    const found: number[] = [];
    let walked = 0;
    for (let at = postings.first(key); at !== 0; at = postings.next(at)) {
      if (++walked > LONGEST_WALK) return this.#allOfMany(key, row, most);
      const other = postings.itemAt(at);
      if (other === row || !this.#areNear(row, other)) continue;
      if (found.length === most) return undefined;
      found.push(other);
    }
    return found;
  }

  /** For a key that more than `most` hold, `most` of the other rows near this one: the first, those right before and behind it, and the latest. */
  some(key: number, row: number, most: number): number[] {
    const { list, start, end, undated } = this.#range(key, row);
    const found: number[] = [];
    const take = (place: number): void => {
      const isNear = (place >= start && place < end) || (place >= undated && place < list.length);
      const other = list[place]!;
      if (isNear && other !== row && !found.includes(other)) found.push(other);
    };
    const own = this.#placeOf(row, list);
    let first = own === start ? start + 1 : start;
    if (first >= end) first = undated;
    take(list[first] === row ? first + 1 : first);
    take(own - 1);
    take(own + 1);
    // Undated ones come behind all others: they are the latest.
    for (let i = list.length - 1; i >= undated && found.length < most; i--) take(i);
    for (let i = end - 1; i >= start && found.length < most; i--) take(i);
    return found;
  }

  /** A row now holds these keys. */
  added(row: number, keys: Uint32Array): void {
    if (this.#ordered.size === 0) return;
    for (let i = 0; i < keys.length; i++) {
      const list = this.#ordered.get(keys[i]!);
      if (list !== undefined) list.splice(this.#placeOf(row, list), 0, row);
    }
  }

  /** A row no longer holds these keys. It can still be compared. */
  removed(row: number, keys: Uint32Array): void {
    if (this.#ordered.size === 0) return;
    for (let i = 0; i < keys.length; i++) {
      const list = this.#ordered.get(keys[i]!);
      if (list !== undefined) list.splice(this.#placeOf(row, list), 1);
    }
  }

  #allOfMany(key: number, row: number, most: number): number[] | undefined {
    const { list, start, end, undated } = this.#range(key, row);
    // The row itself may be one of them.
    if (end - start + list.length - undated > most + 1) return undefined;
    const found = [...list.slice(start, end), ...list.slice(undated)].filter((other) => other !== row);
    return found.length > most ? undefined : found;
  }

  /** The holders of a key in order, and which of them are near: those from `start` to `end`, and all from `undated` on. */
  #range(key: number, row: number): { list: readonly number[]; start: number; end: number; undated: number } {
    const { within } = this.#view;
    const list = this.#inOrder(key);
    const time = this.#view.time(row);
    if (Number.isNaN(time)) return { list, start: 0, end: list.length, undated: list.length };
    const times = (place: number): number => this.#view.time(list[place]!);
    return {
      list,
      start: firstPlace(list.length, (place) => !(time - times(place) > within)),
      end: firstPlace(list.length, (place) => !(times(place) - time <= within)),
      undated: firstPlace(list.length, (place) => Number.isNaN(times(place))),
    };
  }

  #areNear(a: number, b: number): boolean {
    return areNearInTime(this.#view.time(a), this.#view.time(b), this.#view.within);
  }

  #inOrder(key: number): readonly number[] {
    let list = this.#ordered.get(key);
    if (list === undefined) {
      list = [];
      for (let at = this.#postings.first(key); at !== 0; at = this.#postings.next(at))
        list.push(this.#postings.itemAt(at));
      list.sort((a, b) => this.#view.compare(a, b));
      this.#ordered.set(key, list);
    }
    return list;
  }

  #placeOf(row: number, list: readonly number[]): number {
    return firstPlace(list.length, (place) => this.#view.compare(list[place]!, row) >= 0);
  }
}
