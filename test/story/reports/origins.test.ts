import { describe, expect, test } from "vitest";
import { findOrigin, type OriginArticle, outletsInSeveral } from "../../../src/story/reports/origins.js";
import { article, HOUR } from "./origin-article.js";

const UNDATED = Number.NaN;

/** On a page with its owner's copyright line. */
function owned(id: string, given?: Parameters<typeof article>[1]): OriginArticle {
  return { ...article(id, { credited: "Lake Media", ...given }), isWeak: true };
}

describe("where a report comes from", () => {
  test.each<[string, OriginArticle[], object]>([
    ["one article that credits nobody", [article("a")], { articleId: "a", basis: "only" }],
    [
      "one article that credits an outlet",
      [article("a", { credited: "Northwire" })],
      { credited: "Northwire", basis: "credit-line" },
    ],
    ["the earliest", [article("a"), article("b", { words: 900 })], { articleId: "a", basis: "earliest" }],
    [
      "the paper that an agency credits, not the agency, however many print that",
      [
        article("a", { source: "Orren Ledger" }),
        article("b", { source: "Northwire", credited: "Orren Ledger" }),
        article("c", { credited: "Northwire" }),
        article("d", { credited: "Northwire" }),
      ],
      { articleId: "a", credited: "Orren Ledger", basis: "credit-line" },
    ],
    [
      "the agency that was first, though a paper with a later report of its own is credited as well",
      [
        article("a", { source: "Northwire" }),
        article("b", { source: "Orren Ledger" }),
        article("c", { credited: "Orren Ledger" }),
        article("d", { credited: "Northwire" }),
      ],
      { articleId: "a", credited: "Northwire", basis: "credit-line" },
    ],
    [
      "whoever printed a release before a service carried it",
      [article("a", { source: "Lake Police" }), article("b", { credited: "ots" }), article("c", { credited: "ots" })],
      { articleId: "a", basis: "earliest" },
    ],
    [
      "the service that carried it, where nobody did",
      [article("a", { source: "Lake Post", credited: "ots" }), article("b", { source: "Lake Police" })],
      { credited: "ots", basis: "credit-line" },
    ],
    [
      "undated: the fullest",
      [article("a", { time: UNDATED }), article("b", { time: UNDATED, words: 900 })],
      { articleId: "b", basis: "containment" },
    ],
    [
      "of one time: the fullest",
      [article("a", { time: HOUR }), article("b", { time: HOUR, words: 900 }), article("c", { words: 990 })],
      { articleId: "b", basis: "containment" },
    ],
    [
      "of one day whose hours nobody noted, and of an hour of that day: the fullest",
      [article("a", { time: 0 }), article("b", { words: 900 }), article("c", { words: 990 })],
      { articleId: "b", basis: "containment" },
    ],
    [
      "a day before an hour of the next",
      [article("a", { time: -24 * HOUR }), article("b", { words: 900 })],
      { articleId: "a", basis: "earliest" },
    ],
    [
      "an hour before the next day",
      [article("b"), article("c", { time: 24 * HOUR, words: 900 })],
      { articleId: "b", basis: "earliest" },
    ],
    [
      "an agency that signs its own article of the same day as another",
      [
        article("a", { source: "Institute", time: 0 }),
        article("b", { source: "Northwire", credited: "Northwire", time: 0 }),
      ],
      { articleId: "b", credited: "Northwire", basis: "credit-line" },
    ],
    [
      "an agency that signs its own article and was first, whatever the owners of later ones say below them",
      [
        article("a", { source: "Northwire", credited: "Northwire" }),
        article("b", { source: "Echo", credited: "Lake Media" }),
        article("c", { source: "Dawn", credited: "Lake Media" }),
      ],
      { articleId: "a", credited: "Northwire", basis: "credit-line" },
    ],
    [
      "an article that was first, whoever owns the page of a later one",
      [article("a", { source: "Echo" }), owned("b")],
      { articleId: "a", basis: "earliest" },
    ],
    [
      "an owner that another names as its source",
      [article("a", { source: "Echo" }), owned("b"), article("c", { credited: "Lake Media" })],
      { credited: "Lake Media", basis: "credit-line" },
    ],
    [
      "an owner that the first names too",
      [owned("a"), owned("b"), article("c", { credited: "Northwire" })],
      { credited: "Lake Media", basis: "credit-line" },
    ],
    [
      "an owner, where nothing tells who was first",
      [article("a", { time: UNDATED }), owned("b", { time: UNDATED })],
      { credited: "Lake Media", basis: "credit-line" },
    ],
    [
      "a credit goes before the date",
      [article("a"), article("b", { credited: "Northwire" })],
      { credited: "Northwire", basis: "credit-line" },
    ],
    [
      "the credited outlet's own article is the origin",
      [article("a", { source: "Echo", credited: "northwire" }), article("b", { source: "Northwire" })],
      { articleId: "b", credited: "Northwire", basis: "credit-line" },
    ],
    [
      "an article of the credited outlet under another of its names",
      [article("a", { source: "Echo", credited: "NVT" }), article("b", { source: "The North Valley Times" })],
      { articleId: "b", credited: "The North Valley Times", basis: "credit-line" },
    ],
    [
      "an article of an agency that signs with the initials of a known one",
      [article("a", { source: "Echo", credited: "AA" }), article("b", { source: "Agence Ardente", credited: "AA" })],
      { articleId: "b", credited: "Agence Ardente", basis: "credit-line" },
    ],
    [
      "an article of an agency that signs with the end of its name",
      [article("a", { source: "Echo", credited: "Levenka" }), article("b", { source: "Tisková služba Levenka" })],
      { articleId: "b", credited: "Tisková služba Levenka", basis: "credit-line" },
    ],
    [
      "a credited article that credits another outlet leads on to that",
      [
        article("a", { source: "Ridge Courier" }),
        article("b", { source: "Bend Gazette", credited: "Ridge Courier" }),
        article("c", { credited: "Bend Gazette" }),
        article("d", { credited: "Bend Gazette" }),
      ],
      { articleId: "a", credited: "Ridge Courier", basis: "credit-line" },
    ],
    [
      "to an outlet that is not there as well",
      [article("b", { source: "Bend Gazette", credited: "Northwire" }), article("c", { credited: "Bend Gazette" })],
      { credited: "Northwire", basis: "credit-line" },
    ],
    [
      "of two that credit each other the earlier one",
      [article("a", { source: "Echo", credited: "Dawn" }), article("b", { source: "Dawn", credited: "Echo" })],
      { articleId: "a", credited: "Echo", basis: "credit-line" },
    ],
    [
      "of undated ones a longer rewrite is not what the cuts were made from",
      [
        article("a", { time: UNDATED, words: 90, nearness: 700 }),
        article("b", { time: UNDATED, words: 200, nearness: 1500 }),
        article("c", { time: UNDATED, words: 300, nearness: 200 }),
        article("d", { time: UNDATED, words: 220, nearness: 1400 }),
      ],
      { articleId: "d", basis: "containment" },
    ],
    [
      "an agency that signs its own article was not first where another printed the text before",
      [article("a", { source: "Institute" }), article("b", { source: "Northwire", credited: "Northwire" })],
      { articleId: "a", basis: "earliest" },
    ],
    [
      "nobody knows who was first where there are no dates: the agency that signs",
      [
        article("a", { source: "Institute", time: UNDATED }),
        article("b", { source: "Northwire", credited: "Northwire", time: UNDATED }),
      ],
      { articleId: "b", credited: "Northwire", basis: "credit-line" },
    ],
    [
      "an article of the credited outlet spelt with a slip",
      [article("a", { source: "Echo", credited: "Harbour Ledger" }), article("b", { source: "The Harbor Ledger" })],
      { articleId: "b", credited: "The Harbor Ledger", basis: "credit-line" },
    ],
    [
      "no article of an outlet that only looks like it",
      [article("a", { source: "Echo", credited: "Day News" }), article("b", { source: "Bay News" })],
      { credited: "Day News", basis: "credit-line" },
    ],
    [
      "the outlet that most credit",
      [
        article("a", { credited: "Echo" }),
        article("b", { credited: "Northwire" }),
        article("c", { credited: "Northwire" }),
      ],
      { credited: "Northwire", basis: "credit-line" },
    ],
  ])("%s", (_, articles, origin) => {
    expect(findOrigin(articles)).toEqual(origin);
  });
});

describe("of equal texts of one time the origin does not turn on ids", () => {
  const printed = (id: string, source: string): OriginArticle => article(id, { source, time: HOUR });

  test.each([
    ["a", "b", "c"],
    ["b", "c", "a"],
  ])("it is that of the outlet that has another report: %s, %s, %s", (text, other, reprint) => {
    const story = [printed(text, "Sarn Wire"), printed(other, "Sarn Wire"), printed(reprint, "Bay Tribune")];
    const inSeveral = outletsInSeveral(story, Uint32Array.of(0, 1, 0));
    const report = [story[0]!, story[2]!].sort((one, two) => (one.id < two.id ? -1 : 1));
    expect(findOrigin(report, inSeveral).articleId).toBe(text);
  });

  test.each([
    ["a", "b"],
    ["b", "a"],
  ])("it is that of an agency: %s, %s", (agency, paper) => {
    const report = [printed(agency, "Reuters"), printed(paper, "Bay Tribune")].sort((one, two) =>
      one.id < two.id ? -1 : 1,
    );
    expect(findOrigin(report).articleId).toBe(agency);
  });

  test.each([
    ["nearer", { nearness: 900, words: 120 }, { nearness: 800, words: 130 }],
    ["fuller", { words: 120 }, { words: 100 }],
  ])("of two pages of a credited outlet it is the %s one", (_, page, other) => {
    for (const origin of ["a", "b"]) {
      const pages = ["a", "b"].map((id) =>
        article(id, { source: "Echo", time: HOUR, ...(id === origin ? page : other) }),
      );
      expect(findOrigin([...pages, article("c", { credited: "Echo" })]).articleId).toBe(origin);
    }
  });

  test("a fuller text goes before both", () => {
    const report = [printed("a", "Reuters"), article("b", { source: "Bay Tribune", time: HOUR, words: 101 })];
    expect(findOrigin(report, new Set(["reuters"])).articleId).toBe("b");
  });
});
