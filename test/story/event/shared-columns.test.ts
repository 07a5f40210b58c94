/** Columns are counted as a plain look at every row and column counts them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentCounts, sharedColumns } from "../../../src/story/event/shared-columns.js";

const COLUMNS = 6;

test("how many rows, or documents of several rows, hold each column is counted, whatever is no column aside", () => {
  const row = fc.record({ held: fc.array(fc.nat(COLUMNS + 2), { maxLength: 8 }), isNewDocument: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const offsets = Uint32Array.from(
        { length: rows.length + 1 },
        (_, i) => rows.slice(0, i).flatMap(({ held }) => held).length,
      );
      const documentOf = Uint32Array.from(
        rows,
        (_, i) => rows.slice(1, i + 1).filter((one) => one.isNewDocument).length,
      );
      const plain = (document: (row: number) => number): number[] =>
        Array.from({ length: COLUMNS }, (_, column) => {
          const holding = rows.flatMap(({ held }, i) => (held.includes(column) ? [document(i)] : []));
          return new Set(holding).size;
        });
      const sequence = Uint32Array.from(rows.flatMap(({ held }) => held));
      expect([...documentCounts(sequence, offsets, COLUMNS)]).toEqual(plain((i) => i));
      expect([...documentCounts(sequence, offsets, COLUMNS, documentOf)]).toEqual(plain((i) => documentOf[i]!));
    }),
  );
});

test("those of several rows are counted and numbered by frequency, those of one row not at all", () => {
  const numbers = Uint32Array.of(2, 0, 0, 3, 0, 1);
  expect(sharedColumns(Uint32Array.of(2, 1, 5, 2, 0, 3), 6)).toEqual({ numbers, width: 4, entries: 12 });
});
