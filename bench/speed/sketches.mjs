/**
 * What one signature of 128 slots costs a shingle, and how far its estimates are off, for sets as large as a paragraph, a long one and an article.
 * An article is sketched with one permutation, which is made for large sets; a paragraph with one a slot. All signatures go into one array, as those of an
 * archive would.
 */
import { median, processorTime } from "./timing.mjs";

export const SIZES = [44, 70, 500];
const SLOTS = 128;
const LARGE_SET = 128;
const REPEATS = 7;
const SHINGLES_TIMED = 2_000_000;
const PAIRS = 200;

/**
 * @param {Awaited<ReturnType<typeof import("../quality/library.mjs").loadLibrary>>} library
 * @returns {Record<number, { sketch: string, nanosecondsPerShingle: number, rmse: number }>} by the size of the set; the root mean square error is over pairs with a
 *   Jaccard similarity of a half. Throws where the error is not that of theory.
 */
export function measureSketches({ stages }) {
  return Object.fromEntries(
    SIZES.map((size) => {
      const sketch = size < LARGE_SET ? stages.minhash : stages.onePermutationMinhash;
      const rmse = errorOf(stages, sketch, size);
      const theory = Math.sqrt(0.25 / SLOTS);
      if (!(rmse < 1.25 * theory))
        throw new Error(`Estimates are ${rmse} off, not ${theory}: their time says nothing.`);
      return [size, { sketch: sketch.name, nanosecondsPerShingle: timeOf(stages, sketch, size), rmse }];
    }),
  );
}

function timeOf({ shingles }, sketch, size) {
  const set = shingles(words(0, size), 1);
  const times = Math.round(SHINGLES_TIMED / size);
  const all = new Uint32Array(times * SLOTS);
  const runs = Array.from({ length: REPEATS }, () =>
    processorTime(() => {
      for (let i = 0; i < times; i++) sketch(set, SLOTS, 1, all, i * SLOTS);
    }),
  );
  return (1e6 * median(runs)) / times / size;
}

function errorOf({ shingles, estimateJaccard, jaccard }, sketch, size) {
  let squares = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const set = (from) => shingles(words(from, size, pair), 1);
    const [a, b] = [set(0), set(Math.floor(size / 3))];
    squares += (estimateJaccard(sketch(a, SLOTS), sketch(b, SLOTS)) - jaccard(a, b)) ** 2;
  }
  return Math.sqrt(squares / PAIRS);
}

function words(from, size, pair = 0) {
  return Array.from({ length: size }, (_, i) => `${pair} ${from + i}`);
}
