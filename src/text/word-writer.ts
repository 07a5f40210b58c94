/** Collects the words of one text after the other in memory that is kept, so that reading a text makes no garbage. */
import type { WordColumns } from "./word-columns.js";

const LEAST_COLUMNS = 1 << 10;

export class WordWriter {
  #ids = new Uint32Array(LEAST_COLUMNS);
  #starts = new Uint32Array(LEAST_COLUMNS);
  #ends = new Uint32Array(LEAST_COLUMNS);
  #flags = new Uint8Array(LEAST_COLUMNS);
  /** Number of words written. Set it to 0 to begin anew. */
  length = 0;

  get lastStart(): number {
    return this.#starts[this.length - 1]!;
  }

  get lastEnd(): number {
    return this.#ends[this.length - 1]!;
  }

  push(id: number, start: number, end: number, flags: number): void {
    const at = this.length++;
    if (at === this.#ids.length) this.#grow();
    this.#ids[at] = id;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#flags[at] = flags;
  }

  /** What was written; valid until the next word is. */
  view(): WordColumns {
    return {
      ids: this.#ids.subarray(0, this.length),
      starts: this.#starts.subarray(0, this.length),
      ends: this.#ends.subarray(0, this.length),
      flags: this.#flags.subarray(0, this.length),
    };
  }

  /** What was written, as columns of its own. */
  copy(): WordColumns {
    return {
      ids: this.#ids.slice(0, this.length),
      starts: this.#starts.slice(0, this.length),
      ends: this.#ends.slice(0, this.length),
      flags: this.#flags.slice(0, this.length),
    };
  }

  #grow(): void {
    const capacity = this.#ids.length * 2;
    this.#ids = grown(this.#ids, new Uint32Array(capacity));
    this.#starts = grown(this.#starts, new Uint32Array(capacity));
    this.#ends = grown(this.#ends, new Uint32Array(capacity));
    this.#flags = grown(this.#flags, new Uint8Array(capacity));
  }
}

function grown<T extends Uint8Array | Uint32Array>(old: T, next: T): T {
  next.set(old);
  return next;
}
