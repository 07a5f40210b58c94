/** Collects the words of one text after the other in memory that is kept, so that reading a text makes no garbage. */
import type { WordColumns } from "./word-columns.js";

const LEAST_COLUMNS = 1 << 10;
/** The room that a very long text took is given back. */
const MOST_KEPT = 1 << 18;

export class WordWriter {
  #ids = new Uint32Array(LEAST_COLUMNS);
  #spelled = new Uint32Array(LEAST_COLUMNS);
  #starts = new Uint32Array(LEAST_COLUMNS);
  #ends = new Uint32Array(LEAST_COLUMNS);
  #flags = new Uint8Array(LEAST_COLUMNS);
  /** Number of words written. */
  length = 0;

  /** Begins a text. */
  begin(): void {
    this.length = 0;
    if (this.#ids.length > MOST_KEPT) this.#resize(LEAST_COLUMNS);
  }

  get lastStart(): number {
    return this.#starts[this.length - 1]!;
  }

  get lastEnd(): number {
    return this.#ends[this.length - 1]!;
  }

  push(id: number, spelled: number, start: number, end: number, flags: number): void {
    const at = this.length;
    if (at === this.#ids.length) this.#resize(at * 2);
    this.length++;
    this.#ids[at] = id;
    this.#spelled[at] = spelled;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#flags[at] = flags;
  }

  /** What was written; valid until the next word is. */
  view(): WordColumns {
    return {
      ids: this.#ids.subarray(0, this.length),
      spelled: this.#spelled.subarray(0, this.length),
      starts: this.#starts.subarray(0, this.length),
      ends: this.#ends.subarray(0, this.length),
      flags: this.#flags.subarray(0, this.length),
    };
  }

  /** What was written, as columns of its own. */
  copy(): WordColumns {
    return {
      ids: this.#ids.slice(0, this.length),
      spelled: this.#spelled.slice(0, this.length),
      starts: this.#starts.slice(0, this.length),
      ends: this.#ends.slice(0, this.length),
      flags: this.#flags.slice(0, this.length),
    };
  }

  #resize(capacity: number): void {
    const { ids, spelled, starts, ends, flags } = this.view();
    this.#ids = new Uint32Array(capacity);
    this.#spelled = new Uint32Array(capacity);
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
    this.#flags = new Uint8Array(capacity);
    this.#ids.set(ids);
    this.#spelled.set(spelled);
    this.#starts.set(starts);
    this.#ends.set(ends);
    this.#flags.set(flags);
  }
}
