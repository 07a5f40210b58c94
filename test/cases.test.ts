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
    ["apart", 1305, 1369],
    ["together", 210, 435],
    ["one report", 456, 524],
    ["two reports", 4032, 4039],
    ["copy", 345, 378],
    ["kind", 359, 367],
    ["no copy", 1163, 1163],
    ["source", 325, 327],
    ["origin", 548, 610],
    ["sources", 161, 243],
  ])("%s: %i of %i hold", (about, least, all) => {
    const asked = found.filter((one) => one.about === about);
    expect(asked).toHaveLength(all);
    expect(asked.filter(({ held }) => held).length).toBeGreaterThanOrEqual(least);
  });
});
