/** A stream of bytes to its lines. Holds one line at a time, so a file may be larger than memory. */

/** One line. `text` is absent where the bytes are no UTF-8, or too many for one string. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text?: string;
  fault?: "not UTF-8" | "too long";
  /** Of a line that is not UTF-8: its first byte that is not, counted from 1. */
  damagedByte?: number;
}

/** An article of 256 MB is a file without line breaks. */
const LONGEST_LINE = 1 << 28;

export const NEWLINE = 0x0a;

/** Lines without their line break; a byte order mark at the start of a line is dropped. A broken line does not disturb the others. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  const line = new LineBytes(longest);
  let number = 0;
  for await (const chunk of chunks) {
    let start = 0;
    // Cutting at the byte is safe: in UTF-8 no other character contains it.
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      line.append(chunk.subarray(start, end));
      yield line.take(++number);
      start = end + 1;
    }
    line.append(chunk.subarray(start));
  }
  if (line.length > 0) yield line.take(++number);
}

/** The first byte that belongs to no character of UTF-8, counted from 1. */
export function firstDamage(bytes: Uint8Array): number {
  // What is damaged becomes U+FFFD; a character cut off by the end does so too.
  const sound = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\uFFFD", 1)[0]!;
  return Buffer.byteLength(sound) + 1;
}

class LineBytes {
  length = 0;
  #pieces: Uint8Array[] = [];
  readonly #decoder = new TextDecoder("utf-8", { fatal: true });
  readonly #longest: number;

  constructor(longest: number) {
    this.#longest = longest;
  }

  append(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.length > this.#longest) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  take(number: number): Line {
    const tooLong = this.length > this.#longest;
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.length = 0;
    if (tooLong) return { number, fault: "too long" };
    try {
      return { number, text: this.#decoder.decode(bytes) };
    } catch {
      return { number, fault: "not UTF-8", damagedByte: firstDamage(bytes) };
    }
  }
}
