/**
 * The order in which two texts bring up what they share, word by word. A text put into other words keeps much of the order of its source,
 * even where hardly two words in a row survive; two reports of one event mention the same things in orders of their own.
 */
import type { SharedRareWords } from "./shared-rare-words.js";

/**
 * Significance of the common order of first mentions: Kendall's tau of the shared words that are neither names nor figures, in units of
 * its own chance deviation. Two texts that tell one event in unrelated orders have 0 on average; 2 is rare, 4 is no chance.
 */
export function orderSignificance(shared: SharedRareWords): number {
  const { wordsPerToken, size, stems, stemOf, startsB, positionsB, isFact } = shared;
  const seen = isFact.slice(0, stems);
  const positions = new Int32Array(stems);
  let n = 0;
  for (let i = 0; i < size; i++) {
    const stem = stemOf[i]!;
    if (seen[stem] === 1) continue;
    seen[stem] = 1;
    positions[n++] = positionsB[startsB[stem]!]!;
  }
  if (n < 2) return 0;
  const agreeing = (n * (n - 1)) / 2 - 2 * fallingPairs(positions, n);
  // Pairs of characters overlap, so that one shared name is several in order: they count for less.
  return (wordsPerToken * agreeing) / Math.sqrt((n * (n - 1) * (2 * n + 5)) / 18);
}

/** Pairs of the first `n` values that stand in falling order, counted while sorting by merges. Values are distinct. Time n log n. */
function fallingPairs(values: Int32Array<ArrayBuffer>, n: number): number {
  let from = values;
  let to = new Int32Array(n);
  let falling = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at++) {
        if (left < middle && (right >= end || from[left]! < from[right]!)) to[at] = from[left++]!;
        else {
          falling += middle - left;
          to[at] = from[right++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  return falling;
}
