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
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 1, max: 140 }), word, (values, slots, turn) => {
        const set = Uint32Array.from(values);
        expect(minhashByVectors(set, turn, slots)).toEqual(minhashPlainly(set, turn, slots));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [1, 128],
    [6143, 16],
    [6144, 17],
    [6145, 16],
    [30_000, 3],
    [500, 2048],
  ])("also for a set of %i and %i slots, which take more than one part or all the room", (size, slots) => {
    const set = numbers(size, 1);
    expect(minhashByVectors(set, 7, slots)).toEqual(minhashPlainly(set, 7, slots));
  });

  test("leaves signatures that do not fit to the plain loop", () => {
    expect(minhashByVectors(numbers(3, 1), 1, 2049)).toBeUndefined();
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
      expect(kernel(numbers(3, 1), 1, 2)).toBeUndefined();
      expect((await import("../../src/sketch/minhash.js")).minhash(numbers(100, 3), 128, 7)).toEqual(expected);
      vi.unstubAllGlobals();
    }
  });
});
