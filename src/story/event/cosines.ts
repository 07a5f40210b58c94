/** Cosines of many pairs of sparse rows. */
import { cosinesByVectors } from "./cosines-wasm.js";
import type { SparseRows } from "./sparse-rows.js";

/**
 * Cosine of each pair of rows. Costs least where pairs of one first row stand together: that row is spread out over all columns once, and
 * the others are walked along it.
 */
export function cosines(rows: SparseRows, first: Uint32Array, second: Uint32Array): Float64Array {
  return cosinesByVectors(rows, first, second) ?? cosinesPlainly(rows, first, second);
}

/** What `cosinesByVectors` gives, by a plain loop. */
export function cosinesPlainly(
  { width, offsets, columns, weights }: SparseRows,
  first: Uint32Array,
  second: Uint32Array,
): Float64Array {
  const found = new Float64Array(first.length);
  const dense = new Float32Array(width); // the spread row; 0 elsewhere
  let spread = -1;
  for (let p = 0; p < first.length; p++) {
    const row = first[p]!;
    if (row !== spread) {
      if (spread >= 0) for (let i = offsets[spread]!; i < offsets[spread + 1]!; i++) dense[columns[i]!] = 0;
      for (let i = offsets[row]!; i < offsets[row + 1]!; i++) dense[columns[i]!] = weights[i]!;
      spread = row;
    }
    found[p] = productWith(dense, columns, weights, offsets[second[p]!]!, offsets[second[p]! + 1]!);
  }
  return found;
}

/**
 * Four sums at once, since each addition waits for the one before it. A function of its own, so that it is compiled before the many pairs
 * are through.
 */
function productWith(
  dense: Float32Array,
  columns: Uint32Array,
  weights: Float32Array,
  start: number,
  end: number,
): number {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let i = start;
  for (const last = end - 4; i <= last; i += 4) {
    one += weights[i]! * dense[columns[i]!]!;
    two += weights[i + 1]! * dense[columns[i + 1]!]!;
    three += weights[i + 2]! * dense[columns[i + 2]!]!;
    four += weights[i + 3]! * dense[columns[i + 3]!]!;
  }
  for (; i < end; i++) one += weights[i]! * dense[columns[i]!]!;
  return one + two + (three + four);
}
