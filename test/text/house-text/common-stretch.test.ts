import { expect, test } from "vitest";
import { commonStretch, longestStretch } from "../../../src/text/house-text/common-stretch.js";
import { growthOnEightTimes } from "../../cpu-time.js";

/** One paragraph of 50 words again and again, its first shingle kept each time. */
function repeated(times: number): { ids: Uint32Array; fingerprint: { keys: Uint32Array; positions: Uint32Array } } {
  return {
    ids: Uint32Array.from({ length: 50 * times }, (_, i) => i % 50),
    fingerprint: {
      keys: new Uint32Array(times).fill(7),
      positions: Uint32Array.from({ length: times }, (_, i) => 50 * i),
    },
  };
}

test("a text that repeats one paragraph is laid beside its equal and beside a tenth of it without a walk from every place", () => {
  // From every place of the one along every place of the other these were some 10 ** 13 steps.
  const text = repeated(20_000);
  const tenth = repeated(2000);
  expect(longestStretch(text.ids, text.fingerprint, text.ids, text.fingerprint, 7)).toEqual({
    start: 0,
    end: 1_000_000,
    shift: 0,
  });
  expect(commonStretch(text.ids, 500_000, tenth.ids, tenth.fingerprint, 7)).toEqual({
    start: 500_000,
    end: 600_000,
    shift: -500_000,
  });
});

test("where no stretch is a whole text, the longest of all places is found", () => {
  const ids = Uint32Array.of(1, 2, 3, 9, 1, 2, 3, 4, 5);
  const others = Uint32Array.of(8, 1, 2, 3, 4, 5, 8);
  const own = { keys: Uint32Array.of(7, 7), positions: Uint32Array.of(0, 4) };
  const theirs = { keys: Uint32Array.of(7), positions: Uint32Array.of(1) };
  expect(longestStretch(ids, own, others, theirs, 7)).toEqual({ start: 4, end: 9, shift: -3 });
});

/** So many sentences of one form: five words that all have, the first shingle kept of each, and five of their own, counted from a number. */
function sentences(
  count: number,
  from: number,
): { ids: Uint32Array; fingerprint: { keys: Uint32Array; positions: Uint32Array } } {
  return {
    ids: Uint32Array.from({ length: 10 * count }, (_, i) => (i % 10 < 5 ? i % 10 : from + i)),
    fingerprint: {
      keys: new Uint32Array(count).fill(7),
      positions: Uint32Array.from({ length: count }, (_, i) => 10 * i),
    },
  };
}

test("of two lists of one sentence form, each sentence is laid beside a few of the other only", () => {
  const walk = (count: number): void => {
    const [own, theirs] = [sentences(count, 100), sentences(count, 1e9)];
    for (const at of own.fingerprint.positions) commonStretch(own.ids, at, theirs.ids, theirs.fingerprint, 7);
    longestStretch(own.ids, own.fingerprint, theirs.ids, theirs.fingerprint, 7);
  };
  expect(growthOnEightTimes(walk, 5000)).toBeLessThan(24);
});

test("a sentence of a long list is found again where a few others were put before it", () => {
  const own = sentences(6000, 100);
  const shift = 70;
  const ids = new Uint32Array(own.ids.length + shift);
  ids.set(sentences(7, 1e9).ids);
  ids.set(own.ids, shift);
  const { ids: _, fingerprint } = sentences(6007, 0);
  expect(commonStretch(own.ids, 30_000, ids, fingerprint, 7)).toEqual({ start: 0, end: 60_000, shift });
});
