import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTime } from "../src/basics/iso-time.js";
import { checkArticle, presentArticle } from "../src/check-article.js";
import { type Article, clusterArticles, dropCopies, InputError, renderReport, StoryIndex } from "../src/index.js";
import { creditedOutlet } from "../src/stages.js";

describe("dates", () => {
  test("every instant that JavaScript prints is read back", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        expect(parseTime(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  test.each([
    ["2024-03-09", "2024-03-09T00:00:00.000Z"],
    ["2024-03-09T14:30", "2024-03-09T14:30:00.000Z"],
    ["2024-03-09 14:30:15", "2024-03-09T14:30:15.000Z"],
    ["2024-03-09T14:30:00+02:00", "2024-03-09T12:30:00.000Z"],
    ["2024-03-09T14:30:00-0530", "2024-03-09T20:00:00.000Z"],
    ["2024-03-09T14:30:00.123456Z", "2024-03-09T14:30:00.123Z"],
    ["2000-02-29", "2000-02-29T00:00:00.000Z"],
    ["2024-03-09T24:00:00", "2024-03-10T00:00:00.000Z"],
    ["2024-03-09T14:30+14:00", "2024-03-09T00:30:00.000Z"],
    ["3024-01-01", "3024-01-01T00:00:00.000Z"],
    ["9999-12-31T23:30-01:00", "+010000-01-01T00:30:00.000Z"],
    ["+010000-01-01T00:30:00.000Z", "+010000-01-01T00:30:00.000Z"],
  ])("%s is %s", (text, instant) => {
    expect(new Date(parseTime(text)).toISOString()).toBe(instant);
  });

  test.each([
    "",
    "yesterday",
    "2024",
    "2024-13-01",
    "2024-02-30",
    "1900-02-29",
    "09/03/2024",
    "2024-03-09T25:00",
    "2024-03-09T10:60",
    "2024-03-09T24:00:01",
    "2024-03-09T24:30",
    "2024-03-09T24:00:00.5",
    "2024-03-09T10:00+15:00",
    "2024-03-09T10:00-99:00",
    "2024-03-09T10:00+14:30",
    "2024-03-09T10:00+02:75",
    "Sat, 09 Mar 2024",
    "2024-03-09T10:00:00 CET",
    "2024-03",
    "20240304T101010Z",
    "+275760-09-13T00:00:01Z", // no Date holds it
  ])("%s is no date", (text) => {
    expect(parseTime(text)).toBeNaN();
  });
});

describe("the article in a value", () => {
  test("what is null, undefined or empty is left out, and so is what no article has", () => {
    const value = {
      id: "a",
      text: "",
      title: null,
      url: "",
      source: undefined,
      publishedAt: "",
      language: null,
      by: 1,
    };
    expect(presentArticle(value, "articles[0]")).toStrictEqual({ id: "a", text: "" });
  });

  test("what is there stays, in a copy", () => {
    const value = {
      id: "a",
      text: "b",
      title: "c",
      url: "d",
      source: "e",
      publishedAt: "2024-03-09",
      language: "pt_BR",
    };
    expect(presentArticle(value, "articles[0]")).toStrictEqual(value);
    expect(presentArticle(value, "articles[0]")).not.toBe(value);
  });

  test.each([null, ""])("a field that is %j counts as absent wherever articles are handed in", (nothing) => {
    const bare: Article[] = [
      {
        id: "a",
        text: "SUNDREY (Northwire) - The old ferry pier closes on Monday, the harbour board said in the town hall.",
      },
      { id: "b", text: "SUNDREY - The old ferry pier closes on Monday, the harbour board said in the town hall." },
    ];
    const empty = { title: nothing, url: nothing, source: nothing, publishedAt: nothing, language: nothing };
    const given: Article[] = bare.map((article) => ({ ...article, ...empty }));
    const clustering = clusterArticles(given);
    expect(clustering).toEqual(clusterArticles(bare));
    expect(renderReport(clustering, given)).toBe(renderReport(clustering, bare));
    expect(dropCopies(given, clustering, "fullest").dropped).toEqual(dropCopies(bare, clustering, "fullest").dropped);
    expect(given.map((article) => creditedOutlet(article))).toEqual(["Northwire", undefined]);
  });

  test.each(["0001-01-01T00:00:00Z", "1599-12-31", "1970-01-01", "1970-01-01T01:00:00+01:00"])(
    "an article of %s is undated: no origin by its date, no far one, and of no day",
    (publishedAt) => {
      const text =
        "The harbour board of Ellmouth voted on Tuesday to close the northern pier for eleven months, after engineers had found cracks in 43 piles.";
      const wire = { id: "wire", source: "Gull Wire", text, publishedAt: "2026-05-12T06:00:00Z" };
      const given = [wire, { id: "paper", source: "Pell Post", text: `${text} More follows.`, publishedAt }];
      const clustering = clusterArticles(given, { withinDays: 7 });
      expect(clustering.copies).toMatchObject([{ from: "wire", to: "paper" }]);
      expect(clustering.stories).toMatchObject([
        { firstPublishedAt: "2026-05-12T06:00:00.000Z", reports: [{ origin: { articleId: "wire" } }] },
      ]);
      expect(renderReport(clustering, given)).not.toContain(">1 Jan");
      const index = new StoryIndex();
      index.add(given[1]!);
      expect(index.timeOf("paper")).toBeNaN();
    },
  );

  test("an optional field may be there and undefined", () => {
    const article: Article = { id: "a", text: "b", title: undefined, url: undefined, publishedAt: undefined };
    const index = new StoryIndex();
    index.add(article);
    expect(index.size).toBe(1);
  });

  test.each<[unknown, RegExp]>([
    [null, /^articles\[7\] is null\. Every article needs at least \{ id, text \}\./],
    [[], /^articles\[7\] is an array of 0/],
    [{ text: "b" }, /has no id\. Every article needs a unique string id/],
    [{ id: "a", text: null }, /has null for text/],
    [{ id: "a", text: "b", title: 5 }, /has 5 for title/],
    [{ id: "a", text: "b", publishedAt: "soon" }, /has the date "soon"/],
    [
      { id: "a", text: "b", language: "Simplified Chinese" },
      /has the language "Simplified Chinese"\. Use a BCP 47 tag/,
    ],
    [{ id: "a", text: "b", language: "e" }, /has the language "e"/],
  ])("%j is refused", (value, message) => {
    expect(() => presentArticle(value, "articles[7]")).toThrow(InputError);
    expect(() => presentArticle(value, "articles[7]")).toThrow(message);
    expect(() => checkArticle(value, "articles[7]")).toThrow(message);
  });

  test.each<[unknown, RegExp]>([
    [{ id: "a", body: "b" }, /has undefined for text\. .* It has a field "body"; if that is meant, call it text\.$/],
    [{ guid: "a", text: "b" }, /has no id\. .* It has a field "guid"; if that is meant, call it id\.$/],
    [
      { id: "a", text: "b", publishedAt: new Date(0) },
      /has a Date for publishedAt\. Use toISOString\(\) of it or leave/,
    ],
  ])("%j is refused with a hint", (value, message) => {
    expect(() => presentArticle(value, "articles[7]")).toThrow(message);
    expect(() => checkArticle(value, "articles[7]")).toThrow(message);
  });
});
