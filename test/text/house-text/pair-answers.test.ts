import { expect, test } from "vitest";
import { PairAnswers } from "../../../src/text/house-text/pair-answers.js";

test("a pair is asked about once, in the order in which it was first given, until all is forgotten", () => {
  const asked: [number, number][] = [];
  const areNeighbours = new PairAnswers((a, b) => {
    asked.push([a, b]);
    return Math.abs(a - b) === 1;
  });
  const answers = (): boolean[] => [areNeighbours.get(5, 4), areNeighbours.get(4, 5), areNeighbours.get(2, 7)];
  expect(answers()).toEqual([true, true, false]);
  expect(answers()).toEqual([true, true, false]);
  expect(asked).toEqual([
    [5, 4],
    [2, 7],
  ]);
  areNeighbours.clear();
  expect(areNeighbours.get(4, 5)).toBe(true);
  expect(asked).toHaveLength(3);
});
