import { describe, expect, test } from "vitest";
import {
  findOrigin,
  findSources,
  type OriginRow,
  withCreditsInPlace,
  withCreditsSettled,
} from "../../../src/story/reports/origins.js";
import { outletKey } from "../../../src/text/outlets/outlets.js";

const HOUR = 3_600_000;
const UNDATED = Number.NaN;

/** Printed at one o'clock when its id is "a", at two when it is "b", unless a time is given. */
function row(
  id: string,
  given: Partial<Pick<OriginRow, "source" | "credited" | "time" | "prose" | "nearness" | "madeFrom">> = {},
): OriginRow {
  const time = HOUR * (id.charCodeAt(0) - 96);
  const { source = "", credited = "", ...rest } = given;
  const key = (name: string): string => (name === "" ? "" : outletKey(name));
  const named = { source, sourceKey: key(source), credited, creditedKey: key(credited) };
  return { id, ...named, time, prose: 100, nearness: 0, madeFrom: [], ...rest };
}

describe("where a report comes from", () => {
  test.each<[string, OriginRow[], object]>([
    ["one article that credits nobody", [row("a")], { articleId: "a", basis: "only" }],
    [
      "one article that credits an outlet",
      [row("a", { credited: "Northwire" })],
      { credited: "Northwire", basis: "credit-line" },
    ],
    ["the earliest", [row("a"), row("b", { prose: 900 })], { articleId: "a", basis: "earliest" }],
    [
      "whoever printed a release before a service carried it",
      [row("a", { source: "Lake Police" }), row("b", { credited: "ots" }), row("c", { credited: "ots" })],
      { articleId: "a", basis: "earliest" },
    ],
    [
      "the service that carried it, where nobody did",
      [row("a", { source: "Lake Post", credited: "ots" }), row("b", { source: "Lake Police" })],
      { credited: "ots", basis: "credit-line" },
    ],
    [
      "undated: the fullest",
      [row("a", { time: UNDATED }), row("b", { time: UNDATED, prose: 900 })],
      { articleId: "b", basis: "containment" },
    ],
    [
      "of one time: the fullest",
      [row("a", { time: HOUR }), row("b", { time: HOUR, prose: 900 }), row("c", { prose: 990 })],
      { articleId: "b", basis: "containment" },
    ],
    [
      "of one day whose hours nobody noted, and of an hour of that day: the fullest",
      [row("a", { time: 0 }), row("b", { prose: 900 }), row("c", { prose: 990 })],
      { articleId: "b", basis: "containment" },
    ],
    [
      "a day before an hour of the next",
      [row("a", { time: -24 * HOUR }), row("b", { prose: 900 })],
      { articleId: "a", basis: "earliest" },
    ],
    [
      "an hour before the next day",
      [row("b"), row("c", { time: 24 * HOUR, prose: 900 })],
      { articleId: "b", basis: "earliest" },
    ],
    [
      "an agency that signs its own article of the same day as another",
      [row("a", { source: "Institute", time: 0 }), row("b", { source: "Northwire", credited: "Northwire", time: 0 })],
      { articleId: "b", credited: "Northwire", basis: "credit-line" },
    ],
    [
      "a credit goes before the date",
      [row("a"), row("b", { credited: "Northwire" })],
      { credited: "Northwire", basis: "credit-line" },
    ],
    [
      "the credited outlet's own article is the origin",
      [row("a", { source: "Echo", credited: "northwire" }), row("b", { source: "Northwire" })],
      { articleId: "b", credited: "Northwire", basis: "credit-line" },
    ],
    [
      "an article of the credited outlet under another of its names",
      [row("a", { source: "Echo", credited: "NVT" }), row("b", { source: "The North Valley Times" })],
      { articleId: "b", credited: "The North Valley Times", basis: "credit-line" },
    ],
    [
      "a credited article that credits another outlet leads on to that",
      [
        row("a", { source: "Ridge Courier" }),
        row("b", { source: "Bend Gazette", credited: "Ridge Courier" }),
        row("c", { credited: "Bend Gazette" }),
        row("d", { credited: "Bend Gazette" }),
      ],
      { articleId: "a", credited: "Ridge Courier", basis: "credit-line" },
    ],
    [
      "to an outlet that is not there as well",
      [row("b", { source: "Bend Gazette", credited: "Northwire" }), row("c", { credited: "Bend Gazette" })],
      { credited: "Northwire", basis: "credit-line" },
    ],
    [
      "of two that credit each other the earlier one",
      [row("a", { source: "Echo", credited: "Dawn" }), row("b", { source: "Dawn", credited: "Echo" })],
      { articleId: "a", credited: "Echo", basis: "credit-line" },
    ],
    [
      "of undated ones a longer rewrite is not what the cuts were made from",
      [
        row("a", { time: UNDATED, prose: 90, nearness: 700 }),
        row("b", { time: UNDATED, prose: 200, nearness: 1500 }),
        row("c", { time: UNDATED, prose: 300, nearness: 200 }),
        row("d", { time: UNDATED, prose: 220, nearness: 1400 }),
      ],
      { articleId: "d", basis: "containment" },
    ],
    [
      "an agency that signs its own article was not first where another printed the text before",
      [row("a", { source: "Institute" }), row("b", { source: "Northwire", credited: "Northwire" })],
      { articleId: "a", basis: "earliest" },
    ],
    [
      "nobody knows who was first where there are no dates: the agency that signs",
      [
        row("a", { source: "Institute", time: UNDATED }),
        row("b", { source: "Northwire", credited: "Northwire", time: UNDATED }),
      ],
      { articleId: "b", credited: "Northwire", basis: "credit-line" },
    ],
    [
      "an article of the credited outlet spelt with a slip",
      [row("a", { source: "Echo", credited: "Harbour Ledger" }), row("b", { source: "The Harbor Ledger" })],
      { articleId: "b", credited: "The Harbor Ledger", basis: "credit-line" },
    ],
    [
      "no article of an outlet that only looks like it",
      [row("a", { source: "Echo", credited: "Day News" }), row("b", { source: "Bay News" })],
      { credited: "Day News", basis: "credit-line" },
    ],
    [
      "the outlet that most credit",
      [row("a", { credited: "Echo" }), row("b", { credited: "Northwire" }), row("c", { credited: "Northwire" })],
      { credited: "Northwire", basis: "credit-line" },
    ],
  ])("%s", (_, rows, origin) => {
    expect(findOrigin(rows)).toEqual(origin);
  });
});

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

test("a name that may be an outlet's is one where an article of the story is from there, and nothing elsewhere", () => {
  const named = (id: string, name: string): OriginRow => ({ ...row(id), creditedKey: outletKey(name) });
  const settled = withCreditsSettled([
    row("a", { source: "The Corwin Lamp" }),
    named("b", "Corwin Lamp"),
    named("c", "Anna Smith"),
    row("d", { credited: "Northwire" }),
  ]);
  expect(settled.map(({ credited, creditedKey }) => [credited, creditedKey])).toEqual([
    ["", ""],
    ["The Corwin Lamp", "corwinlamp"],
    ["", ""],
    ["Northwire", "northwire"],
  ]);
});

describe("what a text made from two reports credits", () => {
  const own = row("own", { source: "Echo" });
  const wired = row("wired", { source: "Dawn", credited: "Northwire" });
  const wire = row("wire", { source: "Northwire" });
  const merged = (...madeFrom: string[]): OriginRow =>
    row("merged", { credited: "Northwire", time: 30 * HOUR, madeFrom });
  const originOf = (report: OriginRow[], others: OriginRow[]): object =>
    findOrigin(withCreditsInPlace(report, new Map([...report, ...others].map((one) => [one.id, one]))));

  test.each([[wired], [wire]])("is not where the other came from", (other) => {
    expect(originOf([own, merged("own", other.id)], [other])).toEqual({ articleId: "own", basis: "earliest" });
  });
  test.each<[string, OriginRow[], OriginRow[]]>([
    ["it is where nothing else was taken from the credited outlet", [own, merged("own")], [wired]],
    ["it is where the article it took that from is in the report", [own, wired, merged("own", "wired")], []],
    ["it is where nothing of the report but the text itself is known", [merged("wired")], [wired]],
  ])("%s", (_, report, others) => {
    expect(originOf(report, others)).toEqual({ credited: "Northwire", basis: "credit-line" });
  });
});
