import { describe, expect, test } from "vitest";
import { laterPrinters, type StoryArticle, storyUnits } from "../../src/story/story-units.js";
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

describe("who surely printed a unit later than others", () => {
  const later = (...printed: [outlet: string, publishedAt?: string][]): string[] => {
    const vocabulary = new Vocabulary();
    const nothing = scanWords("", vocabulary);
    const articles = printed.map(([outlet, publishedAt = ""]) => ({
      ...{ title: nothing, body: nothing, language: "en", report: 0 },
      outlet,
      time: Date.parse(publishedAt),
    }));
    return [...laterPrinters({ places: articles.map((_, i) => i) }, articles)];
  };

  test.each<[string, [outlet: string, publishedAt?: string][], string[]]>([
    [
      "all behind the first hour",
      [
        ["Bay", "2031-05-03T08:00Z"],
        ["Echo", "2031-05-03T09:00Z"],
      ],
      ["Echo"],
    ],
    [
      "nobody of one day whose hours nobody noted",
      [
        ["Bay", "2031-05-03"],
        ["Echo", "2031-05-03"],
      ],
      [],
    ],
    [
      "nobody with an hour of such a day",
      [
        ["Bay", "2031-05-03"],
        ["Echo", "2031-05-03T09:00Z"],
      ],
      [],
    ],
    [
      "of a day and two hours who has the later one",
      [
        ["Bay", "2031-05-03"],
        ["Echo", "2031-05-03T09:00Z"],
        ["Lamp", "2031-05-03T10:00Z"],
      ],
      ["Lamp"],
    ],
    [
      "whoever has the day after",
      [
        ["Bay", "2031-05-03"],
        ["Echo", "2031-05-04"],
      ],
      ["Echo"],
    ],
    [
      "nobody who had it at first as well",
      [
        ["Bay", "2031-05-03T08:00Z"],
        ["Bay", "2031-05-03T09:00Z"],
      ],
      [],
    ],
    ["nobody without a date or a name", [["Bay", "2031-05-03T08:00Z"], ["Echo"], ["", "2031-05-04"]], []],
    ["nobody where all are undated", [["Bay"], ["Echo"]], []],
  ])("%s", (_name, printed, outlets) => {
    expect(later(...printed)).toEqual(outlets);
  });
});
