/**
 * The loop of `minhash` on the vector unit, by WebAssembly SIMD: four slots in a vector, thirty-two at a time. Bit for bit what the plain loop
 * gives; where WebAssembly or its SIMD is missing or forbidden, there is no kernel and the plain loop runs.
 */
import type { HashFamily } from "./hash-family.js";
import {
  add,
  type Code,
  compiled,
  get,
  i32,
  i32Add,
  i32Less,
  type Kernel,
  least,
  load,
  loadSplat,
  moduleOf,
  multiply,
  or,
  repeatWhile,
  set,
  shiftLeft,
  shiftRight,
  shuffle,
  splat,
  store,
  tee,
  xor,
} from "./wasm-code.js";

/** Slots that one round of the outer loop fills: two vectors of permutations, four turns of each. */
const ROUND = 32;
const SLOTS_A_PERMUTATION = 4;
const BYTES = 4;
/** Larger signatures and longer sets do not fit the one page at once: the first are left to the plain loop, the second come in parts. */
const MOST_SLOTS = 2048;
const MEMORY = 65_536;
/** Where things stand in memory, in bytes: the signature, factors, offsets, the set with room to be mixed four values at a time. */
const FACTORS_AT = MOST_SLOTS * BYTES;
const OFFSETS_AT = FACTORS_AT + (MOST_SLOTS / SLOTS_A_PERMUTATION) * BYTES;
const SET_AT = OFFSETS_AT + (MOST_SLOTS / SLOTS_A_PERMUTATION) * BYTES;
const SET_ROOM = (MEMORY - SET_AT) / BYTES;
/** Places of the bytes of four 32-bit lanes, each turned by two bytes: its halves change places, for which processors have an instruction. */
const HALVES = Array.from({ length: 16 }, (_, at) => at ^ 2);

/**
 * Fills a signature of 1 to `MOST_SLOTS` slots, as `minhashPlainly` does. False, with nothing done, where there is no kernel.
 */
export function minhashByVectors(values: Uint32Array, family: HashFamily, signature: Uint32Array): boolean {
  kernel ??= compiled(kernelModule());
  if (kernel === null || family.size > MOST_SLOTS) return false;
  const { run, words } = kernel;
  if (loaded !== family) {
    words.set(family.factors, FACTORS_AT / BYTES);
    words.set(family.offsets, OFFSETS_AT / BYTES);
    slots = words.subarray(0, family.size);
    loaded = family;
  }
  const padded = Math.ceil(family.size / ROUND) * ROUND;
  words.fill(0xffffffff, 0, padded);
  for (let from = 0; from < values.length; from += SET_ROOM) {
    const part = from === 0 && values.length <= SET_ROOM ? values : values.subarray(from, from + SET_ROOM);
    words.set(part, SET_AT / BYTES);
    run(SET_AT, SET_AT + part.length * BYTES, 0, padded * BYTES);
  }
  signature.set(slots);
  return true;
}

let kernel: Kernel | null | undefined;
/** Whose factors and offsets stand in memory, and where a signature of that family does. */
let loaded: HashFamily | undefined;
let slots: Uint32Array = new Uint32Array(0);

function kernelModule(): Uint8Array {
  const [values, valuesEnd, out, outEnd, at, permutations] = [0, 1, 2, 3, 4, 5];
  const [value, first, second, hash] = [6, 7, 8, 9];
  const factor = (vector: number): number => 10 + vector;
  const offset = (vector: number): number => 12 + vector;
  const minimum = (vector: number, turn: number): number => 14 + 4 * vector + turn;
  const vectors = [0, 1];
  const slots = vectors.flatMap((vector) => [0, 1, 2, 3].map((turn) => ({ vector, turn })));
  const mixStep = (bits: number): Code[] => [tee(hash), get(hash), i32(bits), shiftRight, xor];
  const forward = (pointer: number, bytes: number): Code[] => [get(pointer), i32(bytes), i32Add];
  const lowered = (vector: number, turn: number, ...candidate: Code[]): Code[] => [
    ...candidate,
    ...[get(minimum(vector, turn)), least, set(minimum(vector, turn))],
  ];
  return moduleOf(4, { i32: 2, v128: 16 }, 1, [
    // The values are mixed where they stand, as `mix32` does it.
    ...[i32(0x85ebca6b | 0), splat, set(first)],
    ...[i32(0xc2b2ae35 | 0), splat, set(second)],
    ...[get(values), set(at)],
    repeatWhile(
      ...[get(at), get(at), load(0)],
      ...mixStep(16),
      ...[get(first), multiply],
      ...mixStep(13),
      ...[get(second), multiply],
      ...mixStep(16),
      store(0),
      ...[...forward(at, 4 * BYTES), tee(at), get(valuesEnd), i32Less],
    ),
    ...[i32(0), set(permutations)],
    repeatWhile(
      ...vectors.flatMap((vector) => [
        ...[get(permutations), load(FACTORS_AT + 16 * vector), set(factor(vector))],
        ...[get(permutations), load(OFFSETS_AT + 16 * vector), set(offset(vector))],
      ]),
      ...slots.flatMap(({ vector, turn }) => [
        ...[get(out), load(64 * vector + 16 * turn), set(minimum(vector, turn))],
      ]),
      ...[get(values), set(at)],
      repeatWhile(
        ...[get(at), loadSplat(0), set(value)],
        // minimum(vector, turn) is the least hash of these four slots over the values seen so far.
        ...vectors.flatMap((vector) => [
          ...[get(value), get(factor(vector)), multiply, get(offset(vector)), add, set(hash)],
          ...lowered(vector, 0, get(hash)),
          ...lowered(vector, 2, get(hash), get(hash), shuffle(HALVES)),
          ...[get(hash), i32(8), shiftLeft, get(hash), i32(24), shiftRight, or, set(hash)],
          ...lowered(vector, 1, get(hash)),
          ...lowered(vector, 3, get(hash), get(hash), shuffle(HALVES)),
        ]),
        ...[...forward(at, BYTES), tee(at), get(valuesEnd), i32Less],
      ),
      ...slots.flatMap(({ vector, turn }) => [
        ...[get(out), get(minimum(vector, turn)), store(64 * vector + 16 * turn)],
      ]),
      ...[...forward(permutations, (ROUND / SLOTS_A_PERMUTATION) * BYTES), set(permutations)],
      ...[...forward(out, ROUND * BYTES), tee(out), get(outEnd), i32Less],
    ),
  ]);
}
