/** Whether a number is among those of a list. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { NumberSet } from "../../src/basics/number-set.js";

test("holds the numbers of the list and no others, however they lie", () => {
  const number = fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 2 ** 32 - 1 }), fc.constantFrom(0, 2 ** 32 - 1));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), fc.array(number, { maxLength: 50 }), (numbers, asked) => {
      const set = new NumberSet(Uint32Array.from(numbers));
      for (const one of [...numbers, ...asked]) expect(set.has(one)).toBe(numbers.includes(one));
    }),
  );
});
