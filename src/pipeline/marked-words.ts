/** The words of articles with their house text marked: worked out when first asked for, or taken from another thread that did. */
import { type WordColumns, WordFlag, withFlags } from "../text/words/word-columns.js";

/** Stands for the flags of an article without house text. */
const NO_HOUSE = new Uint8Array(0);

/** The house text of some rows, in plain data: row `rows[i]` has the flags from `offsets[i]` up to `offsets[i + 1]`; none where it has no house text. */
export interface HouseMarks {
  readonly rows: Uint32Array;
  readonly offsets: Uint32Array;
  readonly flags: Uint8Array;
}

export class MarkedWords {
  readonly #words: (row: number) => WordColumns;
  readonly #mask: (row: number) => Uint8Array | undefined;
  readonly #flags = new Map<number, Uint8Array>();

  /**
   * @param words the words of a row
   * @param mask which of them are house text, 1 each; undefined where none is
   */
  constructor(words: (row: number) => WordColumns, mask: (row: number) => Uint8Array | undefined) {
    this.#words = words;
    this.#mask = mask;
  }

  get(row: number): WordColumns {
    const words = this.#words(row);
    let flags = this.#flags.get(row);
    if (flags === undefined) {
      const house = this.#mask(row);
      flags = house === undefined ? NO_HOUSE : withHouse(words.flags, house);
      this.#flags.set(row, flags);
    }
    return flags === NO_HOUSE ? words : withFlags(words, flags);
  }

  /** The marks of all rows of which they are known by now. */
  marks(): HouseMarks {
    const rows = Uint32Array.from(this.#flags.keys());
    const offsets = new Uint32Array(rows.length + 1);
    for (let i = 0; i < rows.length; i++) offsets[i + 1] = offsets[i]! + this.#flags.get(rows[i]!)!.length;
    const flags = new Uint8Array(offsets[rows.length]!);
    for (let i = 0; i < rows.length; i++) flags.set(this.#flags.get(rows[i]!)!, offsets[i]);
    return { rows, offsets, flags };
  }

  /** Takes what is known of the same articles elsewhere. */
  take({ rows, offsets, flags }: HouseMarks): void {
    for (let i = 0; i < rows.length; i++) {
      const known = flags.subarray(offsets[i], offsets[i + 1]);
      this.#flags.set(rows[i]!, known.length === 0 ? NO_HOUSE : known);
    }
  }

  clear(): void {
    if (this.#flags.size > 0) this.#flags.clear();
  }
}

function withHouse(flags: Uint8Array, house: Uint8Array): Uint8Array {
  const marked = flags.slice();
  for (let i = 0; i < house.length; i++) if (house[i] === 1) marked[i]! |= WordFlag.House;
  return marked;
}
