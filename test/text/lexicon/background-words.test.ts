import { describe, expect, test } from "vitest";
import { BACKGROUND_LANGUAGES, backgroundLevels, backgroundShare } from "../../../src/text/lexicon/background-words.js";
import { foldWord, plainWord } from "../../../src/text/words/character-table.js";

describe("backgroundShare", () => {
  test.each([
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
    ["ar", "في", "مثل", "زلزال"],
    ["cs", "a", "roku", "zemětřesení"],
    ["el", "και", "μονο", "σεισμοσ"],
    ["el", "τησ", "ολα", "πλημμυρα"],
    ["he", "של", "יותר", "רעידת"],
    ["hi", "के", "साथ", "भूकंप"],
    ["pl", "w", "czas", "trzęsienie"],
    ["tr", "bir", "yeni", "deprem"],
    ["vi", "và", "năm", "nghiêng"],
  ])("in %s puts %s above %s above %s", (language, common, ordinary, rare) => {
    expect(backgroundShare(language, common)).toBeGreaterThan(0.9);
    expect(backgroundShare(language, ordinary)).toBeGreaterThan(0.05);
    expect(backgroundShare(language, ordinary)).toBeLessThan(backgroundShare(language, common));
    expect(backgroundShare(language, rare)).toBe(0);
  });

  test("knows a Korean word by its first two syllables, whatever is written behind them", () => {
    expect(backgroundShare("ko", "사람들에게")).toBe(backgroundShare("ko", "사람"));
    expect(backgroundShare("ko", "사람")).toBeGreaterThan(0.4);
    expect(backgroundShare("ko", "지진")).toBe(0);
  });

  test("knows the ordinary characters of Chinese and Japanese", () => {
    expect(backgroundShare("zh", "的")).toBeGreaterThan(0.9);
    expect(backgroundShare("ja", "の")).toBeGreaterThan(0.9);
    for (const character of ["桥", "橋"])
      expect(backgroundShare("zh", character) + backgroundShare("ja", character)).toBe(0);
  });

  test("goes by the primary subtag", () => {
    expect(backgroundShare("en-GB", "the")).toBe(backgroundShare("en", "the"));
    expect(backgroundShare("nb", "og")).toBe(backgroundShare("no", "og"));
  });

  test("is 0 for what no table holds", () => {
    for (const language of ["und", "", "zz", "__proto__", "constructor"])
      expect(backgroundShare(language, "the")).toBe(0);
    for (const word of ["", "__proto__", "constructor", "The", "42"]) expect(backgroundShare("en", word)).toBe(0);
  });

  test("holds folded words, none twice, of each language it covers: the 300 most frequent, or those in a fifth of the texts or more", () => {
    const stemmed = "de en es fr it nl no pt ru sv uk".split(" ");
    const others = "ar bg ca cs da el fa fi he hi hr hu id lt lv mk pl ro sk sl tr vi".split(" ");
    const later = "bn ja ko ta ur zh".split(" ");
    expect([...BACKGROUND_LANGUAGES].sort()).toEqual([...stemmed, ...others, ...later].sort());
    for (const language of BACKGROUND_LANGUAGES) {
      const words = backgroundLevels(language).flat();
      expect(new Set(words).size).toBe(words.length);
      if (stemmed.includes(language)) expect(words.length).toBe(300);
      else for (const word of words) expect(backgroundShare(language, word)).toBeGreaterThanOrEqual(0.19);
      expect(words.length).toBeGreaterThan(later.includes(language) ? 15 : 100);
      expect(words.filter((word) => foldWord(word) !== word || !/^[\p{L}\p{M}]+$/u.test(word))).toEqual([]);
    }
  });

  test("gives shares between 0 and 1, lower from level to level", () => {
    for (const language of BACKGROUND_LANGUAGES) {
      const known = new Set<string>();
      let above = Number.POSITIVE_INFINITY;
      for (const words of backgroundLevels(language)) {
        // A word that is a more frequent one but for its accents has the share of that one.
        const met = words.filter((word) => !known.has(plainWord(word)));
        const shares = new Set(met.map((word) => backgroundShare(language, word)));
        expect(shares.size).toBeLessThanOrEqual(1);
        for (const share of shares) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(Math.min(1, above));
          expect(share).not.toBe(above);
          above = share;
        }
        for (const word of words) known.add(plainWord(word));
      }
    }
  });
});
