/** Orders and numbers that are the same on every platform and follow no locale. */

/** Compares strings for `sort`, code unit by code unit. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The labels numbered anew from 0, in the order in which they first come. */
export function numberedByFirst(labels: Uint32Array | Int32Array): Uint32Array {
  const numbers = new Map<number, number>();
  return Uint32Array.from(labels, (label) => {
    const known = numbers.get(label) ?? numbers.size;
    numbers.set(label, known);
    return known;
  });
}
