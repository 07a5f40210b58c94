import { expect, test } from "vitest";
import { withoutCommonTitles } from "../../../src/story/event/common-titles.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";

const LONG =
  "The council of Marrow Bay voted late on Monday to close three of its libraries and one of its two swimming pools before winter begins.";

/** The titles that are left above a text, each of a report of its own unless the reports are given. */
function titlesLeft(titles: readonly string[], text = LONG, reports = titles.map((_, report) => report)): string[] {
  const vocabulary = new Vocabulary();
  const body = scanWords(text, vocabulary);
  const texts = titles.map((title) => ({ title: scanWords(title, vocabulary), body }));
  const isOrdinary = (id: number): boolean => ["the", "to", "this"].includes(vocabulary.word(id));
  return withoutCommonTitles(texts, Uint32Array.from(reports), isOrdinary).map(({ title }) =>
    [...title.ids].map((id) => vocabulary.word(id)).join(" "),
  );
}

test("what stands above three reports is no title; their own titles stay", () => {
  const titles = ["Evening News", "Library to close", "Evening news!", "EVENING NEWS"];
  expect(titlesLeft(titles)).toEqual(["", "library to close", "", ""]);
});

test("what stands above two reports and says nothing of them is no title", () => {
  expect(titlesLeft(["The harbour gazette", "The harbour gazette", "Share to this"])).toEqual([
    "",
    "",
    "share to this",
  ]);
});

test.each<[string, string[]]>([
  ["two reports may have one title that speaks of them", titlesLeft(Array(2).fill("Libraries to close"))],
  [
    "copies of a report have its title",
    titlesLeft(Array(9).fill("Libraries to close"), LONG, [0, 0, 0, 0, 1, 1, 1, 1, 1]),
  ],
  ["headlines have nothing but a title", titlesLeft(Array(9).fill("Libraries to close"), "Three libraries to close.")],
])("%s", (_, left) => {
  expect(new Set(left)).toEqual(new Set(["libraries to close"]));
});

test("texts without a title are left as they are", () => {
  expect(titlesLeft(Array(9).fill(""))).toEqual(Array(9).fill(""));
});
