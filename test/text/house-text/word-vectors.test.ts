import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collection } from "./word-collection.js";

/** The cosine by the book, a word counted at most four times. */
function plainCosine(one: number[], two: number[], weight: (id: number) => number): number {
  const value = (words: number[], id: number): number =>
    Math.min(4, words.filter((word) => word === id).length) * weight(id);
  let [dot, squaresOfOne, squaresOfTwo] = [0, 0, 0];
  for (const id of new Set([...one, ...two])) {
    dot += value(one, id) * value(two, id);
    squaresOfOne += value(one, id) ** 2;
    squaresOfTwo += value(two, id) ** 2;
  }
  return dot === 0 ? 0 : dot / Math.sqrt(squaresOfOne * squaresOfTwo);
}

describe("the cosine of two texts", () => {
  test.each([
    ["is 1 for the same words in another order", [3, 5, 7], [7, 3, 5], 1],
    ["is 0 where no word is shared", [1, 2], [3, 4], 0],
    ["is 0 where one has no words", [1, 2], [], 0],
    ["is 0 where neither has words", [], [], 0],
    ["is 1 for a word said four times and one said often", [6, 6, 6, 6], Array(40).fill(6), 1],
  ])("%s", (_claim, one, two, cosine) => {
    expect(collection([one, two]).vectors.cosine(0, 1).cosine).toBeCloseTo(cosine, 12);
  });

  test("is that of the book, in whatever order rows are asked for", () => {
    const text = fc.array(fc.nat(12), { maxLength: 30 });
    const pair = fc.tuple(fc.nat(4), fc.nat(4));
    fc.assert(
      fc.property(fc.array(text, { minLength: 5, maxLength: 5 }), fc.array(pair), (rows, pairs) => {
        const { held, vectors } = collection(rows);
        for (const [a, b] of pairs) {
          const plain = plainCosine(rows[a]!, rows[b]!, (id) => held.weight(id, 0));
          expect(vectors.cosine(a, b).cosine).toBeCloseTo(plain, 12);
          expect(vectors.cosine(a, b).cosine).toBe(vectors.cosine(b, a).cosine);
        }
      }),
    );
  });

  test("weighs the words of a row as those of that row", () => {
    const { vectors } = collection(
      [
        [1, 2],
        [1, 2],
      ],
      (id, row) => (row === 0 || id === 1 ? 1 : 0),
    );
    expect(vectors.cosine(0, 1).cosine).toBeCloseTo(Math.SQRT1_2, 12);
  });
});

describe("what is kept of a row", () => {
  test("weighs otherwise after reweigh(), and not before", () => {
    const { held, vectors } = collection([
      [1, 2],
      [2, 3],
    ]);
    const before = vectors.cosine(0, 1).cosine;
    held.weight = (id) => (id === 2 ? 1000 : 1);
    expect(vectors.cosine(0, 1).cosine).toBe(before);
    vectors.reweigh();
    expect(vectors.cosine(0, 1).cosine).toBeCloseTo(1, 5);
  });

  test("is read anew after forget(), once the row is another text", () => {
    const { held, vectors } = collection([
      [1, 2],
      [8, 9],
    ]);
    expect(vectors.cosine(0, 1).cosine).toBe(0);
    held.rows[1] = [1, 2];
    vectors.forget(1);
    vectors.reweigh(); // a change of the collection, as every other
    expect(vectors.cosine(0, 1).cosine).toBeCloseTo(1, 12);
  });

  test("outlives words that are met for the first time", () => {
    const { held, vectors } = collection([
      [1, 2],
      [2, 3],
    ]);
    const before = vectors.cosine(0, 1).cosine;
    held.rows.push([2, 100_000]);
    expect(vectors.cosine(0, 2).cosine).toBeGreaterThan(0);
    expect(vectors.cosine(0, 1).cosine).toBe(before);
  });
});

test("words apart from any row are weighed as those of one, and leave no trace in other cosines", () => {
  const { vectors } = collection([
    [1, 2, 2],
    [2, 3],
  ]);
  const before = vectors.cosine(0, 1).cosine;
  const weighed = (words: number[], row: number) => vectors.weighed(vectors.counted(Uint32Array.from(words)), row);
  const [one, two] = [weighed([1, 2, 2], 0), weighed([2, 3], 1)];
  expect(vectors.cosineOf(one, two).cosine).toBe(before);
  expect(vectors.cosineOf(weighed([], 0), one).cosine).toBe(0);
  expect(vectors.cosine(0, 1).cosine).toBe(before);
});
