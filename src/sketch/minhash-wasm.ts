/**
 * The loop of `minhash` on the vector unit, by WebAssembly SIMD: four slots in a vector, thirty-two at a time. Bit for bit what the plain loop
 * gives; where WebAssembly or its SIMD is missing or forbidden, there is no kernel and the plain loop runs.
 */

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
  splat,
  store,
  tee,
  xor,
} from "../basics/wasm-code.js";
import { type MixLocals, mixVector, setFactors } from "./mix-code.js";
import { STRIDE_OFFSET } from "./slot-hashes.js";

const LANES = 4;
/** Vectors of slots that one round of the outer loop fills: their least values stay in registers. */
const VECTORS = 8;
const ROUND = LANES * VECTORS;
const BYTES = 4;
/** Larger signatures and longer sets do not fit the one page at once: the first are left to the plain loop, the second come in parts. */
const MOST_SLOTS = 2048;
const MEMORY = 65_536;
/** Where things stand in memory, in bytes: the signature, the number of each slot, the set, which becomes the first hashes, and the strides. */
const NUMBERS_AT = MOST_SLOTS * BYTES;
const SET_AT = NUMBERS_AT + MOST_SLOTS * BYTES;
const SET_ROOM = (MEMORY - SET_AT) / BYTES / 2;
const STRIDES_FROM_SET = SET_ROOM * BYTES;

/**
 * The signature of `size` slots that `minhashPlainly` gives, until the next call; undefined where there is no kernel. `turn` stands for the seed.
 */
export function minhashByVectors(values: Uint32Array, turn: number, size: number): Uint32Array | undefined {
  if (kernel === undefined) {
    kernel = compiled(kernelModule());
    kernel?.words.set([...Array(MOST_SLOTS).keys()], NUMBERS_AT / BYTES);
  }
  if (kernel === null || size > MOST_SLOTS) return undefined;
  const { run, words } = kernel;
  const padded = Math.ceil(size / ROUND) * ROUND;
  if (values.length === 0) words.fill(0xffffffff, 0, padded);
  for (let from = 0; from < values.length; from += SET_ROOM) {
    const part = from === 0 && values.length <= SET_ROOM ? values : values.subarray(from, from + SET_ROOM);
    words.set(part, SET_AT / BYTES);
    run(SET_AT + part.length * BYTES, padded * BYTES, turn, from === 0 ? -1 : 0);
  }
  if (slots.length !== size) slots = words.subarray(0, size);
  return slots;
}

let kernel: Kernel | null | undefined;
/** Where the signature stands in memory. */
let slots: Uint32Array = new Uint32Array(0);

function kernelModule(): Uint8Array {
  const [setEnd, outEnd, turn, fresh, at, out] = [0, 1, 2, 3, 4, 5];
  const mixLocals: MixLocals = [6, 7, 8];
  const [hash, stride, numbers] = [9, 10, 11];
  const minimum = (vector: number): number => 12 + vector;
  const vectors = Array.from({ length: VECTORS }, (_, vector) => vector);
  const mixed = (...value: Code[]): Code[] => [...value, ...mixVector(mixLocals)];
  const forward = (pointer: number, bytes: number): Code[] => [get(pointer), i32(bytes), i32Add];
  return moduleOf(4, { i32: 2, v128: 6 + VECTORS }, [
    // The values become the first hash and the stride of each, as slot-hashes.ts has them.
    ...setFactors(mixLocals),
    ...[i32(SET_AT), set(at)],
    repeatWhile(
      ...[get(at), ...mixed(get(at), load(0), get(turn), splat, xor), tee(hash), store(0)],
      ...[get(at), ...mixed(get(hash), i32(STRIDE_OFFSET), splat, add), store(STRIDES_FROM_SET)],
      ...[...forward(at, LANES * BYTES), tee(at), get(setEnd), i32Less],
    ),
    repeatWhile(
      ...[get(out), load(NUMBERS_AT), set(numbers)],
      ...vectors.flatMap((vector) => [
        ...[get(out), load(LANES * BYTES * vector), get(fresh), splat, or, set(minimum(vector))],
      ]),
      ...[i32(SET_AT), set(at)],
      repeatWhile(
        ...[get(at), loadSplat(STRIDES_FROM_SET), tee(stride), get(numbers), multiply],
        ...[get(at), loadSplat(0), add, set(hash)],
        ...[get(stride), i32(2), shiftLeft, set(stride)],
        // minimum(vector) is the least hash of these four slots over the values seen so far.
        ...vectors.flatMap((vector) => [
          ...(vector === 0 ? [] : [get(hash), get(stride), add, set(hash)]),
          ...[get(minimum(vector)), get(hash), least, set(minimum(vector))],
        ]),
        ...[...forward(at, BYTES), tee(at), get(setEnd), i32Less],
      ),
      ...vectors.flatMap((vector) => [get(out), get(minimum(vector)), store(LANES * BYTES * vector)]),
      ...[...forward(out, ROUND * BYTES), tee(out), get(outEnd), i32Less],
    ),
  ]);
}
