/**
 * Instructions to a WebAssembly module of one function and one memory: just enough of the format to write a kernel by its mnemonics, so that
 * its source is what runs and no compiler is needed. Numbers are those of the WebAssembly core specification, 2.0.
 */

/** One instruction as bytes. */
export type Code = readonly number[];

const V128 = 0x7b;
const I32 = 0x7f;
const BODY = 0x40; // a block without a result

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
export const tee = (local: number): Code => [0x22, ...unsigned(local)];
export const i32 = (value: number): Code => [0x41, ...signed(value)];
export const i32Add: Code = [0x6a];
export const i32ShiftLeft: Code = [0x74];
export const i32Less: Code = [0x49]; // unsigned
export const i32Load = (offset: number): Code => [0x28, 2, ...unsigned(offset)];
export const i32Store: Code = [0x36, 2, 0];
/** The high half of the product of two unsigned numbers, the second one given. */
export const i32HighProduct = (factor: Code): Code => [0xad, ...factor, 0xad, 0x7e, 0x42, 32, 0x88, 0xa7]; // widen, widen, multiply, shift by 32, narrow
/** The first of two numbers where a third is not 0, else the second. */
export const select: Code = [0x1b];
export const load = (offset: number): Code => simd(0x00, 0, ...unsigned(offset));
export const loadSplat = (offset: number): Code => simd(0x09, 0, ...unsigned(offset)); // one 32-bit value into all four lanes
export const store = (offset: number): Code => simd(0x0b, 0, ...unsigned(offset));
export const splat = simd(0x11);
export const or = simd(0x50);
export const xor = simd(0x51);
export const shiftLeft = simd(0xab);
export const shiftRight = simd(0xad); // unsigned
export const add = simd(0xae);
export const multiply = simd(0xb5);
export const least = simd(0xb7); // unsigned
/** One 32-bit value in the first of four lanes, the others 0; one in the second lane of the vector given; two in the first two. */
export const loadFirst: Code = simd(0x5c, 0, 0);
export const loadSecond: Code = simd(0x56, 0, 0, 1);
export const loadTwo = (offset: number): Code => simd(0x5d, 0, ...unsigned(offset));
/** The first two lanes from 32-bit to 64-bit floating point, and what is done with these. */
export const toDoubles = simd(0x5f);
export const addDoubles = simd(0xf0);
export const multiplyDoubles = simd(0xf2);
export const double = (lane: number): Code => simd(0x21, lane);
export const f64Add: Code = [0xa0];
export const f64Store: Code = [0x39, 3, 0];

/** Runs the body, and again for as long as it leaves something other than 0. */
export function repeatWhile(...body: Code[]): Code {
  return [0x03, BODY, ...body.flat(), 0x0d, 0, 0x0b];
}

/** What is used of the global `WebAssembly`; the project's types know the language alone. */
interface Engine {
  Module: new (bytes: Uint8Array) => Module;
  Memory: new (size: { initial: number }) => Memory;
  Instance: new (module: Module, imports: { env: { memory: Memory } }) => { exports: { run: Run } };
}
interface Memory {
  readonly buffer: ArrayBuffer;
}
type Run = (...params: number[]) => void;
/** Compiled, without a memory. */
export type Module = object;

export interface Kernel {
  readonly run: Run;
  /** The module's memory. */
  readonly words: Uint32Array;
}

/** Ready to run in one page of memory; null where WebAssembly, or what the module needs of it, is missing or forbidden. */
export function compiled(module: Uint8Array): Kernel | null {
  const ready = moduleFrom(module);
  return ready && started(ready, 1);
}

/** The compiled module, to be started as often as wanted; null where WebAssembly is missing or forbidden. */
export function moduleFrom(module: Uint8Array): Module | null {
  return attempt(({ Module }) => new Module(module));
}

/**
 * A module with a memory of its own of so many pages of 64 KB; null where there is no room for it. The memory never grows: a buffer that is
 * taken away once makes V8 throw away all code for typed arrays, and ask at each of them from then on whether its buffer is still there.
 */
export function started(module: Module, pages: number): Kernel | null {
  return attempt(({ Memory, Instance }) => {
    const memory = new Memory({ initial: pages });
    const { run } = new Instance(module, { env: { memory } }).exports;
    return { run, words: new Uint32Array(memory.buffer) };
  });
}

function attempt<T>(use: (engine: Engine) => T): T | null {
  const engine = (globalThis as { WebAssembly?: Engine }).WebAssembly;
  if (engine === undefined) return null;
  try {
    return use(engine);
  } catch {
    return null;
  }
}

/** A module that is given `memory` and exports `run`, a function of `params` numbers. Locals count on from the parameters. */
export function moduleOf(
  params: number,
  locals: { i32: number; v128: number },
  body: readonly Code[],
): Uint8Array<ArrayBuffer> {
  const variables = [2, ...unsigned(locals.i32), I32, ...unsigned(locals.v128), V128];
  const code = [...variables, ...body.flat(), 0x0b];
  return Uint8Array.of(
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...unsigned(params), ...new Array<number>(params).fill(I32), 0]),
    ...section(2, [1, ...name("env"), ...name("memory"), 2, 0, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("run"), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  );
}

function simd(operation: number, ...rest: number[]): Code {
  return [0xfd, ...unsigned(operation), ...rest];
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): Code {
  return [text.length, ...Array.from(text, (char) => char.charCodeAt(0))];
}

/** LEB128. */
function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}
