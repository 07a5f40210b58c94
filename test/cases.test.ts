/** Of what editors expect of the collections in `bench/cases`, at least as much holds as did, and hardly a text of one's own is called a copy. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectationsOf } from "../bench/cases/expectations.mjs";
import { readCases } from "../bench/cases/read-cases.mjs";
import { StoryIndex } from "../src/index.js";
import * as stages from "../src/stages.js";

const CASES = join(import.meta.dirname, "../bench/cases");
const found = readCases(CASES).flatMap((one) => [...expectationsOf(one, { StoryIndex, stages })]);

describe("of what editors expect", () => {
  test.each([
    ["apart", 3627, 3720],
    ["together", 773, 1243],
    ["one report", 929, 1081],
    ["two reports", 9509, 9521],
    ["copy", 616, 692],
    ["kind", 640, 647],
    ["no copy", 3564, 3568],
    ["source", 575, 577],
    ["origin", 950, 998],
    ["sources", 252, 345],
  ])("%s: %i of %i hold", (about, least, all) => {
    const asked = found.filter((one) => one.about === about);
    expect(asked).toHaveLength(all);
    expect(asked.filter(({ held }) => held).length).toBeGreaterThanOrEqual(least);
  });
});
