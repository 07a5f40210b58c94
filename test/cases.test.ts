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
    ["apart", 1542, 1619],
    ["together", 305, 614],
    ["one report", 573, 631],
    ["two reports", 4866, 4876],
    ["copy", 411, 442],
    ["kind", 425, 433],
    ["no copy", 1882, 1885],
    ["source", 391, 392],
    ["origin", 728, 776],
    ["sources", 176, 271],
  ])("%s: %i of %i hold", (about, least, all) => {
    const asked = found.filter((one) => one.about === about);
    expect(asked).toHaveLength(all);
    expect(asked.filter(({ held }) => held).length).toBeGreaterThanOrEqual(least);
  });
});
