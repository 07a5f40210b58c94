import fc from "fast-check";
import { expect, test } from "vitest";
import { articlesOf, BatchWriter } from "../../src/threads/article-batch.js";
import type { Article } from "../../src/types.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)), // lone surrogates too
);

test("articles come out of their batches as they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: anyText, title: anyText }), { maxLength: 300 }), (held) => {
      const articles: Article[] = held.map((fields, i) => ({ id: `a${i}`, ...fields }));
      const writer = new BatchWriter();
      const batches = [...articles.map((article) => writer.add(article)), writer.take()];
      const came = batches.flatMap((batch) => (batch === undefined ? [] : [...articlesOf(batch)]));
      expect(came).toEqual(articles);
    }),
    { numRuns: 60 },
  );
});

test("a batch is sent when it is large, whatever the number of its articles", () => {
  const writer = new BatchWriter();
  expect(writer.add({ id: "short", text: "A line." })).toBeUndefined();
  const batch = writer.add({ id: "long", text: "word ".repeat(100_000) });
  expect(batch?.fields.map(({ id }) => id)).toEqual(["short", "long"]);
  expect(writer.take()).toBeUndefined();
});
