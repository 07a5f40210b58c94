/**
 * A set of shingles to a MinHash signature (Broder, 1997): slot i is the minimum of hash function i over the set.
 * Two signatures agree in a slot with the probability that is the Jaccard similarity of their sets, so the share of equal slots estimates it
 * with a standard error of sqrt(J(1-J)/slots).
 */
import { InputError, show } from "../errors.js";
import { DEFAULTS, requireInteger } from "../options.js";
import { mix32 } from "./hash.js";
import { minhashByVectors } from "./minhash-wasm.js";

/** The value of every slot of an empty set's signature. */
const EMPTY_SLOT = 0xffffffff;

/**
 * The classic k-permutation signature. Time grows with the size of the set times the number of slots; where WebAssembly SIMD may run, it does
 * the work, to the same values some six times faster.
 *
 * @param set shingle hashes, any order, repeats allowed
 * @param size slots, 1 or more (default 128)
 * @param seed unsigned 32-bit seed (default 1); signatures made with different seeds or sizes cannot be compared
 */
export function minhash(
  set: Uint32Array,
  size = DEFAULTS.sketch.signatureSize,
  seed = DEFAULTS.sketch.seed,
): Uint32Array {
  requireInteger("size", size, 1);
  requireInteger("seed", seed, 0, 0xffffffff);
  if (family.size !== size || family.seed !== seed) family = hashFamily(size, seed);
  const { factors, offsets } = family;
  return minhashByVectors(set, factors, offsets) ?? minhashPlainly(set, factors, offsets);
}

/** The hash functions of the last call: most callers sketch many sets alike. */
let family = hashFamily(0, 0);

function hashFamily(
  size: number,
  seed: number,
): { size: number; seed: number; factors: Uint32Array; offsets: Uint32Array } {
  const factors = new Uint32Array(size);
  const offsets = new Uint32Array(size);
  for (let slot = 0; slot < size; slot++) {
    // An odd factor makes x -> factor * x + offset a permutation of the 32-bit integers; mixing makes it a wild one.
    factors[slot] = mix32(seed + 2 * slot + 1) | 1;
    offsets[slot] = mix32(seed ^ mix32(slot + 0x9e3779b9));
  }
  return { size, seed, factors, offsets };
}

/** What `minhashByVectors` gives, anywhere. */
export function minhashPlainly(set: Uint32Array, factors: Uint32Array, offsets: Uint32Array): Uint32Array {
  const signature = new Uint32Array(factors.length);
  for (let slot = 0; slot < signature.length; slot++) {
    const factor = factors[slot]!;
    const offset = offsets[slot]!;
    let least = EMPTY_SLOT;
    for (let i = 0; i < set.length; i++) {
      const hash = mix32((Math.imul(set[i]!, factor) + offset) | 0);
      if (hash < least) least = hash;
    }
    signature[slot] = least;
  }
  return signature;
}

/** Estimate of the Jaccard similarity of two sets from their signatures, 0–1. Throws `InputError` where the sizes differ. */
export function estimateJaccard(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== b.length) {
    throw new InputError(
      `The signatures have ${show(a.length)} and ${show(b.length)} slots. Make both with the same size and seed to compare them.`,
    );
  }
  let equal = 0;
  let filled = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== EMPTY_SLOT || b[i] !== EMPTY_SLOT) filled++;
    if (a[i] === b[i] && a[i] !== EMPTY_SLOT) equal++;
  }
  return filled === 0 ? 0 : equal / a.length;
}
