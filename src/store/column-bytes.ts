/**
 * Plain data whose typed arrays are long, as a description in JSON and the arrays' bytes in blocks. The bytes are taken as they lie in
 * memory: they are read back in bulk, and only by a machine of the same byte order (docs/index-format.md).
 */
import { FNV_START, mix32 } from "../basics/hash.js";

const KINDS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array } as const;
type Kind = keyof typeof KINDS;
type Column = InstanceType<(typeof KINDS)[Kind]>;

/** Blocks are closed when they are this large: memory is given back block by block. */
const LARGE_BLOCK = 1 << 26;
/** Every column begins at a multiple of this, as its numbers and the checksum need. */
const ALIGNED = 16;

/** Stands for a column in the description: nothing else there has a key of this name. */
interface ColumnPlace {
  column: [kind: Kind, block: number, start: number, length: number];
}

export interface ColumnBlocks {
  /** JSON, with the sizes of the blocks. */
  readonly description: string;
  /** The bytes of all blocks in order, each piece a multiple of 16 bytes long: views on the data where that is so. */
  readonly pieces: readonly Uint8Array[];
}

/**
 * Columns may be of the five kinds above, and stand anywhere in the data. Throws an `Error` where the data has a key `column`: that stands for
 * the place of one. Time and memory grow with the bytes of the columns whose length is no multiple of 16.
 */
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
    if (isPlace(part))
      throw new Error('The key "column" stands for the place of a column. Give the data another name.');
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

/** The bytes with as many zeros behind them as a multiple of 16 needs. */
export function alignedBytes(bytes: Uint8Array): Uint8Array {
  if (bytes.length % ALIGNED === 0) return bytes;
  const padded = new Uint8Array(Math.ceil(bytes.length / ALIGNED) * ALIGNED);
  padded.set(bytes);
  return padded;
}

/** Of bytes that come piece by piece, each a multiple of 16 long. Four lanes, which a processor works on side by side. */
export class BlockChecksum {
  #lanes: [number, number, number, number] = [FNV_START, 0x1b873593, 0xcc9e2d51 | 0, 0x38495ab5];

  add(bytes: Uint8Array): void {
    // Signed, as `imul` gives them: numbers beyond 31 bits are slower.
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    const end = words.length - 3;
    let [a, b, c, d] = this.#lanes;
    for (let i = 0; i < end; i += 4) {
      a = Math.imul(a ^ words[i]!, 0x9e3779b1 | 0);
      b = Math.imul(b ^ words[i + 1]!, 0x85ebca6b | 0);
      c = Math.imul(c ^ words[i + 2]!, 0xc2b2ae35 | 0);
      d = Math.imul(d ^ words[i + 3]!, 0x27d4eb2f);
      a ^= a >>> 15;
      b ^= b >>> 15;
      c ^= c >>> 15;
      d ^= d >>> 15;
    }
    this.#lanes = [a, b, c, d];
  }

  /** An unsigned 32-bit number. */
  get sum(): number {
    return this.#lanes.reduce((sum, lane) => mix32(sum ^ lane), 0) >>> 0;
  }
}
