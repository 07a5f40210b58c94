/** Whole numbers and strings to bytes and back: LEB128 numbers, strings as counted UTF-16 code units (lone surrogates survive). */
import { widened } from "../basics/widened.js";
import { IndexFormatError } from "../errors.js";
import { putNumber } from "./packed-numbers.js";

/** Bytes that a number can take. */
const MOST_BYTES = 8;

export class ByteWriter {
  #bytes = new Uint8Array(1 << 12);
  #size = 0;

  /** A whole number from 0 to 2^53 - 1. */
  number(value: number): void {
    if (this.#size + MOST_BYTES > this.#bytes.length) this.#bytes = widened(this.#bytes);
    this.#size = putNumber(this.#bytes, this.#size, value);
  }

  string(value: string): void {
    this.number(value.length);
    for (let i = 0; i < value.length; i++) this.number(value.charCodeAt(i));
  }

  byte(value: number): void {
    if (this.#size === this.#bytes.length) this.#bytes = widened(this.#bytes);
    this.#bytes[this.#size++] = value;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#size);
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #position = 0;
  #units = new Uint16Array(256);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#position === this.#bytes.length;
  }

  number(): number {
    // Nearly every number is small.
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    let scale = 0x80;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
      scale *= 0x80;
    }
    if (!Number.isSafeInteger(value)) throw outOfRange();
    return value;
  }

  /** A number that must lie below `limit`. */
  numberBelow(limit: number): number {
    const value = this.number();
    if (value >= limit) throw outOfRange();
    return value;
  }

  /** How many things follow, of a byte or more each: never more than there are bytes, so that no false number fills the memory. */
  count(): number {
    const value = this.number();
    if (value > this.#bytes.length - this.#position) throw endsEarly();
    return value;
  }

  string(): string {
    const length = this.units();
    if (length > FEW_UNITS) return textOf(this.#units, length);
    let text = "";
    for (let i = 0; i < length; i++) text += String.fromCharCode(this.#units[i]!);
    return text;
  }

  /** Reads a string into `lastUnits`, its code units, and gives how many they are. */
  units(): number {
    const length = this.count();
    if (length > this.#units.length) this.#units = new Uint16Array(length * 2);
    const units = this.#units;
    for (let i = 0; i < length; i++) units[i] = this.numberBelow(0x10000);
    return length;
  }

  /** What `units` read last; more may stand behind it. */
  get lastUnits(): Uint16Array {
    return this.#units;
  }

  byte(): number {
    if (this.#position >= this.#bytes.length) throw endsEarly();
    return this.#bytes[this.#position++]!;
  }
}

/** Up to so many units are strung together one by one, which costs less than the platform call that takes them all. */
const FEW_UNITS = 32;
/** A platform call takes so many arguments on every engine. */
const UNITS_A_CALL = 4096;

function textOf(units: Uint16Array, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += UNITS_A_CALL)
    text += String.fromCharCode(...units.subarray(at, Math.min(length, at + UNITS_A_CALL)));
  return text;
}

function endsEarly(): IndexFormatError {
  return new IndexFormatError("The index ends too early. Copy the file again, or build it anew.");
}

function outOfRange(): IndexFormatError {
  return new IndexFormatError(
    "The index holds a number that is out of range: it was altered or written by another version. Build it anew.",
  );
}
