/**
 * What of a text is surely no house text, told quickly and without looking at other articles.
 *
 * House text is marked in stretches of words around shared shingles. By the guarantee of winnowing a stretch that reaches far beyond a shared
 * shingle has more of them: every window of shingles inside it keeps the same one in both texts. So what lies deep enough between two
 * shared shingles is in no stretch.
 */
import type { Fingerprint } from "../../basics/fingerprint.js";

/** The fingerprint of a text, and which of its keys other articles hold too. */
export interface SharedFingerprint extends Fingerprint {
  /** Number of words in the text. */
  readonly words: number;
  isShared(key: number): boolean;
  /** Whether the i-th key is that of a line; asked of those that are not shared. */
  isLine(i: number): boolean;
}

/** How far a stretch of house text may reach beyond a shared shingle, in words. */
export interface StretchReach {
  /** Words in a shingle. */
  readonly size: number;
  /** Of so many neighbouring shingles one is kept at least. */
  readonly window: number;
  /** Words between two stretches that are marked with them. */
  readonly gap: number;
}

/**
 * Half-open ranges of word positions that no stretch reaches: start, end, start, end and so on. Not all there are: the last one is cut off where
 * it has `enough` words. Time grows with the keys.
 */
export function surelyOwn(
  { keys, positions, words, isShared, isLine }: SharedFingerprint,
  { size, window, gap }: StretchReach,
  enough = Number.POSITIVE_INFINITY,
): number[] {
  const ranges: number[] = [];
  let shared = Number.NEGATIVE_INFINITY; // position of the last shared shingle
  let start = 0; // first position out of reach of the stretches before; -1 not known yet
  let end = 0; // words before this are out of reach of every stretch around a shared shingle still to come
  let next = 0; // the first shingle that is not yet deep enough to bound what comes from behind
  for (let i = 0; i < keys.length; i++) {
    const position = positions[i]!;
    if (isShared(keys[i]!)) {
      if (start !== -1 && end - start > gap) ranges.push(start, end);
      shared = position;
      start = -1;
      end = next = 0;
      continue;
    }
    if (isLine(i)) continue;
    if (start === -1 && position >= shared + window) {
      start = position + size + window;
      next = i;
    }
    // A window behind an unshared shingle, a stretch from behind begins at the earliest a window before it.
    while (next < i && positions[next]! + window <= position) {
      if (!isLine(next)) end = Math.max(end, positions[next]! - window + 1);
      next++;
    }
    if (start !== -1 && end - start >= enough) return [...ranges, start, end];
  }
  if (start !== -1 && words - start > gap) ranges.push(start, words);
  return ranges;
}
