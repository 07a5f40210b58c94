/** Whole numbers as LEB128 in a stretch of bytes, without an object for each stretch. What is read is trusted: `ByteReader` reads bytes from outside. */

/** Puts a number below 2^53 and gives the place behind it. One of 32 bits takes 5 bytes at most. */
export function putNumber(out: Uint8Array, at: number, value: number): number {
  let rest = value;
  let end = at;
  for (; rest >= 128; rest = Math.floor(rest / 128)) out[end++] = (rest % 128) + 128;
  out[end++] = rest;
  return end;
}

/** Where the number ended that `numberAt` read last. */
export let numberEnd = 0;

/** The number at a place. */
export function numberAt(packed: Uint8Array, at: number): number {
  let end = at;
  let byte = packed[end++]!;
  let value = byte & 127;
  for (let scale = 128; byte >= 128; scale *= 128) {
    byte = packed[end++]!;
    value += (byte & 127) * scale;
  }
  numberEnd = end;
  return value;
}
