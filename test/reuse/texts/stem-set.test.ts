/** Whether a stem is among those of a text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { StemSet } from "../../../src/reuse/texts/stem-set.js";

test("holds the stems of the text and no others, however their numbers lie", () => {
  const stem = fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 2 ** 26 - 1 }), fc.constant(0));
  fc.assert(
    fc.property(fc.array(stem, { maxLength: 200 }), fc.array(stem, { maxLength: 50 }), (stems, asked) => {
      const set = new StemSet(Uint32Array.from(stems));
      for (const one of [...stems, ...asked]) expect(set.has(one)).toBe(stems.includes(one));
    }),
  );
});
