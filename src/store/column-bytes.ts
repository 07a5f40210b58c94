/**
 * Plain data whose typed arrays are long, as a description in JSON and the arrays' bytes in blocks. The bytes are taken as they lie in
 * memory: they are read back in bulk, and only by a machine of the same byte order (docs/index-format.md).
 */

import { mix32 } from "../sketch/hash.js";

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;
type Column = InstanceType<(typeof KINDS)[Kind]>;

/** Blocks are closed when they are this large: memory is given back block by block. */
const LARGE_BLOCK = 1 << 26;
/** Every column begins at a multiple of this, as its numbers need. */
const ALIGNED = 8;

/** Stands for a column in the description. */
interface ColumnPlace {
  column: [kind: Kind, block: number, start: number, length: number];
}

export interface ColumnBlocks {
  /** JSON, with the sizes of the blocks. */
  readonly description: string;
  /** The bytes of all blocks in order, each piece a multiple of 8 bytes long: views on the data where that is so. */
  readonly pieces: readonly Uint8Array[];
}

export function toColumnBlocks(value: unknown): ColumnBlocks {
  const sizes = [0];
  const pieces: Uint8Array[] = [];
  const place = (column: Column): ColumnPlace => {
    if (sizes.at(-1)! >= LARGE_BLOCK) sizes.push(0);
    const block = sizes.length - 1;
    const start = sizes[block]!;
    const bytes = alignedBytes(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    pieces.push(bytes);
    sizes[block] = start + bytes.length;
    return { column: [column.constructor.name as Kind, block, start, column.length] };
  };
  const describe = (part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (ArrayBuffer.isView(part)) return place(part as Column);
    if (Array.isArray(part)) return part.map(describe);
    return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, describe(each)]));
  };
  const described = describe(value);
  return { description: JSON.stringify({ sizes, value: described }), pieces };
}

/** The sizes of the blocks that a description asks for. */
export function blockSizes(description: string): number[] {
  return (JSON.parse(description) as { sizes: number[] }).sizes;
}

/** What `toColumnBlocks` was given; its columns are views on the blocks. */
export function fromColumnBlocks(description: string, blocks: readonly ArrayBuffer[]): unknown {
  return JSON.parse(description, (_, part: unknown) => (isPlace(part) ? columnAt(part, blocks) : part)).value;
}

function columnAt({ column: [kind, block, start, length] }: ColumnPlace, blocks: readonly ArrayBuffer[]): Column {
  return new KINDS[kind](blocks[block]!, start, length);
}

function isPlace(part: unknown): part is ColumnPlace {
  return typeof part === "object" && part !== null && "column" in part;
}

/** The bytes with as many zeros behind them as a multiple of 8 needs. */
export function alignedBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length % ALIGNED === 0) return bytes;
  const padded = new Uint8Array(Math.ceil(bytes.length / ALIGNED) * ALIGNED);
  padded.set(bytes);
  return padded;
}

/** Of bytes that come piece by piece, each a multiple of 8 long. Two lanes, so that a gigabyte takes a quarter of a second. */
export class BlockChecksum {
  #even = 0x811c9dc5;
  #odd = 0x1b873593;

  add(bytes: Uint8Array): void {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    let [even, odd] = [this.#even, this.#odd];
    for (let i = 0; i < words.length; i += 2) {
      even = Math.imul(even ^ words[i]!, 0x9e3779b1);
      even ^= even >>> 15;
      odd = Math.imul(odd ^ words[i + 1]!, 0x85ebca6b);
      odd ^= odd >>> 13;
    }
    this.#even = even;
    this.#odd = odd;
  }

  /** An unsigned 32-bit number. */
  get sum(): number {
    return (mix32(this.#even) ^ this.#odd) >>> 0;
  }
}
