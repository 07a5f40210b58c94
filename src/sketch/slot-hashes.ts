/**
 * The hash functions of a signature: slot i of a value is its first hash plus i strides (double hashing). The hashes of one value in two slots
 * are as good as independent, and so are two slots. The standard error is that of one permutation a slot (test/sketch/minhash.test.ts measures
 * it), at the cost of an addition a slot.
 */
import { mix32 } from "../basics/hash.js";

/** Added to the first hash before it is mixed once more. Any number will do. */
export const STRIDE_OFFSET = 0x9e3779b9;

/** The hash of a value in slot 0. `turn` stands for the seed. */
export function firstHash(value: number, turn: number): number {
  return mix32(value ^ turn);
}

/** What is added from one slot to the next, by the value's first hash. */
export function strideOf(firstHash: number): number {
  return mix32(firstHash + STRIDE_OFFSET);
}
