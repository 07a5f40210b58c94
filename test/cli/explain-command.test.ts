import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { writeExplanation } from "../../src/cli/explain-command.js";
import type { CliIo } from "../../src/cli/terminal/io.js";
import { ArticleTable } from "../../src/store/article-table.js";
import { StoryIndex } from "../../src/story-index.js";
import type { Article } from "../../src/types.js";
import { ndjson, temporaryFolder } from "../temporary-folder.js";
import { other, reprint, three, wire, wirecopy } from "./wirecopy.js";

describe("wirecopy explain", () => {
  test("explains why two articles are a copy and in one story", async () => {
    const { code, out } = await wirecopy(["explain", "wire", "reprint", "-"], { stdin: three });
    expect(code).toBe(0);
    expect(out).toMatch(/^A copy: reprint from wire, reprint\.\n[\s\S]*\nOne story: they are in one report\.\n/);
  });

  test("says as compare does where neither dates nor credits tell the direction", async () => {
    const sentence =
      "The dates do not tell which of the two came first, so it is judged by the texts alone; both may have it from elsewhere.";
    const undated = { publishedAt: undefined };
    const more = `${reprint.text} Trains to the port run as usual, the railway said on Friday.`;
    const [one, two] = [
      { ...wire, ...undated },
      { ...reprint, ...undated, text: more },
    ];
    const folder = temporaryFolder({ "a.json": ndjson(one), "b.json": ndjson(two) });
    const paths = ["a.json", "b.json"].map((file) => join(folder, file));
    const { out } = await wirecopy(["explain", ...paths], { columns: 200 });
    expect(out).toMatch(/^A copy: \S+ and \S+, reprint\.\n {2}The dates/);
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

  test("groups all articles once, whatever it says of the two", () => {
    const index = new StoryIndex();
    index.addAll([wire, reprint, other] as Article[]);
    const grouping = vi.spyOn(ArticleTable.prototype, "atWork");
    const write = vi.fn();
    const io = { stdout: { write }, env: {} } as unknown as CliIo;
    try {
      writeExplanation(index, ["reprint", "wire"], false, io);
      expect(grouping).toHaveBeenCalledTimes(1);
    } finally {
      grouping.mockRestore();
    }
    const { explanation, ...rest } = index.explainBoth("reprint", "wire");
    expect(explanation).toEqual(index.explain("reprint", "wire"));
    expect(rest).toEqual({ story: index.explainStory("wire", "reprint"), clustering: index.clustering() });
    expect(write).toHaveBeenCalledWith(expect.stringMatching(/^A copy: reprint from wire, reprint\./));
  });

  test("names the outlet that two prints go back to, but for one that has an article in the story", async () => {
    const text = `MALVERA (Harbour News) - ${reprint.text}`;
    const prints = [
      { ...wire, text },
      { ...reprint, text: `${text} Trains run.` },
    ];
    const explained = async (...more: object[]): Promise<string> =>
      (await wirecopy(["explain", "wire", "reprint", "-"], { stdin: ndjson(...prints, ...more), columns: 200 })).out;
    const sentence = /^A copy: .*\n {2}Both go back to Harbour News\.\n/;
    expect(await explained()).toMatch(sentence);
    expect(await explained(other)).toMatch(sentence);
    const own =
      "A squall threw a crane at Malvera on Thursday. Dockworkers we met say that its rails were never pinned.";
    const here = { ...wire, id: "own", source: "Harbour News", text: own };
    expect(await explained(here)).not.toMatch(sentence);
    expect(await explained({ ...here, text: `MALVERA (Reuters) - ${own}` })).not.toMatch(sentence);
  });

  test("says in which order the ids and the paths come, where a path stands first", async () => {
    const { code, err } = await wirecopy(["explain", "package.json", "wire", "reprint"]);
    expect(code).toBe(1);
    expect(err).toContain(
      "package.json is a file or folder, and reprint does not exist. First come the two ids, then the paths: wirecopy explain ID OTHER package.json",
    );
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

  test("gives the same as JSON", async () => {
    const { out } = await wirecopy(["explain", "wire", "other", "-", "--json"], { stdin: three });
    expect(JSON.parse(out)).toMatchObject({ derived: false, copy: null, compared: "never: nothing suggests it" });
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
