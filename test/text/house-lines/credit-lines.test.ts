import { expect, test } from "vitest";
import { markCreditLines } from "../../../src/text/house-lines/credit-lines.js";
import { splitParagraphs } from "../../../src/text/paragraphs.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";

const NEWS = "The harbour board of Malvera closes the northern pier.";
const MORE = [
  "Repairs cost 18 million.",
  "Ferries leave from the old quay.",
  "Berths are free.",
  "It rains.",
  "It is Monday.",
];

/** The words that are marked, of a text with these paragraphs. */
function marked(...paragraphs: string[]): string {
  const text = paragraphs.join("\n\n");
  const words = scanWords(text, new Vocabulary());
  markCreditLines(words, text, splitParagraphs(text));
  return [...words.flags]
    .flatMap((flag, i) => ((flag & WordFlag.House) === 0 ? [] : [text.slice(words.starts[i], words.ends[i])]))
    .join(" ");
}

test.each([
  ["By Ilna Torvek and Jost Prull, Staff Writers", "By Ilna Torvek and Jost Prull Staff Writers"],
  ["BY ILNA TORVEK", "BY ILNA TORVEK"],
  ["Von Ilna Torvek", "Von Ilna Torvek"],
  ["Автор: Ильна Торвек", "Автор Ильна Торвек"],
  ["Foto: Ilna Torvek / Nordbild", "Foto Ilna Torvek Nordbild"],
  ["Reporting by Ilna Torvek; Editing by Jost Prull", "Reporting by Ilna Torvek Editing by Jost Prull"],
  ["Kaynak: Kuzgun Haber Ajansı", "Kaynak Kuzgun Haber Ajansı"],
  ["By Ilna Torvek itorvek@quay.example", "By Ilna Torvek itorvek quay example"],
  ["By Ilna Torvek 15:40, 12 Mar 2031", "By Ilna Torvek 15 40 12 Mar 2031"],
  [
    "By Ilna Torvek, Crime Reporter\nYou can find her on most mornings at the old quay",
    "By Ilna Torvek Crime Reporter",
  ],
])("%j says who wrote or photographed, or where a text is from", (line, words) => {
  expect(marked(NEWS, line, ...MORE)).toBe(words);
  expect(marked(NEWS, ...MORE, line)).toBe(words);
});

test.each([
  ["a sentence", [NEWS, "By Monday the old quay will have been cleared of all nets.", ...MORE]],
  ["a title that begins with a particle", [NEWS, "Von der Leyen besucht Malvera", ...MORE]],
  ["a picture that is described", [NEWS, "Photo of a pier that was closed in winter", ...MORE]],
  ["a source that tells something", [NEWS, "Source: the pier closed after divers had been there", ...MORE]],
  ["a line far from either end", [NEWS, ...MORE, "By Ilna Torvek", ...MORE]],
  ["all there is", ["By Ilna Torvek"]],
])("%s is no such line", (_claim, paragraphs) => {
  expect(marked(...paragraphs)).toBe("");
});
