import { expect, test } from "vitest";
import { remembered } from "../../src/basics/remembered.js";

/** A function that says how often it was asked. */
function counting<T>(answer: (name: string) => T) {
  const asked: string[] = [];
  const find = (name: string): T => {
    asked.push(name);
    return answer(name);
  };
  return { asked, find };
}

test("each answer is found once, `undefined` and no less than others", () => {
  const { asked, find } = counting((name) => (name === "none" ? undefined : name.length));
  const lengthOf = remembered(find);
  const names = ["pier", "none", "", "pier", "none", "", "pier"];
  expect(names.map(lengthOf)).toEqual([4, undefined, 0, 4, undefined, 0, 4]);
  expect(asked).toEqual(["pier", "none", ""]);
});

test("what is remembered is bounded: in number, and a long name not at all", () => {
  const { asked, find } = counting((name) => name.toUpperCase());
  const upper = remembered(find, { most: 3 });
  const long = "x".repeat(200);
  for (const name of ["a", "b", "c", long, long, "a", "d", "a", "d"]) expect(upper(name)).toBe(name.toUpperCase());
  expect(asked).toEqual(["a", "b", "c", long, long, "d", "a"]);
});
