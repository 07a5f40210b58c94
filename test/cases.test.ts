/** Of what editors expect of the collections in `bench/cases`, at least as much holds as did, and no text of one's own is called a copy. */
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
    ["apart", 768, 822],
    ["together", 132, 279],
    ["one report", 374, 432],
    ["two reports", 2947, 2954],
    ["copy", 283, 311],
    ["kind", 298, 305],
    ["no copy", 918, 918],
    ["source", 275, 277],
    ["origin", 487, 548],
    ["sources", 127, 183],
  ])("%s: %i of %i hold", (about, least, all) => {
    const asked = found.filter((one) => one.about === about);
    expect(asked).toHaveLength(all);
    expect(asked.filter(({ held }) => held).length).toBeGreaterThanOrEqual(least);
  });
});
