/** Parquet as articles. */
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { readFile, reading, readStdin } from "../written-files.js";

describe("Parquet", () => {
  const table = (codec: "UNCOMPRESSED" | "SNAPPY"): Uint8Array =>
    new Uint8Array(
      parquetWriteBuffer({
        codec,
        rowGroupSize: 2,
        columnData: [
          { name: "nr", data: [1n, 2n, 3n], type: "INT64" },
          { name: "body", data: ["One", "", "Three"], type: "STRING" },
          { name: "publishedAt", data: [new Date(1000), new Date(1000), new Date(86_400_000)], type: "TIMESTAMP" },
        ],
      }),
    );
  const map = { id: "nr", text: "body" };

  test.each(["UNCOMPRESSED", "SNAPPY"] as const)("%s is read over its row groups", async (codec) => {
    const { articles, problems } = await readFile("x.parquet", table(codec), { map });
    expect(articles).toEqual([
      { id: "1", text: "One", publishedAt: "1970-01-01T00:00:01.000Z" },
      { id: "3", text: "Three", publishedAt: "1970-01-02T00:00:00.000Z" },
    ]);
    expect(problems).toMatchObject([{ line: 2, reason: "no text" }]);
  });

  test("that calls a field by another name is read with a word on it", async () => {
    const unread: object[] = [];
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "id", data: ["a", "b"], type: "STRING" },
          { name: "text", data: ["One", "Two"], type: "STRING" },
          { name: "crawled", data: [new Date(1000), new Date(1000)], type: "TIMESTAMP" },
          { name: "pub_date", data: [new Date(1000), undefined], type: "TIMESTAMP" },
        ],
      }),
    );
    const { articles } = await readFile("x.parquet", bytes, { onUnreadField: (one) => unread.push(one) });
    expect(articles).toHaveLength(2);
    expect(unread).toEqual([{ field: "publishedAt", name: "pub_date" }]);
  });

  test("is known by its first bytes, packed or not", async () => {
    expect((await readStdin(gzipSync(table("SNAPPY")), { map })).articles).toHaveLength(2);
  });

  test("has days where it has no times", async () => {
    const days = [19_813, -1, 2 ** 31 - 1];
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: "id", data: ["a", "b", "c"] },
          { name: "text", data: ["One", "Two", "Three"] },
          { name: "publishedAt", data: days },
        ],
        schema: [
          { name: "root", num_children: 3 },
          { name: "id", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
          { name: "text", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" },
          { name: "publishedAt", type: "INT32", converted_type: "DATE", repetition_type: "REQUIRED" },
        ],
      }),
    );
    const { articles, problems } = await readFile("x.parquet", bytes);
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual(["2024-03-31", "1969-12-31", undefined]);
    expect(problems).toMatchObject([{ line: 3, reason: "date unread" }]);
  });

  test("that an engine parted by a field has that field in the name of its folder", async () => {
    const ids = (...data: string[]): Uint8Array =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: [
            { name: "id", data, type: "STRING" },
            { name: "text", data: data.map(() => "One"), type: "STRING" },
          ],
        }),
      );
    const { articles } = await reading(
      temporaryFolder({
        "language=en/source=The%20Bay%3A Post/part.parquet": ids("a", "b"),
        "source=007/2024/part.parquet": ids("c"),
        "source=100%/part.parquet": ids("f"),
        "source=007/part.parquet": ids("d"),
        "source=__HIVE_DEFAULT_PARTITION__/part.parquet": ids("e"),
      }),
    );
    const bay = { text: "One", source: "The Bay: Post", language: "en" };
    expect(articles).toEqual([
      { id: "a", ...bay },
      { id: "b", ...bay },
      { id: "c", text: "One" },
      { id: "d", text: "One", source: "007" },
      { id: "f", text: "One", source: "100%" },
      { id: "e", text: "One" },
    ]);
  });

  test("that is damaged is named", async () => {
    expect((await readFile("x.parquet", table("SNAPPY").slice(0, 90))).problems).toMatchObject([
      { reason: "not Parquet" },
    ]);
  });
});
