/**
 * Texts as packed words: some 3 bytes a word instead of the 13 of `WordColumns`. A word's id is one 16-bit unit, of a rare word two. Flags are
 * listed where they differ from those of the word before. A span is a byte: the units since the word before, and the word's length.
 */
import { keptRoom } from "../basics/kept-room.js";
import type { WordColumns } from "../text/words/word-columns.js";
import { ChunkedColumn, type ColumnParts } from "./chunked-column.js";
import { flagsLength, packFlags, unpackFlags } from "./packed-flags.js";
import { numberAt, numberEnd, putNumber } from "./packed-numbers.js";
import { StretchColumn } from "./stretch-column.js";

/** Units from here on begin an id of two: its upper bits, then the lower 16. There is room for 2^28 words. */
const TWO_UNITS = 0xf000;
/** A span has 5 bits of length and 3 of gap; all ones where more follows. */
const LENGTH_BITS = 5;
const MOST_LENGTH = 31;
const MOST_GAP = 7;
/** Bytes that a span can take: its first and two numbers. */
const MOST_SPAN_BYTES = 11;
/** Bytes that the flags of a word can take. */
const MOST_FLAG_BYTES = 2;

/** Packed texts in plain columns; text i has `lengths[i]` words. `rest`: flags, then spans. */
export interface PackedParts {
  readonly units: ColumnParts<Uint16Array>;
  readonly rest: ColumnParts<Uint8Array>;
  readonly unitsAt: ColumnParts<Float64Array>;
  readonly restAt: ColumnParts<Float64Array>;
  readonly lengths: ColumnParts<Uint32Array>;
}

export class PackedWords {
  readonly #units: StretchColumn<Uint16Array>;
  readonly #rest: StretchColumn<Uint8Array>;
  readonly #lengths: ChunkedColumn<Uint32Array>;

  /** Empty, or with what `parts` gave. */
  constructor(parts?: PackedParts) {
    this.#units = new StretchColumn(Uint16Array, parts?.units, parts?.unitsAt);
    this.#rest = new StretchColumn(Uint8Array, parts?.rest, parts?.restAt);
    this.#lengths = new ChunkedColumn(Uint32Array, parts?.lengths);
  }

  /** Views, valid until the next change. */
  parts(): PackedParts {
    return {
      units: this.#units.values.parts(),
      rest: this.#rest.values.parts(),
      unitsAt: this.#units.addresses.parts(),
      restAt: this.#rest.addresses.parts(),
      lengths: this.#lengths.parts(),
    };
  }

  /** Adds a text; the first has number 0, the next 1. */
  add(words: WordColumns): void {
    this.#units.add(packIds(words.spelled));
    this.#rest.add(packRest(words));
    this.#lengths.push(words.ids.length);
  }

  /** Takes back the text that was added last. */
  takeBack(): void {
    this.#units.takeBack();
    this.#rest.takeBack();
    this.#lengths.cut(this.#lengths.end - 1);
  }

  /** Number of words in a text. */
  length(text: number): number {
    return this.#lengths.at(text);
  }

  /** The ids of a text's words as they are spelled, in an array of its own. */
  spelled(text: number): Uint32Array {
    const packed = this.#units.chunkOf(text);
    const ids = new Uint32Array(this.#lengths.at(text));
    let at = this.#units.startOf(text);
    for (let i = 0; i < ids.length; i++) {
      const unit = packed[at++]!;
      ids[i] = unit < TWO_UNITS ? unit : ((unit - TWO_UNITS) << 16) | packed[at++]!;
    }
    return ids;
  }

  /** All of a text whose ids, as words are compared, are known. Valid until the next change. */
  words(text: number, ids: Uint32Array): WordColumns {
    return new UnpackedWords(ids, () => this.spelled(text), this.#rest.chunkOf(text), this.#rest.startOf(text));
  }
}

/** Spans are asked for only where a copy is shown, spellings where a keyword is: they are unpacked then. */
class UnpackedWords implements WordColumns {
  readonly ids: Uint32Array;
  readonly flags: Uint8Array;
  readonly #spell: () => Uint32Array;
  readonly #packed: Uint8Array;
  readonly #address: number;
  #starts: Uint32Array | undefined;
  #ends: Uint32Array | undefined;

  constructor(ids: Uint32Array, spell: () => Uint32Array, packed: Uint8Array, address: number) {
    this.ids = ids;
    this.#spell = spell;
    this.#packed = packed;
    this.#address = address;
    this.flags = unpackFlags(packed, address, ids.length);
  }

  get spelled(): Uint32Array {
    return this.#spell();
  }

  get starts(): Uint32Array {
    if (this.#starts === undefined) this.#unpackSpans();
    return this.#starts!;
  }

  get ends(): Uint32Array {
    if (this.#ends === undefined) this.#unpackSpans();
    return this.#ends!;
  }

  #unpackSpans(): void {
    const packed = this.#packed;
    const words = this.ids.length;
    const [starts, ends] = [new Uint32Array(words), new Uint32Array(words)];
    let at = this.#address + flagsLength(packed, this.#address, words);
    let end = 0;
    for (let i = 0; i < words; i++) {
      const span = packed[at++]!;
      let length = span & MOST_LENGTH;
      let gap = span >> LENGTH_BITS;
      if (gap === MOST_GAP) {
        gap += numberAt(packed, at);
        at = numberEnd;
      }
      if (length === MOST_LENGTH) {
        length += numberAt(packed, at);
        at = numberEnd;
      }
      starts[i] = end + gap;
      end += gap + length;
      ends[i] = end;
    }
    this.#starts = starts;
    this.#ends = ends;
  }
}

const unitRoom = keptRoom(Uint16Array);
const byteRoom = keptRoom(Uint8Array);

/** Valid until the next call. */
function packIds(ids: Uint32Array): Uint16Array {
  const out = unitRoom(2 * ids.length);
  let size = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    if (id < TWO_UNITS) out[size++] = id;
    else {
      out[size++] = TWO_UNITS + (id >>> 16);
      out[size++] = id & 0xffff;
    }
  }
  return out.subarray(0, size);
}

/** Flags, then spans; valid until the next call. */
function packRest({ starts, ends, flags }: WordColumns): Uint8Array {
  const out = byteRoom((MOST_FLAG_BYTES + MOST_SPAN_BYTES) * flags.length);
  let size = packFlags(out, flags);
  let end = 0;
  for (let i = 0; i < flags.length; i++) {
    const gap = starts[i]! - end;
    const length = ends[i]! - starts[i]!;
    end = ends[i]!;
    out[size++] = Math.min(length, MOST_LENGTH) | (Math.min(gap, MOST_GAP) << LENGTH_BITS);
    if (gap >= MOST_GAP) size = putNumber(out, size, gap - MOST_GAP);
    if (length >= MOST_LENGTH) size = putNumber(out, size, length - MOST_LENGTH);
  }
  return out.subarray(0, size);
}
