/** Positions of a text grouped by a key, such as the stem that stands there: two texts' groups are met by one walk through both. */
import { distinct } from "../../basics/order.js";
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
    const sorted = distinct(keys);
    const ranks = new Uint32Array(keys.length);
    const ends = new Uint32Array(sorted.length);
    for (let i = 0; i < keys.length; i++) {
      const rank = lowerBound(sorted, keys[i]!);
      ranks[i] = rank;
      ends[rank]!++;
    }
    let before = 0;
    const next = new Uint32Array(sorted.length);
    for (let k = 0; k < ends.length; k++) {
      next[k] = before;
      before += ends[k]!;
      ends[k] = before;
    }
    const grouped = new Uint32Array(places.length);
    for (let i = 0; i < places.length; i++) grouped[next[ranks[i]!]!++] = places[i]!;
    this.keys = sorted;
    this.ends = ends;
    this.places = grouped;
  }
}
