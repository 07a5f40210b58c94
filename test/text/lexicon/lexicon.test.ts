/** What is known of a word in a language. */
import { describe, expect, test } from "vitest";
import { backgroundShare } from "../../../src/text/lexicon/background-words.js";
import { Lexicon } from "../../../src/text/lexicon/lexicon.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";

/** A lexicon that knows some words. */
function lexicon(words: string[]): { known: Lexicon; ids: number[] } {
  const vocabulary = new Vocabulary();
  const ids = words.map((word) => vocabulary.idOf(word));
  return { known: new Lexicon(vocabulary), ids };
}

describe("languages of which nothing is known", () => {
  test("share what is known of a word", () => {
    const { known, ids } = lexicon(["parlamento", "parlamentet"]);
    const languages = ["und", "xx", "tlh", "eo"];
    const stems = languages.map((language) => ids.map((id) => known.stem(id, language)));
    for (const those of stems) expect(those).toEqual(stems[0]);
  });

  test("still share it when the vocabulary has grown", () => {
    const vocabulary = new Vocabulary();
    const known = new Lexicon(vocabulary);
    const before = known.stem(vocabulary.idOf("parlamento"), "xx");
    for (let i = 0; i < 5000; i++) vocabulary.idOf(`word${i}`);
    const late = vocabulary.idOf("late");
    expect(known.stem(late, "tlh")).toBe(known.stem(late, "xx"));
    expect(known.stem(0, "tlh")).toBe(before);
    expect(known.weight(late, "tlh", 10)).toBe(known.weight(late, "xx", 10));
  });

  test("do not touch the languages that are known", () => {
    const { known, ids } = lexicon(["elections", "election", "tuesday", "12", "the"]);
    const [elections, election, tuesday, twelve, the] = ids as [number, number, number, number, number];
    for (const language of ["xx", "en", "tlh", "en"]) {
      expect(known.isCalendarWord(tuesday, language)).toBe(language === "en");
      expect(known.isFigure(twelve, language)).toBe(true);
      expect(known.weight(the, language, 10) < known.weight(election, language, 10)).toBe(language === "en");
    }
    expect(known.stem(elections, "en")).toBe(known.stem(election, "en"));
  });
});

test("an article that repeats a word holds it once, and uncounting leaves nothing", () => {
  const { known, ids } = lexicon(["dam", "river", "mayor"]);
  const [dam, river, mayor] = ids as [number, number, number];
  known.countArticle([Uint32Array.of(dam), Uint32Array.of(dam, river, dam)], 1);
  known.countArticle([Uint32Array.of(dam), Uint32Array.of()], 1);
  expect([dam, river, mayor].map((id) => known.holders(id))).toEqual([2, 1, 0]);
  known.countArticle([Uint32Array.of(river, dam), Uint32Array.of(dam)], -1);
  expect([dam, river, mayor].map((id) => known.holders(id))).toEqual([1, 0, 0]);
});

test("a weight is the rounded logarithm itself, however the numbers of articles and holders change", () => {
  const words = ["the", "mayor", "dam", "qzx", "12"];
  const { known, ids } = lexicon(words);
  const holders = ids.map(() => 0);
  const weights = new Uint32Array(ids.length);
  for (let articles = 1; articles < 3000; articles++) {
    const present = ids.filter((_, i) => articles % (i * i * 3 + 1) === 0);
    known.countArticle([Uint32Array.from(present)], 1);
    for (const id of present) holders[ids.indexOf(id)]!++;
    for (const [language, covered] of [
      ["en", 3000],
      ["xx", 0],
    ] as const) {
      const exact = words.map((word, i) => {
        const held = holders[i]! + covered * (covered === 0 ? 0 : backgroundShare(language, word));
        return Math.max(0, Math.round(Math.log((articles + covered + 1) / (held + 0.5)) * 256));
      });
      known.weigh(Uint32Array.from(ids), ids.length, language, articles, weights);
      expect([...weights]).toEqual(exact);
      expect([...known.traits(Uint32Array.from(ids), language, articles).weights]).toEqual(exact);
    }
  }
});
