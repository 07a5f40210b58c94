import { describe, expect, test } from "vitest";
import { findOrigin, type OriginRow } from "../../../src/story/reports/origins.js";
import { HOUR, row } from "./origin-row.js";

const UNDATED = Number.NaN;

describe("where a report comes from", () => {
  test.each<[string, OriginRow[], object]>([
    ["one article that credits nobody", [row("a")], { articleId: "a", basis: "only" }],
    [
      "one article that credits an outlet",
      [row("a", { credited: "Northwire" })],
      { credited: "Northwire", basis: "credit-line" },
    ],
    ["the earliest", [row("a"), row("b", { words: 900 })], { articleId: "a", basis: "earliest" }],
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
      [row("a", { time: UNDATED }), row("b", { time: UNDATED, words: 900 })],
      { articleId: "b", basis: "containment" },
    ],
    [
      "of one time: the fullest",
      [row("a", { time: HOUR }), row("b", { time: HOUR, words: 900 }), row("c", { words: 990 })],
      { articleId: "b", basis: "containment" },
    ],
    [
      "of one day whose hours nobody noted, and of an hour of that day: the fullest",
      [row("a", { time: 0 }), row("b", { words: 900 }), row("c", { words: 990 })],
      { articleId: "b", basis: "containment" },
    ],
    [
      "a day before an hour of the next",
      [row("a", { time: -24 * HOUR }), row("b", { words: 900 })],
      { articleId: "a", basis: "earliest" },
    ],
    [
      "an hour before the next day",
      [row("b"), row("c", { time: 24 * HOUR, words: 900 })],
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
      "an article of an agency that signs with the initials of a known one",
      [row("a", { source: "Echo", credited: "AA" }), row("b", { source: "Agence Ardente", credited: "AA" })],
      { articleId: "b", credited: "Agence Ardente", basis: "credit-line" },
    ],
    [
      "an article of an agency that signs with the end of its name",
      [row("a", { source: "Echo", credited: "Levenka" }), row("b", { source: "Tisková služba Levenka" })],
      { articleId: "b", credited: "Tisková služba Levenka", basis: "credit-line" },
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
        row("a", { time: UNDATED, words: 90, nearness: 700 }),
        row("b", { time: UNDATED, words: 200, nearness: 1500 }),
        row("c", { time: UNDATED, words: 300, nearness: 200 }),
        row("d", { time: UNDATED, words: 220, nearness: 1400 }),
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
