import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/errors.js";
import type { Problem } from "../../src/read/files/problem.js";
import { readArticles } from "../../src/read/read-articles.js";
import type { ReadOptions } from "../../src/read/read-options.js";
import type { ReadProgress } from "../../src/read/reading.js";
import type { Article } from "../../src/types.js";
import { ndjson, temporaryFolder } from "../temporary-folder.js";

interface Reading {
  articles: Article[];
  ids: string[];
  problems: Problem[];
}

async function reading(path: string, given: ReadOptions = {}): Promise<Reading> {
  const problems: Problem[] = [];
  const articles: Article[] = [];
  const options = { onProblem: (problem: Problem) => problems.push(problem), ...given };
  for await (const article of readArticles(path, options)) articles.push(article);
  return { articles, ids: articles.map((article) => article.id), problems };
}

async function readFrom(
  files: Record<string, string | Uint8Array>,
  name = "",
  options?: ReadOptions,
): Promise<Reading> {
  return reading(join(temporaryFolder(files), name), options);
}

const a = { id: "a", text: "Text of a." };
const b = { id: "b", text: "Text of b.", title: "B", publishedAt: "2024-03-09" };

describe("one file", () => {
  const bom = "\uFEFF";
  const cases: [claim: string, name: string, content: string | Uint8Array, expected: Article[]][] = [
    ["one article a line", "x.ndjson", ndjson(a, b), [a, b]],
    ["the last line needs no line break", "x.jsonl", ndjson(a, b).trimEnd(), [a, b]],
    [
      "blank lines and Windows line ends are passed over",
      "x.ndjson",
      ndjson(a, b).replaceAll("\n", "\r\n\r\n"),
      [a, b],
    ],
    ["a byte order mark is dropped", "x.ndjson", bom + ndjson(a), [a]],
    ["an empty file has no articles", "x.ndjson", "", []],
    ["gzip is unpacked", "x.ndjson.gz", gzipSync(ndjson(a, b)), [a, b]],
    ["gzip is unpacked whatever the letters of its name", "NEWS.NDJSON.GZ", gzipSync(ndjson(a, b)), [a, b]],
    ["JSON may be one article", "x.json", bom + JSON.stringify(a), [a]],
    ["JSON may be an array", "x.json", JSON.stringify([a, b]), [a, b]],
    ["JSON may be an object with articles", "x.json", JSON.stringify({ articles: [a, b] }), [a, b]],
    ["unknown fields and nulls are dropped", "x.json", JSON.stringify({ ...a, title: null, url: "", more: 1 }), [a]],
    ["a whole number is an id", "x.json", JSON.stringify({ id: 7, text: "t" }), [{ id: "7", text: "t" }]],
    [
      "a headline needs no text",
      "x.json",
      JSON.stringify({ id: "h", title: "H" }),
      [{ id: "h", title: "H", text: "" }],
    ],
  ];
  test.each(cases)("%s", async (_claim, name, content, expected) => {
    const { articles, problems } = await readFrom({ [name]: content }, name);
    expect(articles).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test("takes a pipe's worth of lines from standard input", async () => {
    async function* stdin(): AsyncGenerator<Uint8Array> {
      // Cut inside the two bytes of é.
      const bytes = Buffer.from(ndjson({ id: "é", text: "Été" }, b));
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    expect((await reading("-", { stdin: stdin() })).ids).toEqual(["é", "b"]);
  });

  test("names a broken line and reads the others", async () => {
    const { ids, problems } = await readFrom({ "x.ndjson": `${ndjson(a)}{"id": "broken"\n${ndjson(b)}` }, "x.ndjson");
    expect(ids).toEqual(["a", "b"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, reason: "not JSON" });
    expect(problems[0]!.message).toMatch(/x\.ndjson, line 2 is not JSON.* Write one article per line/);
  });

  test("names a line that is not UTF-8 and reads the others", async () => {
    const content = Buffer.concat([
      Buffer.from(ndjson(a, { id: "é", text: "Été" })),
      Buffer.from([0x22, 0xe9, 0x22, 0x0a]),
      Buffer.from(ndjson(b)),
    ]);
    const { ids, problems } = await readFrom({ "x.ndjson": content }, "x.ndjson");
    expect(ids).toEqual(["a", "é", "b"]);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([[3, "not UTF-8"]]);
    expect(problems[0]!.message).toMatch(/line 3 is not UTF-8 at its byte 2\. Mend or cut out/);
  });

  const refused: [record: unknown, reason: string, words: RegExp][] = [
    [7, "not an article", /line 1 is 7\. Every article needs/],
    [[a], "not an article", /line 1 is an array of 1/],
    [{ id: "", text: "t" }, "no id", /line 1 has no id\. Every article needs a unique string id/],
    [{ id: 2 ** 60, text: "t" }, "wrong field", /Ids are strings\. Write it in quotes: a number/],
    [{ id: "x", text: ["t"] }, "wrong field", /\("x"\) has an array of 1 for text/],
    [{ id: "x", text: " " }, "no text", /\("x"\) has no text/],
    [{ id: ["x"], text: "t" }, "wrong field", /has the id an array of 1/],
  ];
  test.each(refused)("refuses %j", async (record, reason, words) => {
    const { ids, problems } = await readFrom({ "x.ndjson": ndjson(record, a) }, "x.ndjson");
    expect(ids).toEqual(["a"]);
    expect(problems).toMatchObject([{ line: 1, reason }]);
    expect(problems[0]!.message).toMatch(words);
  });

  test("names a number that is too long for an id by the digits of its line", async () => {
    const record = '{"text": "No. 9007199254740992.", "id": 9007199254740993}';
    const told = async (name: string, content: string) =>
      (await readFrom({ [name]: content }, name)).problems[0]!.message;
    expect(await told("x.ndjson", record)).toContain("line 1 has the id 9007199254740993. Ids are strings.");
    expect(await told("x.json", `[${record}]`)).toContain("has the id 9007199254740992, or one near it. Ids are");
  });

  test.each(["03/04/2024", "yesterday", 45360, { day: 9 }])(
    "keeps an article whose date is %j, undated",
    async (date) => {
      const { articles, problems } = await readFrom({ "x.ndjson": ndjson({ ...a, publishedAt: date }, b) }, "x.ndjson");
      expect(articles).toEqual([a, b]);
      expect(problems).toMatchObject([{ line: 1, reason: "date unread" }]);
      expect(problems[0]!.message).toMatch(
        /line 1 \("a"\) is read without its date, .*ISO 8601.*or read none: map: \{ publishedAt: "none" \}$/,
      );
    },
  );

  test("reads a number for a title or an outlet, and a list of one string", async () => {
    const records = [
      { id: "a", text: "One", title: 1984, source: 7.5 },
      { id: "c", text: "Three", title: [], source: [""] },
      { id: "b", text: "Two", title: ["T"], source: ["Coast Daily"], language: ["en"], publishedAt: ["2024-03-09"] },
    ];
    const { articles, problems } = await readFrom({ "x.ndjson": ndjson(...records) }, "x.ndjson");
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      { id: "a", text: "One", title: "1984", source: "7.5" },
      { id: "c", text: "Three" },
      { id: "b", text: "Two", title: "T", source: "Coast Daily", language: "en", publishedAt: "2024-03-09" },
    ]);
    const front = { "x.md": '---\nsource: ["Coast Daily"]\n---\nThe pier closes.\n' };
    expect((await readFrom(front, "x.md")).articles).toMatchObject([{ source: "Coast Daily" }]);
  });

  test.each<[field: string, value: unknown, words: RegExp]>([
    [
      "title",
      ["One", "Two"],
      /its title, which is an array of 2\. Use a string, or read none: map: \{ title: "none" \}$/,
    ],
    ["title", true, /its title, which is true\./],
    ["url", 7, /its url, which is 7\./],
    ["source", { id: 7 }, /its source, which is an object\./],
    ["source", { name: "Bay" }, /object\. If source\.name is meant, map it: source=source\.name\. Use a string/],
    ["language", "Klingonese", /its language, which is "Klingonese"\. Use a BCP 47 tag/],
  ])("reads an article without its %s, %j", async (field, value, words) => {
    const files = { "x.ndjson": ndjson({ id: "a", text: "One", [field]: value }, b) };
    const { articles, problems } = await readFrom(files, "x.ndjson");
    expect(articles).toEqual([{ id: "a", text: "One" }, b]);
    expect(problems).toMatchObject([{ line: 1, reason: "field unread" }]);
    expect(problems[0]!.message).toMatch(/^.*line 1 \("a"\) is read without /);
    expect(problems[0]!.message).toMatch(words);
  });

  test.each(["0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"])(
    "takes %j for what programs write for no date",
    async (date) => {
      const { articles, problems } = await readFrom({ "x.ndjson": ndjson({ ...a, publishedAt: date }) }, "x.ndjson");
      expect(articles).toEqual([a]);
      expect(problems).toMatchObject([{ line: 1, reason: "date unread" }]);
      expect(problems[0]!.message).toContain(`${JSON.stringify(date)}, which stands for none. Write dates as`);
    },
  );

  test("reads dates of figures in the order that it is told, and refuses an order of another name", async () => {
    const table = { "x.csv": "id,text,date\na,One,03/04/2024\n" };
    const read = async (options: ReadOptions) =>
      (await readFrom(table, "x.csv", { map: { publishedAt: "date" }, ...options })).articles;
    expect((await read({ dateOrder: "dmy" }))[0]!.publishedAt).toBe("2024-04-03");
    expect((await read({ dateOrder: "mdy" }))[0]!.publishedAt).toBe("2024-03-04");
    const sentence = "The pier at Ostrel was shut for a year after a storm had broken nine of its piles. ".repeat(9);
    const page = { "x.html": `<h1>Pier shut</h1><p>Posted on 03/04/2024</p><p>${sentence}</p>` };
    expect((await readFrom(page, "x.html", { dateOrder: "dmy" })).articles[0]!.publishedAt).toBe("2024-04-03");
    expect((await readFrom(page, "x.html")).articles[0]!.publishedAt).toBeUndefined();
    const note = { "x.md": "---\ndate: 03/04/2024\n---\nThe pier is shut." };
    expect((await readFrom(note, "x.md", { dateOrder: "dmy" })).articles[0]!.publishedAt).toBe("2024-04-03");
    const undated = await readFrom(note, "x.md", { map: { publishedAt: "none" } });
    expect(undated).toMatchObject({ articles: [{ text: "The pier is shut." }], problems: [] });
    const item =
      "<item><guid>a:1</guid><description>The pier is shut.</description><pubDate>03/04/2024</pubDate></item>";
    const feed = { "x.rss": `<rss version="2.0"><channel><title>Post</title>${item}</channel></rss>` };
    expect((await readFrom(feed, "x.rss", { dateOrder: "mdy" })).articles[0]!.publishedAt).toBe("2024-03-04");
    const undatedFeed = await readFrom(feed, "x.rss", { map: { publishedAt: "none", text: "body" } });
    expect(undatedFeed).toMatchObject({ articles: [{ text: "The pier is shut." }], problems: [] });
    await expect(read({ dateOrder: "ymd" as never })).rejects.toThrow('dateOrder is "ymd". Use "dmy" or "mdy"');
  });

  test("throws the first problem where nobody listens", async () => {
    const folder = temporaryFolder({ "x.ndjson": "broken\n", "README.md": "beside" });
    await expect(readArticles(folder).next()).rejects.toThrow(/line 1 is not JSON/);
    await expect(readArticles(folder).next()).rejects.toBeInstanceOf(InputError);
  });

  const texts: [claim: string, name: string, content: string, expected: Partial<Article>][] = [
    ["a heading is the title", "x.md", "# Mayor leaves #\n\nShe left.\n", { title: "Mayor leaves", text: "She left." }],
    [
      "a headline is the title",
      "x.txt",
      "Mayor leaves\r\n\r\nShe left.\r\n",
      { title: "Mayor leaves", text: "She left." },
    ],
    ["a sentence is no title", "x.txt", "She left.\n\nHe stayed.", { text: "She left.\n\nHe stayed." }],
    ["a lone line is text", "x.txt", "She left", { text: "She left" }],
    [
      "links of Markdown keep their words alone, and images fall away",
      "x.md",
      `# [Mayor](/m) leaves\n\n![Photo](a_(1).jpg "Her")\n\nShe [left](https://bay.example/Left_(she) 'Left') [**at last**](<a b>), [as](x)[is](y) known.\n\n[![x](y)](z)\n<https://bay.example/1>`,
      { title: "Mayor leaves", text: "She left **at last**, asis known." },
    ],
    [
      "brackets of Markdown that are no link stay",
      "x.md",
      'He [the mayor] (51) said [sic] "a < b" [1].',
      { text: 'He [the mayor] (51) said [sic] "a < b" [1].' },
    ],
    ["links of a plain text stay", "x.txt", "See [it](/m) there.", { text: "See [it](/m) there." }],
    ["a heading alone is an article", "x.md", "# Mayor leaves", { title: "Mayor leaves", text: "" }],
  ];
  test.each(texts)("%s", async (_claim, name, content, expected) => {
    expect((await readFrom({ [name]: content })).articles).toEqual([{ id: name, ...expected }]);
  });
});

describe("a folder", () => {
  test("is read depth first by name, whatever the order of the system", async () => {
    const files = { "b/2.txt": "two", "b/10.txt": "ten", "a.txt": "a", "B.txt": "b", "c/d/e.txt": "e" };
    expect((await readFrom(files)).ids).toEqual(["B.txt", "a.txt", "b/10.txt", "b/2.txt", "c/d/e.txt"]);
  });

  test("of .ndjson files leaves all other formats out, and says so", async () => {
    const { ids, problems } = await readFrom({
      "README.md": "# Seeds",
      "one/articles.ndjson": ndjson(a),
      "one/expected.json": "{}",
      "one/why.md": "Because.",
      "two/articles.ndjson": ndjson(b),
    });
    expect(ids).toEqual(["a", "b"]);
    expect(problems.map(({ reason }) => reason)).toEqual(["left out"]);
    expect(problems[0]!.message).toMatch(
      /1 \.json and 2 \.md files beside the \.ndjson files left out\. To read them, name/,
    );
  });

  test("reads JSON Feeds beside other feeds where feeds are asked for", async () => {
    const item = "<item><guid>x</guid><description>The pier is shut.</description></item>";
    const files = {
      "b.rss": `<rss version="2.0"><channel><title>Post</title>${item}</channel></rss>`,
      "a.json": JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Echo",
        items: [{ id: "j", content_text: "The ferry sails." }],
      }),
      "c.json": "{}",
    };
    const { articles, problems } = await readFrom(files, "", { format: "feed" });
    expect(articles.map(({ source }) => source)).toEqual(["Echo", "Post"]);
    expect(problems.map(({ file, reason }) => [file.slice(-6), reason])).toEqual([["c.json", "not a feed"]]);
  });

  test("throws nothing for what it leaves out: such folders are common", async () => {
    const folder = temporaryFolder({ "a.ndjson": ndjson(a), "README.md": "# Seeds", "b.html": "<p>Tide</p>" });
    const ids: string[] = [];
    for await (const { id } of readArticles(folder)) ids.push(id);
    expect(ids).toEqual(["a"]);
  });

  test("names three kinds of files left out as a list, and feeds by their kind and not by an ending", async () => {
    const { problems } = await readFrom({
      "a.ndjson": ndjson(a),
      "b.csv": "id,text",
      "c.xml": "<rss/>",
      "d.txt": "Tide",
    });
    expect(problems[0]!.message).toMatch(/1 \.csv, 1 feed and 1 \.txt files beside the \.ndjson files left out/);
  });

  test("says how feeds in XML are read with JSON Feeds beside them", async () => {
    const { problems } = await readFrom({ "a.json": JSON.stringify([a]), "c.xml": "<rss/>" });
    expect(problems[0]!.message).toMatch(/name them, or where these are feeds too, say so: format: "feed"\.$/);
  });

  test("of .json files leaves out those that hold something else", async () => {
    const { ids, problems } = await readFrom({
      "a.json": JSON.stringify(a),
      "package.json": '{"name": "x"}',
      "b.txt": "b",
    });
    expect(ids).toEqual(["a"]);
    expect(problems.map(({ reason }) => reason)).toEqual(["left out", "left out"]);
  });

  test("of texts may have a settings file beside them", async () => {
    const { ids } = await readFrom({ "settings.json": '{"name": "x"}', "a.txt": "a", "README.md": "Read me" });
    expect(ids).toEqual(["a.txt"]);
  });

  test.each(["Pier_files", "Pier-Dateien"])("passes over what a browser saved beside a page, in %s", async (parts) => {
    const body =
      "<html><body><article><h1>Pier</h1><p>The harbour board closes the northern pier.</p></article></body></html>";
    const saved = {
      "Pier.html": body,
      [`${parts}/frame.html`]: body,
      [`${parts}/x.css`]: "",
      "Quay_files/y.html": body,
    };
    const { articles, problems } = await reading(temporaryFolder(saved));
    expect(articles.map(({ id }) => id)).toEqual(["Pier.html", "Quay_files/y.html"]);
    expect(problems).toEqual([]);
  });

  test("passes over hidden files and node_modules", async () => {
    const folder = temporaryFolder({ "a.txt": "a", ".b.txt": "b", ".git/c.txt": "c", "node_modules/d.txt": "d" });
    expect((await reading(folder)).ids).toEqual(["a.txt"]);
  });

  test("reads a linked folder behind all that is not linked, once, however many links lead to it", async () => {
    const elsewhere = temporaryFolder({ "b.txt": "b", "more/c.txt": "c" });
    const folder = temporaryFolder({ "x/a.txt": "a" });
    for (const name of ["2024", "y.2024"]) symlinkSync(elsewhere, join(folder, name));
    symlinkSync(join(folder, "x"), join(folder, "a"));
    const { ids, problems } = await reading(folder);
    expect(ids).toEqual(["x/a.txt", "2024/b.txt", "2024/more/c.txt"]);
    expect(problems).toEqual([]);
  });

  test("is not led in circles by links, nor stopped by one that leads nowhere", async () => {
    const above = temporaryFolder({ "in/a.txt": "a" });
    const folder = join(above, "in");
    symlinkSync(folder, join(folder, "loop"));
    symlinkSync(above, join(folder, "up"));
    symlinkSync("self.txt", join(folder, "self.txt"));
    symlinkSync("nowhere", join(folder, "gone.txt"));
    const { ids, problems } = await reading(folder);
    expect(ids).toEqual(["a.txt"]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/gone\.txt does not exist/),
      expect.stringMatching(/self\.txt is a link that leads back to itself/),
    ]);
  });

  test("reads a file once, by its own name before that of a link, and names the link", async () => {
    const folder = temporaryFolder({ "b.txt": "b" });
    symlinkSync("b.txt", join(folder, "a.txt"));
    const { ids, problems } = await reading(folder);
    expect(ids).toEqual(["b.txt"]);
    const message = `${join(folder, "a.txt")} is left out: it was read already, as ${join(folder, "b.txt")}.`;
    expect(problems).toMatchObject([{ reason: "left out", message }]);
  });

  test("goes on behind a file it cannot read", async () => {
    const { ids, problems } = await readFrom({
      "a.ndjson": ndjson(a),
      "b.ndjson.gz": "not gzip",
      "c.ndjson": ndjson(b),
    });
    expect(ids).toEqual(["a", "b"]);
    expect(problems).toMatchObject([{ reason: "unreadable" }]);
    expect(problems[0]!.message).toMatch(/b\.ndjson\.gz is damaged, or not gzip/);
  });

  test("without articles is an error", async () => {
    await expect(readFrom({})).rejects.toThrow(/holds no articles\. Put files in it that end in \.ndjson/);
    await expect(readFrom({ "x.json": "{}", "photo.jpg": "" })).rejects.toThrow(/holds no articles/);
  });
});

describe("how far it is", () => {
  async function progressOf(path: string): Promise<ReadProgress[]> {
    const told: ReadProgress[] = [];
    for await (const _ of readArticles(path, { onProgress: (one) => told.push(one) }));
    return told;
  }

  test("is told in bytes as they lie on the disk, of a file and of those of a folder that are read", async () => {
    const packed = gzipSync(ndjson(a, b));
    const folder = temporaryFolder({ "x.ndjson.gz": packed, "y.ndjson": ndjson({ ...a, id: "c" }), "z.txt": "beside" });
    expect(await progressOf(join(folder, "x.ndjson.gz"))).toEqual([{ bytes: packed.length, of: packed.length }]);
    const of = packed.length + ndjson({ ...a, id: "c" }).length;
    expect(await progressOf(folder)).toEqual([
      { bytes: packed.length, of },
      { bytes: of, of },
    ]);
  });
});

// Other systems have no such names.
test.runIf(process.platform === "linux")("a file whose name is not UTF-8 is named, and the rest read", async () => {
  const folder = temporaryFolder({ "a.txt": "One." });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Uint8Array.of(0xe9), Buffer.from(".txt")]), "Two.");
  const { articles, problems } = await reading(folder);
  expect(articles).toHaveLength(1);
  expect(problems).toMatchObject([{ message: expect.stringMatching(/its name is not UTF-8\. Rename it\.$/) }]);
});

describe("a path that cannot be read", () => {
  const cases: [claim: string, name: string, content: string | Uint8Array, words: RegExp][] = [
    ["a missing file", "missing.json", "", /does not exist\. Check the spelling/],
    [
      "an unknown ending",
      "x.log",
      ndjson(a),
      /unknown ending\. It looks like ndjson; .*say so: format: "ndjson" \(or parquet, csv/,
    ],
    [
      "a text of damaged UTF-8",
      "x.txt",
      Buffer.concat([Buffer.from("été"), Uint8Array.of(0xe9, 0x20)]),
      /is not UTF-8 at byte 6, in line 1, and no other .*such as encoding: "windows-1252"/,
    ],
    ["damaged gzip", "x.txt.gz", gzipSync("hello hello hello").subarray(0, 20), /is damaged, or not gzip/],
    [
      "damaged gzip under another name",
      "x.txt",
      gzipSync("hello hello hello").subarray(0, 20),
      /x\.txt begins as gzip does, but is damaged\. Pack/,
    ],
  ];
  test.each(cases)("%s is an error", async (_claim, name, content, words) => {
    const folder = temporaryFolder(name.startsWith("missing") ? {} : { [name]: content });
    const read = reading(join(folder, name));
    await expect(read).rejects.toThrow(words);
    await expect(read).rejects.toBeInstanceOf(InputError);
  });
});

test("an id that comes twice is named with both places", async () => {
  const folder = temporaryFolder({ "a.ndjson": ndjson({ id: "x", text: "A" }), "b.csv": "id,text\ny,B\nx,C\n" });
  const ids = new Map<string, string>();
  await reading(join(folder, "a.ndjson"), { ids });
  const { articles, problems } = await reading(join(folder, "b.csv"), { ids });
  expect(articles.map(({ id }) => id)).toEqual(["y"]);
  expect(problems).toMatchObject([{ line: 3, reason: "id taken" }]);
  expect(problems[0]!.message).toMatch(
    /b\.csv, line 3: the id "x" is taken by an earlier article \(.*a\.ndjson, line 1\)/,
  );
});

test("of two texts with one file name it is said how both can be read, and they can", async () => {
  const folder = temporaryFolder({ "monday/story.txt": "Pier shut.", "tuesday/story.txt": "Quay shut." });
  const ids = new Map<string, string>();
  await reading(join(folder, "monday"), { ids });
  const { articles, problems } = await reading(join(folder, "tuesday"), { ids });
  expect([articles, problems]).toMatchObject([[], [{ reason: "id taken" }]]);
  expect(problems[0]!.message).toMatch(
    /tuesday\/story\.txt: the id "story\.txt" is taken .*give a folder that both files are in, or rename one\.$/,
  );
  const both = await reading(folder);
  expect(both.articles.map(({ id }) => id)).toEqual(["monday/story.txt", "tuesday/story.txt"]);
});

test("an id that comes twice in a folder is told with the file and line where it came again", async () => {
  const folder = temporaryFolder({
    "a.ndjson": ndjson({ id: "x", text: "A" }),
    "b.ndjson": ndjson({ id: "x", text: "B" }),
  });
  const { ids, problems } = await reading(folder);
  expect(ids).toEqual(["x"]);
  expect(problems).toMatchObject([{ file: join(folder, "b.ndjson"), line: 1, reason: "id taken" }]);
});

test("without a listener an id that comes twice is thrown with its line", async () => {
  const folder = temporaryFolder({ "a.csv": "id,text\nx,A\nx,B\n" });
  const all = async () => {
    for await (const _ of readArticles(folder));
  };
  await expect(all).rejects.toThrow(/a\.csv, line 3: the id "x" is taken/);
  await expect(all).rejects.toThrow(InputError);
});
