import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { inventedArticle, inventedArticles } from "../invented-news.js";
import { ndjson, temporaryFolder } from "../temporary-folder.js";
import { wirecopy } from "./wirecopy.js";

const folder = mkdtempSync(join(tmpdir(), "wirecopy-"));
writeFileSync(join(folder, "one.ndjson"), ndjson(inventedArticle(0), inventedArticle(1)));
writeFileSync(join(folder, "two.ndjson"), ndjson(inventedArticle(2)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = (text: string): unknown[] =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("wirecopy index", () => {
  const index = join(folder, "index");
  const one = join(folder, "one.ndjson");
  const two = join(folder, "two.ndjson");

  test("says how to begin where there is none", async () => {
    const { code, err } = await wirecopy(["index", "stats", index]);
    expect(code).toBe(1);
    expect(err).toMatch(/There is no index in .*index\. Check the path\. .*wirecopy index add\.\n$/);
  });

  test("adds, matches, counts and prunes", async () => {
    const added = await wirecopy(["index", "add", index, one]);
    expect(added).toMatchObject({ code: 0, err: "" });
    expect(lines(added.out)).toEqual([
      { id: "article-0", copies: [] },
      { id: "article-1", copies: [] },
    ]);
    const matched = await wirecopy(["index", "match", index, two]);
    expect(lines(matched.out)).toMatchObject([{ id: "article-2", copies: [{ from: "article-1", kind: "reprint" }] }]);
    expect(lines((await wirecopy(["index", "stats", index])).out)).toMatchObject([{ articles: 2 }]);
    expect(lines((await wirecopy(["index", "stats", index, "--json"])).out)).toMatchObject([{ articles: 2 }]);
    const held = lines((await wirecopy(["index", "stories", index])).out) as { articleIds: string[] }[];
    expect(held.flatMap(({ articleIds }) => articleIds).sort()).toEqual(["article-0", "article-1"]);
    const pruned = await wirecopy(["index", "prune", index, "--before", "2024-07-02"]);
    expect(pruned).toMatchObject({ code: 0, out: "", err: "Removed 1 article, 1 article held.\n" });
    const ahead = await wirecopy(["index", "prune", index, "--after", "2024-07-01"]);
    expect(ahead.err).toBe("Removed 1 article, 0 articles held.\n");
    await wirecopy(["index", "add", index, "-"], { stdin: ndjson(inventedArticle(1)) });
  });

  test("matches an article that is held as if it were not, and none that is held with another text", async () => {
    const held = join(folder, "matched again");
    await wirecopy(["index", "add", held, one]);
    const match = (input: string, stdin = "") => wirecopy(["index", "match", held, input], { stdin });
    const before = await match(two);
    await wirecopy(["index", "add", held, two]);
    expect(before.out).toContain('"kind":"reprint"');
    expect(await match(two)).toEqual(before);
    expect(await match("-", ndjson({ ...inventedArticle(2), title: "Another title" }))).toEqual({
      code: 1,
      out: "",
      err: expect.stringMatching(
        /error: The index holds another article with this id\. Give articles with ids of their own\.\n$/,
      ),
    });
  });

  test("says what was added before it fails, and what was skipped", async () => {
    const held = join(folder, "failing");
    const damaged = join(folder, "damaged.ndjson.gz");
    writeFileSync(damaged, gzipSync(ndjson(inventedArticle(8))).subarray(0, -9));
    const stdin = `${ndjson(inventedArticle(7))}{broken\n`;
    const { code, err } = await wirecopy(["index", "add", held, "-", damaged], { stdin });
    expect(code).toBe(1);
    expect(err).toMatch(/^The 1 article added before the error below is in the index and stays\.\nerror: .*damaged/m);
    expect(err).toContain("Read 1 article, skipped 1: 1 not JSON.\n");
    expect(lines((await wirecopy(["index", "stats", held])).out)).toMatchObject([{ articles: 1 }]);
  });

  test("adds nothing where one of the paths is not there", async () => {
    const held = join(folder, "nothing of it");
    const { code, out } = await wirecopy(["index", "add", held, one, join(folder, "absent.ndjson")]);
    expect([code, out, existsSync(held)]).toEqual([1, "", false]);
  });

  test.each([
    [["remove", "-7c"], "wirecopy index remove FOLDER -- ID..."],
    [["explain", "-7c", "a"], "wirecopy index explain FOLDER -- ID ID"],
  ])("says how ids are given that begin with a dash: %j", async ([action, ...ids], repair) => {
    const { code, err } = await wirecopy(["index", action!, index, ...ids]);
    expect([code, err]).toEqual([2, expect.stringContaining(`and options before these: ${repair})`)]);
  });

  test("quotes the folder in what is to be copied", async () => {
    const held = join(folder, "in two words");
    await wirecopy(["index", "add", held, one]);
    expect((await wirecopy(["index", "remove", held, "nobody"])).err).toContain(`wirecopy index stories "${held}"`);
  });

  test("a folder of an index that is given for articles is told apart from one of files nothing reads", async () => {
    const { code, err } = await wirecopy(["index", "add", one, index]);
    expect(code).toBe(1);
    expect(err).toContain(
      `${index} is a live index: of its texts only the words are kept. Open it with openIndex, or see its stories with wirecopy index stories ${index}.`,
    );
  });

  test("explains two articles that are held as `explain` explains them", async () => {
    const held = join(folder, "explained");
    await wirecopy(["index", "add", held, one, two]);
    const ids = ["article-1", "article-2"];
    const fromIndex = await wirecopy(["index", "explain", held, ...ids]);
    expect(fromIndex).toEqual(await wirecopy(["explain", ...ids, one, two]));
    expect(fromIndex.out).toMatch(/^A copy: article-2 from article-1, reprint\./);
    const json = await wirecopy(["index", "explain", held, ...ids, "--json"]);
    expect(JSON.parse(json.out)).toMatchObject({ derived: true, story: { together: true } });
    expect(await wirecopy(["index", "explain", held, "article-1", "nobody"])).toMatchObject({
      code: 1,
      err: `error: The index holds no article with the id "nobody". Give two ids that are in: wirecopy index stories ${held}\n`,
    });
    expect(await wirecopy(["index", "explain", held, "a", "a"])).toMatchObject({ code: 2, out: "" });
    const undated = join(folder, "undated.ndjson");
    const again = { ...inventedArticle(1), publishedAt: undefined };
    writeFileSync(undated, ndjson({ ...again, id: "x" }, { ...again, id: "y" }));
    await wirecopy(["index", "add", held, undated]);
    expect((await wirecopy(["index", "explain", held, "x", "y"])).out).toContain("by the texts alone");
  });

  test("says which fields may be meant", async () => {
    const { publishedAt, ...rest } = inventedArticle(9);
    const dated = join(folder, "dated.ndjson");
    writeFileSync(dated, ndjson({ ...rest, date: publishedAt }));
    const { err } = await wirecopy(["index", "match", index, dated]);
    expect(err).toMatch(/^1 article carries the field "date".*\nIf so, map it: --map publishedAt=date\n$/);
  });

  test("names what is held already and goes on", async () => {
    writeFileSync(join(folder, "three.ndjson"), ndjson(inventedArticle(1), inventedArticle(5)));
    const { code, out, err } = await wirecopy(["index", "add", index, join(folder, "three.ndjson")]);
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([{ id: "article-5" }]);
    expect(err).toMatch(/skipped: .*the index holds the article with the id "article-1" already\./);
    const again = await wirecopy(["index", "add", index, join(folder, "three.ndjson")]);
    expect(again).toMatchObject({ code: 0, out: "" });
    expect(again.err).toMatch(/skipped 2: 2 held already\.\nNothing new: the index holds these articles already\.\n$/);
  });

  test("says which ids are held with another text, and that the texts held stay", async () => {
    const held = join(folder, "changed");
    await wirecopy(["index", "add", held, one]);
    const changed = { ...inventedArticle(1), text: `${inventedArticle(1).text} Another sentence.` };
    const add = (...articles: unknown[]) => wirecopy(["index", "add", held, "-"], { stdin: ndjson(...articles) });
    const all = await add(changed, { ...inventedArticle(0), title: "Another title" });
    expect(all).toMatchObject({ code: 0, out: "" });
    expect(all.err).toContain('skipped: standard input: the index holds another article with the id "article-1".\n');
    expect(all.err).toMatch(/\n2 ids of those skipped are held with another text, or another title[^\n]*\n$/);
    const some = await add(changed, inventedArticle(0), inventedArticle(8));
    expect(some.err).toMatch(/\n1 id of those skipped is held with another text/);
  });

  test("replaces what has changed, where it is told to, and nothing else", async () => {
    const held = join(folder, "replaced");
    await wirecopy(["index", "add", held, one]);
    const changed = { ...inventedArticle(1), text: `${inventedArticle(1).text} Another sentence.` };
    const input = { stdin: ndjson(inventedArticle(0), changed, inventedArticle(2)) };
    expect((await wirecopy(["index", "add", held, "-"], input)).err).toContain("To replace it, give --replace.");
    const { code, err, out } = await wirecopy(["index", "add", held, "-", "--replace"], input);
    expect(code).toBe(0);
    expect(lines(out)).toMatchObject([{ id: "article-1", copies: [{ from: "article-1", to: "article-2" }] }]);
    expect(err).toMatch(/Read 1 article, skipped 2: 2 held already\.\n1 article replaced\.\n$/);
    expect((await wirecopy(["index", "add", held, "-", "--replace"], input)).err).toMatch(/\nNothing new: /);
    expect(lines((await wirecopy(["index", "match", held, "-"], { stdin: ndjson(changed) })).out)).toHaveLength(1);
  });

  test("says how a text can be added whose file has the name of one that is held", async () => {
    const [monday, tuesday] = [inventedArticle(0).text, inventedArticle(3).text];
    const texts = temporaryFolder({ "monday/story.txt": monday, "tuesday/story.txt": tuesday });
    const held = join(folder, "texts");
    const first = await wirecopy(["index", "add", held, join(texts, "monday")]);
    expect(first.err).toBe("");
    const { err } = await wirecopy(["index", "add", held, join(texts, "tuesday")]);
    expect(err).toContain("rename it, or give a folder further up.");
    const above = await wirecopy(["index", "add", held, texts]);
    expect(lines(above.out)).toMatchObject([{ id: "monday/story.txt" }, { id: "tuesday/story.txt" }]);
  });

  test("says so where the index is made among other files, once", async () => {
    const articles = temporaryFolder({ "one.ndjson": ndjson(inventedArticle(1)), "two.ndjson": "", ".notes": "" });
    const add = () => wirecopy(["index", "add", articles, one]);
    expect(await add()).toMatchObject({
      code: 0,
      err: `${articles} has no index yet, but one.ndjson and 1 other: the index is made beside that. To keep it apart, give a folder of its own.\n`,
    });
    expect((await add()).err).not.toContain("no index yet");
    expect((await wirecopy(["index", "add", temporaryFolder({ ".notes": "" }), one])).err).toBe("");
  });

  test("matches articles of one id, and says that they are several", async () => {
    const match = (...ids: string[]) =>
      wirecopy(["index", "match", index, "-"], {
        stdin: ndjson(...ids.map((id, i) => ({ ...inventedArticle(30 + i), id }))),
      });
    const { code, out, err } = await match("new", "other", "new", "new");
    expect([code, lines(out).length]).toEqual([0, 4]);
    expect(err).toMatch(/^1 id came more than once, "new": each line is of one article, in the order of the input\./);
    expect((await match("b", "a", "a", "b")).err).toMatch(/^2 ids came more than once, the first is "a": /);
    expect((await match("new", "other")).err).toBe("");
  });

  test("counts articles without a text among those it took", async () => {
    const bare = { id: "bare", title: "Crane falls" };
    const add = () => wirecopy(["index", "add", join(folder, "bare"), "-"], { stdin: ndjson(bare) });
    expect((await add()).err).toMatch(/^1 of 1 article has no text/);
    expect((await add()).err).not.toContain("no text");
  });

  test("says how to begin where a feed's address is given in place of a file", async () => {
    const address = "https://news.example/rss";
    for (const argv of [["index", "add", index], ["cluster"], ["compare", one]])
      expect(await wirecopy([...argv, address])).toMatchObject({
        code: 1,
        err: expect.stringContaining(`to follow a feed: wirecopy watch ${address} --index FOLDER`),
      });
  });

  test.each(["add", "match"])(
    "fails where there is no article to %s, and says which mapping would find them",
    async (action) => {
      const dump = join(folder, "dump.ndjson");
      writeFileSync(dump, ndjson({ id: "a", body: inventedArticle(7).text }));
      expect(await wirecopy(["index", action, index, dump])).toMatchObject({
        code: 1,
        out: "",
        err: expect.stringContaining(`error: No articles in ${dump}. Try it with --map text=body\n`),
      });
    },
  );

  describe("remove", () => {
    const held = join(folder, "shrinking");
    const remove = (ids: string[], stdin = "") => wirecopy(["index", "remove", held, ...ids], { stdin });
    const idsHeld = async () =>
      (lines((await wirecopy(["index", "stories", held])).out) as { articleIds: string[] }[])
        .flatMap(({ articleIds }) => articleIds)
        .sort();

    test("takes out what is held, names what is not, and says how many are left", async () => {
      await wirecopy(["index", "add", held, "-"], { stdin: ndjson(...inventedArticles(0, 6)) });
      expect(await remove(["article-1", "nobody", "article-1"])).toEqual({
        code: 0,
        out: "",
        err: 'skipped: the index holds no article with the id "nobody".\nRemoved 1 article, 5 articles held.\n',
      });
      expect(await idsHeld()).toEqual(["article-0", "article-2", "article-3", "article-4", "article-5"]);
    });

    test("reads ids from standard input, one a line, whatever ends a line and however they are encoded", async () => {
      const given = await remove(["article-0", "-"], "article-2\r\n\r\narticle-3");
      expect(given).toMatchObject({ code: 0, err: "Removed 3 articles, 2 articles held.\n" });
      expect(await remove(["-"], "\uFEFFarticle-4\n")).toMatchObject({ code: 0 });
      expect(await idsHeld()).toEqual(["article-5"]);
    });

    test("fails where none of the ids is held, and says so of no more than ten", async () => {
      const many = await remove(["-"], Array.from({ length: 13 }, (_, i) => `no-${i}\n`).join(""));
      expect(many).toMatchObject({ code: 1, out: "" });
      expect(many.err).toContain('the index holds no article with the id "no-9".\n... and 3 more\nerror: Nothing was');
      expect(many.err).toMatch(/error: Nothing was removed, 1 article held\. .* wirecopy index stories .*shrinking\n$/);
      expect(await remove(["-"], "\n")).toMatchObject({
        code: 1,
        err: "error: Standard input holds no id. Give one a line.\n",
      });
      expect(await idsHeld()).toEqual(["article-5"]);
    });

    test("removes nothing after Ctrl-C, and makes no index", async () => {
      const stopped = await wirecopy(["index", "remove", held, "-"], {
        stdin: "article-5\n",
        signal: AbortSignal.abort(),
      });
      expect(stopped).toEqual({ code: 130, out: "", err: "Stopped: nothing was removed.\n" });
      expect(await idsHeld()).toEqual(["article-5"]);
      const nowhere = join(folder, "nowhere to remove from");
      expect(await wirecopy(["index", "remove", nowhere, "a"])).toMatchObject({ code: 1 });
      expect(existsSync(nowhere)).toBe(false);
    });

    test("and adding again replaces an article", async () => {
      const changed = ndjson({ ...inventedArticle(5), text: inventedArticle(8).text });
      await remove(["article-5"]);
      const added = await wirecopy(["index", "add", held, "-"], { stdin: changed });
      expect(added).toMatchObject({ code: 0, out: '{"id":"article-5","copies":[]}\n' });
    });
  });

  test("makes no index in order to prune it, nor out of a file", async () => {
    const nowhere = join(folder, "nowhere");
    const { code, err } = await wirecopy(["index", "prune", nowhere, "--before", "2024-07-02"]);
    expect([code, existsSync(nowhere)]).toEqual([1, false]);
    expect(err).toMatch(/^error: There is no index in .*nowhere\. Check the path\. .*wirecopy index add\.\n$/);
    for (const action of ["add", "match"])
      expect((await wirecopy(["index", action, one, two])).err).toMatch(
        /one\.ndjson is a file\. A live index is a folder/,
      );
  });

  test("makes no index where the file to add is not there, or holds no article", async () => {
    const fresh = join(folder, "fresh");
    const { code, err } = await wirecopy(["index", "add", fresh, join(folder, "mistyped.ndjson")]);
    expect([code, existsSync(fresh)]).toEqual([1, false]);
    expect(err).toContain("mistyped.ndjson");
    writeFileSync(join(folder, "bodies.ndjson"), ndjson({ id: "a", body: inventedArticle(7).text }));
    expect(await wirecopy(["index", "add", fresh, join(folder, "bodies.ndjson")])).toMatchObject({ code: 1 });
    expect(existsSync(fresh)).toBe(false);
  });

  test("asks for a date to prune", async () => {
    const none = await wirecopy(["index", "prune", index]);
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining("Give --before, --after or both.") });
    const { code, err } = await wirecopy(["index", "prune", index, "--before", "yesterday"]);
    expect(code).toBe(2);
    expect(err).toMatch(/'yesterday' is invalid\. Use a date as 2024-07-18/);
  });
});
