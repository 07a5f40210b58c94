import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rollShingles } from "../../src/sketch/shingles.js";
import { shingles, winnow } from "../../src/stages.js";

const hashes = fc.array(fc.nat(30), { maxLength: 60 }).map((list) => Uint32Array.from(list));

describe("rolling shingles", () => {
  test("rolling gives what hashing each run afresh gives", () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 8 }), fc.nat(), (words, k, seed) => {
        const rolled = rollShingles(words, k, seed);
        const size = Math.min(k, words.length);
        expect(rolled.length).toBe(words.length === 0 ? 0 : words.length - size + 1);
        rolled.forEach((hash, i) => {
          expect(rollShingles(words.slice(i, i + size), k, seed)[0]).toBe(hash);
        });
      }),
    );
  });

  test("another seed gives other hashes, another order another shingle", () => {
    expect(shingles(["a", "b", "c"], 2, 1)).not.toEqual(shingles(["a", "b", "c"], 2, 2));
    expect(shingles(["a", "b"], 2)).not.toEqual(shingles(["b", "a"], 2));
  });
});

describe("winnowing", () => {
  test("any stretch of window + k - 1 words that two texts share shares a kept hash", () => {
    fc.assert(
      fc.property(
        hashes,
        hashes,
        hashes,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (before, behind, shared, window, k) => {
          fc.pre(shared.length >= window + k - 1);
          const one = winnow(rollShingles(Uint32Array.of(...before, ...shared), k, 1), window);
          const two = new Set(winnow(rollShingles(Uint32Array.of(...shared, ...behind), k, 1), window).keys);
          expect(one.keys.some((key) => two.has(key))).toBe(true);
        },
      ),
    );
  });

  test("positions rise, and each kept hash stands where it says", () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 6 }), (all, window) => {
        const { keys, positions } = winnow(all, window);
        expect(keys.length).toBe(positions.length);
        keys.forEach((key, i) => {
          expect(all[positions[i]!]).toBe(key);
          if (i > 0) expect(positions[i]!).toBeGreaterThan(positions[i - 1]!);
        });
        if (all.length > 0) expect(keys.length).toBeGreaterThan(0);
      }),
    );
  });
});

test("a text in place of its words is refused", () => {
  expect(() => shingles("a b c" as unknown as string[], 3)).toThrow('words is "a b c". Use an array');
});
