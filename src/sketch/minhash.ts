/**
 * A set of shingles to a MinHash signature (Broder, 1997): slot i is the minimum of hash function i over the set.
 * Two signatures agree in a slot with the probability that is the Jaccard similarity of their sets, so the share of equal slots estimates it
 * with a standard error of sqrt(J(1-J)/slots).
 */
import { mix32 } from "../basics/hash.js";
import { requireHashes, requireInteger, requireSlots } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { DEFAULTS } from "../options.js";
import { minhashByVectors } from "./minhash-wasm.js";
import { firstHash, strideOf } from "./slot-hashes.js";

/** The value of every slot of an empty set's signature. */
export const EMPTY_SLOT = 0xffffffff;

/**
 * The classic k-permutation signature. Time grows with the size of the set times the number of slots; where WebAssembly SIMD may run, it does the
 * work, to the same values many times faster. Throws `InputError` for a size or seed out of range, or where `into` is no `Uint32Array` of this size.
 *
 * @param set shingle hashes, any order, repeats allowed
 * @param size slots, 1–65,536 (default 128)
 * @param seed unsigned 32-bit seed (default 1); signatures made with different seeds or sizes cannot be compared
 * @param into where the signature goes, an array of `size` slots; a new one by default. A new array costs more than sketching a paragraph: for
 *   very many sets give parts of a large one, `minhash(set, 128, 1, all.subarray(128 * i, 128 * (i + 1)))`
 * @returns the signature: `into` where it is given
 */
export function minhash(
  set: Uint32Array,
  size = DEFAULTS.sketch.signatureSize,
  seed = DEFAULTS.sketch.seed,
  into?: Uint32Array,
): Uint32Array {
  return fillSignature(signatureFor(set, size, seed, into), set, seed);
}

/** `minhash` of what is known to be in order; gives the signature. */
export function fillSignature(signature: Uint32Array, set: Uint32Array, seed: number): Uint32Array {
  const turn = mix32(seed);
  if (!minhashByVectors(set, turn, signature)) minhashPlainly(set, turn, signature);
  return signature;
}

/** The array to write a signature into: the given one, or a new one. Refuses what a caller got wrong. */
export function signatureFor(set: Uint32Array, size: number, seed: number, into: Uint32Array | undefined): Uint32Array {
  requireHashes("set", set);
  requireInteger("seed", seed, 0, 0xffffffff);
  requireSlots("size", size);
  if (into === undefined) return new Uint32Array(size);
  requireHashes("into", into);
  if (into.length !== size)
    throw new InputError(`into has ${show(into.length)} slots where size is ${size}. Give an array of as many slots.`);
  return into;
}

/** What `minhashByVectors` gives, anywhere. */
export function minhashPlainly(set: Uint32Array, turn: number, signature: Uint32Array): void {
  const firsts = set.map((value) => firstHash(value, turn));
  const strides = firsts.map(strideOf);
  for (let slot = 0; slot < signature.length; slot++) {
    let minimum = EMPTY_SLOT;
    for (let i = 0; i < firsts.length; i++)
      minimum = Math.min(minimum, (firsts[i]! + Math.imul(slot, strides[i]!)) >>> 0);
    signature[slot] = minimum;
  }
}

/**
 * Estimate of the Jaccard similarity of two sets from their signatures, 0–1; of two empty sets 0, as `jaccard` has it. Time grows with the slots.
 * Throws `InputError` where the sizes differ.
 */
export function estimateJaccard(a: Uint32Array, b: Uint32Array): number {
  requireHashes("a", a);
  requireHashes("b", b);
  if (a.length !== b.length) {
    throw new InputError(
      `The signatures have ${show(a.length)} and ${show(b.length)} slots. Make both with the same size and seed to compare them.`,
    );
  }
  let equal = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i] && a[i] !== EMPTY_SLOT) equal++;
  return equal === 0 ? 0 : equal / a.length;
}
