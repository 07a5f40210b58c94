/** Orders and numberings against their plain definitions. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodeUnits, distinct, groupedByLabel, numberedByFirst, placesByLabel } from "../../src/basics/order.js";

const labels = fc.array(fc.nat(12), { maxLength: 40 }).map((list) => Uint32Array.from(list));

test("strings are ordered by code units, whatever a language thinks of them", () => {
  expect(["é", "z", "a", "Z", "\u{1f600}", "\uffee", ""].sort(byCodeUnits)).toEqual([
    "",
    "Z",
    "a",
    "z",
    "é",
    "\u{1f600}",
    "\uffee",
  ]);
  expect(byCodeUnits("same", "same")).toBe(0);
});

test("labels are numbered in the order in which they first come, equal ones alike", () => {
  fc.assert(
    fc.property(labels, (given) => {
      const firsts = [...new Set(given)];
      expect([...numberedByFirst(given)]).toEqual([...given].map((label) => firsts.indexOf(label)));
    }),
  );
});

test("the places of one label are one group, groups in the order in which their labels first come", () => {
  fc.assert(
    fc.property(labels, (given) => {
      const plain = [...new Set(given)].map((label) => [...given.keys()].filter((place) => given[place] === label));
      expect(groupedByLabel(given)).toEqual(plain);
    }),
  );
});

test("places are sorted by label, those of one label in their order", () => {
  fc.assert(
    fc.property(labels, (given) => {
      const plain = [...given.keys()].sort((a, b) => given[a]! - given[b]! || a - b);
      expect([...placesByLabel(given, 13)]).toEqual(plain);
    }),
  );
});

test("distinct values ascend as numbers, and the given ones stay as they are", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(9), fc.integer({ min: 0, max: 0xffffffff }))), (list) => {
      const given = Uint32Array.from(list);
      expect([...distinct(given)]).toEqual([...new Set(list)].sort((a, b) => a - b));
      expect([...given]).toEqual(list);
    }),
  );
});
