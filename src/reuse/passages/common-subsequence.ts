/** Length of the longest common subsequence of two short lists. Time grows with the product of their lengths. */
export function commonSubsequenceLength(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) next[j + 1] = a[i] === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    row = next;
  }
  return row[b.length]!;
}

/** The places of a longest common subsequence of two short lists, ascending. Time grows with the product of their lengths. */
export function commonSubsequence(a: Uint32Array, b: Uint32Array): [inA: number, inB: number][] {
  const width = b.length + 1;
  const rest = new Uint16Array((a.length + 1) * width); // the length of one of a from i and b from j on
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      rest[at] = a[i] === b[j] ? rest[at + width + 1]! + 1 : Math.max(rest[at + width]!, rest[at + 1]!);
    }
  }
  const places: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) places.push([i++, j++]);
    else if (rest[(i + 1) * width + j]! >= rest[i * width + j + 1]!) i++;
    else j++;
  }
  return places;
}
