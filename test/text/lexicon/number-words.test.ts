/** The numbers from three to ten, as words of languages without capitals. */
import { describe, expect, test } from "vitest";
import { Lexicon } from "../../../src/text/lexicon/lexicon.js";
import { numberInDigits } from "../../../src/text/lexicon/number-words.js";
import { foldWord, plainWord } from "../../../src/text/words/character-table.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";

const digitsOf = (language: string, words: string): (string | undefined)[] =>
  words.split(" ").map((word) => numberInDigits(language, plainWord(foldWord(word))));

describe("a number in words is its digits", () => {
  test.each([
    ["ar", "ثلاثة أربع وخمسة بستة لسبعة الثمانية تسعة عشر", "3 4 5 6 7 8 9 10"],
    ["ar", "والثلاثة بالخمسة للسبعة فالستة وبأربعة ثمان وثمان", "3 5 7 6 4 8 8"],
    ["fa", "سه چهار پنج شش هفت هشت ده", "3 4 5 6 7 8 10"],
    ["hi", "तीन चार पाँच छह सात आठ नौ दस", "3 4 5 6 7 8 9 10"],
    ["hi", "पांच छः", "5 6"],
    ["ur", "تین چار پانچ چھ سات دس", "3 4 5 6 7 10"],
  ])("in %s: %s", (language, words, digits) => {
    expect(digitsOf(language, words)).toEqual(digits.split(" "));
  });

  test.each([
    ["ar", "ثلاثاء ثلاثين لست خمسون -"],
    ["fa", "نه بهشت وهفت"],
    ["ur", "نو آٹھ لسات"],
    ["en", "three तीन"],
    ["__proto__", "three"],
  ])("but not other words: in %s %s", (language, words) => {
    expect(new Set(digitsOf(language, words))).toEqual(new Set([undefined]));
  });
});

test("to the lexicon it is a figure with the stem of the digits, in its own language alone", () => {
  const vocabulary = new Vocabulary();
  const [word, digit] = [vocabulary.idOf("तीन"), vocabulary.idOf("3")];
  const lexicon = new Lexicon(vocabulary);
  expect(lexicon.isFigure(word, "hi")).toBe(true);
  expect(lexicon.isCalendarWord(word, "hi")).toBe(false);
  expect(lexicon.stem(word, "hi")).toBe(lexicon.stem(digit, "hi"));
  expect(lexicon.isFigure(word, "mr")).toBe(false);
});
