/** Fingerprints in columns: the keys as they are, since they are as good as random; of each position the words since the one before, mostly a byte. */
import type { Fingerprint } from "../basics/fingerprint.js";
import { bytes, ChunkedColumn, type ColumnParts, float64s, uint32s } from "./chunked-column.js";
import { numberAt, numberEnd, putNumber } from "./packed-numbers.js";

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
  #keys = new ChunkedColumn(uint32s);
  #gaps = new ChunkedColumn(bytes);
  #keysAt = new ChunkedColumn(float64s);
  #gapsAt = new ChunkedColumn(float64s);
  #lengths = new ChunkedColumn(uint32s);

  static of(parts: FingerprintParts): PackedFingerprints {
    const packed = new PackedFingerprints();
    packed.#keys = ChunkedColumn.of(uint32s, parts.keys);
    packed.#gaps = ChunkedColumn.of(bytes, parts.gaps);
    packed.#keysAt = ChunkedColumn.of(float64s, parts.keysAt);
    packed.#gapsAt = ChunkedColumn.of(float64s, parts.gapsAt);
    packed.#lengths = ChunkedColumn.of(uint32s, parts.lengths);
    return packed;
  }

  /** Views, valid until the next change. */
  parts(): FingerprintParts {
    return {
      keys: this.#keys.parts(),
      gaps: this.#gaps.parts(),
      keysAt: this.#keysAt.parts(),
      gapsAt: this.#gapsAt.parts(),
      lengths: this.#lengths.parts(),
    };
  }

  /** Adds a fingerprint; the first has number 0, the next 1. */
  add({ keys, positions }: Fingerprint): void {
    this.#keysAt.push(this.#keys.append(keys));
    this.#gapsAt.push(this.#gaps.append(packGaps(positions)));
    this.#lengths.push(keys.length);
  }

  /** Takes back the fingerprint that was added last. */
  takeBack(): void {
    const last = this.#lengths.end - 1;
    this.#keys.cut(this.#keysAt.at(last));
    this.#gaps.cut(this.#gapsAt.at(last));
    for (const column of [this.#keysAt, this.#gapsAt, this.#lengths]) column.cut(last);
  }

  /** A fingerprint; its keys are a view, valid until the next change. */
  fingerprint(number: number): Fingerprint {
    const size = this.#lengths.at(number);
    const address = this.#gapsAt.at(number);
    const packed = this.#gaps.chunkOf(address);
    const positions = new Uint32Array(size);
    let at = this.#gaps.offsetOf(address);
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
    return { keys: this.#keys.view(this.#keysAt.at(number), size), positions };
  }
}

const room = new Uint8Array(1 << 13);

/** Valid until the next call. */
function packGaps(positions: Uint32Array): Uint8Array {
  const most = MOST_BYTES * positions.length;
  const out = most <= room.length ? room : new Uint8Array(most);
  let size = 0;
  let last = 0;
  for (let i = 0; i < positions.length; i++) {
    size = putNumber(out, size, positions[i]! - last);
    last = positions[i]!;
  }
  return out.subarray(0, size);
}
