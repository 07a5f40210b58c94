/** What one article finds by shared wording, beside the pairs of all at once, where about as many hold a text as are compared with each other. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, clusterArticles, StoryIndex } from "../../src/index.js";
import { KEY_CAP } from "../../src/pipeline/candidate-keys.js";

/** No name and no figure: articles meet by wording alone. */
const TEXT =
  "The board voted to close the pier for many months after engineers had found cracks in nearly half of its piles, and nobody may walk on it until they have been replaced by stronger ones.\n\nFishing boats will be moved to the old quay, where berths are free until the repairs are done. The work is expected to cost more than the town earns in a year, and most of it will be paid by the province.";

const held = (count: number, dated: boolean): Article[] =>
  Array.from({ length: count }, (_, i) => ({ id: `held${i}`, text: TEXT, ...(dated && { publishedAt: day(i) }) }));

/** Two days apart, so that one more fits between. */
function day(place: number): string {
  return new Date(Date.UTC(2024, 0, 1 + 2 * place)).toISOString().slice(0, 10);
}

function copiesOfOne(articles: readonly Article[], one: Article): { found: string[]; among: string[] } {
  const options = { withinDays: 3650 };
  const index = new StoryIndex(options);
  index.addAll(articles);
  const others = (copies: readonly { from: string; to: string }[]): string[] =>
    copies
      .filter(({ from, to }) => from === one.id || to === one.id)
      .map(({ from, to }) => (from === one.id ? to : from))
      .sort();
  const found = others(index.match(one));
  expect(others(index.add(one))).toEqual(found);
  return { found, among: others(clusterArticles([...articles, one], options).copies) };
}

describe("one more print of a text that many articles hold", () => {
  test.each([KEY_CAP - 2, KEY_CAP - 1])(
    "finds by itself all %d of them, as it does in a clustering of all",
    (count) => {
      const { found, among } = copiesOfOne(held(count, true), { id: "one", text: TEXT });
      expect(among).toHaveLength(count);
      expect(found).toEqual(among);
    },
  );

  test("finds no more than the cap where more hold it", () => {
    const { found, among } = copiesOfOne(held(KEY_CAP, true), { id: "one", text: TEXT });
    expect(among.length).toBeLessThan(KEY_CAP);
    expect(found).toHaveLength(KEY_CAP - 1);
  });

  test("finds at least the copies that a clustering of all gives it, wherever in time it stands behind the first", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: KEY_CAP - 2, max: KEY_CAP + 3 }),
        fc.option(fc.integer({ min: 1, max: 2 * KEY_CAP + 6 })),
        (count, at) => {
          const dated = at !== null;
          const one = { id: "one", text: TEXT, ...(dated && { publishedAt: day(at / 2) }) };
          const { found, among } = copiesOfOne(held(count, dated), one);
          expect(among.length).toBeGreaterThan(1);
          if (count < KEY_CAP) expect(found).toEqual(among);
          else expect(found).toEqual(expect.arrayContaining(among));
        },
      ),
      { numRuns: 12 },
    );
  });
});
