/** Columns go into blocks of bytes and come back as they were. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  alignedBytes,
  BlockChecksum,
  blockSizes,
  fromColumnBlocks,
  toColumnBlocks,
} from "../../src/store/column-bytes.js";

const column = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }),
  fc.uint32Array({ maxLength: 40 }),
  fc.int32Array({ maxLength: 40 }),
  fc.float64Array({ maxLength: 40 }),
);
const plain = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    plain,
    column,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("rows", "slots", "end", "of", "length"), tie("value"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

/** The blocks as a reader lays them out: the pieces one behind the other, cut where the description says. */
function blocksOf(description: string, pieces: readonly Uint8Array[]): ArrayBuffer[] {
  const bytes = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
  let end = 0;
  return blockSizes(description).map((size) => {
    end += size;
    return bytes.slice(end - size, end).buffer;
  });
}

describe("columns as blocks", () => {
  test("come back with their kinds and values, wherever they stand in the data", () => {
    fc.assert(
      fc.property(value, (given) => {
        const { description, pieces } = toColumnBlocks(given);
        expect(fromColumnBlocks(description, blocksOf(description, pieces))).toEqual(given);
      }),
    );
  });

  test("come back from a part of a longer column, without the rest of it", () => {
    const part = Uint32Array.from({ length: 100 }, (_, i) => i * 0x01010101).subarray(3, 50);
    const { description, pieces } = toColumnBlocks({ before: new Uint8Array(5), part });
    expect(blockSizes(description)).toEqual([16 + 192]);
    expect(fromColumnBlocks(description, blocksOf(description, pieces))).toEqual({ before: new Uint8Array(5), part });
  });

  test("pieces are a multiple of 16 bytes long, and a column that is so already is not copied", () => {
    const [even, odd] = [new Float64Array(4).fill(1.5), new Float64Array(5).fill(-2)];
    const { pieces } = toColumnBlocks([even, odd]);
    expect(pieces.map(({ length }) => length)).toEqual([32, 48]);
    expect(pieces[0]!.buffer).toBe(even.buffer);
    expect([...pieces[1]!.subarray(40)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("data that would be read back as a column is refused, wherever it stands", () => {
    expect(() => toColumnBlocks({ rows: [{ column: 3 }] })).toThrow(/key "column" .* another name/);
  });

  test("a large block is closed, and the columns behind it lie in the next", () => {
    const large = new Uint8Array(1 << 26);
    const { description } = toColumnBlocks([Uint8Array.of(1), large, Uint8Array.of(2), Uint8Array.of(3)]);
    expect(blockSizes(description)).toEqual([16 + large.length, 32]);
  });
});

describe("the checksum", () => {
  const bytes = Uint8Array.from({ length: 160 }, (_, i) => (i * 37) & 255);
  const sumOf = (...pieces: Uint8Array[]): number => {
    const checksum = new BlockChecksum();
    for (const piece of pieces) checksum.add(piece);
    return checksum.sum;
  };

  test("is that of the whole, however the bytes come", () => {
    expect(sumOf(bytes.subarray(0, 48), bytes.subarray(48, 64), bytes.subarray(64))).toBe(sumOf(bytes));
  });

  test("is another one when any single bit is", () => {
    const sums = new Set([sumOf(bytes)]);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      sums.add(sumOf(changed));
    }
    expect(sums.size).toBe(bytes.length * 8 + 1);
  });

  test("tells blocks of 16 bytes that changed places", () => {
    const [one, two] = [bytes.subarray(0, 16), bytes.subarray(16, 32)];
    expect(sumOf(one, two)).not.toBe(sumOf(two, one));
  });

  test("padding adds zeros only", () => {
    expect([...alignedBytes(Uint8Array.of(7, 8, 9))]).toEqual([7, 8, 9, ...new Array(13).fill(0)]);
  });
});
