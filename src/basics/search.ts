/** Binary search. */

/** The first place, from 0 up to `places`, at which `holds` is true; from there on it must stay true. `places` where it never is. */
export function firstPlace(places: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = places;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For kernels: the first place from `start` up to `end` whose number is not below `least`; `end` where there is none. */
export function lowerBound(
  ascending: Uint32Array | Float64Array,
  least: number,
  start = 0,
  end = ascending.length,
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
