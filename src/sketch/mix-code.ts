/** `mix32` (basics/hash.ts) in WebAssembly, on four numbers at a time. */
import { type Code, get, i32, multiply, set, shiftRight, splat, tee, xor } from "../basics/wasm-code.js";

/** Locals for vectors: the two factors of `mix32` in every lane, and one to work in. */
export type MixLocals = readonly [first: number, second: number, mixing: number];

/** Sets the two factors. */
export function setFactors([first, second]: MixLocals): Code[] {
  return [i32(0x85ebca6b | 0), splat, set(first), i32(0xc2b2ae35 | 0), splat, set(second)];
}

/** Mixes the vector that is on the stack. */
export function mixVector([first, second, mixing]: MixLocals): Code[] {
  const shifted = (bits: number): Code[] => [tee(mixing), get(mixing), i32(bits), shiftRight, xor];
  return [...shifted(16), get(first), multiply, ...shifted(13), get(second), multiply, ...shifted(16)];
}
