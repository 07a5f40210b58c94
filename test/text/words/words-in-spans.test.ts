import { expect, test } from "vitest";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { wordsInSpans } from "../../../src/text/words/words-in-spans.js";

const TEXT = "The pier. It closes on Monday.";

test.each([
  ["a sentence", ["It closes on Monday."], ["It closes on Monday"]],
  ["two, with words between", ["The", "on Monday"], ["The", "on Monday"]],
  ["what has no words", ["The", ". ", "It"], ["The", "", "It"]],
  ["part of a word, which is where the word begins", ["pi", "er. It"], ["pier", "It"]],
  ["nothing", [], []],
])("words are found in %s", (_claim, parts, expected) => {
  const words = scanWords(TEXT, new Vocabulary());
  const spans = parts.map((part) => ({ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length }));
  const found = [...wordsInSpans(words, spans)].map(([first, end]) =>
    first === end ? "" : TEXT.slice(words.starts[first], words.ends[end - 1]),
  );
  expect(found).toEqual(expected);
});
