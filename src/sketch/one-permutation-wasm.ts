/**
 * The loop of `onePermutationMinhash` in WebAssembly, without a branch that depends on the values. Bit for bit what the plain loop gives; where
 * WebAssembly is missing or forbidden, the plain loop runs.
 */

import {
  compiled,
  get,
  i32,
  i32Add,
  i32HighProduct,
  i32Less,
  i32Load,
  i32ShiftLeft,
  i32Store,
  type Kernel,
  load,
  moduleOf,
  repeatWhile,
  select,
  set,
  splat,
  store,
  tee,
  xor,
} from "../basics/wasm-code.js";
import { EMPTY_SLOT } from "./minhash.js";
import { type MixLocals, mixVector, setFactors } from "./mix-code.js";

const BYTES = 4;
/** Larger signatures and longer sets do not fit the one page at once: the first are left to the plain loop, the second come in parts. */
const MOST_SLOTS = 2048;
const SET_AT = MOST_SLOTS * BYTES;
const SET_ROOM = (65_536 - SET_AT) / BYTES;

/** What `slotsPlainly` gives, until the next call; undefined where there is no kernel. */
export function slotsByKernel(values: Uint32Array, turn: number, size: number): Uint32Array | undefined {
  if (kernel === undefined) kernel = compiled(kernelModule());
  if (kernel === null || size > MOST_SLOTS) return undefined;
  const { run, words } = kernel;
  if (slots.length !== size) slots = words.subarray(0, size);
  slots.fill(EMPTY_SLOT);
  for (let from = 0; from < values.length; from += SET_ROOM) {
    const part = from === 0 && values.length <= SET_ROOM ? values : values.subarray(from, from + SET_ROOM);
    words.set(part, SET_AT / BYTES);
    run(SET_AT, SET_AT + part.length * BYTES, turn, size);
  }
  return slots;
}

let kernel: Kernel | null | undefined;
/** Where the slots stand in memory. */
let slots: Uint32Array = new Uint32Array(0);

function kernelModule(): Uint8Array {
  const [from, end, turn, size, at, slot, hash, held] = [0, 1, 2, 3, 4, 5, 6, 7];
  const mixLocals: MixLocals = [8, 9, 10];
  return moduleOf(4, { i32: 4, v128: 3 }, [
    // The values are mixed where they stand.
    ...setFactors(mixLocals),
    ...[get(from), set(at)],
    repeatWhile(
      ...[get(at), get(at), load(0), get(turn), splat, xor],
      ...[...mixVector(mixLocals), store(0)],
      ...[get(at), i32(4 * BYTES), i32Add, tee(at), get(end), i32Less],
    ),
    ...[get(from), set(at)],
    repeatWhile(
      ...[get(at), i32Load(0), tee(hash), i32HighProduct(get(size)), i32(2), i32ShiftLeft, tee(slot)],
      // The lesser of the hash and what the slot holds goes back into the slot.
      ...[get(hash), get(slot), i32Load(0), tee(held), get(hash), get(held), i32Less, select, i32Store],
      ...[get(at), i32(BYTES), i32Add, tee(at), get(end), i32Less],
    ),
  ]);
}
