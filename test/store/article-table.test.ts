import { expect, test } from "vitest";
import { type ArticleRow, ArticleTable } from "../../src/store/article-table.js";
import { NO_WORDS } from "../../src/text/words/word-columns.js";

/** An article of so many times the same word of one letter. */
function rowOf(id: string, words: number): ArticleRow {
  const places = Uint32Array.from({ length: words }, (_, i) => 2 * i);
  return {
    details: {
      id,
      title: "",
      source: "",
      credited: "",
      creditedKey: "",
      time: Number.NaN,
      language: "und",
      wordsPerToken: 1,
    },
    title: NO_WORDS,
    body: {
      ids: new Uint32Array(words),
      spelled: new Uint32Array(words),
      starts: places,
      ends: places.map((start) => start + 1),
      flags: new Uint8Array(words),
    },
    fingerprint: { keys: new Uint32Array(0), positions: new Uint32Array(0) },
  };
}

test("two texts of more words than are kept stay unpacked while they are asked for by turns", () => {
  const table = new ArticleTable({ makePlain() {} });
  const rows = ["one", "two"].map((id) => table.add(rowOf(id, 1_100_000)));
  const bodies = rows.map((row) => table.body(row));
  expect(bodies[0]!.ids).toHaveLength(1_100_000);
  for (const [i, row] of rows.entries()) expect(table.body(row)).toBe(bodies[i]);
});
