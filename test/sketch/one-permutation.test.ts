/** One permutation hashing estimates as well as theory says where a set has as many members as there are slots. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mix32, unmix32 } from "../../src/basics/hash.js";
import { slotsPlainly } from "../../src/sketch/one-permutation.js";
import { estimateJaccard, jaccard, onePermutationMinhash, shingles } from "../../src/stages.js";
import { cpuTime } from "../cpu-time.js";

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

describe("few values in many slots", () => {
  /** As the design has it: each empty slot looks at one slot after the other until one is filled. */
  function plainly(set: Uint32Array, size: number, seed: number): Uint32Array {
    const slots = slotsPlainly(set, mix32(seed), size);
    return slots.map((value, slot) => {
      let from = slot;
      for (let attempt = 0; slots[from] === 0xffffffff; attempt++)
        from = mix32(mix32(slot ^ seed) + attempt) % slots.length;
      return from === slot ? value : slots[from]!;
    });
  }

  test.each([
    [8192, 1],
    [8192, 2],
    [10_007, 1],
    [65_536, 60],
    [65_536, 90],
  ])("the signature of %i slots of %i values is that of looking slot by slot", (size, values) => {
    const set = Uint32Array.from({ length: values }, (_, i) => 77 + i);
    expect(onePermutationMinhash(set, size, 5)).toEqual(plainly(set, size, 5));
  });

  test("takes no longer than a second", () => {
    expect(cpuTime(() => onePermutationMinhash(Uint32Array.of(42), 65_536), 1)).toBeLessThan(1000);
  });

  test("a value that hashes to what stands for an empty slot ends", () => {
    const set = Uint32Array.of((unmix32(0xffffffff) ^ mix32(1)) >>> 0);
    expect([...onePermutationMinhash(set, 2, 1)]).toEqual([0xffffffff, 0xffffffff]);
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
