import { expect, test } from "vitest";
import { isEarlierOrFuller, type Printed } from "../../../src/story/reports/earlier-or-fuller.js";

const printed = (id: string, time: number, prose: number): Printed => ({ id, time, prose });
const undated = Number.NaN;

test("the earlier, what is dated before what is not, then the fuller, then by id: one order for all", () => {
  const sorted = [
    printed("d", -5, 10),
    printed("e", 0, 90),
    printed("a", 0, 80),
    printed("b", 0, 80),
    printed("c", 7, 500),
    printed("f", undated, 300),
    printed("g", undated, 20),
  ];
  for (const [i, a] of sorted.entries())
    for (const [j, b] of sorted.entries()) expect(isEarlierOrFuller(a, b)).toBe(i < j);
});
