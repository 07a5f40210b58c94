import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rollShingles } from "../../src/sketch/shingles.js";
import { shingles, winnow } from "../../src/stages.js";

const hashes = fc.array(fc.nat(30), { maxLength: 60 }).map((list) => Uint32Array.from(list));
const wholeWords = (words: Uint32Array): Uint8Array => new Uint8Array(words.length).fill(2);

describe("rolling shingles", () => {
  test("rolling gives what hashing each run afresh gives", () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 1, max: 8 }), fc.nat(), (words, k, seed) => {
        const rolled = rollShingles(words, wholeWords(words), k, seed);
        const size = Math.min(k, words.length);
        expect(rolled.length).toBe(words.length === 0 ? 0 : words.length - size + 1);
        rolled.forEach((hash, i) => {
          const run = words.slice(i, i + size);
          expect(rollShingles(run, wholeWords(run), k, seed)[0]).toBe(hash);
        });
      }),
    );
  });

  test("a shingle has k words however many tokens they are, and is the same in whatever text it stands", () => {
    const tokens = fc.array(fc.tuple(fc.nat(30), fc.constantFrom(1, 2)), { maxLength: 60 });
    fc.assert(
      fc.property(tokens, fc.integer({ min: 1, max: 8 }), (text, k) => {
        const roll = (some: readonly [number, number][]): Uint32Array =>
          rollShingles(
            Uint32Array.from(some, ([hash]) => hash),
            Uint8Array.from(some, ([, halves]) => halves),
            k,
            1,
          );
        const rolled = roll(text);
        for (let i = 0; i < text.length; i++) {
          let end = i;
          for (let halves = 0; halves < 2 * k && end < text.length; end++) halves += text[end]![1];
          const isWhole = text.slice(i, end).reduce((sum, [, halves]) => sum + halves, 0) >= 2 * k;
          if (isWhole || i === 0) expect(roll(text.slice(i, end))[0]).toBe(rolled[i]);
          else expect(i).toBeGreaterThanOrEqual(rolled.length);
        }
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
          const [first, second] = [Uint32Array.of(...before, ...shared), Uint32Array.of(...shared, ...behind)];
          const one = winnow(rollShingles(first, wholeWords(first), k, 1), window);
          const two = new Set(winnow(rollShingles(second, wholeWords(second), k, 1), window).keys);
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
