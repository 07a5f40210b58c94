/** Strings in a stretch of bytes: each is twice its length, plus 1 where its units take two bytes, and then the units. */
import { numberAt, numberEnd, putNumber } from "./packed-numbers.js";

/** Two strings in a row. */
export function packStrings(one: string, two: string): Uint8Array {
  const out = new Uint8Array(2 * (one.length + two.length) + 10);
  return out.subarray(0, putString(out, putString(out, 0, one), two));
}

function putString(out: Uint8Array, at: number, value: string): number {
  let wide = 0;
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 0xff) wide = 1;
  let end = putNumber(out, at, 2 * value.length + wide);
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    out[end++] = unit;
    if (wide === 1) out[end++] = unit >> 8;
  }
  return end;
}

/** The string at an address. */
export function stringAt(packed: Uint8Array, address: number): string {
  const head = numberAt(packed, address);
  const step = 1 + (head & 1);
  let at = numberEnd;
  let value = "";
  for (let i = head >>> 1; i > 0; i--, at += step)
    value += String.fromCharCode(step === 1 ? packed[at]! : packed[at]! | (packed[at + 1]! << 8));
  return value;
}

/** The address behind that string. */
export function behindString(packed: Uint8Array, address: number): number {
  const head = numberAt(packed, address);
  return numberEnd + (head >>> 1) * (1 + (head & 1));
}
