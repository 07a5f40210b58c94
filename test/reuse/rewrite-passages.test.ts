/** A rewrite shows which of its sentences tell what a sentence of its source tells. */
import { describe, expect, test } from "vitest";
import { StoryIndex } from "../../src/index.js";
import { seedArticles } from "../seed-articles.js";

const articles = seedArticles("content-farm-rewrite");
const index = new StoryIndex();
for (const article of articles) index.add(article);
const copy = index.compare(articles[0]!.id, articles[1]!.id)!;
const byId = new Map(articles.map((article) => [article.id, article.text]));

describe("passages of a rewrite", () => {
  test("there are several, though hardly a run of words survives", () => {
    expect(copy.kind).toBe("rewritten");
    expect(copy.similarity).toBeLessThan(0.05);
    expect(copy.passages.length).toBeGreaterThanOrEqual(5);
    expect(copy.coverage.to).toBeGreaterThan(0.2);
  });

  test("each pairs sentences that share a figure or a long word", () => {
    const telling = (text: string): string[] => text.toLowerCase().match(/\d[\d,.]*\d|\d|\p{L}{5,}/gu) ?? [];
    for (const { from, to } of copy.passages) {
      const one = byId.get(copy.from)!.slice(from.start, from.end);
      const two = byId.get(copy.to)!.slice(to.start, to.end);
      expect(
        telling(one).some((word) => telling(two).includes(word)),
        `${one} / ${two}`,
      ).toBe(true);
    }
  });
});
