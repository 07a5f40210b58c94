import { describe, expect, it } from "vitest";
import { BACKGROUND_LANGUAGES, backgroundLevels, backgroundShare } from "../../../src/text/lexicon/background-words.js";
import { foldWord } from "../../../src/text/words/character-table.js";

describe("backgroundShare", () => {
  it.each([
    ["en", "the", "people", "earthquake"],
    ["de", "und", "leben", "erdbeben"],
    ["es", "de", "gobierno", "terremoto"],
    ["fr", "de", "monde", "séisme"],
    ["it", "di", "lavoro", "terremoto"],
    ["nl", "de", "jaar", "aardbeving"],
    ["no", "og", "norge", "jordskjelv"],
    ["pt", "de", "pessoas", "terremoto"],
    ["ru", "в", "время", "землетрясение"],
    ["sv", "och", "sverige", "jordbävning"],
    ["uk", "в", "україни", "землетрус"],
  ])("in %s puts %s above %s above %s", (language, common, ordinary, rare) => {
    expect(backgroundShare(language, common)).toBeGreaterThan(0.9);
    expect(backgroundShare(language, ordinary)).toBeGreaterThan(0.05);
    expect(backgroundShare(language, ordinary)).toBeLessThan(backgroundShare(language, common));
    expect(backgroundShare(language, rare)).toBe(0);
  });

  it("goes by the primary subtag", () => {
    expect(backgroundShare("en-GB", "the")).toBe(backgroundShare("en", "the"));
    expect(backgroundShare("nb", "og")).toBe(backgroundShare("no", "og"));
  });

  it("is 0 for what no table holds", () => {
    for (const language of ["und", "", "zz", "__proto__", "constructor"])
      expect(backgroundShare(language, "the")).toBe(0);
    for (const word of ["", "__proto__", "constructor", "The", "42"]) expect(backgroundShare("en", word)).toBe(0);
  });

  it("holds 300 folded words for each language it covers, none twice", () => {
    expect([...BACKGROUND_LANGUAGES].sort()).toEqual("de en es fr it nl no pt ru sv uk".split(" "));
    for (const language of BACKGROUND_LANGUAGES) {
      const words = backgroundLevels(language).flat();
      expect(new Set(words).size).toBe(300);
      expect(words.filter((word) => foldWord(word) !== word || !/^\p{L}+$/u.test(word))).toEqual([]);
    }
  });

  it("gives shares between 0 and 1, lower from level to level", () => {
    for (const language of BACKGROUND_LANGUAGES) {
      const shares = backgroundLevels(language)
        .filter((words) => words.length > 0)
        .map((words) => backgroundShare(language, words[0]!));
      expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
      expect(shares).toEqual([...new Set(shares)].sort((a, b) => b - a));
    }
  });
});
