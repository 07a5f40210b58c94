/** The words around a shared shingle that two texts have in common. */
import { appendTo } from "../../basics/append-to.js";
import type { Fingerprint } from "../../basics/fingerprint.js";
import { firstPlace } from "../../basics/search.js";

/** Words of a text, from one up to another. */
export interface WordRange {
  start: number;
  end: number;
}

/** Neighbouring words that two texts share, by position in the one; the other has them `shift` words further on. */
export interface Stretch extends WordRange {
  shift: number;
}

/** A stretch of fewer words is no excerpt. */
export const SHORTEST_EXCERPT = 25;
/** In a text of so many kept shingles the places of each are noted once: it may share very many with another. */
const MANY_KEYS = 1 << 12;
const placesOfMany = new WeakMap<Uint32Array, ReadonlyMap<number, readonly number[]>>();
/** In such a text a key is followed to so many of its places only, to bound the time: in a list of one sentence form it stands in thousands. */
const MOST_PLACES = 32;

const NO_STRETCH: Stretch = { start: 0, end: 0, shift: 0 };

/**
 * The longest stretch around a shared key at a position of one text, at whichever of its places in the other; of very many, at those nearest by.
 * `known` is one that these two texts were found to share: two long texts that are the same are not walked anew for each of their keys.
 */
export function commonStretch(
  ids: Uint32Array,
  position: number,
  others: Uint32Array,
  theirs: Fingerprint,
  key: number,
  known = NO_STRETCH,
): Stretch {
  const { keys, positions } = theirs;
  let longest = NO_STRETCH;
  let left = mostPlaces(keys);
  for (let at = placeNear(theirs, key, position); at !== -1 && left > 0; at = nextPlace(keys, key, at + 1), left--) {
    const shift = positions[at]! - position;
    const isKnown = shift === known.shift && position >= known.start && position < known.end;
    const stretch = isKnown ? known : stretchAt(ids, position, others, shift);
    if (lengthOf(stretch) > lengthOf(longest)) longest = stretch;
    if (isWhole(longest, ids, others)) break;
  }
  return longest;
}

function stretchAt(ids: Uint32Array, position: number, others: Uint32Array, shift: number): Stretch {
  let start = position;
  let end = position;
  while (start > 0 && start + shift > 0 && ids[start - 1] === others[start + shift - 1]) start--;
  while (end < ids.length && end + shift < others.length && ids[end] === others[end + shift]) end++;
  return { start, end, shift };
}

/** The longest stretch around any place of a shared key: an article may use a phrase again beside what it shares. `known` as in `commonStretch`. */
export function longestStretch(
  ids: Uint32Array,
  own: Fingerprint,
  others: Uint32Array,
  theirs: Fingerprint,
  key: number,
  known?: Stretch,
): Stretch {
  let longest = NO_STRETCH;
  let left = mostPlaces(own.keys);
  for (let at = nextPlace(own.keys, key, 0); at !== -1 && left > 0; at = nextPlace(own.keys, key, at + 1), left--) {
    const stretch = commonStretch(ids, own.positions[at]!, others, theirs, key, known);
    if (lengthOf(stretch) > lengthOf(longest)) longest = stretch;
    if (isWhole(longest, ids, others)) break;
  }
  return longest;
}

/** Words in it. */
export function lengthOf({ start, end }: WordRange): number {
  return end - start;
}

/** None can be longer: a text that repeats one paragraph need not be walked from each of its places. */
function isWhole(stretch: Stretch, ids: Uint32Array, others: Uint32Array): boolean {
  return lengthOf(stretch) === Math.min(ids.length, others.length);
}

function mostPlaces(keys: Uint32Array): number {
  return keys.length < MANY_KEYS ? keys.length : MOST_PLACES;
}

/** The first place of a key; in a text of many kept shingles, the first of its `MOST_PLACES` around a position. */
function placeNear({ keys, positions }: Fingerprint, key: number, position: number): number {
  if (keys.length < MANY_KEYS) return keys.indexOf(key);
  const places = placesIn(keys).get(key) ?? [];
  const nearest = firstPlace(places.length, (i) => positions[places[i]!]! >= position);
  return places[Math.max(0, Math.min(nearest - MOST_PLACES / 2, places.length - MOST_PLACES))] ?? -1;
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
