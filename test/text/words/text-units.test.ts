import fc from "fast-check";
import { expect, test } from "vitest";
import { copyPlainly, unitsOf } from "../../../src/text/words/text-units.js";

const unitString = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

function plainly(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

test("the units of a text are its char codes, with spaces behind, whatever was read before", () => {
  fc.assert(
    fc.property(fc.array(unitString, { maxLength: 4 }), (texts) => {
      for (const text of texts) {
        expect([...unitsOf(text).subarray(0, text.length + 4)]).toEqual([...plainly(text), 32, 32, 32, 32]);
      }
    }),
  );
});

test("the plain copy is the bulk copy", () => {
  fc.assert(
    fc.property(unitString, (text) => {
      const units = new Uint16Array(text.length);
      copyPlainly(text, units);
      expect(units).toEqual(unitsOf(text).slice(0, text.length));
    }),
  );
});

test.each([1 << 14, (1 << 14) + 1, 1 << 18, (1 << 18) + 1, 1 << 19])(
  "a text of %d units is copied whole, with spaces behind it",
  (length) => {
    const text = "Ж1".repeat(length / 2).padEnd(length, "x");
    const units = unitsOf(text);
    expect([...units.subarray(0, 3), ...units.subarray(length - 1, length + 4)]).toEqual([
      ...plainly(text.slice(0, 3)),
      text.charCodeAt(length - 1),
      ...[32, 32, 32, 32],
    ]);
  },
);
