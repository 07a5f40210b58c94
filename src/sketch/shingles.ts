/**
 * Words to shingles: every run of k neighbouring words, as one 32-bit hash (Broder, 1997).
 * The hash is a rolling polynomial over word hashes, mixed with a seed; equal runs always agree, different runs differ but for chance (2^-32).
 */
import { FNV_PRIME, hashString, mix32 } from "../basics/hash.js";
import { distinct } from "../basics/order.js";
import { requireInteger } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { DEFAULTS } from "../options.js";

const BASE = FNV_PRIME;
/** Times BASE it is 1, in 32 bits. */
const INVERSE = 0x359c449b;

/**
 * The shingle hash at each position of a list of token hashes from which k words follow, in order, repeats kept. Tokens stand for so many halves of a
 * word: k words are k tokens, 2k characters of a script without spaces, or as many of both as make up k words at least.
 * Texts of fewer words give one shingle of them all, so that short texts can be compared. Time grows with the number of words, not with k.
 */
export function rollShingles(hashes: Uint32Array, halves: Uint8Array, k: number, seed: number): Uint32Array {
  const out = new Uint32Array(hashes.length);
  return out.subarray(0, rollShinglesInto(out, hashes, halves, k, seed));
}

/** `rollShingles` of as many hashes as there are halves, into an array with room for as many; gives the number of shingles. */
export function rollShinglesInto(
  out: Uint32Array,
  hashes: Uint32Array,
  halves: Uint8Array,
  k: number,
  seed: number,
): number {
  const length = halves.length;
  let rolling = 0; // of the tokens from `start` up to `end`
  let inside = 0; // their halves
  let drop = 1; // BASE to the power of their number
  let count = 0;
  for (let start = 0, end = 0; start < length; start++) {
    for (; inside < 2 * k && end < length; end++) {
      rolling = (Math.imul(rolling, BASE) + mix32(hashes[end]!)) | 0;
      drop = Math.imul(drop, BASE);
      inside += halves[end]!;
    }
    if (inside < 2 * k && start > 0) break;
    out[count++] = mix32(rolling ^ seed);
    drop = Math.imul(drop, INVERSE);
    rolling = (rolling - Math.imul(drop, mix32(hashes[start]!))) | 0;
    inside -= halves[start]!;
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
  return rollShingles(hashes, new Uint8Array(words.length).fill(2), k, seed);
}
