/** Tags of languages, as different services write them. */
import { describe, expect, test } from "vitest";
import { primarySubtag } from "../../src/basics/language-tag.js";
import { clusterArticles } from "../../src/index.js";
import { seedArticles } from "../seed-articles.js";

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["PT_br", "pt"],
  ["eng", "en"],
  ["deu-AT", "de"],
  ["ger", "de"],
  ["fre", "fr"],
  ["zho-Hant", "zh"],
  ["nn", "no"],
  ["nob", "no"],
  ["iw", "he"],
  ["gsw", "gsw"],
  ["und", "und"],
])("%s is %s", (tag, subtag) => {
  expect(primarySubtag(tag)).toBe(subtag);
});

describe("a code of three letters is the language of two", () => {
  const articles = seedArticles();
  const as = (codes: Record<string, string>) =>
    articles.map((article) => ({ ...article, language: codes[article.language ?? "en"] ?? article.language ?? "en" }));
  test("and gives the same answer, also beside it", () => {
    const two = clusterArticles(as({}));
    expect(clusterArticles(as({ en: "eng", de: "ger", fr: "fra", ru: "rus" }))).toEqual(two);
    const mixed = as({}).map((article, i) =>
      article.language === "en" && i % 2 === 0 ? { ...article, language: "eng" } : article,
    );
    expect(clusterArticles(mixed)).toEqual(two);
  });
});
