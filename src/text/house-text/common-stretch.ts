/** The words around a shared shingle that two texts have in common. */
import { appendTo } from "../../basics/append-to.js";
import type { Fingerprint } from "../../basics/fingerprint.js";
import { firstPlace } from "../../basics/search.js";

/** Neighbouring words that two texts share, by position in the one; the other has them `shift` words further on. */
export interface Stretch {
  start: number;
  end: number;
  shift: number;
}

/** In a text of so many kept shingles the places of each are noted once: it may share very many with another. */
const MANY_KEYS = 1 << 12;
const placesOfMany = new WeakMap<Uint32Array, ReadonlyMap<number, readonly number[]>>();

const NO_STRETCH: Stretch = { start: 0, end: 0, shift: 0 };

/** The longest stretch around a shared key at a position of one text, at whichever of its places in the other. */
export function commonStretch(
  ids: Uint32Array,
  position: number,
  others: Uint32Array,
  { keys, positions }: Fingerprint,
  key: number,
): Stretch {
  let longest = NO_STRETCH;
  for (let at = nextPlace(keys, key, 0); at !== -1; at = nextPlace(keys, key, at + 1)) {
    const shift = positions[at]! - position;
    let start = position;
    let end = position;
    while (start > 0 && start + shift > 0 && ids[start - 1] === others[start + shift - 1]) start--;
    while (end < ids.length && end + shift < others.length && ids[end] === others[end + shift]) end++;
    if (end - start > longest.end - longest.start) longest = { start, end, shift };
    if (isWhole(longest, ids, others)) break;
  }
  return longest;
}

/** The longest stretch around any place of a shared key: an article may use a phrase again beside what it shares. */
export function longestStretch(
  ids: Uint32Array,
  own: Fingerprint,
  others: Uint32Array,
  theirs: Fingerprint,
  key: number,
): Stretch {
  let longest = NO_STRETCH;
  for (let at = nextPlace(own.keys, key, 0); at !== -1; at = nextPlace(own.keys, key, at + 1)) {
    const stretch = commonStretch(ids, own.positions[at]!, others, theirs, key);
    if (stretch.end - stretch.start > longest.end - longest.start) longest = stretch;
    if (isWhole(longest, ids, others)) break;
  }
  return longest;
}

/** None can be longer: a text that repeats one paragraph need not be walked from each of its places. */
function isWhole({ start, end }: Stretch, ids: Uint32Array, others: Uint32Array): boolean {
  return end - start === Math.min(ids.length, others.length);
}

/** The first place of a key from one on; -1 where there is none. */
function nextPlace(keys: Uint32Array, key: number, from: number): number {
  if (keys.length < MANY_KEYS) return keys.indexOf(key, from);
  const places = placesIn(keys).get(key) ?? [];
  return places[firstPlace(places.length, (i) => places[i]! >= from)] ?? -1;
}

function placesIn(keys: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const known = placesOfMany.get(keys);
  if (known !== undefined) return known;
  const places = new Map<number, number[]>();
  for (let at = 0; at < keys.length; at++) appendTo(places, keys[at]!, at);
  placesOfMany.set(keys, places);
  return places;
}
