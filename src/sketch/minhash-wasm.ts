/**
 * The loop of `minhash` on the vector unit, by WebAssembly SIMD: four slots in a vector, sixteen at a time. Bit for bit what the plain loop
 * gives; where WebAssembly or its SIMD is missing or forbidden, there is no kernel and the plain loop runs.
 */
import {
  add,
  type Code,
  get,
  i32,
  i32Add,
  i32Less,
  least,
  load,
  loadSplat,
  moduleOf,
  multiply,
  repeatWhile,
  set,
  shiftRight,
  splat,
  store,
  tee,
  xor,
} from "./wasm-code.js";

/** Slots that one round of the outer loop fills. */
const ROUND = 16;
const BYTES = 4;
/** Larger signatures and longer sets do not fit the one page at once: the first are left to the plain loop, the second come in parts. */
const MOST_SLOTS = 2048;
const MEMORY = 65_536;
const SET_AT = 3 * MOST_SLOTS * BYTES;
const SET_ROOM = (MEMORY - SET_AT) / BYTES;

/** What the global `WebAssembly` is used for here; the project's types are those of the language alone. */
interface Engine {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: { memory: { buffer: ArrayBuffer }; run: Kernel } };
}
type Kernel = (set: number, setEnd: number, factors: number, offsets: number, out: number, outEnd: number) => void;

/**
 * Fills a signature of 1 to `MOST_SLOTS` slots: slot i becomes the least `mix32(value * factors[i] + offsets[i])` over the set, or stays
 * 0xffffffff for an empty one. Undefined, with nothing done, where there is no kernel.
 */
export function minhashByVectors(
  values: Uint32Array,
  factors: Uint32Array,
  offsets: Uint32Array,
): Uint32Array | undefined {
  const slots = factors.length;
  kernel ??= compiled();
  if (kernel === null || slots > MOST_SLOTS) return undefined;
  const { run, words } = kernel;
  const padded = Math.ceil(slots / ROUND) * ROUND;
  words.set(factors, 0);
  words.set(offsets, padded);
  words.fill(0xffffffff, 2 * padded, 3 * padded);
  for (let from = 0; from < values.length; from += SET_ROOM) {
    const part = values.subarray(from, from + SET_ROOM);
    words.set(part, SET_AT / BYTES);
    run(SET_AT, SET_AT + part.length * BYTES, 0, padded * BYTES, 2 * padded * BYTES, 3 * padded * BYTES);
  }
  return words.slice(2 * padded, 2 * padded + slots);
}

let kernel: { run: Kernel; words: Uint32Array } | null | undefined;

function compiled(): { run: Kernel; words: Uint32Array } | null {
  const engine = (globalThis as { WebAssembly?: Engine }).WebAssembly;
  if (engine === undefined) return null;
  try {
    const { memory, run } = new engine.Instance(new engine.Module(kernelModule())).exports;
    return { run, words: new Uint32Array(memory.buffer) };
  } catch {
    return null; // no SIMD, or a page whose policy forbids WebAssembly
  }
}

function kernelModule(): Uint8Array {
  const [values, valuesEnd, factors, offsets, out, outEnd, at] = [0, 1, 2, 3, 4, 5, 6];
  const [value, first, second, hash] = [7, 8, 9, 10];
  const lanes = [0, 1, 2, 3];
  const minimum = (lane: number): number => 11 + 3 * lane;
  const factor = (lane: number): number => 12 + 3 * lane;
  const offset = (lane: number): number => 13 + 3 * lane;
  const mixStep = (bits: number): Code[] => [tee(hash), get(hash), i32(bits), shiftRight, xor];
  const forward = (pointer: number, bytes: number): Code[] => [get(pointer), i32(bytes), i32Add];
  return moduleOf(6, { i32: 1, v128: 16 }, 1, [
    ...[i32(0x85ebca6b | 0), splat, set(first)],
    ...[i32(0xc2b2ae35 | 0), splat, set(second)],
    repeatWhile(
      ...lanes.flatMap((lane) => [
        ...[get(out), load(16 * lane), set(minimum(lane))],
        ...[get(factors), load(16 * lane), set(factor(lane))],
        ...[get(offsets), load(16 * lane), set(offset(lane))],
      ]),
      ...[get(values), set(at)],
      repeatWhile(
        ...[get(at), loadSplat(0), set(value)],
        // minimum[lane] is the least hash of these four slots over the values seen so far.
        ...lanes.flatMap((lane) => [
          ...[get(minimum(lane)), get(value), get(factor(lane)), multiply, get(offset(lane)), add],
          ...mixStep(16),
          ...[get(first), multiply],
          ...mixStep(13),
          ...[get(second), multiply],
          ...mixStep(16),
          ...[least, set(minimum(lane))],
        ]),
        ...[...forward(at, BYTES), tee(at), get(valuesEnd), i32Less],
      ),
      ...lanes.flatMap((lane) => [get(out), get(minimum(lane)), store(16 * lane)]),
      ...[...forward(factors, ROUND * BYTES), set(factors)],
      ...[...forward(offsets, ROUND * BYTES), set(offsets)],
      ...[...forward(out, ROUND * BYTES), tee(out), get(outEnd), i32Less],
    ),
  ]);
}
