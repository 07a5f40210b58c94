import { expect, test } from "vitest";
import { RecentRows } from "../../src/basics/recent-rows.js";

test("the rows asked for last are known, no more than twice as many as wanted are kept", () => {
  const found: number[] = [];
  const rows = new RecentRows(10, (row) => {
    found.push(row);
    return `row ${row}`;
  });
  for (let row = 0; row < 1000; row++) {
    expect(rows.get(row)).toBe(`row ${row}`);
    expect(rows.get(7)).toBe("row 7"); // asked for again and again
    for (let back = 0; back < Math.min(row, 8); back++) expect(rows.get(row - back)).toBe(`row ${row - back}`);
  }
  expect(found.length).toBe(1000); // each once
  for (let row = 0; row < 1000; row++) rows.get(row);
  expect(found.length).toBeGreaterThanOrEqual(1980);
  const before = found.length;
  rows.clear();
  expect(rows.get(999)).toBe("row 999");
  expect(found.length).toBe(before + 1);
});
