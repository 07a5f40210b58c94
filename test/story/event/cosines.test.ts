import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { cosines, cosinesPlainly } from "../../../src/story/event/cosines.js";
import { cosinesByVectors } from "../../../src/story/event/cosines-wasm.js";
import { RowsWriter, type SparseRows } from "../../../src/story/event/sparse-rows.js";

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

/** Every row with every row, over and over: so many pairs that the vector unit takes them. */
function manyPairs(rows: number): [first: Uint32Array, second: Uint32Array] {
  const first = Uint32Array.from({ length: 5000 }, (_, p) => Math.floor((p * rows) / 5000));
  return [first, first.map((_, p) => p % rows)];
}

describe("cosines on the vector unit", () => {
  test("are those of the plain loop to the bit, also of rows that are empty or no multiple of four", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (entries) => {
        const rows = rowsOf(entries);
        const [first, second] = manyPairs(entries.length);
        expect(cosinesByVectors(rows, first, second)).toEqual(cosinesPlainly(rows, first, second));
      }),
      { numRuns: 30 },
    );
  });

  test("are not worth it for a few pairs", () => {
    expect(cosinesByVectors(rowsOf([[[1, 1]]]), Uint32Array.of(0), Uint32Array.of(0))).toBeUndefined();
  });

  test("where WebAssembly is missing, forbidden or has no room, are those of the plain loop", async () => {
    const refused = class {
      constructor() {
        throw new Error("refused by policy");
      }
    };
    const rows = rowsOf([[[1, 2]], [[1, 1]]]);
    const [first, second] = manyPairs(2);
    const { Module } = (globalThis as unknown as { WebAssembly: { Module: unknown } }).WebAssembly;
    for (const engine of [undefined, { Module: refused }, { Module, Instance: refused }]) {
      vi.resetModules();
      vi.stubGlobal("WebAssembly", engine);
      const { cosines: without } = await import("../../../src/story/event/cosines.js");
      const { cosinesByVectors: kernel } = await import("../../../src/story/event/cosines-wasm.js");
      expect(kernel(rows, first, second)).toBeUndefined();
      expect(without(rows, first, second)).toEqual(cosinesPlainly(rows, first, second));
      vi.unstubAllGlobals();
    }
  });
});
