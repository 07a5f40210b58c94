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
    ["apart", 1885, 1988],
    ["together", 379, 771],
    ["one report", 830, 976],
    ["two reports", 6635, 6647],
    ["copy", 576, 651],
    ["kind", 599, 606],
    ["no copy", 3480, 3484],
    ["source", 545, 547],
    ["origin", 921, 968],
    ["sources", 212, 335],
  ])("%s: %i of %i hold", (about, least, all) => {
    const asked = found.filter((one) => one.about === about);
    expect(asked).toHaveLength(all);
    expect(asked.filter(({ held }) => held).length).toBeGreaterThanOrEqual(least);
  });
});
