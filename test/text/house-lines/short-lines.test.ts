import { expect, test } from "vitest";
import { markShortLines } from "../../../src/text/house-lines/short-lines.js";
import { splitParagraphs } from "../../../src/text/paragraphs.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { WordFlag } from "../../../src/text/words/word-columns.js";

/** The lines that are asked about, those of them near an end, and the words that are house text where lines that begin with "Foto" are. */
function marked(...paragraphs: string[]): { asked: string[]; nearEnd: string[]; house: string[] } {
  const text = paragraphs.join("\n\n");
  const words = scanWords(text, new Vocabulary());
  const wordAt = (i: number): string => text.slice(words.starts[i], words.ends[i]);
  const asked: string[] = [];
  const nearEnd: string[] = [];
  markShortLines(words, text, splitParagraphs(text), ({ start, end }, first, last, isNearEnd) => {
    const line = text.slice(start, end);
    expect(line.replace("\n", " ")).toBe(Array.from({ length: last - first }, (_, i) => wordAt(first + i)).join(" "));
    asked.push(line);
    if (isNearEnd) nearEnd.push(line);
    return line.startsWith("Foto");
  });
  const isHouse = (i: number): boolean => (words.flags[i]! & WordFlag.House) !== 0;
  return { asked, nearEnd, house: [...words.ids.keys()].filter(isHouse).map(wordAt) };
}

const sentence = (words: number): string => Array.from({ length: words }, () => "pier").join(" ");

test("only the words of a line that is house text become so", () => {
  expect(marked("Foto Ilna Torvek", "The pier is shut", "Foto Jon Abreu").house).toEqual(
    "Foto Ilna Torvek Foto Jon Abreu".split(" "),
  );
});

test("a line has at most 14 words", () => {
  expect(marked(sentence(15), sentence(14), "Pier").asked).toEqual([sentence(14), "Pier"]);
});

test("lines that share a paragraph of at most 24 words are asked about one by one where it is none as a whole", () => {
  const fotos = (words: number): string => `Foto ${sentence(words - 1)}`;
  expect(marked(`${sentence(10)}\n${fotos(14)}`, "Pier").house.length).toBe(14);
  expect(marked(`${sentence(11)}\n${fotos(14)}`, "Pier").house).toEqual([]);
  expect(marked(`${sentence(9)}\n${fotos(15)}`, "Pier").house).toEqual([]);
  expect(marked(`${fotos(3)}\n${sentence(3)}`, "Pier").house.length).toBe(6);
});

test("a text of one paragraph has no such lines", () => {
  expect(marked("Foto Ilna Torvek")).toEqual({ asked: [], nearEnd: [], house: [] });
});

test("four paragraphs from either end are near it", () => {
  const lines = Array.from({ length: 10 }, (_, at) => `Line ${at}`);
  expect(marked(...lines).nearEnd).toEqual([...lines.slice(0, 4), ...lines.slice(6)]);
});
