import { describe, expect, test } from "vitest";
import type { Dendrogram } from "../../../src/story/linkage/average-link.js";
import { leastOfTwo, localCut } from "../../../src/story/linkage/local-cut.js";

function tree(items: number, merges: [left: number, right: number, height: number][]): Dendrogram {
  return {
    items,
    left: Uint32Array.from(merges, ([left]) => left),
    right: Uint32Array.from(merges, ([, right]) => right),
    height: Float64Array.from(merges, ([, , height]) => height),
  };
}

const CUT_RANGE = { low: 10, high: 40, sizePower: 1 };

describe("localCut", () => {
  test("keeps a loose pair that stands alone, and parts an equally loose one in a crowd", () => {
    const far = tree(2, [[0, 1, 21]]);
    expect([...localCut(far, CUT_RANGE)]).toEqual([0, 0]);
    const near = tree(4, [
      [0, 1, 21],
      [2, 3, 21],
      [4, 5, 19],
    ]);
    expect([...localCut(near, CUT_RANGE)]).toEqual([0, 1, 2, 3]);
  });

  test("joins what merges above the range and parts what merges below it", () => {
    const groups = localCut(
      tree(4, [
        [0, 1, 90],
        [2, 3, 80],
        [4, 5, 9],
      ]),
      CUT_RANGE,
    );
    expect([...groups]).toEqual([0, 0, 1, 1]);
  });

  test("cuts each branch at its own height", () => {
    // One branch holds down to 12; the other is two tight pairs that meet at 14.
    const groups = localCut(
      tree(7, [
        [3, 4, 60],
        [5, 6, 60],
        [0, 1, 30],
        [9, 2, 28],
        [7, 8, 14],
        [10, 11, 11],
      ]),
      CUT_RANGE,
    );
    expect([...groups]).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  test("parts what a rule takes for two, and keeps each side that is not two in turn", () => {
    // Two tight triples meet at 17, within the range.
    const met = tree(6, [
      [0, 4, 38],
      [1, 3, 36],
      [6, 2, 35],
      [7, 5, 35],
      [8, 9, 17],
    ]);
    expect([...localCut(met, { ...CUT_RANGE, sizePower: 2 })]).toEqual([0, 0, 0, 0, 0, 0]);
    const asked: number[][][] = [];
    const groups = localCut(met, { ...CUT_RANGE, sizePower: 2 }, (one, other) => {
      asked.push([[...one], [...other]]);
      return one.length === 3;
    });
    expect([...groups]).toEqual([0, 1, 0, 1, 0, 1]);
    expect(asked).toEqual([
      [
        [0, 2, 4],
        [1, 3, 5],
      ],
      [[1, 3], [5]],
      [[0, 4], [2]],
    ]);
  });

  test("asks about a deep tree without going deep", () => {
    const items = 50_000;
    const chain = tree(
      items,
      Array.from({ length: items - 1 }, (_, k) => [k === 0 ? 0 : items + k - 1, k + 1, 30] as [number, number, number]),
    );
    const groups = localCut(chain, CUT_RANGE, (one, other) => one.length + other.length === items);
    expect(Math.max(...groups.subarray(0, items - 1))).toBe(0);
    expect(groups[items - 1]).toBe(1);
  });

  test("items joined beforehand, at an infinite height, never part", () => {
    const groups = localCut(tree(3, [[0, 2, Number.POSITIVE_INFINITY]]), CUT_RANGE);
    expect([...groups]).toEqual([0, 1, 0]);
  });

  test("two items alone are one group from leastOfTwo on", () => {
    for (const sizePower of [1, 1.3, 2]) {
      const range = { low: 10, high: 40, sizePower };
      const least = leastOfTwo(range, 1, 1);
      expect([...localCut(tree(2, [[0, 1, least * 1.0001]]), range)]).toEqual([0, 0]);
      expect([...localCut(tree(2, [[0, 1, least * 0.9999]]), range)]).toEqual([0, 1]);
    }
  });

  test("so are two groups of items joined beforehand, which need the less the more alike they are in size", () => {
    for (const [one, other] of [
      [2, 1],
      [3, 3],
      [6, 1],
      [4, 6],
    ] as const) {
      const range = { low: 10, high: 40, sizePower: 1.3 };
      const least = leastOfTwo(range, one, other);
      const items = one + other;
      const joinedAt = (height: number): number => {
        const merges: [number, number, number][] = [];
        // The nodes of the two groups so far, then those of both together.
        let [left, right] = [0, one];
        for (let item = 1; item < one; item++) left = items + merges.push([left, item, Number.POSITIVE_INFINITY]) - 1;
        for (let item = one + 1; item < items; item++)
          right = items + merges.push([right, item, Number.POSITIVE_INFINITY]) - 1;
        merges.push([left, right, height]);
        return new Set(localCut(tree(items, merges), range)).size;
      };
      expect([joinedAt(least * 1.0001), joinedAt(least * 0.9999)]).toEqual([1, 2]);
    }
  });

  test("a lone item is its own group", () => {
    expect([...localCut(tree(1, []), CUT_RANGE)]).toEqual([0]);
    expect([...localCut(tree(0, []), CUT_RANGE)]).toEqual([]);
  });
});
