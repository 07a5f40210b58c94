import { expect, test } from "vitest";
import { nameLikeness } from "../../../src/story/event/name-likeness.js";

test.each([
  ["never has a capital", 0, 9, 0],
  ["has one at its only place: too little to be sure", 1, 1, 1 / 2],
  ["always has one, at nine places", 9, 9, 9 / 10],
  ["has one at every other place", 4, 8, 4 / 9],
  ["stands at the start of sentences only, where capitals say nothing", 0, 0, 0],
])("a word that %s", (_claim, capitals, places, likeness) => {
  expect(nameLikeness(capitals, places)).toBe(likeness);
});

test("no number of capitals makes a word surely a name", () => {
  expect(nameLikeness(1e6, 1e6)).toBeLessThan(1);
});
