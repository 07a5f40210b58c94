import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cosines, RowsWriter, type SparseRows } from "../../../src/story/event/sparse-rows.js";

const WIDTH = 40;
const row = fc.uniqueArray(fc.tuple(fc.nat(WIDTH - 1), fc.float({ min: Math.fround(0.01), max: 5, noNaN: true })), {
  selector: ([column]) => column,
  maxLength: 30,
});

function rowsOf(entries: readonly (readonly [number, number])[][]): SparseRows {
  const writer = new RowsWriter(entries.length, entries.flat().length);
  for (const held of entries) {
    for (const [column, weight] of held) writer.push(column, weight);
    writer.endRow();
  }
  return writer.rows(WIDTH);
}

describe("cosines", () => {
  test("are the same to the bit where the same columns stand far apart in very many", () => {
    const spread = 9973; // 40 columns of these are more than stay in a cache
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 8 }), (entries) => {
        const rows = rowsOf(entries);
        const wide = { ...rows, width: WIDTH * spread, columns: rows.columns.map((column) => column * spread) };
        const first = Uint32Array.from({ length: entries.length ** 2 }, (_, p) => Math.floor(p / entries.length));
        const second = first.map((_, p) => p % entries.length);
        expect(cosines(wide, first, second)).toEqual(cosines(rows, first, second));
      }),
    );
  });

  test("are the sums of products over the columns that two rows share", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (entries) => {
        const rows = rowsOf(entries);
        const first: number[] = [];
        const second: number[] = [];
        for (let a = 0; a < entries.length; a++) {
          for (let b = 0; b < entries.length; b++) {
            first.push(a);
            second.push(b);
          }
        }
        const length = (at: number): number => Math.sqrt(entries[at]!.reduce((sum, [, w]) => sum + w * w, 0));
        const found = cosines(rows, Uint32Array.from(first), Uint32Array.from(second));
        found.forEach((cosine, p) => {
          const other = new Map(entries[second[p]!]!);
          const product = entries[first[p]!]!.reduce((sum, [column, w]) => sum + w * (other.get(column) ?? 0), 0);
          const expected = product === 0 ? 0 : product / (length(first[p]!) * length(second[p]!));
          expect(cosine).toBeCloseTo(expected, 5);
        });
      }),
    );
  });
});

describe("RowsWriter", () => {
  test("a weight that no other row shares makes a row longer and its entries lighter", () => {
    const writer = new RowsWriter(2, 2);
    writer.push(0, 3);
    writer.endRow();
    writer.push(0, 3);
    writer.lengthen(4, 1);
    writer.endRow();
    expect([...writer.rows(1).weights]).toEqual([1, Math.fround(0.6)]);
  });
});
