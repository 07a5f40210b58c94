/**
 * Words to shingles: every run of k neighbouring words, as one 32-bit hash (Broder, 1997).
 * The hash is a rolling polynomial over word hashes, mixed with a seed; equal runs always agree, different runs differ but for chance (2^-32).
 */
import { hashString, mix32 } from "../basics/hash.js";
import { distinct } from "../basics/order.js";
import { requireInteger } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { DEFAULTS } from "../options.js";

const BASE = 0x01000193;

/**
 * The shingle hash at each position of a list of word hashes: `max(0, words - k + 1)` values, in order, repeats kept.
 * Texts of 1 to k-1 words give one shingle of all their words, so that short texts can be compared. Time grows with the number of words, not with k.
 */
export function rollShingles(wordHashes: Uint32Array, k: number, seed: number): Uint32Array {
  const out = new Uint32Array(wordHashes.length);
  return out.subarray(0, rollShinglesInto(out, wordHashes, wordHashes.length, k, seed));
}

/** `rollShingles` of the first `length` word hashes, into an array with room for as many; gives the number of shingles. */
export function rollShinglesInto(
  out: Uint32Array,
  wordHashes: Uint32Array,
  length: number,
  k: number,
  seed: number,
): number {
  const size = Math.min(k, length);
  if (size === 0) return 0;
  const count = length - size + 1;
  let drop = 1;
  for (let i = 1; i < size; i++) drop = Math.imul(drop, BASE);
  let rolling = 0;
  for (let i = 0; i < size; i++) rolling = (Math.imul(rolling, BASE) + mix32(wordHashes[i]!)) | 0;
  out[0] = mix32(rolling ^ seed);
  for (let i = 1; i < count; i++) {
    rolling = (rolling - Math.imul(drop, mix32(wordHashes[i - 1]!))) | 0;
    rolling = (Math.imul(rolling, BASE) + mix32(wordHashes[i + size - 1]!)) | 0;
    out[i] = mix32(rolling ^ seed);
  }
  return count;
}

/**
 * The set of shingles of a list of words: distinct 32-bit hashes in ascending order. Time n log n in the words.
 * Throws `InputError` for a `k` or a seed out of range.
 *
 * @param words the `text` of each word that `splitWords` gives
 * @param k words in a shingle, 1 or more (default 5)
 * @param seed unsigned 32-bit seed (default 1); sets made with different seeds cannot be compared
 */
export function shingles(
  words: readonly string[],
  k = DEFAULTS.sketch.shingleSize,
  seed = DEFAULTS.sketch.seed,
): Uint32Array {
  return distinct(shingleSequence(words, k, seed));
}

/**
 * The shingles of a list of words in text order, repeats kept: what `winnow` samples. Value i is the hash of the k words from word i on.
 * Fewer words than k give one shingle of them all. Linear in the words. Parameters and errors as for `shingles`.
 */
export function shingleSequence(
  words: readonly string[],
  k = DEFAULTS.sketch.shingleSize,
  seed = DEFAULTS.sketch.seed,
): Uint32Array {
  if (!Array.isArray(words))
    throw new InputError(`words is ${show(words)}. Use an array: the text of each word that splitWords gives.`);
  requireInteger("k", k, 1);
  requireInteger("seed", seed, 0, 0xffffffff);
  const hashes = new Uint32Array(words.length);
  for (const [i, word] of words.entries()) {
    if (typeof word !== "string")
      throw new InputError(`words[${i}] is ${show(word)}. Use strings: the text of each word that splitWords gives.`);
    hashes[i] = hashString(word);
  }
  return rollShingles(hashes, k, seed);
}
