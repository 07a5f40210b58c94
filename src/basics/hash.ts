/** 32-bit integer mixing, the base of all hashing here. Same result on every platform. */

/**
 * A bijection of 32-bit integers in which every input bit moves every output bit (the finaliser of MurmurHash3). Its factors are
 * written out in each loop that uses them: the bundle makes variables of constants, which are loaded anew at every step.
 */
export function mix32(value: number): number {
  let hash = value;
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The value that `mix32` made this of. */
export function unmix32(mixed: number): number {
  let value = mixed ^ (mixed >>> 16);
  value = Math.imul(value, 0x7ed1b41d); // the factors of mix32 modulo 2^32, turned round
  value ^= (value >>> 13) ^ (value >>> 26);
  value = Math.imul(value, 0xa5cb9243);
  return (value ^ (value >>> 16)) >>> 0;
}

/** 2^32 by the golden ratio: neighbouring numbers times this are far apart. */
export const SPREAD = 0x9e3779b1;

/** Of two whole numbers in this order. */
export function hashOfPair(a: number, b: number): number {
  return mix32(Math.imul(a, SPREAD) ^ b);
}

/** FNV-1a takes in a code unit as `hash = Math.imul(hash ^ unit, FNV_PRIME)`. */
export const FNV_START = 0x811c9dc5 | 0;
export const FNV_PRIME = 0x01000193;

/** FNV-1a over the UTF-16 code units of a string, mixed. */
export function hashString(text: string): number {
  let hash = FNV_START;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return mix32(hash);
}
