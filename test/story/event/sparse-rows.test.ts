import { describe, expect, test } from "vitest";
import { RowsWriter } from "../../../src/story/event/sparse-rows.js";

describe("RowsWriter", () => {
  test("a weight that no other row shares makes a row longer and its entries lighter", () => {
    const writer = new RowsWriter(2, 2);
    writer.push(0, 3);
    writer.endRow();
    writer.push(0, 3);
    writer.lengthen(4);
    writer.endRow();
    expect([...writer.rows(1).weights]).toEqual([1, Math.fround(0.6)]);
  });
});
