/** Binary search gives what a walk from the front gives. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstPlace, lowerBound } from "../../src/basics/search.js";

const ascending = fc.array(fc.nat(20), { maxLength: 30 }).map((values) => values.sort((a, b) => a - b));

function walked(values: readonly number[], least: number, start: number, end: number): number {
  for (let i = start; i < end; i++) if (values[i]! >= least) return i;
  return end;
}

test("firstPlace is the first place for which it holds", () => {
  fc.assert(
    fc.property(ascending, fc.nat(21), (values, least) => {
      expect(firstPlace(values.length, (place) => values[place]! >= least)).toBe(
        walked(values, least, 0, values.length),
      );
    }),
  );
});

test.each([Uint32Array, Float64Array])("lowerBound within any stretch of a %o", (Column) => {
  fc.assert(
    fc.property(ascending, fc.nat(21), fc.nat(30), fc.nat(30), (values, least, one, two) => {
      const [start, end] = [Math.min(one, two, values.length), Math.min(Math.max(one, two), values.length)];
      expect(lowerBound(Column.from(values), least, start, end)).toBe(walked(values, least, start, end));
    }),
  );
});
