/** What is measured of a pair does not depend on what the collection saw first, nor on which of the two is named first. */
import { describe, expect, test } from "vitest";
import { SignalCollection } from "../../../bench/fit/measure-signals.js";
import type { PairSignals } from "../../../src/reuse/signals/pair-signals.js";
import type { Article } from "../../../src/types.js";
import { seedArticles, seedNames } from "../../seed-articles.js";

const cases = seedNames().map((name) => ({ name, articles: seedArticles(name) }));

function signalsOf(articles: readonly Article[], pairs: readonly [string, string][]): PairSignals[] {
  const collection = new SignalCollection();
  for (const article of articles) collection.add(article);
  return pairs.map(([a, b]) => collection.measure(a, b));
}

function allPairs(articles: readonly Article[]): [string, string][] {
  return articles.flatMap((a, i) => articles.slice(i + 1).map((b): [string, string] => [a.id, b.id]));
}

describe("a text credits the outlet of another", () => {
  const post = {
    id: "post",
    source: "Harbor Post",
    publishedAt: "2031-05-03T08:00:00Z",
    text: "The pier fell at dawn on Tuesday.",
  };
  const echo = {
    id: "echo",
    source: "Echo",
    publishedAt: "2031-05-03T10:00:00Z",
    text: "The pier fell, the Harbor Post reported.",
  };
  const areCredited = (one: Article, other: Article): boolean[] =>
    signalsOf(
      [one, other],
      [
        [one.id, other.id],
        [other.id, one.id],
      ],
    ).map(({ credit }) => credit);

  test.each<[string, Article, Article, boolean]>([
    ["printed before", post, echo, true],
    ["at no known time", { id: "post", source: "Harbor Post", text: post.text }, echo, true],
    ["on a page that went up some minutes later", { ...post, publishedAt: "2031-05-03T10:29:00Z" }, echo, true],
    ["on a page of half an hour later", { ...post, publishedAt: "2031-05-03T10:31:00Z" }, echo, false],
    ["dated a day later", { ...post, publishedAt: "2031-05-04" }, { ...echo, publishedAt: "2031-05-03" }, false],
    ["printed later", { ...post, publishedAt: "2031-05-03T12:00:00Z" }, echo, false],
    ["which is its own", post, { ...echo, source: "Harbor Post" }, false],
    ["where it is another's", { ...post, source: "Harbor Gazette" }, echo, false],
  ])("%s: %s", (_, one, other, expected) => {
    expect(areCredited(one, other)).toEqual([expected, expected]);
  });
});

test.each<[string, string, number]>([
  ["Pier of Orren falls into the sea", "Pier of Orren falls into the sea | Orren Gazette", 7],
  ["Pier of Orren falls into the sea", "Pier of Orren falls into the river", 0],
  ["今日天气预报", "今日天气预报", 3],
  ["", "", 0],
])("words of the title that both stand under: %j and %j", (one, other, expected) => {
  const articles = [
    { id: "a", source: "Echo", title: one, text: "The pier fell at dawn. 码头倒塌了。" },
    { id: "b", source: "Orren Gazette", title: other, text: "The pier fell at dawn. 码头倒塌了。" },
  ].map((article) =>
    one.startsWith("今") ? { ...article, text: "码头倒塌了，没有人受伤。", language: "zh" } : article,
  );
  expect(signalsOf(articles, [["a", "b"]])[0]!.title).toBe(expected);
});

test("signals are skipped where two texts share hardly a fact, and measured where one retells the other", () => {
  const farm = seedArticles("content-farm-rewrite");
  const [report, rewrite] = [farm[0]!, farm[1]!];
  const pairs: [string, string][] = [
    [report.id, rewrite.id],
    [report.id, "other"],
  ];
  const other = { id: "other", text: "The choir of Lowmere sings in the old mill on Sunday, and tea is served." };
  const [retold, unrelated] = signalsOf([report, rewrite, other], pairs);
  expect(retold!.skipped).toEqual([]);
  expect(retold!.chains).toBeGreaterThan(0);
  expect(unrelated!.skipped).toEqual(["chains", "order", "ordered"]);
});

describe.each(cases)("$name", ({ articles }) => {
  const pairs = allPairs(articles);
  const signals = signalsOf(articles, pairs);

  test("signals are the same when the articles come in the reverse order", () => {
    expect(signalsOf([...articles].reverse(), pairs)).toEqual(signals);
  });

  test("signals are the same when strange words were seen before", () => {
    const collection = new SignalCollection();
    const first = {
      id: "strange",
      text: [...articles]
        .reverse()
        .map(({ text }) => text.split(" ").reverse().join(" "))
        .join(" "),
    };
    collection.add(first);
    for (const article of articles) collection.add(article);
    const later = new SignalCollection();
    for (const article of articles) later.add(article);
    later.add(first);
    for (const [a, b] of pairs) expect(collection.measure(a, b)).toEqual(later.measure(a, b));
  });

  test("shares are shares and counts are whole words", () => {
    for (const { short, passages, factsHigh, factsLow, ordered } of signals) {
      for (const share of [short.cover, short.bodyCover, factsHigh, factsLow, ordered]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(passages.longest).toBeLessThanOrEqual(passages.words);
      expect(passages.words).toBeLessThanOrEqual(short.prose);
    }
  });
});
