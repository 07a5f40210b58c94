/** One permutation hashing estimates as well as theory says where a set has as many members as there are slots. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimateJaccard, jaccard, onePermutationMinhash, shingles } from "../../src/stages.js";

const SLOTS = 128;
const TRIALS = 200;

describe("the estimate is unbiased, with the standard error of theory", () => {
  const grid = [128, 200, 800].flatMap((size) =>
    [0.1, 0.5, 0.8].map((share) => ({ size, common: Math.round(size * share) })),
  );

  test.each(grid)("sets of $size with $common in common", ({ size, common }) => {
    const truth = common / (2 * size - common);
    const deviation = Math.sqrt((truth * (1 - truth)) / SLOTS);
    const misses = Array.from({ length: TRIALS }, (_, trial) => {
      const sketch = (first: number): Uint32Array =>
        onePermutationMinhash(
          Uint32Array.from({ length: size }, (_, i) => trial * 2 * size + (i < common ? i : first + i)),
          SLOTS,
          trial,
        );
      return estimateJaccard(sketch(0), sketch(size)) - truth;
    });
    const bias = misses.reduce((sum, miss) => sum + miss, 0) / TRIALS;
    const error = Math.sqrt(misses.reduce((sum, miss) => sum + miss * miss, 0) / TRIALS);
    expect(Math.abs(bias)).toBeLessThanOrEqual((4 * deviation) / Math.sqrt(TRIALS));
    expect(error).toBeLessThanOrEqual(deviation * 1.3);
    expect(error).toBeGreaterThanOrEqual(deviation * 0.6);
  });
});

describe("properties", () => {
  const set = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 60 });

  test("the order and repetition of members do not matter", () => {
    fc.assert(
      fc.property(set, fc.integer({ min: 1, max: 200 }), (members, size) => {
        const again = Uint32Array.from([...members, ...members].reverse());
        expect(onePermutationMinhash(again, size, 7)).toEqual(
          onePermutationMinhash(Uint32Array.from(members), size, 7),
        );
      }),
    );
  });

  test("every slot holds a value of the set, also where there are far fewer of them than slots", () => {
    const one = onePermutationMinhash(Uint32Array.of(42), SLOTS);
    expect(new Set(one).size).toBe(1);
    const few = onePermutationMinhash(Uint32Array.of(1, 2, 3), SLOTS);
    expect(new Set(few).size).toBeGreaterThan(1);
    expect(new Set(few).size).toBeLessThanOrEqual(3);
  });

  test("equal sets are wholly alike; disjoint and empty ones are not", () => {
    const [a, b] = [shingles(["a", "b", "c"], 1), shingles(["x", "y"], 1)];
    expect(jaccard(a, b)).toBe(0);
    expect(estimateJaccard(onePermutationMinhash(a), onePermutationMinhash(a))).toBe(1);
    expect(estimateJaccard(onePermutationMinhash(a), onePermutationMinhash(b))).toBe(0);
    const none = onePermutationMinhash(new Uint32Array(0));
    expect(estimateJaccard(none, none)).toBe(0);
    expect(estimateJaccard(none, onePermutationMinhash(a))).toBe(0);
  });
});

test("frozen: the signature of known values never changes", () => {
  expect([
    ...onePermutationMinhash(
      Uint32Array.from({ length: 20 }, (_, i) => i),
      8,
      1,
    ),
  ]).toMatchInlineSnapshot(`
    [
      129232219,
      664193924,
      664193924,
      1776783981,
      2155184602,
      2726825882,
      3430189588,
      3780960461,
    ]
  `);
});
