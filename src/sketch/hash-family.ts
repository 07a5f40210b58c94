/**
 * The hash functions of a signature. Values are mixed once; a permutation multiplies and adds; and four slots read what it gives with its bytes
 * turned by none, one, two or three places. Turning permutes as well, and is far cheaper than another multiplication; the four slots err
 * as independently as four permutations do (test/sketch/minhash.test.ts).
 */
import { mix32 } from "../basics/hash.js";

/** Slots are laid out by sixteens: four vectors of four lanes, each lane a permutation, each vector another turn. */
const LANES = 4;
const TURNS = 4;

export class HashFamily {
  readonly size: number;
  readonly seed: number;
  /** An odd factor and an offset a permutation; as many as whole groups of slots need. */
  readonly factors: Uint32Array;
  readonly offsets: Uint32Array;

  /** Of so many slots. Each slot is the same for any size. */
  constructor(size: number, seed: number) {
    this.size = size;
    this.seed = seed;
    const permutations = LANES * Math.ceil(size / (LANES * TURNS));
    this.factors = new Uint32Array(permutations);
    this.offsets = new Uint32Array(permutations);
    for (let i = 0; i < permutations; i++) {
      this.factors[i] = mix32(seed + 2 * i + 1) | 1;
      this.offsets[i] = mix32(seed ^ mix32(i + 0x9e3779b9));
    }
  }
}

/** The slots that read a permutation: with its bytes turned to the left by none, one, two and three places. */
export function slotsOf(permutation: number): [number, number, number, number] {
  const first = LANES * TURNS * Math.floor(permutation / LANES) + (permutation % LANES);
  return [first, first + LANES, first + 2 * LANES, first + 3 * LANES];
}
