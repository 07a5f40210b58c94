/** The WebAssembly kernel of one permutation hashing against the plain loop: the same to the bit. */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { onePermutationMinhash, slotsPlainly } from "../../src/sketch/one-permutation.js";
import { slotsByKernel } from "../../src/sketch/one-permutation-wasm.js";

const EMPTY = 0xffffffff;
const word = fc.oneof(fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, EMPTY), fc.integer({ min: 0, max: EMPTY }));

function numbers(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => Math.imul(i, 0x9e3779b1));
}

test("gives what the plain loop gives, for any set, number of slots and turn", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 300 }), fc.integer({ min: 1, max: 200 }), word, (values, slots, turn) => {
      const set = Uint32Array.from(values);
      expect(slotsByKernel(set, turn, slots)).toEqual(slotsPlainly(set, turn, slots));
    }),
    { numRuns: 300 },
  );
});

test.each([
  [14_335, 128],
  [14_336, 100],
  [14_337, 2048],
  [40_000, 3],
])("also for a set of %i and %i slots, which take more than one part or all the room", (size, slots) => {
  expect(slotsByKernel(numbers(size), 7, slots)).toEqual(slotsPlainly(numbers(size), 7, slots));
});

test("leaves signatures that do not fit to the plain loop", () => {
  expect(slotsByKernel(numbers(3), 1, 2049)).toBeUndefined();
  expect(onePermutationMinhash(numbers(9000), 2049)).toHaveLength(2049);
});

test("where WebAssembly is missing, signatures are the same", async () => {
  const expected = onePermutationMinhash(numbers(500), 128, 7);
  vi.resetModules();
  vi.stubGlobal("WebAssembly", undefined);
  const plainly = await import("../../src/sketch/one-permutation.js");
  expect(plainly.onePermutationMinhash(numbers(500), 128, 7)).toEqual(expected);
  vi.unstubAllGlobals();
});
