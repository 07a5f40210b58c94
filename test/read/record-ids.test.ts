/** Records without an id: read alike in every format, under ids that the next reading gives too. */
import { join } from "node:path";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/read/files/problem.js";
import { readArticles } from "../../src/read/read-articles.js";
import type { ReadOptions } from "../../src/read/read-options.js";
import { ndjson, temporaryFolder } from "../temporary-folder.js";

async function idsOf(path: string, options: ReadOptions = {}): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of readArticles(path, options)) ids.push(id);
  return ids;
}

const BAY = "https://bay.example/pier";
const HOME = "https://www.wire.example/";
const records = [
  { url: BAY, text: "One." },
  { text: "Two." },
  { url: HOME, text: "Three." },
  { url: HOME, text: "Four." },
];
const csv = `url,text\n${records.map(({ url = "", text }) => `${url},${text}\n`).join("")}`;
const parquet = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: "url", data: records.map(({ url }) => url), type: "STRING", nullable: true },
      { name: "text", data: records.map(({ text }) => text), type: "STRING" },
    ],
  }),
);

describe("an article without an id goes by its address, and by its place where that is missing or comes again", () => {
  test.each([
    ["news.ndjson", ndjson(...records), 2, 4],
    ["news.json", JSON.stringify(records), 2, 4],
    ["more.json", JSON.stringify({ articles: records }), 2, 4],
    ["news.csv", csv, 3, 5], // lines, with the names above
    ["news.tsv", csv.replaceAll(",", "\t"), 3, 5],
    ["news.parquet", parquet, 2, 4],
  ])("in %s", async (name, content, second, fourth) => {
    const folder = temporaryFolder({ [name]: content });
    expect(await idsOf(folder)).toEqual([BAY, `${name}:${second}`, HOME, `${name}:${fourth}`]);
    const path = join(folder, name);
    expect(await idsOf(path)).toEqual([BAY, `${path}:${second}`, HOME, `${path}:${fourth}`]);
  });

  test("and so does one whose id is empty, where it has an address", async () => {
    const empty = [
      { id: null, url: BAY, text: "One." },
      { id: "", url: HOME, text: "Two." },
      { id: "", url: HOME, text: "Three." },
    ];
    const folder = temporaryFolder({ "x.ndjson": ndjson(...empty) });
    expect(await idsOf(folder)).toEqual([BAY, HOME, "x.ndjson:3"]);
    expect(await idsOf(temporaryFolder({ "x.csv": `id,url,text\na,,One.\n,${BAY},Two.\n` }))).toEqual(["a", BAY]);
  });

  test("and by the file where it is its one record", async () => {
    const folder = temporaryFolder({ "a.json": '{"text": "One."}', "in/b.json": '{"text": "Two."}' });
    expect(await idsOf(folder)).toEqual(["a.json", "in/b.json"]);
  });

  test("on standard input, where no id may look like an option", async () => {
    const stdin = (async function* () {
      yield Buffer.from(csv);
    })();
    expect(await idsOf("-", { format: "csv", stdin })).toEqual([BAY, "stdin:3", HOME, "stdin:5"]);
  });

  test("by an address of another name too, once that is named", async () => {
    const folder = temporaryFolder({ "x.csv": `seite,text\n${BAY},One.\n` });
    expect(await idsOf(folder, { map: { url: "seite" } })).toEqual([BAY]);
  });
});

describe("no id is made", () => {
  test.each([
    [{ guid: "g1", url: BAY, text: "One." }, /has no id\. .*map it: id=guid/],
    [{ _id: { $oid: "5f" }, text: "One." }, /has no id\. .*map it: id=_id\.\$oid/],
    [{ id: null, guid: "g1", url: BAY, text: "One." }, /has no id\. .*map it: id=guid/],
    [
      { id: null, desk: "coast", text: "One." },
      /has no id\. .*Its id is empty: fill it, or give its address as url\.$/,
    ],
    [{ id: "", url: "", text: "One." }, /has no id\. .*Its id is empty/],
  ])("where %j has one under another name, or should have", async (record, message) => {
    const problems: Problem[] = [];
    const onProblem = (problem: Problem): void => void problems.push(problem);
    expect(await idsOf(join(temporaryFolder({ "x.json": JSON.stringify(record) }), "x.json"), { onProblem })).toEqual(
      [],
    );
    expect(problems).toMatchObject([{ reason: "no id", message: expect.stringMatching(message) }]);
  });

  test("where the field that was named is missing", async () => {
    const path = join(temporaryFolder({ "x.csv": "nr,text\n1,One.\n" }), "x.csv");
    await expect(idsOf(path, { map: { id: "number" } })).rejects.toThrow('No field is called "number"');
    expect(await idsOf(path, { map: { id: "nr" } })).toEqual(["1"]);
  });

  test("for a table that has no text either, in the message that says so", async () => {
    const path = join(temporaryFolder({ "x.csv": "Nr,Dato\n1,3 May\n" }), "x.csv");
    await expect(idsOf(path)).rejects.toThrow(/x\.csv, line 2 has no text\. .*It has "Nr", "Dato"/);
  });
});
