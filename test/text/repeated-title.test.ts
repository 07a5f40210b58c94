/** A title that is printed again above its text. */
import { expect, test } from "vitest";
import { markParagraphs, splitParagraphs } from "../../src/text/paragraphs.js";
import { markRepeatedTitle } from "../../src/text/repeated-title.js";
import { scanWords } from "../../src/text/words/scan-words.js";
import { Vocabulary } from "../../src/text/words/vocabulary.js";
import { WordFlag } from "../../src/text/words/word-columns.js";

const NEWS = "The harbour board of Malvera closes the northern pier on Monday.";

/** How many words of a text are marked. */
function marked(title: string, text: string): number {
  const vocabulary = new Vocabulary();
  const words = scanWords(text, vocabulary);
  markParagraphs(words, splitParagraphs(text));
  markRepeatedTitle(words, scanWords(title, vocabulary));
  return words.flags.filter((flag) => (flag & WordFlag.House) !== 0).length;
}

test.each([
  ["as it is", "Malvera closes its pier", "Malvera closes its pier"],
  ["in capitals and with other signs", "“Malvera” closes its pier", "MALVERA CLOSES ITS PIER!"],
])("counts as no part of the text: %s", (_, title, line) => {
  expect(marked(title, `${line}\n\n${NEWS}`)).toBe(4);
  expect(marked(title, `${line}\n${NEWS}`)).toBe(4);
});

test.each([
  ["goes on in the same paragraph", "Malvera closes its pier", `Malvera closes its pier. ${NEWS}`],
  ["is all there is", "Malvera closes its pier", "Malvera closes its pier"],
  ["is another", "Malvera opens its pier", `Malvera closes its pier\n\n${NEWS}`],
  ["stands further down", "Malvera closes its pier", `${NEWS}\n\nMalvera closes its pier`],
  ["is empty", "", NEWS],
])("is a part of the text where it %s", (_, title, text) => {
  expect(marked(title, text)).toBe(0);
});
