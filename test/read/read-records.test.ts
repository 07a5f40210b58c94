/** Records that a program holds. */
import { expect, test } from "vitest";
import { InputError } from "../../src/errors.js";
import { clusterArticles, type Problem, type RecordOptions, readRecords } from "../../src/node.js";

async function read(records: Iterable<object> | AsyncIterable<object>, options: RecordOptions = {}) {
  const problems: Problem[] = [];
  const articles = [];
  const listener = { onProblem: (problem: Problem) => problems.push(problem) };
  for await (const article of readRecords(records, { ...listener, ...options })) articles.push(article);
  return { articles, problems };
}

const ROWS = [
  {
    nr: 1,
    body: { html: "<p>The pier shut.</p><p>Boats &amp; bikes go on.</p>" },
    printed: "Sat, 09 Mar 2024 14:30:00 GMT",
  },
  { nr: 2, body: null, printed: null },
  { nr: 3, body: { html: "The quay shut." }, printed: new Date("2024-03-10T08:00:00Z") },
  { nr: 1, body: { html: "The ferry sank." }, printed: "03/04/2024" },
];
const MAP = { id: "nr", text: "body.html", publishedAt: "printed" };

test("records are read as those of a file, and those that are no articles are told", async () => {
  const { articles, problems } = await read(ROWS, { map: MAP, dateOrder: "dmy" });
  expect(articles).toEqual([
    { id: "1", text: "The pier shut.\n\nBoats & bikes go on.", publishedAt: "2024-03-09T14:30:00Z" },
    { id: "3", text: "The quay shut.", publishedAt: "2024-03-10T08:00:00.000Z" },
  ]);
  expect(problems).toMatchObject([
    { file: "records", reason: "no text", message: expect.stringMatching(/^records\[1\] \("2"\) has no text\./) },
    {
      file: "records",
      reason: "id taken",
      message: 'records[3]: the id "1" is taken by an earlier article (records[0]). Give each article its own id.',
    },
  ]);
});

test("records that come one by one may go without ids", async () => {
  async function* cursor() {
    yield { text: "The pier shut.", url: "https://bay.example/pier" };
    yield { text: "The quay shut." };
  }
  const { articles } = await read(cursor());
  expect(articles.map(({ id }) => id)).toEqual(["https://bay.example/pier", "records:2"]);
  const { stories } = await clusterArticles(readRecords(cursor()));
  expect(stories.flatMap(({ articleIds }) => articleIds)).toHaveLength(2);
});

test("without a listener the first record that is no article is thrown", async () => {
  const all = async () => {
    for await (const _ of readRecords(ROWS, { map: MAP }));
  };
  await expect(all).rejects.toThrow(InputError);
  await expect(all).rejects.toThrow(/^records\[1\] \("2"\) has no text/);
});
