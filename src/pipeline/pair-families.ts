/**
 * Pairs in an order in which those that hang together stand together: a text that is made ready for one pair serves the next, and of two threads
 * that each take a stretch hardly ever do both make the same one ready.
 */
import { placesByLabel } from "../basics/order.js";

/**
 * Numbers of the pairs, family by family in the order of their earliest places, within each as they were. A family is a connected component.
 * Time and memory grow with places and pairs (union-find that halves its paths).
 */
export function byFamily(a: Uint32Array, b: Uint32Array, places: number): Uint32Array {
  const parent = new Uint32Array(places);
  for (let place = 0; place < places; place++) parent[place] = place;
  for (let i = 0; i < a.length; i++) {
    const one = headOf(parent, a[i]!);
    const two = headOf(parent, b[i]!);
    if (one < two) parent[two] = one;
    else parent[one] = two;
  }
  return placesByLabel(
    a.map((place) => headOf(parent, place)),
    places,
  );
}

/** The earliest place of a family. */
function headOf(parent: Uint32Array, place: number): number {
  let head = place;
  while (parent[head] !== head) {
    parent[head] = parent[parent[head]!]!;
    head = parent[head]!;
  }
  return head;
}
