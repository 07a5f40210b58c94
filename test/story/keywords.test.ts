import { describe, expect, test } from "vitest";
import { type KeywordSource, keywords } from "../../src/story/keywords.js";
import { keywordsIn } from "../../src/story/story-title.js";
import { WordTallies } from "../../src/story/word-tallies.js";
import { Lexicon } from "../../src/text/lexicon/lexicon.js";
import { scanWords } from "../../src/text/words/scan-words.js";
import { Vocabulary } from "../../src/text/words/vocabulary.js";
import { WordFlag } from "../../src/text/words/word-columns.js";

interface Text {
  title: string;
  text: string;
}

/** A collection in which a few words are ordinary and all others rare. */
function source(texts: readonly Text[], language = "en", outlets = { source: "", credited: "" }): KeywordSource {
  const vocabulary = new Vocabulary();
  const titles = texts.map(({ title }) => scanWords(title, vocabulary));
  const bodies = texts.map(({ text }) => scanWords(text, vocabulary));
  const lexicon = new Lexicon(vocabulary);
  const ordinary = new Set(["the", "of", "in", "said", "and", "after", "was", "on", "to"]);
  return {
    vocabulary,
    table: { title: (row) => titles[row]! },
    counts: { size: texts.length },
    lexicon: {
      weight: (id) => (ordinary.has(vocabulary.word(id)) ? 20 : 1500),
      stem: (id, language) => lexicon.stem(id, language),
      isCalendarWord: (id, language) => lexicon.isCalendarWord(id, language),
    },
    details: () => ({ language, ...outlets }),
    body: (row) => bodies[row]!,
  };
}

function keywordsOf(rows: readonly number[], from: KeywordSource): string[] {
  return keywords(rows, from, new WordTallies(from.vocabulary));
}

const TEXTS = [
  {
    title: "Dam breaks above Tarnwick",
    text: "The old dam was said to leak. On Tuesday Brandvold and the town of Tarnwick fled.",
  },
  {
    title: "Tarnwick flees after dam breaks",
    text: "People in Tarnwick said the dam broke. Later Brandvold spoke of 300 homes.",
  },
];

describe("keywords", () => {
  test("names that all articles tell of come first, ordinary words and figures never", () => {
    const found = keywordsOf([0, 1], source(TEXTS));
    expect(found[0]).toBe("tarnwick");
    expect(found.slice(0, 3)).toContain("dam");
    expect(found.length).toBeLessThanOrEqual(8);
    for (const word of ["the", "said", "300"]) expect(found).not.toContain(word);
  });

  test("outlets that are credited are none, unless a title tells of them", () => {
    const text = "Tarnwick (Atlantica) - The dam broke, a farmer told the APS. Atlantica spoke to Brandvold.";
    const outlets = { source: "APS", credited: "Agência Atlântica" };
    const found = keywordsOf([0], source([{ title: "Dam breaks", text }], "en", outlets));
    expect(found).toContain("brandvold");
    for (const outlet of ["atlantica", "aps"]) expect(found).not.toContain(outlet);
    expect(keywordsOf([0], source([{ title: "Atlantica to close", text }], "en", outlets))).toContain("atlantica");
  });

  test("months, weekdays and agencies are none, unless a title has them", () => {
    const text = "Brandvold fled on Tuesday, 4 March. Photo: Jane Doe, AFP, Getty Images.";
    const found = keywordsOf([0], source([{ title: "Dam breaks", text }]));
    expect(found).toContain("brandvold");
    for (const word of ["tuesday", "march", "afp", "getty"]) expect(found).not.toContain(word);
    const [title, body] = ["Tuesday's AFP strike", "Brandvold is quiet."];
    expect(
      keywordsOf(
        [0, 1],
        source([
          { title, text },
          { title: "", text: body },
        ]),
      ),
    ).toEqual(expect.arrayContaining(["tuesday", "afp"]));
    expect(keywordsOf([0], source([{ title: "", text: "Den 4. Marts i Brandvold" }], "und"))).toContain("marts");
  });

  test("words are spelled with the accents that most of the articles give them", () => {
    const texts = [
      { title: "Élection à Kőrvár", text: "The élection in Kőrvár was on Sunday, and Kőrvár voted." },
      { title: "Korvar votes", text: "Korvar, a town of Korvar county, has Korvar roads. The election in Korvar." },
      { title: "", text: "Kőrvár waits." },
    ];
    const found = keywordsOf([0, 1, 2], source(texts));
    expect(found).toContain("kőrvár");
    expect(found).toContain("election"); // spelled in either way by one article each
    expect(keywordsOf([1], source(texts))).toContain("korvar");
    const held = source(texts);
    expect(keywordsIn(held.table.title(1), found, held.vocabulary)).toBeGreaterThan(0);
  });

  test.each([
    ["Greek, whose capitals have no accents", "el", "ΕΛΠΙΣ. Ο δήμαρχος Παντελής", ["ελπις", "δήμαρχος", "παντελής"]],
    ["Russian ё", "ru", "В Лугозёрске осуждён Плетнёв", ["лугозёрске", "осуждён", "плетнёв"]],
    ["Arabic hamza and ya", "ar", "الأسبوع إدارة مستشفى", ["الأسبوع", "إدارة", "مستشفى"]],
    ["the joint of Persian words", "fa", "آتش‌نشانان اسفنج‌ها\u200c", ["آتش‌نشانان", "اسفنج‌ها"]],
  ])("keep the letters of their language: %s", (_what, language, text, words) => {
    const held = source([{ title: "", text }], language);
    const found = keywordsOf([0], held);
    for (const word of words) expect(found).toContain(word);
    expect(keywordsIn(held.body(0), [words[0]!], held.vocabulary)).toBe(1);
  });

  test("of a word in several forms the strongest stands for all, and leaves room for others", () => {
    const forms = "Плетнева Плетневу Плетнев Плетневым Плетневе Лугозерска Лугозерске Лугозерску Лугозерском";
    const found = keywordsOf([0], source([{ title: "", text: `${forms}. Плетнев и Лугозерск, суд, дело` }], "ru"));
    expect(found.filter((word) => word.startsWith("плетнев"))).toEqual(["плетнев"]);
    expect(found.filter((word) => word.startsWith("лугозерск"))).toHaveLength(1);
    expect(found).toContain("дело");
  });

  test("a word far behind in a title is spelled as it stands there", () => {
    const title = `${"the ".repeat(300)}Kőrvár`;
    expect(keywordsOf([0], source([{ title, text: "" }]))).toContain("kőrvár");
  });

  test("equally strong words come in the order of the alphabet", () => {
    expect(keywordsOf([0], source([{ title: "zebra apple mango", text: "" }]))).toEqual(["apple", "mango", "zebra"]);
  });

  test("house text is not read, and no words give no keywords", () => {
    const held = source([{ title: "", text: "Subscribe now" }]);
    held.body(0).flags.fill(WordFlag.House);
    expect(keywordsOf([0], held)).toEqual([]);
    expect(keywordsOf([0], source([{ title: "", text: "" }]))).toEqual([]);
  });

  test("scripts without spaces give pairs of characters", () => {
    expect(keywordsOf([0], source([{ title: "東京五輪", text: "" }], "ja"))).toEqual(["五輪", "京五", "東京"]);
  });
});
