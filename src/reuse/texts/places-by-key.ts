/** Positions of a text grouped by a key, such as the stem that stands there: two texts' groups are met by one walk through both. */
import { lowerBound } from "../../basics/search.js";

export class PlacesByKey {
  /** Distinct keys, ascending. */
  readonly keys: Float64Array;
  /** Where in `places` the positions of each key end; they begin where those of the key before it end. */
  readonly ends: Uint32Array;
  /** Positions by key, then ascending. */
  readonly places: Uint32Array;

  /** @param keys the key of each of `places`, a whole number @param places positions, ascending */
  constructor(keys: Float64Array, places: Uint32Array) {
    const distinct = distinctSorted(keys.slice());
    const ranks = new Uint32Array(keys.length);
    const ends = new Uint32Array(distinct.length);
    for (let i = 0; i < keys.length; i++) {
      const rank = lowerBound(distinct, keys[i]!);
      ranks[i] = rank;
      ends[rank]!++;
    }
    let before = 0;
    const next = new Uint32Array(distinct.length);
    for (let k = 0; k < ends.length; k++) {
      next[k] = before;
      before += ends[k]!;
      ends[k] = before;
    }
    const grouped = new Uint32Array(places.length);
    for (let i = 0; i < places.length; i++) grouped[next[ranks[i]!]!++] = places[i]!;
    this.keys = distinct;
    this.ends = ends;
    this.places = grouped;
  }
}

/** Sorts the values and gives the distinct ones. */
export function distinctSorted<T extends Float64Array | Uint32Array>(values: T): T {
  values.sort();
  let size = 0;
  for (let i = 0; i < values.length; i++) if (i === 0 || values[i] !== values[i - 1]) values[size++] = values[i]!;
  return values.slice(0, size) as T;
}
