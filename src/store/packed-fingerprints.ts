/** Fingerprints in columns: the keys as they are, since they are as good as random; of each position the words since the one before, mostly a byte. */
import type { Fingerprint } from "../basics/fingerprint.js";
import { keptRoom } from "../basics/kept-room.js";
import { ChunkedColumn, type ColumnParts } from "./chunked-column.js";
import { numberAt, numberEnd, putNumber } from "./packed-numbers.js";
import { StretchColumn } from "./stretch-column.js";

const MOST_BYTES = 5;

/** Fingerprints in plain columns; number i has `lengths[i]` keys. */
export interface FingerprintParts {
  readonly keys: ColumnParts<Uint32Array>;
  readonly gaps: ColumnParts<Uint8Array>;
  readonly keysAt: ColumnParts<Float64Array>;
  readonly gapsAt: ColumnParts<Float64Array>;
  readonly lengths: ColumnParts<Uint32Array>;
}

export class PackedFingerprints {
  readonly #keys: StretchColumn<Uint32Array>;
  readonly #gaps: StretchColumn<Uint8Array>;
  readonly #lengths: ChunkedColumn<Uint32Array>;

  /** Empty, or with what `parts` gave. */
  constructor(parts?: FingerprintParts) {
    this.#keys = new StretchColumn(Uint32Array, parts?.keys, parts?.keysAt);
    this.#gaps = new StretchColumn(Uint8Array, parts?.gaps, parts?.gapsAt);
    this.#lengths = new ChunkedColumn(Uint32Array, parts?.lengths);
  }

  /** Views, valid until the next change. */
  parts(): FingerprintParts {
    return {
      keys: this.#keys.values.parts(),
      gaps: this.#gaps.values.parts(),
      keysAt: this.#keys.addresses.parts(),
      gapsAt: this.#gaps.addresses.parts(),
      lengths: this.#lengths.parts(),
    };
  }

  /** Adds a fingerprint; the first has number 0, the next 1. */
  add({ keys, positions }: Fingerprint): void {
    this.#keys.add(keys);
    this.#gaps.add(packGaps(positions));
    this.#lengths.push(keys.length);
  }

  /** Takes back the fingerprint that was added last. */
  takeBack(): void {
    this.#keys.takeBack();
    this.#gaps.takeBack();
    this.#lengths.cut(this.#lengths.end - 1);
  }

  /** A fingerprint; its keys are a view, valid until the next change. */
  fingerprint(number: number): Fingerprint {
    const size = this.#lengths.at(number);
    const packed = this.#gaps.chunkOf(number);
    const positions = new Uint32Array(size);
    let at = this.#gaps.startOf(number);
    let position = 0;
    for (let i = 0; i < size; i++) {
      const gap = packed[at]!;
      if (gap < 128) {
        position += gap;
        at++;
      } else {
        position += numberAt(packed, at);
        at = numberEnd;
      }
      positions[i] = position;
    }
    return { keys: this.#keys.view(number, size), positions };
  }
}

const room = keptRoom(Uint8Array);

/** Valid until the next call. */
function packGaps(positions: Uint32Array): Uint8Array {
  const out = room(MOST_BYTES * positions.length);
  let size = 0;
  let last = 0;
  for (let i = 0; i < positions.length; i++) {
    size = putNumber(out, size, positions[i]! - last);
    last = positions[i]!;
  }
  return out.subarray(0, size);
}
