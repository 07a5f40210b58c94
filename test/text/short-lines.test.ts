import { expect, test } from "vitest";
import { splitParagraphs } from "../../src/text/paragraphs.js";
import { markShortLines, type ShortLine } from "../../src/text/short-lines.js";
import { scanWords } from "../../src/text/words/scan-words.js";
import { Vocabulary } from "../../src/text/words/vocabulary.js";
import { WordFlag } from "../../src/text/words/word-columns.js";

/** The lines that are asked about, and the words that are house text where those with "Foto" are. */
function marked(...paragraphs: string[]): { asked: string[]; house: string[]; nearEnd: string[] } {
  const text = paragraphs.join("\n\n");
  const words = scanWords(text, new Vocabulary());
  const seen: ShortLine[] = [];
  markShortLines(words, splitParagraphs(text), (line) => {
    seen.push(line);
    return text.slice(words.starts[line.first], words.ends[line.last - 1]).startsWith("Foto");
  });
  const lineOf = ({ start, end }: ShortLine): string => text.slice(start, end);
  const shown = Array.from(words.starts, (start, word) => text.slice(start, words.ends[word]));
  return {
    asked: seen.map(lineOf),
    house: shown.filter((_, word) => (words.flags[word]! & WordFlag.House) !== 0),
    nearEnd: seen.filter(({ isNearEnd }) => isNearEnd).map(lineOf),
  };
}

const sentence = (words: number): string => Array.from({ length: words }, () => "pier").join(" ");

test("only the words of a line that is house text become so", () => {
  expect(marked("Foto Ilna Torvek", "The pier is shut.", "Foto Jon Abreu").house).toEqual(
    "Foto Ilna Torvek Foto Jon Abreu".split(" "),
  );
});

test("a line has at most 14 words", () => {
  expect(marked(sentence(15), sentence(14), "Pier").asked).toEqual([sentence(14), "Pier"]);
});

test("a text of one paragraph has no such lines", () => {
  expect(marked("Foto Ilna Torvek")).toEqual({ asked: [], house: [], nearEnd: [] });
});

test("four paragraphs from either end are near it", () => {
  const lines = Array.from({ length: 10 }, (_, at) => `Line ${at}`);
  expect(marked(...lines).nearEnd).toEqual([...lines.slice(0, 4), ...lines.slice(6)]);
});
