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
    ["apart", 1745, 1837],
    ["together", 352, 729],
    ["one report", 699, 761],
    ["two reports", 5853, 5865],
    ["copy", 506, 545],
    ["kind", 530, 536],
    ["no copy", 2846, 2848],
    ["source", 477, 479],
    ["origin", 838, 884],
    ["sources", 189, 291],
  ])("%s: %i of %i hold", (about, least, all) => {
    const asked = found.filter((one) => one.about === about);
    expect(asked).toHaveLength(all);
    expect(asked.filter(({ held }) => held).length).toBeGreaterThanOrEqual(least);
  });
});
