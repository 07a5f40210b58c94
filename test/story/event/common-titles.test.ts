import { expect, test } from "vitest";
import { withoutCommonTitles } from "../../../src/story/event/common-titles.js";
import { scanWords } from "../../../src/text/words/scan-words.js";
import { Vocabulary } from "../../../src/text/words/vocabulary.js";
import { ownIds } from "../../../src/text/words/word-columns.js";

const LONG =
  "The council of Marrow Bay voted late on Monday to close three of its libraries and one of its two swimming pools before winter begins.";

/** The titles that are left above a text, each of a unit of its own unless the units are given. */
function titlesLeft(titles: readonly string[], text = LONG, units = titles.map((_, unit) => unit)): string[] {
  const vocabulary = new Vocabulary();
  const body = scanWords(text, vocabulary);
  const texts = titles.map((title) => ({ title: scanWords(title, vocabulary), body }));
  const isOrdinary = (id: number): boolean => ["the", "to", "this"].includes(vocabulary.word(id));
  return withoutCommonTitles(texts, Uint32Array.from(units), isOrdinary).map(({ title }) =>
    [...ownIds(title)].map((id) => vocabulary.word(id)).join(" "),
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

test("labels in front of titles are none of them: three reports bear each, and no text has it", () => {
  const titles = [
    "UPDATE 2-Budget",
    "Update 2: No",
    "Update 2 Pool",
    "BREAKING: Libraries to close",
    "Breaking - Pool shut",
  ];
  const unlabelled = ["budget", "no", "pool"];
  expect(titlesLeft(titles)).toEqual([...unlabelled, "breaking libraries to close", "breaking pool shut"]);
  expect(titlesLeft([...titles, "Breaking, at last"])).toEqual([
    ...unlabelled,
    "libraries to close",
    "pool shut",
    "at last",
  ]);
});

test("the subject that titles begin with stays: the texts have it", () => {
  const titles = ["Libraries: who voted how", "Libraries to close", "Libraries, a history"];
  expect(titlesLeft(titles)).toEqual(["libraries who voted how", "libraries to close", "libraries a history"]);
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
