/** Our MinHash is as good as theory says, and as the package minhash is. */
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { Minhash } from "minhash";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/index.js";
import {
  containment,
  estimateJaccard,
  jaccard,
  minhash,
  onePermutationMinhash,
  shingles,
  winnow,
} from "../../src/stages.js";

const SLOTS = 128;
const TRIALS = 200;

/** Two sets of given size with a given number of common members; `trial` makes them others each time. */
function pairOfSets(size: number, common: number, trial: number): [string[], string[]] {
  const name = (n: number): string => `shingle ${trial} ${n}`;
  const a = Array.from({ length: size }, (_, i) => name(i));
  const b = Array.from({ length: size }, (_, i) => name(i < common ? i : size + i));
  return [a, b];
}

const sketch = (members: readonly string[], seed: number): Uint32Array =>
  minhash(shingles(members, 1, seed), SLOTS, seed);

function errors(estimates: readonly number[], truth: number): { bias: number; rmse: number } {
  const bias = estimates.reduce((sum, x) => sum + x - truth, 0) / estimates.length;
  const rmse = Math.sqrt(estimates.reduce((sum, x) => sum + (x - truth) ** 2, 0) / estimates.length);
  return { bias, rmse };
}

describe("the estimate is unbiased, with the standard error of theory", () => {
  const grid = [10, 44, 200, 800].flatMap((size) =>
    [0.1, 0.3, 0.5, 0.8, 0.95].map((share) => ({ size, common: Math.round(size * share) })),
  );

  test.each(grid)("sets of $size with $common in common", ({ size, common }) => {
    const truth = common / (2 * size - common);
    const deviation = Math.sqrt((truth * (1 - truth)) / SLOTS);
    const estimates = Array.from({ length: TRIALS }, (_, trial) => {
      const [a, b] = pairOfSets(size, common, trial);
      return estimateJaccard(sketch(a, trial), sketch(b, trial));
    });
    const { bias, rmse } = errors(estimates, truth);
    expect(Math.abs(bias)).toBeLessThanOrEqual((4 * deviation) / Math.sqrt(TRIALS));
    expect(rmse).toBeGreaterThanOrEqual(deviation * 0.75);
    expect(rmse).toBeLessThanOrEqual(deviation * 1.25);
  });
});

test("the package minhash and ours both lie within four standard errors of the truth, and err alike", () => {
  const [size, common, trials] = [60, 40, 25];
  const truth = common / (2 * size - common);
  const deviation = Math.sqrt((truth * (1 - truth)) / SLOTS);
  const theirs: number[] = [];
  const ours: number[] = [];
  for (let trial = 0; trial < trials; trial++) {
    const [a, b] = pairOfSets(size, common, trial);
    const [one, two] = [a, b].map((members) => {
      const peer = new Minhash({ numPerm: SLOTS });
      for (const member of members) peer.update(member);
      return peer;
    }) as [Minhash, Minhash];
    theirs.push(one.jaccard(two));
    ours.push(estimateJaccard(sketch(a, trial), sketch(b, trial)));
  }
  for (const estimate of [...theirs, ...ours]) expect(Math.abs(estimate - truth)).toBeLessThan(4 * deviation);
  expect(errors(ours, truth).rmse).toBeLessThan(errors(theirs, truth).rmse * 1.5);
});

describe("properties", () => {
  const set = fc.uniqueArray(fc.nat(500).map(String), { maxLength: 60 });

  test("the order and repetition of members do not matter", () => {
    fc.assert(
      fc.property(set, (members) => {
        expect(sketch([...members, ...members].reverse(), 7)).toEqual(sketch(members, 7));
      }),
    );
  });

  test("a set is wholly like itself; disjoint and empty sets are not alike", () => {
    expect(estimateJaccard(sketch(["a", "b"], 1), sketch(["b", "a"], 1))).toBe(1);
    expect(estimateJaccard(sketch([], 1), sketch([], 1))).toBe(0);
    expect(jaccard(shingles([]), shingles([]))).toBe(0);
    expect(estimateJaccard(sketch(["a"], 1), sketch([], 1))).toBe(0);
  });

  test("exact similarity equals that of JavaScript's own sets", () => {
    fc.assert(
      fc.property(set, set, (one, two) => {
        const both = one.filter((member) => two.includes(member)).length;
        const union = new Set([...one, ...two]).size;
        const [a, b] = [shingles(one, 1), shingles(two, 1)];
        expect(jaccard(a, b)).toBe(union === 0 ? 0 : both / union);
        expect(containment(a, b)).toBe(one.length === 0 ? 0 : both / one.length);
      }),
    );
  });

  test("signatures of different sizes are refused", () => {
    expect(() => estimateJaccard(minhash(shingles(["a"]), 64), minhash(shingles(["a"]), 128))).toThrow(InputError);
    expect(() => estimateJaccard(minhash(shingles(["a"]), 64), minhash(shingles(["a"]), 128))).toThrow(
      /64 and 128 slots/,
    );
  });
});

test("frozen: the signature of a known sentence never changes", () => {
  const words = "the board voted to close the pier".split(" ");
  expect([...shingles(words, 3, 1)]).toMatchSnapshot();
  expect([...minhash(shingles(words, 3, 1), 8, 1)]).toMatchSnapshot();
});

describe.each([minhash, onePermutationMinhash])("$name writes into the array it is given", (sketch) => {
  test("what it gives in a new one, from a slot on, and nothing beside it", () => {
    const sets = [["a", "b", "c"], [], ["c", "d"]].map((members) => shingles(members, 1));
    const all = new Uint32Array(1 + SLOTS * sets.length + 1).fill(7);
    for (const [i, set] of sets.entries()) expect(sketch(set, SLOTS, 3, all, 1 + SLOTS * i)).toBe(all);
    expect([...all]).toEqual([7, ...sets.flatMap((set) => [...sketch(set, SLOTS, 3)]), 7]);
    expect(sketch(sets[0]!, SLOTS, 3, all)).toBe(all);
    expect(all.subarray(0, SLOTS)).toEqual(sketch(sets[0]!, SLOTS, 3));
  });

  test("also where the set stands", () => {
    const set = Uint32Array.from({ length: SLOTS }, (_, i) => 3 * i);
    const expected = sketch(set);
    expect(sketch(set, SLOTS, 1, set)).toEqual(expected);
  });

  test("and refuses one that is too short", () => {
    const sketchInto = (slots: number, at?: number) => () =>
      sketch(shingles(["a"], 1), SLOTS, 1, new Uint32Array(slots), at);
    expect(sketchInto(127)).toThrow(InputError);
    expect(sketchInto(127)).toThrow("into has 127 slots, and 128 from slot 0 on do not fit. Give a longer array.");
    expect(sketchInto(256, 129)).toThrow("256 slots, and 128 from slot 129 on");
    expect(sketchInto(256, -1)).toThrow("at is -1. Use a whole number, 0 or more.");
    expect(() => sketch(shingles(["a"], 1), SLOTS, 1, undefined, 1)).toThrow("into has 128 slots");
  });
});

test.each([
  ["minhash", minhash],
  ["onePermutationMinhash", onePermutationMinhash],
  ["winnow", winnow],
])("%s refuses words in place of their shingles", (_, sketchOf) => {
  expect(() => sketchOf(["a"] as unknown as Uint32Array, 8)).toThrow("is an array of 1. Use the Uint32Array");
});

test.each([
  ["minhash", minhash],
  ["onePermutationMinhash", onePermutationMinhash],
  ["winnow", winnow],
])("%s refuses other arrays of numbers, and takes a Uint32Array of another realm", (_, sketchOf) => {
  for (const [other, words] of [
    [Uint8Array.of(1, 2, 3), "a Uint8Array"],
    [new Float64Array(3), "an object"],
    [new DataView(new ArrayBuffer(12)), "an object"],
  ])
    expect(() => sketchOf(other as unknown as Uint32Array, 8)).toThrow(`is ${words}. Use the Uint32Array`);
  const foreign = runInNewContext("Uint32Array.of(1, 2, 3)") as Uint32Array;
  expect(foreign).not.toBeInstanceOf(Uint32Array);
  expect(sketchOf(foreign, 8)).toEqual(sketchOf(Uint32Array.of(1, 2, 3), 8));
});
