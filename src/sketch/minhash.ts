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
 * @param into where the signature goes, an array of `size` slots or more; a new one by default. A new array costs more than sketching a paragraph: for
 *   very many sets give one array for all, `minhash(set, 128, 1, all, 128 * i)`
 * @param at the slot of `into` that the signature starts at (default 0)
 * @returns `into` where it is given, else the signature
 */
export function minhash(
  set: Uint32Array,
  size = DEFAULTS.sketch.signatureSize,
  seed = DEFAULTS.sketch.seed,
  into?: Uint32Array,
  at = 0,
): Uint32Array {
  const signatures = signaturesFor(set, size, seed, into, at);
  signatures.set(signatureOf(set, size, seed), at);
  return signatures;
}

/** The signature of a set that is known to be in order, until the next call. */
export function signatureOf(set: Uint32Array, size: number, seed: number): Uint32Array {
  const turn = mix32(seed);
  return minhashByVectors(set, turn, size) ?? minhashPlainly(set, turn, size);
}

/** The array to write a signature into: the given one, or a new one. Refuses what a caller got wrong. */
export function signaturesFor(
  set: Uint32Array,
  size: number,
  seed: number,
  into: Uint32Array | undefined,
  at: number,
): Uint32Array {
  requireHashes("set", set);
  requireInteger("seed", seed, 0, 0xffffffff);
  requireSlots("size", size);
  requireInteger("at", at, 0);
  if (into !== undefined) requireHashes("into", into);
  const slots = into?.length ?? size;
  if (slots < at + size)
    throw new InputError(
      `into has ${show(slots)} slots, and ${show(size)} from slot ${show(at)} on do not fit. Give a longer array.`,
    );
  return into ?? new Uint32Array(size);
}

/** What `minhashByVectors` gives, anywhere. */
export function minhashPlainly(set: Uint32Array, turn: number, size: number): Uint32Array {
  const firsts = set.map((value) => firstHash(value, turn));
  const strides = firsts.map(strideOf);
  return new Uint32Array(size).map((_, slot) => {
    let minimum = EMPTY_SLOT;
    for (let i = 0; i < firsts.length; i++)
      minimum = Math.min(minimum, (firsts[i]! + Math.imul(slot, strides[i]!)) >>> 0);
    return minimum;
  });
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
