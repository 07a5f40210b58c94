/**
 * MinHash signatures to candidate pairs by locality-sensitive hashing (Indyk and Motwani, 1998): a signature is cut into bands of rows;
 * two items that agree in all rows of one band are candidates. A candidate has no score until it is verified.
 */
import { mix32 } from "../basics/hash.js";
import { requireHashes, requireInteger, requireShare, requireSlots } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { DEFAULTS } from "../options.js";
import { PostingTable } from "./posting-table.js";

/**
 * Probability that two sets of the given Jaccard similarity share a bucket in at least one band: 1 - (1 - J^rows)^bands.
 * The S-curve that bands and rows buy. Throws `InputError` unless `jaccard` is 0–1, and `bands` and `rows` are whole numbers, 1 or more.
 */
export function collisionProbability(jaccard: number, bands: number, rows: number): number {
  requireShare("jaccard", jaccard);
  requireInteger("bands", bands, 1);
  requireInteger("rows", rows, 1);
  return 1 - (1 - jaccard ** rows) ** bands;
}

/** An index of signatures by their bands. Items are numbered by the caller. Memory: 8 to 16 bytes an item and band. */
export class BandIndex {
  /** Bands of a signature. */
  readonly bands: number;
  /** Slots in a band. */
  readonly rows: number;
  readonly #table = new PostingTable();
  // A replaced item goes on under a new number, so that its old keys need not be searched for.
  readonly #numberOf = new Map<number, number>();
  readonly #itemOf = new Map<number, number>();
  #lastNumber = 0;

  /**
   * Throws `InputError` for sizes that do not fit.
   *
   * @param signatureSize slots of each signature, 1–65,536 (default 128)
   * @param bands bands of a signature (default 64); must divide `signatureSize`
   */
  constructor(signatureSize = DEFAULTS.sketch.signatureSize, bands = DEFAULTS.sketch.bands) {
    requireSlots("signatureSize", signatureSize);
    requireDivisor(bands, signatureSize);
    this.bands = bands;
    this.rows = signatureSize / bands;
  }

  /**
   * Adds an item, a whole number from 0, under one more signature. Takes time in its bands, also where the item was removed before.
   * Throws `InputError` where the signature has another size than the index was made for.
   */
  add(item: number, signature: Uint32Array): void {
    requireInteger("item", item, 0, Number.MAX_SAFE_INTEGER);
    const keys = this.#keys(signature);
    let number = this.#numberOf.get(item);
    if (number === undefined) {
      number = this.#lastNumber++;
      this.#numberOf.set(item, number);
      this.#itemOf.set(number, item);
    }
    this.#table.add(number, keys);
  }

  /** Removes an item with all its signatures; does nothing where there is none. */
  remove(item: number): void {
    const number = this.#numberOf.get(item);
    if (number === undefined) return;
    this.#numberOf.delete(item);
    this.#itemOf.delete(number);
    this.#table.remove(number);
  }

  /**
   * Items that share a bucket with the signature, ascending. Time grows with those that are found, once for each bucket. Throws `InputError` as
   * `add` does.
   */
  candidates(signature: Uint32Array): number[] {
    const found = new Set<number>();
    const table = this.#table;
    for (const key of this.#keys(signature)) {
      for (let at = table.first(key); at !== 0; at = table.next(at)) found.add(this.#itemOf.get(table.itemAt(at))!);
    }
    return [...found].sort((a, b) => a - b);
  }

  #keys(signature: Uint32Array): Uint32Array {
    requireHashes("The signature", signature);
    const size = this.bands * this.rows;
    if (signature.length !== size) {
      throw new InputError(
        `The signature has ${show(signature.length)} slots, and the index was made for ${size}. Make both with the same size.`,
      );
    }
    return keysOfBands(signature, this.bands);
  }
}

/**
 * One 32-bit key a band. The band number is part of the key: equal rows in different bands are a coincidence. Throws `InputError` where `bands`
 * does not divide the size of the signature.
 *
 * @param bands bands of the signature (default 64)
 */
export function bandKeys(signature: Uint32Array, bands: number = DEFAULTS.sketch.bands): Uint32Array {
  requireHashes("The signature", signature);
  requireDivisor(bands, signature.length);
  return keysOfBands(signature, bands);
}

/** `bandKeys` of what is known to be in order. */
export function keysOfBands(signature: Uint32Array, bands: number): Uint32Array {
  const rows = signature.length / bands;
  const keys = new Uint32Array(bands);
  for (let band = 0; band < bands; band++) {
    let key = mix32(band + 1);
    for (let row = band * rows; row < (band + 1) * rows; row++) key = mix32(Math.imul(key, 31) + signature[row]!);
    keys[band] = key;
  }
  return keys;
}

function requireDivisor(bands: number, signatureSize: number): void {
  requireInteger("bands", bands, 1);
  if (signatureSize % bands === 0) return;
  throw new InputError(
    `bands is ${show(bands)}, which does not divide signatureSize ${signatureSize}. Use ${nearestDivisors(signatureSize, bands)}.`,
  );
}

function nearestDivisors(size: number, wanted: number): string {
  let below = 1;
  let above = size;
  for (let n = 1; n <= size; n++) {
    if (size % n !== 0) continue;
    if (n <= wanted) below = n;
    else {
      above = n;
      break;
    }
  }
  return below === above ? `${below}` : `${below} or ${above}`;
}
