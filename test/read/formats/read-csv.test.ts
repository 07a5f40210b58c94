/** Tables as articles. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
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
      { line: 13, reason: "not CSV" },
    ]);
    expect(problems[0]!.message).toContain("line 5");
  });

  test("with a quotation mark that is never closed keeps what came before", async () => {
    const { articles, problems } = await readFile("x.csv", 'id,text\na,One\nb,"Two\nc,Three\n');
    expect(articles).toEqual([{ id: "a", text: "One" }]);
    expect(problems).toMatchObject([{ line: 3, reason: "not CSV" }]);
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
