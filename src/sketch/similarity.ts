/** Exact similarity of two sets given as ascending arrays of distinct numbers. Time grows with both sizes. */
import { requireHashes } from "../basics/require.js";

/**
 * Number of values both sets hold.
 *
 * @param a the values of one set, ascending, each once, as `shingles` gives them: of values in another order the number is wrong
 * @param b those of the other, the same way
 */
export function intersectionSize(a: Uint32Array, b: Uint32Array): number {
  requireHashes("a", a);
  requireHashes("b", b);
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/** Jaccard similarity |A ∩ B| / |A ∪ B|, 0–1. Two empty sets have nothing in common: 0. Parameters as for `intersectionSize`. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  const shared = intersectionSize(a, b);
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}

/** Share of A that B holds too, |A ∩ B| / |A|, 0–1; 0 where A is empty. Not symmetric. Parameters as for `intersectionSize`. */
export function containment(a: Uint32Array, b: Uint32Array): number {
  const shared = intersectionSize(a, b);
  return a.length === 0 ? 0 : shared / a.length;
}
