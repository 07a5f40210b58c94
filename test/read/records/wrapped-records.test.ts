import { join } from "node:path";
import { expect, test } from "vitest";
import type { Problem } from "../../../src/read/files/problem.js";
import { readArticles } from "../../../src/read/read-articles.js";
import { ndjson, temporaryFolder } from "../../temporary-folder.js";

const a = { id: "a", text: "The pier is closed." };
const b = { id: "b", text: "The boats stay." };

async function read(content: string, name = "x.json"): Promise<{ ids: string[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const ids: string[] = [];
  const path = join(temporaryFolder({ [name]: content }), name);
  for await (const { id } of readArticles(path, { onProblem: (one) => problems.push(one) })) ids.push(id);
  return { ids, problems };
}

test.each<[what: string, value: unknown, repair: RegExp]>([
  [
    "an answer with results",
    { response: { ok: 1, results: [a, b], tags: [{}] } },
    /2 records in response\.results\..*jq -c '\.response\.results\[\]'/,
  ],
  [
    "Elasticsearch's hits",
    { took: 3, hits: { hits: [{ _id: "a", _source: a }] } },
    /jq -c '\.hits\.hits\[\] \| \{id: \._id\} \+ \._source'/,
  ],
  ["an answer with one result", { response: { results: [a] } }, /It has 1 record in response\.results\./],
  ["names that jq must have in quotes", { "the news": [a] }, /jq -c '\["the news"\]\[\]'/],
  [
    "articles by their ids",
    { a: { text: "T" }, b: { body: "T" } },
    /jq -c 'to_entries\[\] \| \{id: \.key\} \+ \.value'/,
  ],
  ["pandas, index", { 0: a, 1: b }, /jq -c '\.\[\]'/],
  ["pandas, columns", { id: { 0: "a" }, text: { 0: "T" } }, /orient="records"/],
  ["pandas, split", { columns: ["id", "text"], index: [0], data: [["a", "T"]] }, /orient="records"/],
  ["pandas, values", [["a", "T"]], /orient="records"/],
  ["pandas, table", { schema: { fields: [{ name: "id" }] }, data: [a, b] }, /jq -c '\.data\[\]'/],
])("of %s it is said where the articles are", async (_what, value, repair) => {
  const { ids, problems } = await read(JSON.stringify(value));
  expect(ids).toEqual([]);
  expect(problems).toMatchObject([{ reason: "not an article" }]);
  expect(problems[0]!.message).toMatch(repair);
});

test("an article with a list of objects in it is no wrapping", async () => {
  expect((await read(JSON.stringify({ ...a, tags: [{ n: 1 }, { n: 2 }] }))).ids).toEqual(["a"]);
  const { problems } = await read(JSON.stringify({ id: "a", body: "T", tags: [{ n: 1 }] }));
  expect(problems).toMatchObject([{ reason: "no text", mapping: "text=body" }]);
});

test("one article a line is read whatever the ending", async () => {
  expect(await read(`${ndjson(a)}{"id": \n${ndjson(b)}`)).toMatchObject({
    ids: ["a", "b"],
    problems: [{ line: 2, reason: "not JSON" }],
  });
});

test("objects one after the other are named with what puts each on a line", async () => {
  const { problems } = await read([a, b].map((one) => JSON.stringify(one, null, 2)).join("\n"));
  expect(problems).toMatchObject([{ reason: "not JSON", message: expect.stringContaining("jq -c . FILE") }]);
});

test("an array in NDJSON is named with the format that reads it", async () => {
  const { problems } = await read(JSON.stringify([a, b]), "x.ndjson");
  expect(problems).toMatchObject([{ line: 1, reason: "not an article" }]);
  expect(problems[0]!.message).toMatch(/is an array of 2, .*format: "json"$/);
});
