/** Two numbers as one, exactly: the key of a pair in a map, or one number in a column. */

/** Both stay below: words, stems and rows are far fewer. */
export const PAIR_LIMIT = 2 ** 26;

export function pairNumber(a: number, b: number): number {
  return a * PAIR_LIMIT + b;
}
