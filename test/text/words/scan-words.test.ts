/** Words, how they are compared and what the signs before them say. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";
import { cpuTime } from "../../cpu-time.js";

function scan(text: string): { words: string[]; flags: Uint8Array } {
  const vocabulary = new Vocabulary();
  const { ids, flags } = scanWords(text, vocabulary);
  return { words: [...ids].map((id) => vocabulary.word(id)), flags };
}

function flagged(text: string, flag: number): string[] {
  const { words, flags } = scan(text);
  return words.filter((_, i) => (flags[i]! & flag) !== 0);
}

test.each<[string, string, string[]]>([
  ["case is folded", "The DAM", ["the", "dam"]],
  ["a footnote mark is dropped", "the dam[12] holds. [3] June [a]", ["the", "dam", "holds", "june", "a"]],
  ["an address is dropped", "see https://ledger.example/a-b?c=1 (http://x.example) now", ["see", "now"]],
  ["an address ends where ASCII does", "见https://ledger.example/a新闻", ["见", "新", "闻"]],
  ["but no other colon", "the dam: //holds 3:1", ["the", "dam", "holds", "3", "1"]],
  ["but no other number in brackets", "the dam (12) [12 men] 12", ["the", "dam", "12", "12", "men", "12"]],
  ["a possessive is dropped", "the mayor's and the mayor’s dam", ["the", "mayor", "and", "the", "mayor", "dam"]],
  ["an apostrophe inside a word does not count", "don't don’t", ["dont", "dont"]],
  [
    "no apostrophe inside a word counts, whatever its code",
    "комп'ютер комп’ютер компʼютер",
    ["компютер", "компютер", "компютер"],
  ],
  ["an elided article is a word", "l'homme", ["l", "homme"]],
  ["an elided preposition is a word", "dell'acqua jusqu'ici all'Onu", ["dell", "acqua", "jusqu", "ici", "all", "onu"]],
  [
    "an elided word is a word in front of a short one too",
    "c'è l’ha D'UN qu'il jusqu'à j'ai l'an all'asta s'il n'a",
    "c e l ha d un qu il jusqu a j ai l an all asta s il n a".split(" "),
  ],
  ["English has no such words", "o'er she'll ma'am isn't d'oh", ["oer", "shell", "maam", "isnt", "d", "oh"]],
  ["a case ending behind a name is a word", "Ankara'da AB'ye ABD'nin", ["ankara", "da", "ab", "ye", "abd", "nin"]],
  ["contractions are one word", "They'll DON'T I'm couldn't we've", ["theyll", "dont", "im", "couldnt", "weve"]],
  ["the dotted I of Turkish is an i", "İstanbul istanbul", ["istanbul", "istanbul"]],
  ["an apostrophe may be a sound", "Sana'a Shi'ite Qur'an об'єкт п'ять", ["sanaa", "shiite", "quran", "обєкт", "пять"]],
  [
    "so it may in any of its spellings",
    "Oʻahu O'ahu Hawaiʻi o'zbek oʻzbek o‘zbek bo'lgan bog‘liq O'Neal Qurʾan Shiʿa",
    "oahu oahu hawaii ozbek ozbek ozbek bolgan bogliq oneal quran shia".split(" "),
  ],
  [
    "hours and minutes are two words, whatever parts them",
    "4:17 4.17 4.17am 16.05 31.12. 0.30",
    ["4", "17", "4", "17", "4", "17am", "16", "05", "31", "12", "0", "30"],
  ],
  [
    "and no other figures",
    "4.175 4.7 40.17 4.67 1.04.2031 104.17",
    ["4175", "4.7", "40.17", "4.67", "1.04.2031", "104.17"],
  ],
  ["separators of thousands do not count", "1,000 1.000 1000", ["1000", "1000", "1000"]],
  [
    "apostrophes between groups of thousands do not count",
    "10'000 1’234’567 10ʼ000 1'200,5",
    ["10000", "1234567", "10000", "1200.5"],
  ],
  [
    "apostrophes between other figures part two words",
    "5'11 1'2345 2019'200 1'200th '90s '12'345",
    ["5", "11", "1", "2345", "2019", "200", "1", "200th", "90s", "12345"],
  ],
  [
    "a currency's letters end in front of its sum",
    "Rs1,250 N1.5 G20 Q3, B.1.1 COVID19.5",
    ["rs", "1250", "n", "1.5", "g20", "q3", "b", "1.1", "covid19", "5"],
  ],
  ["nor do spaces between groups", "1 200 12\u00a0000\u202f000 1 200,5", ["1200", "12000000", "1200.5"]],
  [
    "other numbers side by side are two",
    "2019 200 7 12 5 1200 in 12 3000",
    ["2019", "200", "7", "12", "5", "1200", "in", "12", "3000"],
  ],
  ["letters behind digits end no group", "5 100th", ["5", "100th"]],
  ["digits of all scripts are the same", "१२ ٣٤ ۵۶ ৭৮ ９０", ["12", "34", "56", "78", "90"]],
  ["also those of scripts without spaces", "ปี๒๕๖๗ ໓໔ ៥៦ ၇၈", ["ปี", "2567", "34", "56", "78"]],
  ["and so are numbers in them", "१,२०० ١٬٢٠٠ ۱ ۲۰۰ १२.५ ٣٫٥", ["1200", "1200", "1200", "12.5", "3.5"]],
  ["a raised figure behind a number is a note", "2020.² 5,①", ["2020", "2", "5", "1"]],
  ["alef is one letter with hamza and without, and so is ya", "أحمد احمد إلى الى", ["احمد", "احمد", "الي", "الي"]],
  [
    "Greek is one with accents and without, in capitals too",
    "της ΤΗΣ Τής πρώτης ΠΡΩΤΗΣ",
    ["τησ", "τησ", "τησ", "πρωτησ", "πρωτησ"],
  ],
  [
    "Latin letters are one with accents and without",
    "Erdoğan ERDOĞAN Škoda Łódź Ærø Straße naïve Đorđe ıssız",
    ["erdogan", "erdogan", "skoda", "lodz", "aero", "strasse", "naive", "dorde", "issiz"],
  ],
  ["Persian is one with Arabic ya and kaf and its own", "کتاب‌های كتاب‌هاي", ["كتابهاي", "كتابهاي"]],
  [
    "Hindi is one with either sign of a nasal vowel, and without dots below",
    "पहुँचे पहुंचे फ़िल्म फिल्म",
    ["पहुंचे", "पहुंचे", "फिल्म", "फिल्म"],
  ],
  ["but not those that only Vietnamese has", "của cửa cưa", ["của", "cửa", "cưa"]],
  ["a decimal stays", "3.5", ["3.5"]],
  ["scripts without spaces give a word a character", "大坝", ["大", "坝"]],
  ["empty text has no words", " \n ", []],
])("%s", (_, text, expected) => {
  expect(scan(text).words).toEqual(expected);
});

test.each([
  "한울시 소방본부는 장선혜 씨 등 3천800명이 대피했다고 밝혔다",
  "L'été d'Élise, jusqu'à l'église d'Évian, l'œuvre d'Ève",
  "Bahçeli'nin İnönü'nün Gül'ü, Sana'a, don't",
  "Đường Nguyễn Huệ, Việt Nam, 3.500 người",
  "ガザ地区の病院で、ボランティアが",
])("accents and syllables are the same words composed and decomposed: %s", (text) => {
  expect(scan(text.normalize("NFD")).words).toEqual(scan(text.normalize("NFC")).words);
});

describe("a colon", () => {
  test("leads in what follows", () => {
    expect(flagged("He said: go home. Then: left.", WordFlag.AfterColon)).toEqual(["go", "left"]);
  });

  test.each(["at 10:14 p.m. he left", "at 10: 14 p.m. he left"])("in a time of day leads in nothing: %s", (text) => {
    expect(flagged(text, WordFlag.AfterColon)).toEqual([]);
  });
});

test("a sentence starts behind a full stop before a capital, not behind a title or an initial", () => {
  expect(flagged("Mr. Hale met J. Orrin. They left at 5 p.m. and slept.", WordFlag.SentenceStart)).toEqual([
    "mr",
    "they",
  ]);
});

test("a sentence starts behind a full stop that lacks its space, but not in an address or a short form", () => {
  expect(flagged("The pier is shut.Nobody was on it.", WordFlag.SentenceStart)).toEqual(["the", "nobody"]);
  expect(flagged("See pier.example, the U.S.Senate and Dr.Hale", WordFlag.SentenceStart)).toEqual(["see"]);
});

test("invisible signs between two words begin no sentence and no clause", () => {
  const both = WordFlag.SentenceStart | WordFlag.ClauseStart;
  expect(flagged("The \u200bpier \u200eis\ufeff shut", both)).toEqual(["the"]);
});

test.each(["The mayor's dam held.", "The mayor’s dam held."])(
  "no clause starts behind a possessive, which is part of its word: %s",
  (text) => {
    expect(flagged(text, WordFlag.ClauseStart)).toEqual(["the"]);
  },
);

test("what folds to nothing is no word, and the signs around it count as one gap", () => {
  expect(scan("one ـ two").words).toEqual(["one", "two"]);
  expect(flagged("one ـ two", WordFlag.ClauseStart)).toEqual(["one"]);
  expect(flagged("one, ـ two", WordFlag.ClauseStart)).toEqual(["one", "two"]);
  expect(flagged("Done. ـ Two", WordFlag.SentenceStart)).toEqual(["done", "two"]);
  expect(flagged("said: ـ two", WordFlag.AfterColon)).toEqual(["two"]);
});

test("forty thousand signs that fold to nothing are read once each", () => {
  const text = `a ${"ـ ".repeat(40_000)}b`;
  expect(scan(text).words).toEqual(["a", "b"]);
  expect(cpuTime(() => scan(text))).toBeLessThan(1000);
});

test("a word read from tables is the word that full normalisation gives: a soft hyphen behind it asks for that", () => {
  const letters = [
    "a",
    "Z",
    "s",
    "ß",
    "é",
    "İ",
    "ﬁ",
    "д",
    "Ё",
    "ω",
    "ς",
    "ع",
    "ـ",
    "大",
    "タ",
    "한",
    "ก",
    "𐐀",
    "7",
    "٣",
    "½",
  ];
  const run = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((of) => of.join(""));
  const sign = fc.constantFrom(" ", ", ", ",", ". ", ".", "-", "\n");
  fc.assert(
    fc.property(fc.array(fc.tuple(run, sign), { maxLength: 20 }), (pieces) => {
      const words = scan(pieces.map(([of, behind]) => of + behind).join("")).words;
      expect(words).toEqual(scan(pieces.map(([of, behind]) => `${of}\u00ad${behind}`).join("")).words);
    }),
    { numRuns: 500 },
  );
});

test("a word as long as words may be is cut at the same place however it is read", () => {
  for (const length of [63, 64, 65, 128, 129]) {
    const sizes = scan("a".repeat(length)).words.map((word) => word.length);
    expect(sizes).toEqual(length <= 64 ? [length] : length === 129 ? [64, 64, 1] : [64, length - 64]);
  }
  const { starts, ends } = scanWords("123 ".repeat(40), new Vocabulary());
  expect(Array.from(ends, (end, i) => end - starts[i]!)).toEqual([63, 63, 31]);
});

test("a footnote mark takes nothing from the sentence behind it", () => {
  expect(flagged("The dam holds.[12] June was dry.", WordFlag.SentenceStart)).toEqual(["the", "june"]);
});
