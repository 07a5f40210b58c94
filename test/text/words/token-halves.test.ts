import { expect, test } from "vitest";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { tokenHalves, wordsPerTokenOf } from "../../../src/text/words/token-halves.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";

function halvesIn(text: string, language = "und"): Uint8Array {
  const vocabulary = new Vocabulary();
  return tokenHalves(scanWords(text, vocabulary).ids, language, vocabulary);
}

test.each<[string, string, number]>([
  ["The dam will hold", "en", 1],
  ["大坝能坚持到六月", "zh", 0.5],
  ["大坝 能 坚持 到 六月", "zh", 0.5],
  ["အင်္ဂါ\u200bနေ့တွင် ဆယ့်တစ်လကြာ", "my", 0.5],
  ["말베라 항만위원회는 화요일", "ko", 1.5],
  ["أعلنت لجنة الميناء", "ar", 1.5],
  ["", "vi", 0.5],
  ["大坝能坚持到六月", "ar", 0.5],
  ["Con đập sẽ đứng vững", "vi", 0.5],
])("a token of %s (%s) stands for %d words", (text, language, wordsPerToken) => {
  expect(wordsPerTokenOf(halvesIn(text, language), language)).toBe(wordsPerToken);
});

test("in a text of two scripts each token stands for as much as its script says", () => {
  expect([...halvesIn("The dam 大坝 能 カ 12")]).toEqual([2, 2, 1, 1, 1, 1, 2]);
});
