import { expect, test } from "vitest";
import { keywordsIn, titleOf } from "../../src/story/story-title.js";
import { scanWords } from "../../src/text/words/scan-words.js";
import { Vocabulary } from "../../src/text/words/vocabulary.js";

const KEYWORDS = ["ferry", "kessin", "sula", "star", "aground"];

test.each<[string, string[], string | undefined, string, string[]?]>([
  ["that of the origin", ["84 rescued from ferry", "Ferry aground off Kessin"], "1", "Ferry aground off Kessin"],
  [
    "the first of its first report",
    ["Sula Star waits", "Ferry aground", "84 rescued"],
    undefined,
    "Ferry aground",
    ["1", "2"],
  ],
  ["the first, where the origin has none", ["", "84 rescued from ferry", " "], "2", "84 rescued from ferry"],
  ["the first, where no article is the origin", ["Sula Star waits", "Ferry aground"], undefined, "Sula Star waits"],
  ["one with a keyword", ["Print", "5-day forecast", "84 rescued from ferry"], "0", "84 rescued from ferry"],
  ["one with two, where another has three", ["Our ferry podcast", "Sula Star", "Ferry Sula Star"], "0", "Sula Star"],
  ["the origin's, where none has a keyword", ["5-day forecast", "Print"], "1", "Print"],
  ["empty, where no article has one", ["", " "], "0", ""],
])("the title of a story is %s", (_, titles, articleId, title, articleIds = titles.map((_, i) => `${i}`)) => {
  const vocabulary = new Vocabulary();
  const articles = titles.map((given, i) => ({ id: `${i}`, title: given, words: scanWords(given, vocabulary) }));
  const origin = { ...(articleId !== undefined && { articleId }), basis: "earliest" as const };
  expect(titleOf(articles, { articleIds, origin }, KEYWORDS, vocabulary)).toBe(title);
});

test("a title holds a keyword as a word of its own, or as a pair of characters", () => {
  const vocabulary = new Vocabulary();
  const held = (title: string, words: string[]): number => keywordsIn(scanWords(title, vocabulary), words, vocabulary);
  expect(held("Dam breaks above Tarnwick", ["tarnwick"])).toBe(1);
  expect(held("Dam of the Tarnwick dam", ["tarnwick", "dam", "brandvold"])).toBe(2);
  expect(held("Damage in Tarnwickshire", ["tarnwick", "dam"])).toBe(0);
  expect(held("東京で五輪", ["五輪"])).toBe(1);
  expect(held("", ["五輪"])).toBe(0);
});
