/** Exact Jaccard similarity of the shingle sets of two texts, house text aside. */
import type { IndexedText } from "../texts/indexed-text.js";
import { ownTokens } from "../texts/mask.js";

/** 0–1. Shingles are compared word by word, the hash only says where to look. Time grows with the words of the text that has fewer. */
export function shingleSetSimilarity(a: IndexedText, b: IndexedText, size: number): number {
  // Texts shorter than a shingle are compared in shingles of the shorter one's length.
  const length = Math.min(size, ownTokens(a.counts), ownTokens(b.counts));
  if (length === 0) return 0;
  const one = a.shingles(length);
  const two = b.shingles(length);
  const shared = one.distinct.length <= two.distinct.length ? one.sharedWith(two) : two.sharedWith(one);
  return shared / (one.distinct.length + two.distinct.length - shared);
}
