/** Every seed case gives the answer an editor would give, by itself and in one run with all others. See seeds/README.md. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Expected } from "../bench/cases/read-cases.mjs";
import { type Article, type Clustering, clusterArticles, type Origin, StoryIndex } from "../src/index.js";
import { outletKey } from "../src/stages.js";
import { asHtml, broken, seedArticles, seedNames, unaccented, wrapped } from "./seed-articles.js";

const SEEDS = new URL("../seeds/", import.meta.url);
const cases = seedNames().map((name) => ({ name, articles: seedArticles(name), expected: readExpected(name) }));
const together = clusterArticles(cases.flatMap(({ articles }) => articles));

function readExpected(name: string): Expected {
  return JSON.parse(readFileSync(new URL(`${name}/expected.json`, SEEDS), "utf8")) as Expected;
}

/** Cases with a pair so close to the border of a story that a reprint moves it, each with what goes wrong: known errors as well. */
const BORDERLINE: Record<string, string> = {
  "follow-up": "the theft and the arrests a month later become one story",
  "house-text":
    "a reprint of another outlet carries titles of other articles below its text, which bring two of them together",
  "messenger-affair": "with its last article printed again, two of its steps come apart, as they should",
  "two-agency-merge": "with the merged text printed four times one of the agencies is alone",
};

/** Cases whose stories come out wrong, each with what goes wrong: known errors, which must be taken off this list when they are mended. */
const MISSED: Record<string, string> = {
  "messenger-affair": "two steps of one affair, fourteen weeks apart and in much the same words, become one story",
};

describe.each(cases)("$name", ({ name, articles, expected }) => {
  const alone = clusterArticles(articles);
  const ids = new Set(articles.map(({ id }) => id));

  const grouped = name in MISSED ? test.fails : test;
  grouped("by itself: stories and sources", () => checkStories(alone, expected));

  grouped("among all cases: the same stories and sources", () => checkStories(only(together, ids), expected));

  test("by itself: reports and origins", () => checkReports(alone, expected));

  test("among all cases: the same reports and origins", () => checkReports(only(together, ids), expected));

  const reprinted = name in BORDERLINE ? test.fails : test;
  reprinted(
    "with one of its articles in one outlet more, or in three, soon, into the next day or undated: the same stories, no source more",
    () => {
      const ofStories = groups(alone.stories);
      for (const article of articles)
        for (const again of [
          reprints(article, 1, 1),
          reprints(article, 3, 1),
          reprints(article, 3, 12),
          reprints(article, 3),
        ]) {
          const { stories } = clusterArticles([...articles, ...again]);
          const told = stories.map(({ articleIds }) => ({ articleIds: articleIds.filter((id) => ids.has(id)) }));
          expect(groups(told), article.id).toEqual(ofStories);
          for (const { articleIds, independentSources } of stories) {
            const before = alone.stories.find((story) =>
              story.articleIds.includes(articleIds.find((id) => ids.has(id))!),
            )!;
            expect(independentSources, `sources with ${article.id} again`).toBe(before.independentSources);
          }
        }
    },
  );

  test("copies are named as an editor would name them", () => {
    const index = new StoryIndex();
    for (const article of articles) index.add(article);
    for (const { a, b, kind, from } of expected.copies) {
      const copy = index.compare(a, b);
      expect([kind].flat(), `${a} and ${b}`).toContain(copy?.kind);
      if (from !== undefined) expect(copy?.from, `source of ${a} and ${b}`).toBe(from);
    }
    for (const [a, b] of expected.notCopies) {
      expect([undefined, "quotes", "boilerplate"], `${a} and ${b}`).toContain(index.compare(a, b)?.kind);
    }
  });
});

describe("what stands around every article makes no copies, in the briefest either, and hides none", () => {
  const articles = cases.flatMap(({ articles }) => articles);
  const withoutOutlet = articles.map(({ source, url, ...article }) => article);
  test.each([
    ["with outlets", articles],
    ["without", withoutOutlet],
  ])("%s", (_, given) => {
    expect(derivedPairs(clusterArticles(wrapped(given)))).toEqual(derivedPairs(clusterArticles(given)));
  });
});

describe("what stands around every article of one event makes no copies, though all are on one subject", () => {
  // Of two articles alone nobody can tell.
  const several = cases.filter(({ articles }) => articles.length > 2);
  test.each(several)("$name", ({ articles }) => {
    const ofTwoOutlets = articles.map(({ url, ...article }, i) => ({ ...article, source: `Outlet ${i % 2}` }));
    for (const given of [articles, ofTwoOutlets])
      expect(derivedPairs(clusterArticles(wrapped(given)))).toEqual(derivedPairs(clusterArticles(given)));
  });
});

function derivedPairs({ copies }: Clustering): string[] {
  const derived = copies.filter(({ kind }) => kind !== "quotes" && kind !== "boilerplate");
  return derived.map(({ from, to }) => [from, to].sort().join(" ")).sort();
}

/** The article word for word in other outlets, some hours apart, or undated. */
function reprints({ publishedAt, ...article }: Article, times: number, hours?: number): Article[] {
  return Array.from({ length: times }, (_, i) => {
    const again: Article = { ...article, id: `${article.id} again ${i}`, source: `Reprinter ${i}` };
    if (publishedAt && hours !== undefined)
      again.publishedAt = new Date(Date.parse(publishedAt) + (i + 1) * hours * 3_600_000).toISOString();
    return again;
  });
}

function checkStories({ stories }: Clustering, expected: Expected): void {
  expect(groups(stories), "stories").toEqual(sorted(expected.stories));
  for (const [id, count] of Object.entries(expected.independentSources)) {
    const story = stories.find(({ articleIds }) => articleIds.includes(id))!;
    expect(story.independentSources, `sources of ${id}: ${JSON.stringify(story.sources)}`).toBe(count);
  }
}

function checkReports({ stories }: Clustering, expected: Expected): void {
  const ids = new Set(expected.reports.flat());
  const reports = stories
    .flatMap((story) => story.reports)
    .filter(({ articleIds }) => articleIds.some((id) => ids.has(id)));
  expect(groups(reports), "reports").toEqual(sorted(expected.reports));
  for (const [id, origin] of Object.entries(expected.origins)) {
    const found = reports.find(({ articleIds }) => articleIds.includes(id))!.origin;
    expect(comparable(found), `origin of ${id}`).toEqual(comparable(origin));
  }
}

/** The part of a clustering that is about some articles. */
function only(clustering: Clustering, ids: ReadonlySet<string>): Clustering {
  return {
    ...clustering,
    stories: clustering.stories.filter(({ articleIds }) => articleIds.some((id) => ids.has(id))),
  };
}

function groups(found: readonly { articleIds: string[] }[]): string[][] {
  return sorted(found.map(({ articleIds }) => articleIds));
}

function sorted(lists: readonly string[][]): string[][] {
  return lists.map((list) => [...list].sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

function comparable({ articleId, credited, basis }: Partial<Origin>): object {
  return { articleId, credited: credited === undefined ? undefined : outletKey(credited), basis };
}

test.each([60, 72, 80])("lines broken at %i units leave every copy what it is", (width) => {
  const kinds = ({ copies }: Clustering): string[] =>
    copies.map(({ from, to, kind }) => `${from} ${to} ${kind}`).sort();
  const whole = seedArticles().filter(({ text }) => !/\S\n\S/.test(text));
  const articles = broken(whole, width);
  expect(articles.some(({ text }) => text.includes("\n\n"))).toBe(false);
  expect(kinds(clusterArticles(articles))).toEqual(kinds(clusterArticles(whole)));
});

test("what one outlet prints without accents, and another with them, is a copy all the same", () => {
  const kinds = ({ copies }: Clustering): string[] =>
    copies.map(({ from, to, kind }) => `${from} ${to} ${kind}`).sort();
  const given = seedArticles();
  const mixed = given.map((article, i) => (i % 2 === 0 ? article : unaccented([article])[0]!));
  expect(mixed.filter(({ text }, i) => text !== given[i]!.text).length).toBeGreaterThan(5);
  expect(kinds(clusterArticles(mixed))).toEqual(kinds(clusterArticles(given)));
});

test("HTML left in texts changes nothing but the places of passages", () => {
  const placeless = ({ stories, copies }: Clustering): unknown => ({
    stories,
    copies: copies.map(({ passages, ...copy }) => ({
      ...copy,
      passages: passages.map(({ similarity }) => similarity),
    })),
  });
  const plain = seedArticles();
  expect(placeless(clusterArticles(asHtml(plain)))).toEqual(placeless(clusterArticles(plain)));
});
