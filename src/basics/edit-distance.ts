/**
 * The least number of letters (UTF-16 code units) to put in, leave out or exchange that makes one word of the other (Levenshtein, 1965). Time
 * grows with a.length × b.length.
 */
export function editDistance(a: string, b: string): number {
  // row[j] is the distance of what was read of `a` to the first j letters of `b`.
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let before = row[0]!++;
    for (let j = 1; j <= b.length; j++) {
      const exchanged = before + (a[i - 1] === b[j - 1] ? 0 : 1);
      before = row[j]!;
      row[j] = Math.min(exchanged, before + 1, row[j - 1]! + 1);
    }
  }
  return row[b.length]!;
}
