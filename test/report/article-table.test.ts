/** One row for each article. */
import { expect, test } from "vitest";
import { clusterArticles, InputError } from "../../src/index.js";
import { articleTable } from "../../src/report/article-table.js";
import type { Article } from "../../src/types.js";
import { seedArticles } from "../seed-articles.js";

test("each article has one row, with what it was copied from and the source that it counts for", () => {
  const articles = seedArticles("agency-reprints");
  const clustering = clusterArticles(articles);
  const rows = articleTable(clustering, articles);
  expect(rows.map(({ article }) => article).sort()).toEqual(articles.map(({ id }) => id).sort());
  const [story] = clustering.stories;
  for (const row of rows)
    expect(row).toMatchObject({
      story: story!.id,
      independentSources: story!.independentSources,
      independentSource: "Northwire",
    });
  const copied = rows.filter(({ copiedFrom }) => copiedFrom !== null);
  expect(copied.length).toBeGreaterThan(0);
  for (const { article, copiedFrom, kind, coverage, confidence } of copied) {
    const copy = clustering.copies.find(({ from, to }) => from === copiedFrom && to === article)!;
    expect([kind, coverage, confidence]).toEqual([copy.kind, copy.coverage.to, copy.confidence]);
  }
});

test("what is not known is null, in every row under the same names", () => {
  const clustering = clusterArticles([{ id: "a", text: "The pier is shut." }]);
  const [row] = articleTable(clustering);
  expect(row).toEqual({
    story: "a",
    storyTitle: null,
    independentSources: 1,
    report: "a",
    article: "a",
    outlet: null,
    title: null,
    publishedAt: null,
    origin: "a",
    originBasis: "only",
    independentSource: clustering.stories[0]!.sources[0]!.name,
    copiedFrom: null,
    kind: null,
    coverage: null,
    confidence: null,
    direction: null,
  });
});

test("each copy says how it is known which of the two came first", () => {
  const text =
    "The harbour board voted on Tuesday to close the northern pier for eleven months after engineers found cracks in 43 of its 120 concrete piles, officials told a meeting. The repairs are expected to cost 18.4 million crowns.";
  const directionOf = (first: Partial<Article>, second: Partial<Article>): (string | null)[] => {
    const articles = [first, second].map((given, at): Article => ({ id: `${at}`, text, ...given }));
    return articleTable(clusterArticles(articles), articles).flatMap(({ kind, direction }) =>
      kind ? [direction] : [],
    );
  };
  const [early, late] = ["2031-05-04T08:00:00Z", "2031-05-04T09:00:00Z"].map((publishedAt) => ({ publishedAt }));
  expect(directionOf({ source: "Post", ...early }, { source: "Echo", ...late })).toEqual(["told"]);
  expect(directionOf({ source: "Post" }, { source: "Echo", ...late })).toEqual(["judged"]);
  expect(directionOf({ source: "AP", ...early }, { source: "The Associated Press", ...late })).toEqual(["own-version"]);
  const credited = `${text}\n\nSource: Northwire`;
  expect(directionOf({ source: "Post", text: credited }, { source: "Echo", text: credited })).toEqual(["beside"]);
  const articles = seedArticles("agency-reprints");
  expect(new Set(articleTable(clusterArticles(articles)).map(({ direction }) => direction))).toEqual(new Set([null]));
});

test.each([
  ["2026-03-03 08:15:00+0100", "2026-03-03T07:15:00.000Z"],
  ["2026-03-03T08:15", "2026-03-03T08:15:00.000Z"],
  ["2026-03-03", "2026-03-03"],
  [" 2026-03-03 ", "2026-03-03"],
  ["2026-03-03T01:00+01:00", "2026-03-03"],
  ["+012026-03-03", "+012026-03-03"],
  ["0001-01-01T00:00:00", null],
  ["soon", null],
])("the date %j is shown as %j", (publishedAt, shown) => {
  const article = { id: "a", text: "The pier is shut." };
  const [row] = articleTable(clusterArticles([article]), [{ ...article, publishedAt }]);
  expect(row!.publishedAt).toBe(shown);
});

test("what is no clustering and what is no article is refused", () => {
  expect(() => articleTable([] as never)).toThrow(InputError);
  expect(() => articleTable(clusterArticles([]), [{}] as never)).toThrow(/^articles\[0\] has no id\./);
});
