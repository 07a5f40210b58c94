import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ndjson, temporaryFolder } from "../temporary-folder.js";
import { other, reprint, three, wire, wirecopy } from "./wirecopy.js";

test("a later stage that is given articles says where to begin", async () => {
  const { code, out, err } = await wirecopy(["stage", "statistics"], { stdin: ndjson(wire) });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^error: Line 1 is an article, .*Begin with: wirecopy stage fingerprint < articles\.ndjson/);
  const older = await wirecopy(["stage", "statistics"], { stdin: ndjson({ v: 0, record: "" }) });
  expect(older.err).toContain("Line 1 is a row of version 0");
  const { out: saved } = await wirecopy(["stage", "fingerprint"], { stdin: ndjson(wire) });
  expect(await wirecopy(["stage", "statistics"], { stdin: saved })).toMatchObject({ code: 0, err: "" });
});

test("a line that is no article becomes a row with the reason and its beginning, also where it is no text", async () => {
  const long = `{"id": "${"x".repeat(183)}\u{1f600}"}`; // the pair stands across the end of the beginning
  const { code, out } = await wirecopy(["stage", "fingerprint"], {
    stdin: `{"id"\n\n${long.padEnd(400)}\n${ndjson(wire)}`,
  });
  const rows = rowsOf(out);
  expect(code).toBe(0);
  expect(rows.slice(0, 2)).toEqual([
    { v: 4, problem: expect.stringContaining("Line 1 is not JSON"), line: '{"id"' },
    { v: 4, problem: expect.stringContaining("has no text"), line: expect.stringMatching(/^\{"id": "x+/) },
  ]);
  expect(() => encodeURIComponent(rows[1]!.line as string)).not.toThrow();
  expect(rows[2]).toMatchObject({ v: 4, record: expect.any(String) });
  // A later stage passes it over, and its counts can be read.
  const later = await wirecopy(["stage", "statistics"], { stdin: out });
  expect(rowsOf(later.out).filter((row) => "problem" in row)).toEqual([]);
  expect(later.err).toMatch(/^2 rows with a problem passed over/);
});

test("fingerprint takes the address of an article for its id where it has none, and reads gzip", async () => {
  const { id: _, ...rest } = wire;
  const url = "https://news.example/1";
  const ofAddress = await wirecopy(["stage", "fingerprint"], { stdin: ndjson({ ...rest, url }) });
  const ofId = await wirecopy(["stage", "fingerprint"], { stdin: gzipSync(ndjson({ ...rest, url, id: url })) });
  expect(ofAddress).toEqual(ofId);
  expect(rowsOf(ofId.out)[0]).toMatchObject({ order: expect.stringContaining(url), record: expect.any(String) });
  const { out } = await wirecopy(["stage", "fingerprint"], { stdin: ndjson(rest) });
  expect(rowsOf(out)).toEqual([expect.objectContaining({ problem: expect.stringContaining("Line 1 has no id") })]);
});

test("fingerprint says how many lines hold no article, and what is wrong with the first", async () => {
  const { code, err } = await wirecopy(["stage", "fingerprint"], { stdin: "a\nb\n" });
  expect([code, err]).toEqual([0, expect.stringMatching(/^2 lines hold no article\. The first: Line 1 is not JSON/)]);
});

test("reads the fields of articles by the names that --map gives", async () => {
  const { text, ...rest } = wire;
  const fingerprint = (article: object, ...argv: string[]) =>
    wirecopy(["stage", "fingerprint", ...argv], { stdin: ndjson(article) });
  const { out } = await fingerprint({ ...rest, body: { plain: text } }, "--map", "text=body.plain");
  expect(out).toBe((await fingerprint(wire)).out);
});

test("tells of fields that may be meant, and of dates that are not clear, beside the article", async () => {
  const { publishedAt, ...rest } = wire;
  const lines = ndjson({ ...rest, pub_date: publishedAt }, { ...reprint, publishedAt: "03/04/2026" }, other);
  const { code, out, err } = await wirecopy(["stage", "fingerprint"], { stdin: lines });
  expect([code, rowsOf(out).map(({ unread }) => unread)]).toEqual([
    0,
    [["publishedAt=pub_date"], ["publishedAt"], undefined],
  ]);
  expect(err).toMatch(
    /Line 2 \("reprint"\) is read without its date[\s\S]*1 article carries the field "pub_date", which is not read/,
  );
});

test("fingerprint reads dates of figures in the order that it is told", async () => {
  const { publishedAt, ...rest } = wire;
  const fingerprint = (date: string, ...argv: string[]) =>
    wirecopy(["stage", "fingerprint", ...argv], { stdin: ndjson({ ...rest, publishedAt: date }) });
  const { out, err } = await fingerprint("03/04/2026", "--date-order", "dmy");
  expect([out, err]).toEqual([(await fingerprint("2026-04-03")).out, ""]);
});

test("options of the articles are refused where the rows carry them already", async () => {
  for (const option of [
    ["--threshold", "0.7"],
    ["--map", "text=body"],
  ])
    expect(await wirecopy(["stage", "statistics", ...option])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`The stage statistics takes no ${option[0]}: it goes by what the rows carry.`),
    });
});

describe("a row that cannot be used is named by its line", () => {
  test.each([
    [
      "candidates",
      { kind: "matching", holders: [[1], [2, 1]] },
      /^error: Line 2: The row has an array of 1 for a holder/,
    ],
    [
      "candidates",
      { kind: "matching", holders: [[1.5, 1]] },
      /^error: Line 2: The row has 1\.5 for a place, which must be a whole/,
    ],
    [
      "candidates",
      {
        kind: "matching",
        holders: [
          [1, 1],
          [1, 1],
        ],
      },
      /^error: Line 2: The holders are not ascending: 1 follows 1\. Give each once/,
    ],
    ["keys", { place: -1, record: "" }, /^error: Line 2: /],
    ["round-ups", { place: null, first: "", others: [] }, /^error: Line 2: The row has null for place/],
    ["reports", { component: 1 }, /^error: Line 2: The row has undefined for a, which must be a whole number/],
    ["reports", { component: 1, a: 1, b: 2 }, /^error: Line 2: The row has undefined for confidence/],
    ["assemble", { story: 1, place: 1, report: 1 }, /^error: Line 2: The row has undefined for record/],
    [
      "assemble",
      { story: 1, copy: '{"from"' },
      /^error: Line 2: The row has "\{\\"from\\"" for copy, which is no copy/,
    ],
    ["assemble", { story: 1, copy: "null" }, /^error: Line 2: The row has "null" for copy, which is no copy/],
  ])("%s: %j", async (stage, row, message) => {
    const { counts } = await saved();
    const argv = stage === "candidates" ? [] : ["--counts", counts];
    const told = await wirecopy(["stage", stage, ...argv], { stdin: `\n${JSON.stringify({ v: 4, ...row })}\n` });
    expect(told).toMatchObject({ code: 1, out: "", err: expect.stringMatching(message) });
  });

  test("also a sheet without a sample, and stretches of another article", async () => {
    const { counts, records } = await saved();
    const stage = (name: string, row: object) =>
      wirecopy(["stage", name, "--counts", counts], { stdin: ndjson({ v: 4, ...row }) });
    expect((await stage("house", { sheet: 1, keys: [1], sample: [] })).err).toMatch(
      /^error: Line 1: The row has no sample/,
    );
    const keys = (...stretch: number[]) => stage("keys", { place: 1, record: records[0], stretches: [stretch] });
    for (const wrong of [[0, 5, 5000], [0, 9, 3], [5000, 0, 3], [0]])
      expect((await keys(...wrong)).err).toMatch(
        /^error: Line 1: The row has \[.*\] in stretches, which is no stretch of its/,
      );
    expect(await keys(0, 0, 5)).toMatchObject({ code: 0, err: "" });
  });

  test("also what is neither true nor false, which would count as false", async () => {
    const { counts, records } = await saved();
    const [record, other] = records;
    for (const [stage, row] of [
      ["keys", { place: 1, record, notice: 1 }],
      ["stories", { place: 1, record, report: 1, roundUp: "true" }],
      ["verify", { a: 1, record, candidates: [{ b: 2, record: other, matching: 1 }] }],
    ] as const)
      expect(await wirecopy(["stage", stage, "--counts", counts], { stdin: ndjson({ v: 4, ...row }) })).toMatchObject({
        code: 1,
        err: expect.stringMatching(/^error: Line 1: The row has (?:1|"true") for \w+, which must be true or false\./),
      });
  });

  test("also a pair that is an article and itself", async () => {
    const { counts, records } = await saved();
    const verify = (b: number) =>
      wirecopy(["stage", "verify", "--counts", counts], {
        stdin: ndjson({ v: 4, a: 1, record: records[0], candidates: [{ b, record: records[1], matching: true }] }),
      });
    expect((await verify(1)).err).toMatch(
      /^error: Line 1: The candidate 1 does not come after 1\. Give each pair once/,
    );
    expect(await verify(2)).toMatchObject({ code: 0, err: "" });
  });

  test("also a pair whose places do not go by the order of the articles", async () => {
    const { counts, records } = await saved();
    const verify = (first: string, second: string) =>
      wirecopy(["stage", "verify", "--counts", counts], {
        stdin: ndjson({ v: 4, a: 1, record: first, candidates: [{ b: 2, record: second, matching: true }] }),
      });
    expect((await verify(records[1]!, records[0]!)).err).toMatch(
      /^error: Line 1: The article at the place 2 stands before that at 1 by its order\..*LC_ALL=C sort/,
    );
    expect((await verify(records[0]!, records[1]!)).code).toBe(0);
  });

  test("also where it proves to be wrong when the next group has begun", async () => {
    const { counts, records } = await saved();
    const article = (story: number, place: number, record: string) => ({ v: 4, story, place, report: place, record });
    const damaged = `${records[1]!.slice(0, 40)}AAAA${records[1]!.slice(44)}`;
    const rows = [article(1, 1, records[0]!), article(2, 2, damaged), article(3, 3, records[2]!)];
    const { code, err } = await wirecopy(["stage", "assemble", "--counts", counts], { stdin: ndjson(...rows) });
    expect([code, err]).toEqual([1, expect.stringMatching(/^error: Line 2: The index was cut short or altered/)]);
  });

  test("also a copy of articles that are not in its component, and a place that is given twice", async () => {
    const { counts, records } = await saved();
    const article = (place: number, i: number) => ({ v: 4, component: 1, place, record: records[i]! });
    const edge = { v: 4, component: 1, a: 1, b: 3, confidence: 0.9 };
    const reports = (...rows: object[]) =>
      wirecopy(["stage", "reports", "--counts", counts], { stdin: ndjson(...rows) });
    expect((await reports(edge, article(1, 0), article(2, 1))).err).toMatch(
      /^error: Line 1: The copy names the place 3, which no article of its component has/,
    );
    expect((await reports(article(1, 0), article(1, 1), edge)).err).toMatch(
      /^error: Line 2: Two rows have the place 1/,
    );
    expect((await reports(article(1, 0), article(3, 1), edge)).code).toBe(0);
  });
});

test.each([
  ["verify", (record: string) => [{ a: 1, record, candidates: [{ b: 2, record, matching: true }] }]],
  ["stories", (record: string) => [1, 2].map((place) => ({ place, record, report: place, roundUp: false }))],
  ["assemble", (record: string) => [1, 2].map((place) => ({ story: 1, place, record, report: 1 }))],
])("%s names an id that comes twice", async (stage, rowsWith) => {
  const { counts, records } = await saved();
  const rows = rowsWith(records[0]!).map((row) => ({ v: 4, ...row }));
  expect(await wirecopy(["stage", stage, "--counts", counts], { stdin: ndjson(...rows) })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^error: Line \d: The id "wire" comes twice\. Give every article an id of its own/),
  });
});

test("groups whose rows do not stand together are refused, not answered wrongly", async () => {
  const { counts, records } = await saved();
  const article = (story: number, place: number, i: number) => ({
    v: 4,
    story,
    place,
    report: place,
    record: records[i]!,
  });
  const rows = [article(1, 1, 0), article(2, 3, 2), article(1, 2, 1)];
  const assemble = (...given: object[]) =>
    wirecopy(["stage", "assemble", "--counts", counts], { stdin: ndjson(...given) });
  expect(await assemble(...rows)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^error: Line 3: The rows of story 1 do not stand together.* Sort all rows by story\./),
  });
  expect((await assemble(rows[0]!, rows[2]!, rows[1]!)).code).toBe(0);
  expect((await assemble({ v: 4, story: 7, copy: '{"from":"a","to":"b"}' })).err).toMatch(
    /^error: Line 1: The story 7 has copies and no articles/,
  );
});

test("stories: places that are given twice, or named and not given, are refused", async () => {
  const { counts, records } = await saved();
  const article = (place: number, report: number, i: number) => ({ v: 4, place, report, record: records[i]! });
  const stories = (...rows: object[]) => wirecopy(["stage", "stories", "--counts", counts], { stdin: ndjson(...rows) });
  expect((await stories(article(1, 1, 0), article(1, 1, 1))).err).toMatch(/^error: Line 2: Two rows have the place 1/);
  expect((await stories(article(1, 9, 0))).err).toMatch(
    /^error: The article at the place 1 is of the report 9, but no row/,
  );
  expect((await stories(article(1, 1, 0), { v: 4, apart: [1, 8] })).err).toMatch(
    /^error: Of the articles 1 and 8, .*lack 8/,
  );
  expect((await stories({ v: 4, apart: [1] })).err).toMatch(/^error: Line 1: The row has an array of 1 for a pair/);
  expect((await stories(article(1, 1, 0), article(2, 1, 1), { v: 4, apart: [1, 2] })).code).toBe(0);
});

describe("stories in periods", () => {
  /** Rows of three articles, of which two share a period. */
  async function inPeriods() {
    const { counts } = await saved();
    const { out } = await wirecopy(["stage", "fingerprint", "--story-days", "2", "--within-days", "9"], {
      stdin: ndjson(wire, reprint, other),
    });
    const keyed = await wirecopy(["stage", "keys", "--counts", counts], {
      stdin: ndjson(...rowsOf(out).map(({ record }, place) => ({ v: 4, place, record }))),
    });
    const rows = rowsOf(keyed.out).map(({ place, record, periods }) => ({
      v: 4,
      place,
      record,
      report: place,
      periods,
    }));
    const stage = (name: string, ...given: object[]) =>
      wirecopy(["stage", name, "--counts", counts], { stdin: ndjson(...given) });
    return { rows, stage };
  }
  const withPeriod = (row: object, period: number) => ({ ...row, periods: undefined, period });

  test("what one period says of its reports is what carry-over takes", async () => {
    const { rows, stage } = await inPeriods();
    const [own, last] = rows[0]!.periods as [number, number];
    expect(last - own === 0 || last - own === 1).toBe(true);
    const { out, code } = await stage("stories", withPeriod(rows[0]!, own));
    expect([code, rowsOf(out)]).toEqual([
      0,
      [
        {
          ...{ v: 4, period: own, report: 0, group: 0, carried: false, language: "en", withinDays: 9 },
          ...{ first: Date.parse(wire.publishedAt!), last: Date.parse(wire.publishedAt!) },
        },
      ],
    ]);
    expect(rowsOf((await stage("carry-over", ...rowsOf(out))).out)).toEqual([{ v: 4, report: 0, story: 0 }]);
  });

  test("rows that do not stand together, or in another period than theirs, are refused", async () => {
    const { rows, stage } = await inPeriods();
    const own = (i: number) => (rows[i]!.periods as number[])[0]!;
    expect((await stage("stories", withPeriod(rows[0]!, own(0) + 7))).err).toMatch(
      /^error: The report 0 is not looked at in period \d+\. Give each in the periods/,
    );
    const first = withPeriod(rows[0]!, own(0));
    expect((await stage("stories", { ...first, report: 5 }, withPeriod(rows[1]!, own(0) + 1))).err).toMatch(
      /^error: The article at the place 0 is of the report 5, but no row/,
    );
    expect((await stage("stories", withPeriod(rows[0]!, 0.5))).err).toMatch(
      /^error: Line 1: The row has 0\.5 for period, which must be a whole number/,
    );
    expect((await stage("stories", first, { ...rows[1]!, periods: undefined }, first)).err).toMatch(
      /^error: Line 3: The rows of period \d+ do not stand together: others lie between\. Sort all rows by period\./,
    );
  });

  test("records made without periods are refused", async () => {
    const { counts, records } = await saved();
    const stdin = ndjson({ v: 4, place: 1, report: 1, record: records[0], period: 3 });
    expect((await wirecopy(["stage", "stories", "--counts", counts], { stdin })).err).toMatch(
      /^error: The rows have a period, and their records were made without one\./,
    );
  });

  test("carry-over takes periods in their order, and no report that nobody told of", async () => {
    const { stage } = await inPeriods();
    const row = (period: number, report: number, carried = false) => ({
      ...{ v: 4, period, report, group: report, carried },
      ...{ language: "en", first: 0, last: 0 },
    });
    expect((await stage("carry-over", row(4, 1), row(3, 2))).err).toMatch(
      /^error: Line 2: Period 3 comes after period 4\. Sort all rows by period\./,
    );
    expect((await stage("carry-over", row(3, 2), row(4, 1, true))).err).toMatch(
      /^error: Line 2: The report 1 is carried into period 4, and no row before says its story/,
    );
    const { out } = await stage("carry-over", row(-2, 1), row(-1, 1, true), row(-1, 2));
    expect(rowsOf(out)).toEqual([
      { v: 4, report: 1, story: 1 },
      { v: 4, report: 2, story: 2 },
    ]);
  });
});

describe("counts", () => {
  test.each([
    [
      "nothing",
      "",
      /^error: The counts in .*part-0 do not say how many articles there are\. Add a row \{"v":4,"articles":NUMBER\}/,
    ],
    ["words alone", '{"v":4,"word":"\\"a\\"","count":2}\n', /do not say how many articles/],
    [
      "a word that is not JSON",
      '{"v":4,"articles":3}\n{"v":4,"word":"a","count":2}\n',
      /^error: .*part-0, line 2: The row has "a" for word/,
    ],
    [
      "a word without a count",
      '{"v":4,"articles":3}\n{"v":4,"word":"\\"a\\""}\n',
      /^error: .*part-0, line 2: The row has undefined for count/,
    ],
    ["a negative count", '{"v":4,"articles":-3}\n', /^error: .*part-0, line 1: The row has -3 for articles/],
    [
      "two numbers of articles",
      '{"v":4,"articles":3}\n{"v":4,"articles":4}\n',
      /line 2: The row counts 4 articles, and one before it 3/,
    ],
    [
      "a word that was not summed up",
      `{"v":4,"articles":3}\n${'{"v":4,"word":"\\"a\\"","count":2}\n'.repeat(2)}`,
      /line 3: The word .* has two rows\. Sum up/,
    ],
    [
      "a word with accents, which the stage statistics never counts",
      '{"v":4,"articles":3}\n{"v":4,"word":"\\"łódź\\"","count":2}\n',
      /line 2: The row counts .*, and words are counted without accents: "lodz"/,
    ],
    [
      "a word that more articles hold than there are",
      '{"v":4,"articles":3}\n{"v":4,"word":"\\"a\\"","count":3}\n{"v":4,"word":"\\"ferry\\"","count":50}\n',
      /^error: The counts in .*part-0 have 3 articles, and 50 that hold .*ferry.*\. Count both over the same articles\.$/m,
    ],
    ["another version", '{"v":1,"articles":3}\n', /^error: [^:]*part-0, line 1, is a row of version 1/],
    ["bytes that are no text", new Uint8Array([0x7b, 0xff]), /part-0, line 1 is not UTF-8/],
  ])("%s: refused with file and line", async (_, content, message) => {
    const folder = temporaryFolder({ "part-0": content });
    const told = await wirecopy(["stage", "keys", "--counts", `${folder}/part-0`]);
    expect(told).toMatchObject({ code: 1, out: "", err: expect.stringMatching(message) });
  });

  test("of a folder are read as an engine writes them: in parts, gzipped or not, beside its own notes", async () => {
    const { counts, records, rows } = await saved();
    const line = ndjson({ v: 4, place: 1, record: records[0]! });
    const keys = (path: string) => wirecopy(["stage", "keys", "--counts", path], { stdin: line });
    const [first, ...rest] = rows.map((row) => ndjson(row));
    const folder = temporaryFolder({
      "part-0": first!,
      "part-1.gz": gzipSync(rest.join("")),
      ".part-0.crc": new Uint8Array([0xff]),
      "_logs/more": "no rows",
      "older/part-0": "no rows",
    });
    expect(await keys(folder)).toEqual(await keys(counts));
    expect((await keys(folder)).code).toBe(0);
  });
});

const rowsOf = (out: string): Record<string, unknown>[] =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The records of three articles, and a file with their counts. */
async function saved(): Promise<{ records: string[]; rows: object[]; counts: string }> {
  const records = rowsOf((await wirecopy(["stage", "fingerprint"], { stdin: three })).out).map(
    ({ record }) => record as string,
  );
  const counted = await wirecopy(["stage", "statistics"], {
    stdin: ndjson(...records.map((record) => ({ v: 4, record }))),
  });
  const rows = [{ v: 4, articles: 3 }, ...rowsOf(counted.out)];
  return { records, rows, counts: `${temporaryFolder({ counts: ndjson(...rows) })}/counts` };
}
