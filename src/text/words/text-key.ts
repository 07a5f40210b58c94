/**
 * One 32-bit key for all words of a text in order, house text aside: texts of the same words share it. Kept apart from shingle hashes by
 * its own start value.
 */
import { mix32 } from "../../basics/hash.js";
import type { Vocabulary } from "./vocabulary.js";
import { ownIds, type WordColumns } from "./word-columns.js";

export function textKey(words: WordColumns, vocabulary: Vocabulary): number {
  const ids = ownIds(words);
  let key = 0x7f4a7c15 ^ ids.length;
  for (let i = 0; i < ids.length; i++) key = mix32(Math.imul(key, 31) + vocabulary.hash(ids[i]!));
  return key >>> 0;
}
