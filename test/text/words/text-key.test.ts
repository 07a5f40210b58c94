import { expect, test } from "vitest";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { textKey } from "../../../src/text/words/text-key.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";

function keyOf(text: string, vocabulary = new Vocabulary()): number {
  return textKey(scanWords(text, vocabulary), vocabulary);
}

test("texts of the same words have one key, however these are written and whatever the vocabulary held before", () => {
  const used = new Vocabulary();
  for (let i = 0; i < 3000; i++) used.idOf(`filler${i}`);
  const key = keyOf("The pier at Ellmouth is closed.");
  expect(keyOf("THE PIER (at Ellmouth) is -- closed!", used)).toBe(key);
  expect(Number.isInteger(key) && key >= 0 && key < 2 ** 32).toBe(true);
});

test("other words, another order and another number of words give another key", () => {
  const texts = ["", "pier", "pier pier", "pier closed", "closed pier", "pier closed pier", "closed", "piers closed"];
  expect(new Set(texts.map((text) => keyOf(text))).size).toBe(texts.length);
});
