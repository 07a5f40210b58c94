import { expect, test } from "vitest";
import { markScripts } from "../../../src/text/house-lines/scripts.js";
import { splitParagraphs } from "../../../src/text/paragraphs.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";

const NEWS = "The harbour board of Malvera closes the northern pier until the summer.";

function marked(paragraph: string): number {
  const text = `${NEWS}\n\n${paragraph}\n\n${NEWS}`;
  const words = scanWords(text, new Vocabulary());
  markScripts(words, text, splitParagraphs(text));
  return words.flags.filter((flag) => (flag & WordFlag.House) !== 0).length;
}

test.each([
  "window._rows = window._rows || []; _rows.push({ mode: 'thumbnails', target: 'mix' });",
  ".pier { margin: 0; padding: 4px; } .pier img { width: 100%; }",
])("%j is a script", (paragraph) => {
  expect(marked(paragraph)).toBeGreaterThan(6);
});

test.each([
  "The board (founded in 1921) said that the fee = 18 crowns; nothing else changes (until May);",
  "P(A|B) = P(B|A) P(A) / P(B)",
  "(Reporting by Ilna Torvek; Editing by Jan Osk)",
])("%j is none", (paragraph) => {
  expect(marked(paragraph)).toBe(0);
});
