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
    ["apart", 10418, 10543],
    ["together", 1184, 1799],
    ["one report", 1499, 1709],
    ["two reports", 26486, 26499],
    ["copy", 1054, 1152],
    ["kind", 1088, 1106],
    ["no copy", 7185, 7190],
    ["source", 974, 976],
    ["origin", 1573, 1639],
    ["sources", 502, 641],
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
