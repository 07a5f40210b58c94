import { describe, expect, test } from "vitest";
import { type StoryArticle, storyUnits } from "../../src/story/story-units.js";
import { toldReports } from "../../src/story/told-reports.js";
import { scanWords } from "../../src/text/words/scan-words.js";
import { Vocabulary } from "../../src/text/words/vocabulary.js";

const LEAD =
  "The lock at Varnholm was closed on Tuesday after a barge had rammed its lower gate, the canal board said, and forty ships are waiting.";
const MIDDLE =
  "Divers will look at the hinges once the water has been let out. Captain Odile Brandt told inspectors that the engine had not answered.";
const END =
  "The gate was hung in 1931 and had been due for new timber in autumn. A second lock upstream stays open for small boats.";
const OWN =
  "Skippers moored at the Pelican inn blame the board, which cut the night shift in March, and want a pilot on every barge that carries gravel through the town.";

/** Units of one report whose articles have these texts. */
function voices(texts: readonly string[]): number[] {
  const vocabulary = new Vocabulary();
  const articles: StoryArticle[] = texts.map((text) => ({
    title: scanWords("", vocabulary),
    body: scanWords(text, vocabulary),
    time: Number.NaN,
    language: "en",
    outlet: "",
    report: 0,
  }));
  const [unit] = storyUnits(articles, toldReports(articles), vocabulary);
  expect(unit!.places).toEqual(texts.map((_, i) => i));
  return unit!.voices;
}

describe("who speaks for a report", () => {
  test.each<[string, string[], number[]]>([
    ["the fullest article, and no cut of it", [`${LEAD} ${MIDDLE}`, `${LEAD} ${MIDDLE} ${END}`, LEAD], [1]],
    ["reprints as long as the original", [`${LEAD} ${MIDDLE}`, `${LEAD} ${MIDDLE}`], [0, 1]],
    ["a shorter one that adds something of its own", [`${LEAD} ${MIDDLE} ${END}`, `${LEAD} ${OWN}`], [0, 1]],
    [
      "six at most",
      Array.from({ length: 9 }, (_, i) => `${LEAD} ${MIDDLE} Printed by paper ${i}.`),
      [0, 1, 2, 3, 4, 5],
    ],
  ])("%s", (_, texts, expected) => {
    expect(voices(texts)).toEqual(expected);
  });

  test("nobody is left out where nothing is said", () => {
    expect(voices(["", ""])).toEqual([0, 1]);
  });
});
