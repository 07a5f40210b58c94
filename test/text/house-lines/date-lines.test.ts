/** Lines that say when a text was published. */
import { expect, test } from "vitest";
import { markDateLines } from "../../../src/text/house-lines/date-lines.js";
import { splitParagraphs } from "../../../src/text/paragraphs.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { textKey } from "../../../src/text/words/text-key.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { type WordColumns, WordFlag } from "../../../src/text/words/word-columns.js";

const NEWS = "The harbour board of Malvera closes the northern pier on Monday 5 May 2031 at 16:15.";
const MORE = [
  "Repairs cost 18 million.",
  "Ferries leave.",
  "Berths are free.",
  "It rains.",
  "It blows.",
  "It is dark.",
];

function read(vocabulary: Vocabulary, text: string, language: string): WordColumns {
  const words = scanWords(text, vocabulary);
  markDateLines(words, text, splitParagraphs(text), vocabulary, language);
  return words;
}

/** The words that are marked, of a text with these paragraphs. */
function marked(paragraphs: readonly string[], language = "en"): string {
  const text = paragraphs.join("\n\n");
  const words = read(new Vocabulary(), text, language);
  return [...words.flags]
    .flatMap((flag, i) => ((flag & WordFlag.House) === 0 ? [] : [text.slice(words.starts[i], words.ends[i])]))
    .join(" ");
}

test.each([
  ["en", "Published 3 May 2031 at 4:15 PM EDT", "Published 3 May 2031 at 4 15 PM EDT"],
  ["en", "Harbor Ledger | Updated: Sat, 03 May 2031, 14:05", "Harbor Ledger Updated Sat 03 May 2031 14 05"],
  ["de", "Stand: 03.05.2031, 16:15 Uhr", "Stand 03.05.2031 16 15 Uhr"],
  ["fr", "Publié le 3 mai 2031 à 16h15", "Publié le 3 mai 2031 à 16h15"],
  ["pl", "Opublikowano: 3 maja 2031, 16:15", "Opublikowano 3 maja 2031 16 15"],
  ["ru", "3 мая 2031, 16:15", "3 мая 2031 16 15"],
])("%s: %j tells nothing of the news", (language, line, words) => {
  expect(marked([line, NEWS, ...MORE], language)).toBe(words);
  expect(marked([NEWS, ...MORE, line], language)).toBe(words);
});

test.each([
  ["a sentence", [NEWS, "The pier was built by the town in 1931 and rebuilt after two storms.", ...MORE]],
  ["a row of a table", ["Net 4,350,000 vs 3,217,500", "Orvane 3 Dale 1", NEWS, ...MORE]],
  ["a year", ["1931", NEWS, ...MORE]],
  ["a date in the middle of a chronology", [NEWS, ...MORE.slice(0, 3), "3 May 2031", ...MORE]],
  ["all there is", ["3 May 2031, 16:15"]],
])("%s is no such line", (_, paragraphs) => {
  expect(marked(paragraphs)).toBe("");
});

test("two texts that differ in such a line only have one key", () => {
  const vocabulary = new Vocabulary();
  const key = (text: string): number => textKey(read(vocabulary, text, "en"), vocabulary);
  expect(key(`3 May 2031, 16:15\n\n${NEWS}`)).toBe(key(`Updated 4 May 2031, 9:20 AM\n\n${NEWS}`));
  expect(key(`3 May 2031, 16:15\n\n${NEWS}`)).not.toBe(key(`${NEWS} It rains.`));
});
