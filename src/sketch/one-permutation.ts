/**
 * One permutation hashing: a set to a signature with one hash a value instead of one a value and slot. The high bits of the hash say which slot
 * a value falls into, and each slot keeps its least (Li, Owen and Zhang, 2012); a slot that got none takes the value of another, chosen in
 * the same way in every set (optimal densification, Shrivastava, 2017).
 */
import { mix32 } from "../basics/hash.js";
import { DEFAULTS } from "../options.js";
import { EMPTY_SLOT, signatureFor } from "./minhash.js";
import { lowerSlots } from "./one-permutation-wasm.js";

/**
 * The signature of a large set, such as the shingles of an article, in a small part of the time of `minhash`: the set is read once, whatever
 * the size. Compare two with `estimateJaccard`. From about as many values as slots the standard error is that of `minhash`. A smaller set, such as
 * a paragraph, leaves slots that copy others: the error grows, and so does the time; take `minhash` there. Throws as `minhash` does.
 *
 * @param set shingle hashes, any order, repeats allowed
 * @param size slots, 1–65,536 (default 128)
 * @param seed unsigned 32-bit seed (default 1); signatures made with different seeds, sizes or functions cannot be compared
 * @param into where the signature goes, an array of `size` slots; a new one by default
 * @returns the signature: `into` where it is given
 */
export function onePermutationMinhash(
  set: Uint32Array,
  size = DEFAULTS.sketch.signatureSize,
  seed = DEFAULTS.sketch.seed,
  into?: Uint32Array,
): Uint32Array {
  const signature = signatureFor(set, size, seed, into).fill(EMPTY_SLOT);
  const turn = mix32(seed);
  if (!lowerSlots(signature, set, turn)) lowerSlotsPlainly(signature, set, turn);
  if (set.length > 0) densify(signature, seed);
  return signature;
}

/** What `lowerSlots` does, anywhere. */
export function lowerSlotsPlainly(slots: Uint32Array, values: Uint32Array, turn: number): void {
  const scale = slots.length / 2 ** 32;
  for (let i = 0; i < values.length; i++) {
    const hash = mix32(values[i]! ^ turn);
    const slot = Math.floor(hash * scale); // exact: the product has no more than 53 bits
    if (hash < slots[slot]!) slots[slot] = hash;
  }
}

/** Gives each empty slot the value of a filled one; where it looks depends on the slot and the seed alone. */
function densify(signature: Uint32Array, seed: number): void {
  // A slot filled here is no source for others: what goes where is found before any is filled.
  let empty = 0;
  for (let slot = 0; slot < signature.length; slot++) {
    if (signature[slot] !== EMPTY_SLOT) continue;
    let from = slot;
    for (let attempt = 0; signature[from] === EMPTY_SLOT; attempt++)
      from = mix32(mix32(slot ^ seed) + attempt) % signature.length;
    targets[empty] = slot;
    sources[empty++] = from;
  }
  for (let i = 0; i < empty; i++) signature[targets[i]!] = signature[sources[i]!]!;
}

/** The empty slots, and the slots that they take their values from: kept, for new arrays take as long as a hundred values. */
const targets: number[] = [];
const sources: number[] = [];
