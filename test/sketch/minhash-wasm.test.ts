/** The vector kernel against the plain loop: the same to the bit. */
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { HashFamily } from "../../src/sketch/hash-family.js";
import { minhash, minhashPlainly } from "../../src/sketch/minhash.js";
import { minhashByVectors } from "../../src/sketch/minhash-wasm.js";

const word = fc.oneof(
  fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff),
  fc.integer({ min: 0, max: 0xffffffff }),
);

function numbers(length: number, from: number): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => Math.imul(i + from, 0x9e3779b1));
}

function byVectors(set: Uint32Array, family: HashFamily): Uint32Array {
  const signature = new Uint32Array(family.size);
  expect(minhashByVectors(set, family, signature)).toBe(true);
  return signature;
}

function plainly(set: Uint32Array, family: HashFamily): Uint32Array {
  const signature = new Uint32Array(family.size);
  minhashPlainly(set, family, signature);
  return signature;
}

describe("the vector kernel", () => {
  test("gives what the plain loop gives, for any set and any number of slots", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 1, max: 140 }), word, (values, size, seed) => {
        const set = Uint32Array.from(values);
        const family = new HashFamily(size, seed);
        expect(byVectors(set, family)).toEqual(plainly(set, family));
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [1, 128],
    [13_311, 16],
    [13_312, 17],
    [13_313, 16],
    [30_000, 3],
    [500, 2048],
  ])("also for a set of %i and %i slots, which take more than one part or all the room", (size, slots) => {
    const [set, family] = [numbers(size, 1), new HashFamily(slots, 7)];
    expect(byVectors(set, family)).toEqual(plainly(set, family));
  });

  test("leaves signatures that do not fit to the plain loop", () => {
    expect(minhashByVectors(numbers(3, 1), new HashFamily(2049, 1), new Uint32Array(2049))).toBe(false);
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
      expect(kernel(numbers(3, 1), new HashFamily(2, 1), new Uint32Array(2))).toBe(false);
      expect((await import("../../src/sketch/minhash.js")).minhash(numbers(100, 3), 128, 7)).toEqual(expected);
      vi.unstubAllGlobals();
    }
  });
});
