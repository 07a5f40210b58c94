/** Pairs are numbered as a Map would number them. */
import { expect, test } from "vitest";
import { mix32 } from "../../../src/basics/hash.js";
import { PairNumbers } from "../../../src/story/event/pair-numbers.js";

test("a pair has one number for good, and new pairs count up", () => {
  const numbers = new PairNumbers();
  const map = new Map<string, number>();
  for (let step = 0; step < 40_000; step++) {
    const [first, second] = [mix32(step) % 150, step % 2 === 0 ? mix32(step + 7) % 150 : mix32(step % 9000)];
    const expected = map.get(`${first} ${second}`) ?? map.size;
    map.set(`${first} ${second}`, expected);
    const given = numbers.numberOf(first, second);
    if (given !== expected) expect.fail(`step ${step}: ${first} ${second} has the number ${given}, not ${expected}`);
  }
  expect(map.size).toBeGreaterThan(20_000);
  for (const [pair, number] of map) {
    const [first, second] = pair.split(" ").map(Number);
    expect(numbers.numberOf(first!, second!)).toBe(number);
  }
  expect(numbers.size).toBe(map.size);
});
