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

  const labels = [
    { id: "wire", group: "s" },
    { id: "reprint", group: "s" },
    { id: "other", group: "t" },
  ];
  test.each([
    ["gold.csv", "id,group\nwire,s\nreprint,s\nother,t\n"],
    ["gold.tsv", "\uFEFFstory\tnotes\tid\r\ns\t\t wire\r\ns\tthe same, no?\treprint\r\nt\t\tother\r\n"],
    ["excel.csv", 'sep=;\r\n"id";"cluster"\r\n"wire";1\r\n"reprint";1\r\n"other";2\r\n'],
    ["gold.json", JSON.stringify(labels, null, 2)],
    ["lines.json", ndjson(...labels)],
  ])("takes the groups from %s", async (name, content) => {
    const file = join(temporaryFolder({ [name]: content }), name);
    const { out, err } = await wirecopy(["evaluate", "-", "--gold", file, "--json"], { stdin: three });
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({ articles: 3, missing: 0, unlabelled: 0, adjustedRandIndex: 1 });
  });

  test.each([
    ["gold.csv", "id,group,note\nwire,s,\nreprint\nother,t,x\n"],
    ["gold.json", '[{"id":"wire","group":"s"},{"id":"reprint","group":null},{"id":"other","story":"t"}]'],
    [
      "gold.ndjson",
      '{"id":"wire","group":"s"}\n{"id":"reprint","group":""}\n{"id":"other","group":null,"story":"t"}\n',
    ],
  ])("an article without a group in %s is not labelled yet", async (name, content) => {
    const file = join(temporaryFolder({ [name]: content }), name);
    const { code, err } = await wirecopy(["evaluate", "-", "--gold", file], { stdin: three });
    expect([code, err]).toEqual([0, "Not scored: 0 gold ids without an article, 1 article without a gold group.\n"]);
  });

  test.each([
    [
      "gold.csv",
      "id,label\nwire,s\n",
      /gold\.csv has the columns id, label\. Give it id and group, one article a row\. Labels of pairs are for pairScores/,
    ],
    ["gold.csv", "id,group\nwire,s\n\nwire,t\n", /line 4 labels "wire" again, after line 2\. Give each id one group/],
    ["gold.csv", "id,group\nwire,s\n,t\n", /line 3 is no gold label/],
    ["gold.csv", 'id,group\nwire,"s\n', /gold\.csv is no proper CSV.*Close every quotation mark/],
    ["gold.csv", "id,group\n", /gold\.csv holds no gold label/],
    ["gold.json", '[{"id":"wire","group":1},{"id":"wire","group":2}]', /entry 2 labels "wire" again, after entry 1/],
    ["gold.json", '[{"id":"wire"}]', /gold\.json, entry 1 is no gold label/],
  ])("fails with a sentence for %s with %j", async (name, content, words) => {
    const file = join(temporaryFolder({ [name]: content }), name);
    const { code, err } = await wirecopy(["evaluate", "-", "--gold", file], { stdin: three });
    expect(code).toBe(1);
    expect(err).toMatch(words);
  });

  test("says that a folder is no gold file", async () => {
    const { code, err } = await wirecopy(["evaluate", "-", "--gold", temporaryFolder({})], { stdin: three });
    expect([code, err]).toEqual([1, expect.stringMatching(/ is a folder\. Name a file in it\.\n$/)]);
  });

  test("a wrong group costs", async () => {
    const file = gold({ id: "wire", group: "s" }, { id: "reprint", group: "t" }, { id: "other", group: "t" });
    const { out } = await wirecopy(["evaluate", "-", "--gold", file, "--json"], { stdin: three });
    const { bcubed, pairwise } = JSON.parse(out) as Record<string, { precision: number; recall: number }>;
    expect(bcubed!.precision).toBeCloseTo(2 / 3);
    expect(pairwise).toMatchObject({ precision: 0, recall: 0 });
  });

  test("--wrong names the pairs that were missed and those that were wrongly joined", async () => {
    const evaluated = (file: string, ...more: string[]) =>
      wirecopy(["evaluate", "-", "--gold", file, "--wrong", ...more], { stdin: three });
    const file = gold(
      { id: "wire", group: "s" },
      { id: "reprint", group: "t" },
      { id: "other", group: "t" },
      { id: "gone", group: "t" },
    );
    const missed = { id: "reprint", other: "other", gold: "together", said: "apart" };
    const joined = { id: "wire", other: "reprint", gold: "apart", said: "together" };
    expect(JSON.parse((await evaluated(file, "--json")).out).wrong).toEqual([missed, joined]);
    expect((await evaluated(file, "--level", "reports")).out).toMatch(
      /\n\nreprint other {2}one gold group, two reports\nwire reprint {2}two gold groups, one report\n$/,
    );
    expect((await evaluated(gold({ id: "wire", group: "s" }))).out).toMatch(/\n\nNo pair is wrong\.\n$/);
  });

  test("scores no pairs where there are none, and counts no group without an article", async () => {
    const evaluated = (file: string, ...more: string[]) =>
      wirecopy(["evaluate", "-", "--gold", file, ...more], { stdin: three });
    const one = gold({ id: "wire", group: "s" }, { id: "gone", group: "t" });
    expect((await evaluated(one)).out).toMatch(
      /^1 labelled article, stories against 1 gold group\n[\s\S]*\npairwise +- +- +-\nARI +-\n/,
    );
    const none = { precision: null, recall: null, f1: null };
    expect(JSON.parse((await evaluated(one, "--json")).out)).toMatchObject({ pairwise: none, adjustedRandIndex: null });
    const apart = gold({ id: "wire", group: "s" }, { id: "reprint", group: "t" });
    expect((await evaluated(apart)).out).toMatch(/\npairwise +0\.000 +- +0\.000\n/);
    const other = gold({ id: "wire", group: "s" }, { id: "other", group: "s" });
    expect((await evaluated(other)).out).toMatch(/\npairwise +- +0\.000 +0\.000\n/);
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
