/** One 32-bit key for all words of a text in order: texts of the same words share it. Kept apart from shingle hashes by its own start value. */
import { mix32 } from "../../basics/hash.js";
import type { Vocabulary } from "./vocabulary.js";
import type { WordColumns } from "./word-columns.js";

export function textKey(words: WordColumns, vocabulary: Vocabulary): number {
  let key = 0x7f4a7c15 ^ words.ids.length;
  const { ids } = words;
  for (let i = 0; i < ids.length; i++) key = mix32(Math.imul(key, 31) + vocabulary.hash(ids[i]!));
  return key >>> 0;
}
