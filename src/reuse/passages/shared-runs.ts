/**
 * Two lists of words to the runs of words they share: for every word of the first, the longest run through it that stands in the second too.
 * Seeds are shared 3-grams found through a hash index of the second list, extended while the words are equal, so what is found is exact.
 */
import { SEED_SIZE, type SeedIndex } from "../texts/seed-index.js";

/** `length` words from position `a` of the first list are the words from position `b` of the second. */
export interface SharedRun {
  a: number;
  b: number;
  length: number;
}

/** A seed that stands in a text more often than this ("he said the") is followed to its first positions only, to bound the time. */
const MOST_POSITIONS = 24;

/**
 * Runs of at least three words, by position in `a`; neighbouring runs may overlap by two words in `a`.
 * Time grows with the words of `a` and the positions of their seeds in `b`.
 */
export function sharedRuns(a: SeedIndex, b: SeedIndex): SharedRun[] {
  const runs: SharedRun[] = [];
  const { words, hashes } = a;
  const { words: others, hashes: otherHashes, heads, next, mask, filter, shift } = b;
  const seeds = hashes.length;
  let diagonal = 0;
  for (let i = 0; i < seeds; ) {
    const hash = hashes[i]!;
    if (((filter[hash >>> shift]! >>> (hash & 31)) & 1) === 0) {
      i++;
      continue;
    }
    let bestLength = 0;
    let bestPosition = -1;
    let positions = 0;
    for (let at = heads[hash & mask]!; at !== 0 && positions < MOST_POSITIONS; at = next[at - 1]!) {
      const j = at - 1;
      if (otherHashes[j] !== hash) continue; // another seed in the same bucket
      let length = 0;
      while (i + length < words.length && j + length < others.length && words[i + length] === others[j + length])
        length++;
      if (length < SEED_SIZE) continue;
      positions++;
      // Of equally long runs take the one that goes on from the last: moved sentences stay whole.
      if (length > bestLength || (length === bestLength && closer(j - i, bestPosition - i, diagonal))) {
        bestLength = length;
        bestPosition = j;
      }
    }
    if (bestLength === 0) {
      i++;
      continue;
    }
    runs.push({ a: i, b: bestPosition, length: bestLength });
    diagonal = bestPosition - i;
    i += bestLength - SEED_SIZE + 1;
  }
  return runs;
}

function closer(candidate: number, held: number, diagonal: number): boolean {
  return Math.abs(candidate - diagonal) < Math.abs(held - diagonal);
}
