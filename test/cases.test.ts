/** Of what editors expect of the collections in `bench/cases`, at least as much holds as did, and hardly a text of one's own is called a copy. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectationsOf } from "../bench/cases/expectations.mjs";
import { readCases } from "../bench/cases/read-cases.mjs";
import { clusterArticles, StoryIndex } from "../src/index.js";
import * as stages from "../src/stages.js";

const CASES = join(import.meta.dirname, "../bench/cases");
const cases = readCases(CASES);
const found = cases.flatMap((one) => [...expectationsOf(one, { StoryIndex, stages })]);

describe("of what editors expect", () => {
  test.each([
    ["apart", 10937, 11068],
    ["together", 1274, 1914],
    ["one report", 1564, 1779],
    ["two reports", 27933, 27951],
    ["copy", 1103, 1204],
    ["kind", 1136, 1155],
    ["no copy", 7261, 7266],
    ["source", 1020, 1022],
    ["origin", 1641, 1712],
    ["sources", 524, 666],
  ])("%s: %i of %i hold", (about, least, all) => {
    const asked = found.filter((one) => one.about === about);
    expect(asked).toHaveLength(all);
    expect(asked.filter(({ held }) => held).length).toBeGreaterThanOrEqual(least);
  });
});

test.each(["it-scuolabus", "ocr-exchange", "sports-local-intro"])(
  "other ids in the same order change nothing else: %s",
  (name) => {
    const { articles } = cases.find((one) => one.name === name)!;
    const ids = articles.map(({ id }) => id).sort();
    const named = (letter: string): string => {
      const renamed = articles.map((article) => ({ ...article, id: `${letter}${1000 + ids.indexOf(article.id)}` }));
      return JSON.stringify(clusterArticles(renamed)).replaceAll(new RegExp(`"${letter}(\\d{4})"`, "g"), '"$1"');
    };
    for (const letter of ["q", "x"]) expect(named(letter)).toBe(named("n"));
  },
);
