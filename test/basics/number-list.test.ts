import { expect, test } from "vitest";
import { NumberList } from "../../src/basics/number-list.js";

test("a list holds what it was given, however much, and what it gave stays as it was", () => {
  const list = new NumberList();
  expect(list.column()).toHaveLength(0);
  const numbers = Uint32Array.from({ length: 5000 }, (_, i) => Math.imul(i, 0x9e3779b1));
  for (const number of numbers) list.push(number);
  const column = list.column();
  list.push(7);
  expect(String(column)).toBe(String(numbers));
  expect(list.column().at(-1)).toBe(7);
});
