import { expect, test } from "vitest";
import { RecentRows } from "../../src/basics/recent-rows.js";

test("the rows asked for last are known, no more than twice as many as wanted are kept", () => {
  const rows = new RecentRows<string>(10);
  for (let row = 0; row < 1000; row++) {
    expect(rows.get(row)).toBe(undefined);
    rows.set(row, `row ${row}`);
    expect(rows.get(7)).toBe(row < 7 ? undefined : "row 7"); // asked for again and again
    for (let back = 0; back < Math.min(row, 8); back++) expect(rows.get(row - back)).toBe(`row ${row - back}`);
  }
  const kept = Array.from({ length: 1000 }, (_, row) => row).filter((row) => rows.get(row) !== undefined);
  expect(kept.length).toBeLessThanOrEqual(20);
  rows.clear();
  expect(rows.get(999)).toBe(undefined);
});
