import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/basics/edit-distance.js";

test.each([
  ["", "", 0],
  ["", "pier", 4],
  ["ledger", "ledger", 0],
  ["harborledger", "harbourledger", 1],
  ["treshold", "threshold", 1],
  ["kitten", "sitting", 3],
])("from %j to %j are %i", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test("is by definition the least of what putting in, leaving out and exchanging the last letter cost", () => {
  const defined = (a: string, b: string): number => {
    if (a === "" || b === "") return a.length + b.length;
    const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
    const exchanged = defined(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1);
    return Math.min(exchanged, defined(restA, b) + 1, defined(a, restB) + 1);
  };
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === defined(a, b)));
});
