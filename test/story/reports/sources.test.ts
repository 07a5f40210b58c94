import { describe, expect, test } from "vitest";
import { findOrigin, type OriginRow } from "../../../src/story/reports/origins.js";
import { findSources } from "../../../src/story/reports/sources.js";
import { row } from "./origin-row.js";

describe("how many origins a story has", () => {
  const count = (...reports: OriginRow[][]): number =>
    findSources(reports.map((rows) => ({ id: rows[0]!.id, origin: findOrigin(rows), rows }))).length;

  test("two releases that one service carried have two", () => {
    const credited = "PR Newswire";
    expect(count([row("a", { credited })], [row("b", { credited })])).toBe(2);
    expect(count([row("a", { credited: "Northwire" })], [row("b", { credited: "Northwire" })])).toBe(1);
  });

  test("reports that credit one outlet are one source, whether it is there or not", () => {
    expect(
      count([row("a", { credited: "The Eastmoor Chronicle" })], [row("b", { credited: "Eastmoor Chronicle" })]),
    ).toBe(1);
    expect(count([row("a", { source: "Northwire" })], [row("b", { source: "Echo", credited: "Northwire" })])).toBe(1);
  });

  test("two reports of one outlet are one source, articles without an outlet one each", () => {
    expect(count([row("a", { source: "Echo" })], [row("b", { source: "The Echo" })])).toBe(1);
    expect(count([row("a")], [row("b")])).toBe(2);
    expect(count([row("a", { source: "The Harbor Ledger" })], [row("b", { source: "Harbour Ledger" })])).toBe(1);
    expect(count([row("a", { source: "Bay News" })], [row("b", { source: "Day News" })])).toBe(2);
    expect(count([row("a", { credited: "NVT" })], [row("b", { source: "North Valley Times" })])).toBe(1);
    expect(count([row("a", { source: "Kestrel Online" })], [row("b", { source: "kestrel.example" })])).toBe(1);
  });

  test("an outlet that tells the story after another, in a report of its own or in a copy, is no source", () => {
    const first = row("a", { source: "Ridge Courier" });
    const second = row("b", { source: "Bend Gazette", credited: "Ridge Courier" });
    const third = row("c", { source: "Vale Times", credited: "Bend Gazette" });
    expect(count([first], [second], [third])).toBe(1);
    expect(count([first, row("b", { source: "Bend Gazette" })], [third])).toBe(1);
    expect(count([first], [second], [row("d", { source: "Bend Gazette" })], [third])).toBe(2);
    const circle = [row("a", { source: "Echo", credited: "Dawn" }), row("b", { source: "Dawn", credited: "Echo" })];
    expect(count(...circle.map((one) => [one]))).toBe(2);
  });

  test("every report is named under one source, the largest source first", () => {
    const reports = [
      row("a", { source: "Echo" }),
      row("b", { credited: "Northwire" }),
      row("c", { credited: "Northwire" }),
    ];
    const sources = findSources(reports.map((one) => ({ id: one.id, origin: findOrigin([one]), rows: [one] })));
    expect(sources).toEqual([
      { name: "Northwire", basis: "credit-line", reportIds: ["b", "c"] },
      { name: "Echo", basis: "only", reportIds: ["a"] },
    ]);
  });
});
