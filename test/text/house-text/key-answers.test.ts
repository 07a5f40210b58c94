import { expect, test } from "vitest";
import { KeyAnswers } from "../../../src/text/house-text/key-answers.js";

test("a key is asked about once, until all is forgotten", () => {
  const asked: number[] = [];
  const isOdd = new KeyAnswers((key) => {
    asked.push(key);
    return key % 2 === 1;
  });
  const answers = (): boolean[] => [0, 4, 0xffffffff, 7, 4].map((key) => isOdd.get(key));
  expect(answers()).toEqual([false, false, true, true, false]);
  expect(answers()).toEqual([false, false, true, true, false]);
  expect(asked).toEqual([0, 4, 0xffffffff, 7]);
  isOdd.clear();
  expect(isOdd.get(7)).toBe(true);
  expect(asked).toHaveLength(5);
});
