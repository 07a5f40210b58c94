import fc from "fast-check";
import { expect, test } from "vitest";
import { nthLargest } from "../../../src/story/event/nth-largest.js";

test("gives what sorting would put in that place", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), fc.nat(), (values, nth) => {
      const n = (nth % values.length) + 1;
      const sorted = [...values].sort((a, b) => b - a);
      // Values behind `count` are not looked at.
      expect(nthLargest(Float64Array.from([...values, 99]), values.length, n)).toBe(sorted[n - 1]);
    }),
  );
});
