import { describe, expect, test } from "vitest";
import { findOrigin, type OriginArticle } from "../../../src/story/reports/origins.js";
import { findSources } from "../../../src/story/reports/sources.js";
import { article } from "./origin-article.js";

describe("how many origins a story has", () => {
  const count = (...reports: OriginArticle[][]): number =>
    findSources(reports.map((articles) => ({ id: articles[0]!.id, origin: findOrigin(articles), articles }))).length;

  test("two releases that one service carried have two", () => {
    const credited = "PR Newswire";
    expect(count([article("a", { credited })], [article("b", { credited })])).toBe(2);
    expect(count([article("a", { credited: "Northwire" })], [article("b", { credited: "Northwire" })])).toBe(1);
  });

  test("reports that credit one outlet are one source, whether it is there or not", () => {
    expect(
      count([article("a", { credited: "The Eastmoor Chronicle" })], [article("b", { credited: "Eastmoor Chronicle" })]),
    ).toBe(1);
    expect(
      count([article("a", { source: "Northwire" })], [article("b", { source: "Echo", credited: "Northwire" })]),
    ).toBe(1);
  });

  test("two reports of one outlet are one source, articles without an outlet one each", () => {
    expect(count([article("a", { source: "Echo" })], [article("b", { source: "The Echo" })])).toBe(1);
    expect(count([article("a")], [article("b")])).toBe(2);
    expect(count([article("a", { source: "The Harbor Ledger" })], [article("b", { source: "Harbour Ledger" })])).toBe(
      1,
    );
    expect(count([article("a", { source: "Bay News" })], [article("b", { source: "Day News" })])).toBe(2);
    expect(count([article("a", { credited: "NVT" })], [article("b", { source: "North Valley Times" })])).toBe(1);
    expect(count([article("a", { source: "Kestrel Online" })], [article("b", { source: "kestrel.example" })])).toBe(1);
  });

  test("an outlet that tells the story after another, in a report of its own or in a copy, is no source", () => {
    const first = article("a", { source: "Ridge Courier" });
    const second = article("b", { source: "Bend Gazette", credited: "Ridge Courier" });
    const third = article("c", { source: "Vale Times", credited: "Bend Gazette" });
    expect(count([first], [second], [third])).toBe(1);
    expect(count([first, article("b", { source: "Bend Gazette" })], [third])).toBe(1);
    expect(count([first], [second], [article("d", { source: "Bend Gazette" })], [third])).toBe(2);
    const circle = [
      article("a", { source: "Echo", credited: "Dawn" }),
      article("b", { source: "Dawn", credited: "Echo" }),
    ];
    expect(count(...circle.map((one) => [one]))).toBe(2);
  });

  test("the source of most articles is first, be they in one report", () => {
    const two = ["a", "b"].map((id) => article(id, { source: "Echo" }));
    const three = ["c", "d", "e"].map((id) => article(id, { source: "Dawn", credited: "Northwire" }));
    const reports = [...two.map((one) => [one]), three];
    const sources = findSources(
      reports.map((articles) => ({ id: articles[0]!.id, origin: findOrigin(articles), articles })),
    );
    expect(sources.map(({ name }) => name)).toEqual(["Northwire", "Echo"]);
  });

  test("every report is named under one source, the largest source first", () => {
    const reports = [
      article("a", { source: "Echo" }),
      article("b", { credited: "Northwire" }),
      article("c", { credited: "Northwire" }),
    ];
    const sources = findSources(reports.map((one) => ({ id: one.id, origin: findOrigin([one]), articles: [one] })));
    expect(sources).toEqual([
      { name: "Northwire", basis: "credit-line", reportIds: ["b", "c"] },
      { name: "Echo", basis: "only", reportIds: ["a"] },
    ]);
  });
});
