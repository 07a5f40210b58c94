import { expect, test } from "vitest";
import { markParagraphNumbers } from "../../../src/text/house-lines/paragraph-numbers.js";
import { markParagraphs, splitParagraphs } from "../../../src/text/paragraphs.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";

/** The words of a text that are marked. */
function marked(text: string): string {
  const words = scanWords(text, new Vocabulary());
  const paragraphs = splitParagraphs(text);
  markParagraphs(words, paragraphs);
  markParagraphNumbers(words, text, paragraphs);
  return [...words.flags]
    .flatMap((flag, i) => ((flag & WordFlag.House) === 0 ? [] : [text.slice(words.starts[i], words.ends[i])]))
    .join(" ");
}

test.each([
  ["1. The pier is closed.\n\n2. Boats wait.\n\n3. Ferries go on the 4th.", "1 2 3"],
  ["(1) The pier is closed.\n\n(2) Boats wait.\n\n(12) Ferries go.", "1 2 12"],
  ["1) The pier is closed.\n2) Boats wait.\n3) Ferries go.", "1 2 3"],
  ["14:05 The pier is closed.\n\n14:20: Boats wait.\n\n9:41 a.m. Ferries go.", "14 05 14 20 9 41 a m"],
  ["14.05 Uhr: Die Mole ist zu.\n\n14h20 Les bateaux attendent.\n\n15.00 Ferries go.", "14 05 Uhr 14h20 15 00"],
  ["[00:14:05] The pier is closed.\n\n[00:14:20] Boats wait.\n\n(1:02) Ferries go.", "00 14 05 00 14 20 1 02"],
  ["Step 1. Weigh it. Step 2. Warm it. Step 3. Stir it. Step 4. Bake it.", "1 2 3 4"],
  ["Section 9: The lease.\n\nIt is long.\n\nSection 10: The rent.\nSection 11: Pets.\nSection 12: Keys.", "9 10 11 12"],
  ["1 Malvera 30\n2 Oss 28\n3 Harn 25\n4 Quell 21", "1 2 3 4"],
])("what counts the paragraphs of %j is no news", (text, numbers) => {
  expect(marked(text)).toBe(numbers);
});

test.each([
  ["two paragraphs", "1. The pier is closed.\n\n2. Boats wait."],
  ["figures of sentences", "43 piles are cracked.\n\n120 stand.\n\n18.4 million crowns are spent."],
  ["three numbers behind one word", "Item 1. The pier. Item 2. Boats. Item 3. Ferries."],
  ["numbers behind several words", "Item 1. Pier 2. Boat 3. Ferry 4."],
  ["numbers that leave some out", "Item 1. Pier. Item 2. Boat. Item 4. Ferry. Item 5. Quay."],
  ["years", "In 2019 it closed. In 2020 it stood. In 2021 it fell. In 2022 it went."],
  ["numbers inside paragraphs", "Item 1. The pier.\n\nItem 2. Boats.\n\nItem 3. Ferries."],
])("no number is taken for one that counts paragraphs in %s", (_, text) => {
  expect(marked(text)).toBe("");
});
