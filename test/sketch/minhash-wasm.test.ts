/** The vector kernel against the plain loop: the same to the bit. */
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { minhash, minhashPlainly } from "../../src/sketch/minhash.js";
import { minhashByVectors } from "../../src/sketch/minhash-wasm.js";

const word = fc.oneof(
  fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff),
  fc.integer({ min: 0, max: 0xffffffff }),
);

function numbers(length: number, from: number): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => Math.imul(i + from, 0x9e3779b1));
}

describe("the vector kernel", () => {
  test("gives what the plain loop gives, for any set and any number of slots", () => {
    const column = fc.array(word, { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), column, fc.nat(), (values, given, turn) => {
        const set = Uint32Array.from(values);
        const factors = Uint32Array.from(given, (value) => value | 1);
        const offsets = Uint32Array.from(given, (value) => value ^ turn);
        expect(minhashByVectors(set, factors, offsets)).toEqual(minhashPlainly(set, factors, offsets));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [1, 128],
    [10_239, 16],
    [10_240, 17],
    [10_241, 16],
    [30_000, 3],
    [500, 2048],
  ])("also for a set of %i and %i slots, which take more than one part or all the room", (size, slots) => {
    const [set, factors, offsets] = [numbers(size, 1), numbers(slots, 7).map((value) => value | 1), numbers(slots, 9)];
    expect(minhashByVectors(set, factors, offsets)).toEqual(minhashPlainly(set, factors, offsets));
  });

  test("leaves signatures that do not fit to the plain loop", () => {
    expect(minhashByVectors(numbers(3, 1), numbers(2049, 1), numbers(2049, 2))).toBeUndefined();
    expect(minhash(numbers(3, 1), 2049)).toHaveLength(2049);
  });

  test("where WebAssembly is missing or forbidden, signatures are the same", async () => {
    const expected = minhash(numbers(100, 3), 128, 7);
    const forbidden = {
      Module: class {
        constructor() {
          throw new Error("refused by policy");
        }
      },
    };
    for (const engine of [undefined, forbidden]) {
      vi.resetModules();
      vi.stubGlobal("WebAssembly", engine);
      const { minhashByVectors: kernel } = await import("../../src/sketch/minhash-wasm.js");
      expect(kernel(numbers(3, 1), numbers(2, 1), numbers(2, 2))).toBeUndefined();
      expect((await import("../../src/sketch/minhash.js")).minhash(numbers(100, 3), 128, 7)).toEqual(expected);
      vi.unstubAllGlobals();
    }
  });
});
