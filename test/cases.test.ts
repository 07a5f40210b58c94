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
    ["apart", 4515, 4608],
    ["together", 801, 1271],
    ["one report", 960, 1123],
    ["two reports", 11678, 11690],
    ["copy", 645, 721],
    ["kind", 669, 676],
    ["no copy", 3849, 3853],
    ["source", 602, 604],
    ["origin", 981, 1029],
    ["sources", 266, 359],
  ])("%s: %i of %i hold", (about, least, all) => {
    const asked = found.filter((one) => one.about === about);
    expect(asked).toHaveLength(all);
    expect(asked.filter(({ held }) => held).length).toBeGreaterThanOrEqual(least);
  });
});
