/**
 * One permutation hashing: a set to a signature with one hash a value instead of one a value and slot. The high bits of the hash say which slot
 * a value falls into, and each slot keeps its least (Li, Owen and Zhang, 2012); a slot that got none takes the value of another, chosen in
 * the same way in every set (optimal densification, Shrivastava, 2017).
 */
import { mix32, unmix32 } from "../basics/hash.js";
import { lowerBound } from "../basics/search.js";
import { DEFAULTS } from "../options.js";
import { EMPTY_SLOT, signaturesFor } from "./minhash.js";
import { slotsByKernel } from "./one-permutation-wasm.js";

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
 * @param into where the signature goes, an array of `size` slots or more; a new one by default
 * @param at the slot of `into` that the signature starts at (default 0)
 * @returns `into` where it is given, else the signature
 */
export function onePermutationMinhash(
  set: Uint32Array,
  size = DEFAULTS.sketch.signatureSize,
  seed = DEFAULTS.sketch.seed,
  into?: Uint32Array,
  at = 0,
): Uint32Array {
  const signatures = signaturesFor(set, size, seed, into, at);
  const turn = mix32(seed);
  const slots = slotsByKernel(set, turn, size) ?? slotsPlainly(set, turn, size);
  densify(slots, seed);
  signatures.set(slots, at);
  return signatures;
}

/** The slots of a signature before those that got no value are given one: the least value that falls into each. */
export function slotsPlainly(values: Uint32Array, turn: number, size: number): Uint32Array {
  const slots = new Uint32Array(size).fill(EMPTY_SLOT);
  const scale = size / 2 ** 32;
  for (let i = 0; i < values.length; i++) {
    const hash = mix32(values[i]! ^ turn);
    const slot = Math.floor(hash * scale); // exact: the product has no more than 53 bits
    if (hash < slots[slot]!) slots[slot] = hash;
  }
  return slots;
}

/**
 * Gives each empty slot the value of a filled one; where it looks depends on the slot and the seed alone: at the slots that a row of neighbouring
 * numbers, mixed, falls on.
 */
function densify(signature: Uint32Array, seed: number): void {
  const size = signature.length;
  let empty = 0;
  for (let slot = 0; slot < size; slot++) {
    targets[empty] = slot;
    empty += Number(signature[slot] === EMPTY_SLOT); // no branch: which slots are empty is not foreseen
  }
  const filled = size - empty;
  if (filled === 0 || filled === size) return;
  // Looking takes size / filled numbers a slot. Of few values in a large signature, those of the 2 ** 32 numbers that fall on them are fewer.
  const toSort = filled * Math.ceil(TWO_TO_THE_32 / size);
  const onFilled = SORTING * toSort < (size * size) / filled ? numbersOnFilled(signature, toSort) : undefined;
  // A slot filled here is no source for others: what goes where is found before any is filled.
  for (let i = 0; i < empty; i++) {
    const first = mix32(targets[i]! ^ seed);
    let number = onFilled === undefined ? first : (onFilled[lowerBound(onFilled, first)] ?? onFilled[0]!);
    let source = mix32(number) % size;
    for (; signature[source] === EMPTY_SLOT; source = mix32(number) % size) number = (number + 1) >>> 0;
    sources[i] = source;
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
