/** Tables as articles. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { withClosedQuotes } from "../../../src/read/formats/closed-quotes.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { readFile, reading, readStdin } from "../written-files.js";

describe("CSV", () => {
  test("has one article a row, with quoted line breaks, by any delimiter", async () => {
    const rows = 'id;text;publishedAt\na;"One ""two""\n\nthree; four";2024-03-09\nb;Five;\n';
    const { articles, problems } = await readFile("x.csv", rows);
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      { id: "a", text: 'One "two"\n\nthree; four', publishedAt: "2024-03-09" },
      { id: "b", text: "Five" },
    ]);
    expect((await readFile("x.tsv.gz", gzipSync("id\ttext\na\tOne\n"))).articles).toEqual([{ id: "a", text: "One" }]);
  });

  test.each(["\n\n", " \t\n", ";\n;\n"])("may have lines of nothing above its header: %j", async (above) => {
    expect((await readFile("x.csv", `${above}id;text\na;One\n`)).articles).toEqual([{ id: "a", text: "One" }]);
    const { articles } = await readStdin(`${above}id;text\na;One\nb;Two\n`);
    expect(articles).toHaveLength(2);
  });

  test("may have rows of nothing below, as spreadsheets write them, and counts them as lines", async () => {
    const { articles, problems } = await readFile("x.csv", ";\nid;text\na;One\n;\n ; \nb;\n;\n");
    expect(articles).toEqual([{ id: "a", text: "One" }]);
    expect(problems).toMatchObject([{ line: 6, reason: "no text" }]);
  });

  test("names a row that is not UTF-8, however late it comes, and reads the others", async () => {
    const rows = Array.from({ length: 4000 }, (_, at) => `a${at},The pier number ${at} closes.\n`).join("");
    const latin1 = Buffer.from(`id,text\n${rows}b,Caf\xe9 closes.\nc,Last\n`, "latin1");
    for (const { articles, problems } of [
      await readFile("x.csv.gz", gzipSync(latin1)),
      await readFile("x.csv", latin1, { encoding: "utf-8" }),
    ]) {
      expect(articles).toHaveLength(4001);
      expect(problems).toMatchObject([{ line: 4002, reason: "not UTF-8" }]);
      expect(problems[0]!.message).toMatch(
        /line 4002 is not UTF-8 in its field "text"\. Mend.*encoding: "windows-1252"/,
      );
    }
  });

  test("may hold the sign for a character that was lost before", async () => {
    expect((await readFile("x.csv", "id,text\na,Caf\uFFFD\n")).articles).toEqual([{ id: "a", text: "Caf\uFFFD" }]);
  });

  test("names a row that has more cells than there are columns, and reads it without them", async () => {
    const rows = "id;title;text\na;Pier;One; two; three\nb;Pier;Two;; \nc;;;Four\n";
    const { articles, problems } = await readFile("x.csv", rows);
    expect(articles).toEqual([
      { id: "a", title: "Pier", text: "One" },
      { id: "b", title: "Pier", text: "Two" },
    ]);
    expect(problems).toMatchObject([
      { line: 2, reason: "cells unread" },
      { line: 4, reason: "no text" },
    ]);
    expect(problems[0]!.message).toMatch(
      /x\.csv, line 2 \("a"\) is read without " two" and 1 more: the row has 5 cells, and there are names for 3\. Put a cell that holds ";" in quotation marks/,
    );
  });

  test("of two columns with one name reads the first, and names a row that says something else in the other", async () => {
    const rows = "id,title,tags,text,title,tags,,\na,Pier,x,One,Pier,y,,\nb,Pier,x,Two,Quay,y,,\nc,,x,Three,,,,\n";
    const { articles, problems } = await readFile("x.csv", rows);
    expect(articles).toEqual([
      { id: "a", title: "Pier", text: "One" },
      { id: "b", title: "Pier", text: "Two" },
      { id: "c", text: "Three" },
    ]);
    expect(problems).toMatchObject([{ line: 3, reason: "cells unread" }]);
    expect(problems[0]!.message).toMatch(
      /line 3 \("b"\) is read without "Quay": two columns are called "title", and the first one counts\./,
    );
  });

  describe("with apostrophes for quotation marks", () => {
    test.each([
      ["around all", "'id','title','text'\n'a','','It''s \"One\", \nand two'\n"],
      ["around all but the names", "id;title;text\n'a';'';'It''s \"One\", \nand two'\n"],
      ["where they are needed", "sep=,\nid,title,text\na,,'It''s \"One\", \nand two'\n"],
      ["and backslashes", "'id','title','text'\n'a','','It\\'s \"One\", \nand two'\n"],
    ])("is read as it was meant: %s", async (_place, table) => {
      const { articles, problems } = await readFile("x.csv", table);
      expect([articles, problems]).toEqual([[{ id: "a", text: 'It\'s "One", \nand two' }], []]);
    });

    test("keeps the rows below one that nobody closed", async () => {
      const { articles, problems } = await readFile("x.csv", "'id','text'\n'a','One\n'b','Two'\n");
      expect(articles.map(({ text }) => text)).toEqual(["'One", "Two"]);
      expect(problems).toMatchObject([{ line: 2, reason: "quotation mark unclosed" }]);
    });

    test("is told from one that begins with a letter left out", async () => {
      const rows = "id,title,text\n1,'Tis the season,'The harbour was closed, said the mayor'\n";
      const { articles, problems } = await readFile("x.csv", rows);
      expect(articles).toEqual([{ id: "1", title: "'Tis the season", text: "'The harbour was closed" }]);
      expect(problems).toMatchObject([{ line: 2, reason: "cells unread" }]);
    });

    test.each([
      ["a,'No', he said", "'No'"],
      ["a,'Tis 'late'", "'Tis 'late'"],
      ["a,'Late'", "'Late'"],
      [`'a',"One, two"`, "One, two"],
    ])("is told from a text that has some: %s", async (row, text) => {
      expect((await readFile("x.csv", `id,text\n${row}\n`)).articles).toMatchObject([{ text }]);
    });
  });

  test("names the line that a faulty row starts on, and reads the others", async () => {
    const { articles, problems } = await readFile("x.csv", 'id,text\na,"One\ntwo"\n,none\nb,Three\n');
    expect(articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(problems).toMatchObject([{ line: 4, reason: "no id" }]);
  });

  test.each([
    ["\n", "\r\n"],
    ["\r\n", "\n"],
    ["\r\n", "\r\n"],
  ])("counts a line break inside a cell once: rows end in %j, cells hold %j", async (end, inside) => {
    const rows = ["id,text", `a,"One${inside}${inside}two"`, ",bad", `b,"${inside}",and more`, ",bad", ""].join(end);
    const { problems } = await readFile("x.csv", rows);
    expect(problems.map(({ line }) => line)).toEqual([5, 6, 8]);
  });

  test("counts the lines of a header over two of them, and the empty ones", async () => {
    const { problems } = await readFile("x.csv", '\nid,"te\nxt"\n\n,two\n\n\n,"th\nree"\n\n,four\n\nb,"five\n', {
      map: { text: "te\nxt" },
    });
    expect(problems).toMatchObject([
      { line: 5, reason: "no id" },
      { line: 8, reason: "no id" },
      { line: 11, reason: "no id" },
      { line: 13, reason: "quotation mark unclosed" },
    ]);
    expect(problems[0]!.message).toContain("line 5");
  });

  test.each([
    ["never", 'a,One,y\nb,"Two,y\nc,Three,y\n', 'b,"""Two",y\n'],
    ["by none that ends a field", 'b,"Two,y\n\nd,"We build" it,y\ne,Five,y\n', 'b,"""Two",y\n'],
    [
      "but by one of another field",
      'b,"One\nand, ""two""",y\nc,Three,"""so"" \nd,"Four",y\n',
      'c,Three,"""""""so"""" "\n',
    ],
  ])(
    "with a quotation mark that is closed %s keeps all rows, and names the one it is in",
    async (_when, rows, meant) => {
      const unclosed = meant.replace(/"(""(?:[^"]|"")*)"/, (_cell, inside) => inside.replaceAll('""', '"'));
      expect(rows).toContain(unclosed);
      const header = "id,text,source\n";
      const { articles, problems } = await readFile("x.csv", header + rows);
      const mended = await readFile("x.csv", header + rows.replace(unclosed, meant));
      expect(articles).toEqual(mended.articles);
      expect(mended.problems).toEqual([]);
      const line = (header + rows).split(unclosed)[0]!.split("\n").length;
      expect(problems).toMatchObject([{ line, reason: "quotation mark unclosed" }]);
    },
  );

  test.each(["\n", "\r\n", "\r"])(
    "reads quoted cells as they come, in pieces of any size: rows end in %j",
    async (end) => {
      const rows = [
        "id,text",
        `a,"One ""two""${end}${end}three"`,
        `b,"Four" or five`,
        `"c","Six${end}se,ven" `,
        'd,"',
        `e,"",`,
        "",
      ];
      const bytes = Buffer.from(rows.join(end));
      const passed = async (size: number): Promise<[string, number[]]> => {
        const lines: number[] = [];
        async function* pieces(): AsyncGenerator<Uint8Array> {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        const out: Uint8Array[] = [];
        for await (const piece of withClosedQuotes(pieces(), { delimiter: ",", quote: '"' }, (line) =>
          lines.push(line),
        ))
          out.push(piece);
        return [Buffer.concat(out).toString(), lines];
      };
      const expected = [rows.join(end).replace('d,"', 'd,""""'), [8]];
      for (const size of [1, 2, 3, 7, 1000]) expect(await passed(size)).toEqual(expected);
    },
  );

  describe("with a backslash before the quotation marks inside cells", () => {
    const header = '"id","title","text"\n';
    const rows = [
      'a,"Say \\"no\\", he said","He said \\"no\\", and then\nleft C:\\new, \\\\ and \\\\\\"so\\\\\\""',
      'b,"","\\"All of it\\""',
      'c,"Plain","Five, six"',
      "",
    ].join("\n");
    const articles = [
      { id: "a", title: 'Say "no", he said', text: 'He said "no", and then\nleft C:\\new, \\ and \\"so\\"' },
      { id: "b", text: '"All of it"' },
      { id: "c", title: "Plain", text: "Five, six" },
    ];

    test("is read as it was meant", async () => {
      expect(await readFile("x.csv", header + rows)).toEqual({ articles, problems: [] });
    });

    test("comes in pieces of any size", async () => {
      const bytes = Buffer.from(rows);
      const expected = rows.replace(/\\(["\\])/g, (_pair, sign) => (sign === '"' ? '""' : sign));
      for (const size of [1, 2, 3, 7, 1000]) {
        async function* pieces(): AsyncGenerator<Uint8Array> {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        const out: Uint8Array[] = [];
        for await (const piece of withClosedQuotes(pieces(), { delimiter: ",", quote: '"' }, () => {}, true))
          out.push(piece);
        expect(Buffer.concat(out).toString()).toBe(expected);
      }
    });

    test("keeps the rows below a mark that nobody closed", async () => {
      const { articles: found, problems } = await readFile("x.csv", `${header}d,"Say \\"no,Four\n${rows}`);
      expect(found).toEqual([{ id: "d", title: '"Say \\"no', text: "Four" }, ...articles]);
      expect(problems).toMatchObject([{ line: 2, reason: "quotation mark unclosed" }]);
    });

    test.each([
      ['a,"In C:\\","One ""two"""', { title: "In C:\\", text: 'One "two"' }],
      ['a,5\\" pipe,"One, two"', { title: '5\\" pipe', text: "One, two" }],
    ])("is told from a backslash that means itself: %s", async (row, article) => {
      const { articles: found, problems } = await readFile("x.csv", `${header}${row}\n`);
      expect([found, problems]).toEqual([[{ id: "a", ...article }], []]);
    });
  });

  describe("what programs write for no value", () => {
    test.each(["\\N", "NULL", "NA", "NaN", "nan", "None"])("is none outside of quotation marks: %s", async (none) => {
      const rows = ["id,title,source,publishedAt,text", `a,Pier,${none},${none},${none}`, `b,"${none}",NASA,,One`];
      expect(await readFile("x.csv", `${rows.join("\n")}\n${none},${none},,,${none}\n`)).toEqual({
        articles: [
          { id: "a", title: "Pier", text: "" },
          { id: "b", title: none, source: "NASA", text: "One" },
        ],
        problems: [],
      });
    });

    test("is no name of a column", async () => {
      const { articles } = await readFile("x.csv", "id,NA\na,One\n", { map: { text: "NA" } });
      expect(articles).toEqual([{ id: "a", text: "One" }]);
    });
  });

  test("with Postgres' sign for no value has its breaks, tabs and backslashes back", async () => {
    const rows = (none: string): string =>
      `id\ttitle\ttext\na\t${none}\tOne\\r\\ntwo\\n\\nC:\\\\new\\tend\nb\t\t\n\t\tbad\n`;
    const { articles, problems } = await readFile("x.tsv", rows("\\N"));
    expect(articles).toEqual([{ id: "a", text: "One\ntwo\n\nC:\\new\tend" }]);
    expect(problems).toMatchObject([{ line: 3 }, { line: 4 }]);
    expect((await readFile("x.tsv", rows(""))).articles).toEqual([
      { id: "a", text: "One\\r\\ntwo\\n\\nC:\\\\new\\tend" },
    ]);
  });

  test.each(["sep=;", "\uFEFFSEP=;"])("passes over the line that Excel reads the delimiter from: %j", async (first) => {
    const { articles, problems } = await readFile(
      "x.csv",
      [first, "id;text, and more;text", "a;b;One", ";c;Two", ""].join("\r\n"),
    );
    expect(articles).toEqual([{ id: "a", text: "One" }]);
    expect(problems).toMatchObject([{ line: 4, reason: "no id" }]);
  });

  test.each([
    "a,2024-03-09,The pier closes.",
    "a,https://bay.example/pier,The pier closes.",
    `a,b,"${"The pier closes, and the boats stay. ".repeat(3)}"`,
  ])("without a line of names is named once: %s", async (row) => {
    const { articles, problems } = await readFile("x.csv", `${row}\n${row}\n${row}\n`);
    expect(articles).toEqual([]);
    expect(problems).toMatchObject([{ line: 1, reason: "not CSV" }]);
    expect(problems[0]!.message).toMatch(/x\.csv has no line of column names: .*Put one above it/);
  });

  test("takes the columns that are named", async () => {
    const { articles } = await readFile("x.csv", "nr,body\n1,One\n", { map: { id: "nr", text: "body" } });
    expect(articles).toEqual([{ id: "1", text: "One" }]);
  });

  test("without articles does not hide the texts beside it", async () => {
    const { articles, problems } = await reading(
      temporaryFolder({ "authors.csv": "name,desk\nx,y\n", "a.txt": "One" }),
    );
    expect(articles.map(({ id }) => id)).toEqual(["a.txt"]);
    expect(problems).toMatchObject([{ reason: "left out" }]);
  });
});
