import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ndjson, temporaryFolder } from "../temporary-folder.js";
import { other, reprint, three, wire, wirecopy } from "./wirecopy.js";

describe("wirecopy explain", () => {
  test("says what made two articles a copy, with every signal", async () => {
    const { code, out } = await wirecopy(["explain", "wire", "reprint", "-"], { stdin: three });
    expect(code).toBe(0);
    expect(out).toMatch(/^A copy: reprint from wire, reprint\.\n/);
    expect(out).toMatch(/decided by: .* \(met, by [\d.]+ steps\)/);
    expect(out).toContain("compared in this collection: shared wording");
    expect(out).toMatch(/passages\.words +\d+ {2}words inside the passages/);
    expect(out).toMatch(/\nOne story: they are in one report\.\n\nWhat these words mean/);
  });

  test("one step is no steps", async () => {
    const path = "seeds/earnings-template/articles.ndjson";
    const { out } = await wirecopy(["explain", "earnings-ostra-wire", "earnings-valk-wire", path]);
    expect(out).toMatch(/\n {2}other figures +met, by 1 step\n/);
  });

  test("of two articles in different languages says that first, and names no veto where there is nothing to stop", async () => {
    const paths = ["agency-reprints", "chinese-story"].map((name) => `seeds/${name}/articles.ndjson`);
    const { out } = await wirecopy(["explain", "reprints-trimmed", "chinese-agency", ...paths]);
    expect(out).toMatch(/^No copy: .*\n {2}They are in different languages, /);
    expect(out).toMatch(/\n {2}nearest rule: .* \(not met\)\n/);
    const { out: alike } = await wirecopy(["explain", "reprints-trimmed", "reprints-agency", ...paths]);
    expect(alike).not.toContain("different languages");
  });

  test("says as compare does where neither dates nor credits tell the direction", async () => {
    const sentence = "The dates do not tell which of the two came first, so it is judged by the texts alone.";
    const undated = { publishedAt: undefined };
    const more = `${reprint.text} Trains to the port run as usual, the railway said on Friday.`;
    const [one, two] = [
      { ...wire, ...undated },
      { ...reprint, ...undated, text: more },
    ];
    const folder = temporaryFolder({ "a.json": ndjson(one), "b.json": ndjson(two) });
    const paths = ["a.json", "b.json"].map((file) => join(folder, file));
    const { out } = await wirecopy(["explain", ...paths], { columns: 200 });
    expect(out).toMatch(/^A copy: .*\n {2}The dates/);
    expect(out).toContain(`\n  ${sentence}\n`);
    expect((await wirecopy(["compare", ...paths], { columns: 200 })).out).toContain(sentence);
    const credited = { ...two, text: `MALVERA (Northwire) - ${more}` };
    for (const articles of [
      [wire, reprint],
      [one, credited],
      [one, { ...other, ...undated }],
    ]) {
      const [a, b] = articles.map(({ id }) => id);
      const { out } = await wirecopy(["explain", a!, b!, "-"], { stdin: ndjson(...articles), columns: 200 });
      expect(out).not.toContain("by the texts alone");
    }
  });

  test("ends with where its words are explained, a page of the package", async () => {
    const { out } = await wirecopy(["explain", "bus-2", "bus-6", "bench/cases/desk/bus-strike-vote/articles.ndjson"]);
    const page = /\n\nWhat these words mean: (docs\/\S+\.md) in the package \(node_modules\/wirecopy\)\n$/.exec(
      out,
    )?.[1];
    const told = readFileSync(page ?? "", "utf8");
    const signals = [...out.matchAll(/^ {2}(\w+(?:\.\w+)?) +(?:[\d.]+|unknown) {2}/gm)].map(([, signal]) => signal!);
    expect(signals.length).toBeGreaterThan(20);
    for (const signal of signals) expect(told).toContain(`\`${signal}\``);
  });

  test("says in which order the ids and the paths come, where a path stands first", async () => {
    const { code, err } = await wirecopy(["explain", "package.json", "wire", "reprint"]);
    expect(code).toBe(1);
    expect(err).toContain(
      "package.json is a file or folder, and reprint does not exist. First come the two ids, then the paths: wirecopy explain ID OTHER package.json",
    );
  });

  test("names the mean of several pairs apart from the similarity of the one that is shown, and the others that are nearer", async () => {
    const path = "bench/cases/desk/bus-strike-vote/articles.ndjson";
    const { out } = await wirecopy(["explain", "bus-2", "bus-6", path]);
    const story = out.slice(out.indexOf("\nNot one story: similar enough by themselves, but kept apart by others"));
    expect(story).toMatch(
      /\n {2}mean similarity of 2 pairs of articles of their reports 0\.25; the two alone need 0\.16\n/,
    );
    expect(story).toMatch(
      /\nSignals of the pair, measured on bus-2 and bus-5\n {2}A report is compared by its fullest articles[\s\S]*the most alike\.\n {2}words /,
    );
    expect(story).toContain("what counts of this pair\n");
    expect(story).toContain("  in one story with bus-2: bus-3, similarity 0.44, to the other one 0.11\n");
    expect(story).toContain("  in one story with bus-6: bus-4, similarity 0.74, to the other one 0.06\n");
  });

  test("takes two files of one article each without naming ids, and says so of files that hold more", async () => {
    const folder = temporaryFolder({ "a.json": ndjson(wire), "b.json": ndjson(reprint), "all.ndjson": three });
    const [a, b, all] = ["a.json", "b.json", "all.ndjson"].map((file) => join(folder, file));
    const { code, out } = await wirecopy(["explain", a!, b!]);
    expect([code, out]).toEqual([0, (await wirecopy(["explain", "wire", "reprint", a!, b!])).out]);
    const { code: failed, err } = await wirecopy(["explain", a!, all!]);
    expect(failed).toBe(1);
    expect(err).toContain(`do not hold one article each. Give two ids before them: wirecopy explain ID OTHER ${a} `);
    const same = join(temporaryFolder({ "same.json": ndjson({ ...reprint, id: "wire" }) }), "same.json");
    const { err: taken } = await wirecopy(["explain", a!, same]);
    expect(taken).toMatch(/^skipped: .* the id "wire" is taken by an earlier article/);
    expect(taken).toContain(`hold only one article that can be used, for the reasons named above.`);
    expect(taken).toContain(`two with one id can be compared: wirecopy compare ${a} ${same}\n`);
    expect((await wirecopy(["compare", a!, same])).out).toContain("reprint");
  });

  test("says what two others lack", async () => {
    const { out } = await wirecopy(["explain", "wire", "other", "-", "--json"], { stdin: three });
    expect(JSON.parse(out)).toMatchObject({ derived: false, copy: null, compared: "never: nothing suggests it" });
    const { out: text } = await wirecopy(["explain", "wire", "other", "-"], { stdin: three });
    expect(text).toMatch(/^No copy: .*\n.*\n {2}nearest rule: .* \(not met\)\n {4}.*, (at least|below) /);
    expect(text.split("\nSignals")[0]).toMatch(/: missed\n/);
    expect(text).toContain("compared in this collection: never, nothing suggests it\n");
    expect(text).toMatch(/\nNot one story: they (are not similar enough|share too few rare words to be compared)\.\n/);
    expect(JSON.parse(out).story).toMatchObject({ together: false });
  });

  test.each([
    [["wire", "nobody"], 1, /No article has the id "nobody"\. Give two ids of articles in standard input/],
    [["wire", "repirnt"], 1, /No article has the id "repirnt"\. Did you mean "reprint"\?/],
    [["news/wire", "other"], 1, /No article has the id "news\/wire"\. Did you mean "wire"\?/],
    [["wire", "wire"], 2, /Both ids are "wire"\. Give the ids of two articles/],
  ])("fails with a sentence for %j", async (ids, exitCode, words) => {
    const { code, err } = await wirecopy(["explain", ...ids, "-"], { stdin: three });
    expect(code).toBe(exitCode);
    expect(err).toMatch(words);
  });
});
