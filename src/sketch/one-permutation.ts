/**
 * One permutation hashing: a set to a signature with one hash a value instead of one a value and slot. The high bits of the hash say which slot
 * a value falls into, and each slot keeps its least (Li, Owen and Zhang, 2012); a slot that got none takes the value of another, chosen in
 * the same way in every set (optimal densification, Shrivastava, 2017).
 */
import { mix32, unmix32 } from "../basics/hash.js";
import { lowerBound } from "../basics/search.js";
import { DEFAULTS } from "../options.js";
import { EMPTY_SLOT, signatureFor } from "./minhash.js";
import { lowerSlots } from "./one-permutation-wasm.js";

const TWO_TO_THE_32 = 2 ** 32;
/** How many times as long as looking at one number it takes to sort one in. */
const SORTING = 16;

/**
 * The signature of a large set, such as the shingles of an article, in a small part of the time of `minhash`: the set is read once, whatever
 * the size. Compare two with `estimateJaccard`. From about as many values as slots the standard error is that of `minhash`. A smaller set, such as
 * a paragraph, leaves slots that copy others: the error grows, and so does the time, to a second at most; take `minhash` there. Throws as `minhash` does.
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
  const signature = signatureFor(set, size, seed, into);
  const values = signature.buffer === set.buffer ? set.slice() : set; // filling the one must not change the other
  signature.fill(EMPTY_SLOT);
  const turn = mix32(seed);
  if (!lowerSlots(signature, values, turn)) lowerSlotsPlainly(signature, values, turn);
  densify(signature, seed);
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

/**
 * Gives each empty slot the value of a filled one; where it looks depends on the slot and the seed alone: at the slots that a row of neighbouring
 * numbers, mixed, falls on.
 */
function densify(signature: Uint32Array, seed: number): void {
  const size = signature.length;
  let filled = 0;
  for (let slot = 0; slot < size; slot++) if (signature[slot] !== EMPTY_SLOT) filled++;
  if (filled === 0 || filled === size) return;
  // Looking takes size / filled numbers a slot. Of few values in a large signature, those of the 2 ** 32 numbers that fall on them are fewer.
  const toSort = filled * Math.ceil(TWO_TO_THE_32 / size);
  const onFilled = SORTING * toSort < (size * size) / filled ? numbersOnFilled(signature, toSort) : undefined;
  // A slot filled here is no source for others: what goes where is found before any is filled.
  let empty = 0;
  for (let slot = 0; slot < size; slot++) {
    if (signature[slot] !== EMPTY_SLOT) continue;
    let number = mix32(slot ^ seed);
    if (onFilled !== undefined) number = onFilled[lowerBound(onFilled, number)] ?? onFilled[0]!;
    else while (signature[mix32(number) % size] === EMPTY_SLOT) number++;
    targets[empty] = slot;
    sources[empty++] = mix32(number) % size;
  }
  for (let i = 0; i < empty; i++) signature[targets[i]!] = signature[sources[i]!]!;
}

/** The numbers that, mixed, fall on a filled slot, ascending; `most` at most. */
function numbersOnFilled(signature: Uint32Array, most: number): Uint32Array {
  const numbers = new Uint32Array(most);
  let count = 0;
  for (let slot = 0; slot < signature.length; slot++)
    if (signature[slot] !== EMPTY_SLOT)
      for (let mixed = slot; mixed < TWO_TO_THE_32; mixed += signature.length) numbers[count++] = unmix32(mixed);
  return numbers.subarray(0, count).sort();
}

/** The empty slots, and the slots that they take their values from: kept, for new arrays take as long as a hundred values. */
const targets: number[] = [];
const sources: number[] = [];
