/**
 * A growing column in chunks: to grow it copies nothing that is full, and wastes less than a chunk. What is appended at once lies in one stretch
 * of one chunk, so that it can be read as one array; what is larger than a chunk has a chunk of its own.
 */

export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;
export type ArrayClass<T extends Numbers> = new (length: number) => T;

/** Addresses in a chunk: chunk i has those from i times this on. */
const CHUNK = 1 << 16;
const LEAST_ROOM = 1 << 8;

/** A column in plain data: views on the chunks, valid until the next change, and the first free address. */
export interface ColumnParts<T extends Numbers> {
  readonly chunks: readonly T[];
  readonly end: number;
}

export class ChunkedColumn<T extends Numbers> {
  readonly #ArrayClass: ArrayClass<T>;
  #chunks: T[]; // behind a chunk that is too large, empty ones for the rest of its addresses
  #end: number;
  #before = 0; // the end before the latest appending
  #latest = -1; // and where that put its values

  /** Empty, or with what `parts` gave; what is appended leaves the given chunks as they are. */
  constructor(ArrayClass: ArrayClass<T>, parts?: ColumnParts<T>) {
    this.#ArrayClass = ArrayClass;
    this.#chunks = [...(parts?.chunks ?? [])];
    this.#end = parts?.end ?? 0;
  }

  parts(): ColumnParts<T> {
    const chunks = [...this.#chunks];
    const used = this.#end % CHUNK;
    if (used > 0) chunks.push(chunks.pop()!.subarray(0, used) as T);
    return { chunks, end: this.#end };
  }

  /** The first free address: of a column of single values, their number. */
  get end(): number {
    return this.#end;
  }

  /** Appends values in one stretch and gives its address. */
  append(values: T): number {
    const address = this.#place(values.length);
    this.chunkOf(address).set(values, address % CHUNK);
    return address;
  }

  /** Appends one value; where all are appended so, the first has address 0, the next 1. */
  push(value: number): void {
    const address = this.#place(1);
    this.chunkOf(address)[address % CHUNK] = value;
  }

  /** Takes back all from an address on that `append` gave. */
  cut(address: number): void {
    this.#end = address === this.#latest ? this.#before : address;
    this.#latest = -1;
    this.#chunks.length = Math.ceil(this.#end / CHUNK);
  }

  /** The value at an address. */
  at(address: number): number {
    return this.#chunks[(address / CHUNK) | 0]![address % CHUNK]!;
  }

  set(address: number, value: number): void {
    this.#chunks[(address / CHUNK) | 0]![address % CHUNK] = value;
  }

  /** A stretch that was appended at once; a view, valid until the next change. */
  view(address: number, length: number): T {
    const start = address % CHUNK;
    return this.chunkOf(address).subarray(start, start + length) as T;
  }

  /** The chunk that holds an address, at `offsetOf` it. */
  chunkOf(address: number): T {
    return this.#chunks[(address / CHUNK) | 0] ?? new this.#ArrayClass(0);
  }

  offsetOf(address: number): number {
    return address % CHUNK;
  }

  /** Makes room for a stretch, moves the end behind it and gives its address. */
  #place(length: number): number {
    this.#before = this.#end;
    const used = this.#end % CHUNK;
    const fits = used + length <= CHUNK;
    const address = fits ? this.#end : Math.ceil(this.#end / CHUNK) * CHUNK;
    this.#latest = address;
    const number = address / CHUNK;
    if (length > CHUNK) {
      const ownAddresses = Math.ceil(length / CHUNK) * CHUNK;
      this.#end = address + ownAddresses;
      this.#chunks.push(new this.#ArrayClass(length));
      while (this.#chunks.length < this.#end / CHUNK) this.#chunks.push(new this.#ArrayClass(0));
      return address;
    }
    this.#end = address + length;
    if (length > 0) this.#widen(Math.floor(number), (address % CHUNK) + length);
    return address;
  }

  #widen(number: number, needed: number): void {
    const chunk = this.#chunks[number];
    if (chunk !== undefined && chunk.length >= needed) return;
    const wider = new this.#ArrayClass(Math.min(CHUNK, Math.max(LEAST_ROOM, needed, 2 * (chunk?.length ?? 0))));
    if (chunk !== undefined) wider.set(chunk);
    this.#chunks[number] = wider;
  }
}
