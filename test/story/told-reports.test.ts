import { expect, test } from "vitest";
import { toldReports } from "../../src/story/told-reports.js";

test("a report was printed first and last where its dated articles were, and is in the language of most", () => {
  const articles = [
    { report: 0, time: 5, language: "en" },
    { report: 1, time: 1, language: "und" },
    { report: 1, time: Number.NaN, language: "de" },
    { report: 1, time: 40, language: "und" },
    { report: 4, time: Number.NaN, language: "und" },
  ];
  expect(toldReports(articles)).toEqual([
    { report: 0, places: [0], first: 5, last: 5, language: "en" },
    { report: 1, places: [1, 2, 3], first: 1, last: 40, language: "de" },
    { report: 4, places: [4], first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, language: "und" },
  ]);
});
