import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ndjson, temporaryFolder } from "../temporary-folder.js";
import { three, wirecopy } from "./wirecopy.js";

describe("wirecopy evaluate", () => {
  const gold = (...records: unknown[]): string =>
    join(temporaryFolder({ "gold.ndjson": ndjson(...records) }), "gold.ndjson");

  test("measures stories against groups, and says what it does not score", async () => {
    const file = gold({ id: "wire", group: "s" }, { id: "reprint", group: "s" }, { id: "gone", group: 2 });
    const { code, out, err } = await wirecopy(["evaluate", "-", "--gold", file], { stdin: three });
    expect(code).toBe(0);
    expect(out).toMatch(/B-cubed +1\.000 +1\.000 +1\.000\npairwise +1\.000 +1\.000 +1\.000\nARI +1\.000\n/);
    expect(err).toBe("Not scored: 1 gold id without an article, 1 article without a gold group.\n");
  });

  test("a wrong group costs", async () => {
    const file = gold({ id: "wire", group: "s" }, { id: "reprint", group: "t" }, { id: "other", group: "t" });
    const { out } = await wirecopy(["evaluate", "-", "--gold", file, "--json"], { stdin: three });
    const { bcubed, pairwise } = JSON.parse(out) as Record<string, { precision: number; recall: number }>;
    expect(bcubed!.precision).toBeCloseTo(2 / 3);
    expect(pairwise).toMatchObject({ precision: 0, recall: 0 });
  });

  test.each<[unknown[], RegExp]>([
    [[{ id: "wire" }], /gold\.ndjson, line 1 is no gold label\. Write one a line/],
    [
      [
        { id: "wire", group: 1 },
        { id: "wire", group: 2 },
      ],
      /line 2 labels "wire" again, after line 1/,
    ],
    [[{ id: "x", group: 1 }], /names none of the articles\. Its ids must be theirs/],
    [[], /holds no gold label/],
  ])("fails with a sentence for %j", async (records, words) => {
    const { code, err } = await wirecopy(["evaluate", "-", "--gold", gold(...records)], { stdin: three });
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });
});
