/** What holds for all inputs. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Article,
  type Clustering,
  type ClusterOptions,
  type Copy,
  clusterArticles,
  type Passage,
  type Span,
  StoryIndex,
} from "../../src/index.js";
import { seedArticles } from "../seed-articles.js";
import { article, collection, publishedAt, SENTENCES } from "./article-arbitraries.js";
import { passageFault } from "./passage-fault.js";

const RUNS = { numRuns: 60 };
const bytes = (clustering: Clustering): string => JSON.stringify(clustering);

describe("1. the order of the input is irrelevant, to the byte", () => {
  test.each<ClusterOptions>([{}, { storyDays: 3 }])("for any shuffle, with %j", (options) => {
    const shuffled = collection.chain((articles) =>
      fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length })),
    );
    fc.assert(
      fc.property(shuffled, ([articles, other]) => {
        expect(bytes(clusterArticles(other, options))).toBe(bytes(clusterArticles(articles, options)));
      }),
      RUNS,
    );
  });
});

describe("2. the way there is irrelevant", () => {
  test.each<ClusterOptions>([{}, { storyDays: 3 }])("one by one equals all at once, with %j", (options) => {
    fc.assert(
      fc.property(collection, (articles) => {
        const index = new StoryIndex(options);
        for (const one of articles) index.add(one);
        expect(bytes(index.clustering())).toBe(bytes(clusterArticles(articles, options)));
      }),
      RUNS,
    );
  });

  test("add then remove equals never added, also for matching and saving", () => {
    fc.assert(
      fc.property(collection, fc.array(fc.nat(7)), article, (articles, gone, extra) => {
        const index = new StoryIndex();
        for (const one of articles) index.add(one);
        const removed = new Set(gone.map((n) => articles[n]?.id).filter((id) => id !== undefined));
        for (const id of removed) expect(index.remove(id)).toBe(true);
        const left = articles.filter(({ id }) => !removed.has(id));
        index.match(extra);
        expect(bytes(index.clustering())).toBe(bytes(clusterArticles(left)));
        expect(index.size).toBe(left.length);
        const fresh = new StoryIndex();
        for (const one of left) fresh.add(one);
        expect(index.toBytes()).toEqual(fresh.toBytes());
      }),
      RUNS,
    );
  });

  test("an article has the same copies whatever was added, asked for and removed before", () => {
    fc.assert(
      fc.property(
        collection,
        fc.array(fc.nat(7)),
        fc.array(article, { maxLength: 4 }),
        article,
        (articles, gone, asked, extra) => {
          const index = new StoryIndex();
          for (const one of articles) {
            index.add(one);
            for (const other of asked) index.match(other);
          }
          const removed = new Set(gone.map((n) => articles[n]?.id));
          for (const id of removed) if (id !== undefined) index.remove(id);
          const fresh = new StoryIndex();
          fresh.addAll(articles.filter(({ id }) => !removed.has(id) && id !== extra.id));
          const copies = fresh.add(extra);
          expect(index.match(extra)).toEqual(copies);
          expect(index.replace(extra)).toEqual(copies);
          expect(index.toBytes()).toEqual(fresh.toBytes());
        },
      ),
      RUNS,
    );
  });

  test("a saved index gives the same clustering, and the same bytes again", () => {
    fc.assert(
      fc.property(collection, (articles) => {
        const index = new StoryIndex({ withinDays: 30 });
        for (const one of articles) index.add(one);
        const read = StoryIndex.fromBytes(index.toBytes());
        expect(bytes(read.clustering())).toBe(bytes(index.clustering()));
        expect(read.toBytes()).toEqual(index.toBytes());
      }),
      RUNS,
    );
  });
});

describe("3. spans are real", () => {
  test("every passage slices to words that both texts have, up to its similarity, in order and without overlap", () => {
    fc.assert(
      fc.property(collection, (articles) => {
        for (const { passages, from, to } of copiesOf(articles)) checkPassages(passages, from, to);
      }),
      { numRuns: 120 },
    );
  });

  test.each<[string, Span, RegExp]>([
    ["empty", { start: 10, end: 10 }, /does not begin and end with a word/],
    ["begun inside a word", { start: 11, end: 50 }, /does not begin and end with a word/],
    ["half as long", { start: 10, end: 56 }, /words for|words in common/],
    ["taken from elsewhere", { start: 0, end: 8 }, /words for|words in common/],
  ])("and a span that is %s is found out", (_, wrong, fault) => {
    const text = "The harbour board of Ellmouth voted on Tuesday to close the northern pier for eleven months.";
    const [from, to] = [
      { id: "from", text },
      { id: "to", text: `Pictures: ${text}` },
    ];
    const [copy] = clusterArticles([from, to]).copies;
    const passages =
      copy!.from === "from" ? copy!.passages : copy!.passages.map((one) => ({ ...one, from: one.to, to: one.from }));
    expect(passages).toHaveLength(1);
    expect(passageFault(passages[0]!, from.text, to.text)).toBeUndefined();
    expect(passageFault({ ...passages[0]!, to: wrong }, from.text, to.text)).toMatch(fault);
  });

  function copiesOf(articles: readonly Article[]): { passages: Passage[]; from: Article; to: Article }[] {
    const byId = new Map(articles.map((one) => [one.id, one]));
    return clusterArticles(articles).copies.map(({ passages, from, to }) => ({
      passages,
      from: byId.get(from)!,
      to: byId.get(to)!,
    }));
  }

  function checkPassages(passages: readonly Passage[], from: Article, to: Article): void {
    let end = 0;
    for (const passage of passages) {
      expect(passage.to.start).toBeGreaterThanOrEqual(end);
      end = passage.to.end;
      expect(passageFault(passage, from.text, to.text)).toBeUndefined();
      for (const [span, { text }] of [[passage.from, from] as const, [passage.to, to] as const])
        expect(isSurrogateCut(text, span.start) || isSurrogateCut(text, span.end)).toBe(false);
    }
    const lefts = passages.map(({ from: left }) => left).sort((a, b) => a.start - b.start);
    for (let i = 1; i < lefts.length; i++) expect(lefts[i]!.start).toBeGreaterThanOrEqual(lefts[i - 1]!.end);
  }

  function isSurrogateCut(text: string, at: number): boolean {
    const before = text.charCodeAt(at - 1);
    const behind = text.charCodeAt(at);
    return before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff;
  }
});

describe("4. the same input gives the same output", () => {
  test("twice in one process, for any seed", () => {
    fc.assert(
      fc.property(collection, fc.nat(), (articles, seed) => {
        const options = { sketch: { seed } };
        expect(bytes(clusterArticles(articles, options))).toBe(bytes(clusterArticles(articles, options)));
      }),
      RUNS,
    );
  });

  test("and the result is plain JSON without any article text", () => {
    fc.assert(
      fc.property(collection, (articles) => {
        const clustering = clusterArticles(articles);
        expect(JSON.parse(JSON.stringify(clustering))).toEqual(clustering);
      }),
      RUNS,
    );
  });
});

describe("5. a partition without chains", () => {
  test("every article is in exactly one story and one report, in the stated order", () => {
    fc.assert(
      fc.property(collection, (articles) => {
        const { stories } = clusterArticles(articles);
        const ids = articles.map(({ id }) => id).sort();
        expect(stories.flatMap(({ articleIds }) => articleIds).sort()).toEqual(ids);
        expect(stories.flatMap(({ reports }) => reports.flatMap(({ articleIds }) => articleIds)).sort()).toEqual(ids);
        for (const story of stories) {
          expect(story.id).toBe(story.articleIds[0]);
          expect(story.reports.flatMap(({ articleIds }) => articleIds).sort()).toEqual([...story.articleIds].sort());
          expect(story.sources.length).toBe(story.independentSources);
          expect(story.independentSources).toBeGreaterThanOrEqual(1);
          expect(story.sources.flatMap(({ reportIds }) => reportIds).sort()).toEqual(
            story.reports.map(({ id }) => id).sort(),
          );
        }
        for (let i = 1; i < stories.length; i++) {
          expect(stories[i]!.articleIds.length).toBeLessThanOrEqual(stories[i - 1]!.articleIds.length);
        }
      }),
      RUNS,
    );
  });

  test("no article of a report is, by way of others, a copy of itself, dated or not", () => {
    // One report, cut at will, so that every article is both a source and a copy.
    const cuts = fc.uniqueArray(fc.record({ sentences: fc.integer({ min: 4, max: 12 }), publishedAt }), {
      minLength: 3,
      maxLength: 7,
      selector: ({ sentences }) => sentences,
    });
    fc.assert(
      fc.property(cuts, (some) => {
        const articles = some.map(({ sentences, publishedAt: date }, i): Article => {
          const text = SENTENCES.slice(0, sentences).join(" ");
          return { id: `${i}`, text, ...(date === undefined ? {} : { publishedAt: date }) };
        });
        const { copies, stories } = clusterArticles(articles);
        expect(copies.length).toBeGreaterThan(0);
        for (const { reports } of stories) {
          for (const { articleIds } of reports) expect(firstInCircle(articleIds, copies)).toBeUndefined();
        }
      }),
      RUNS,
    );
  });

  test("articles that share house text or quotations alone are never one report", () => {
    const house = "Sign up for our morning letter and never miss a story from the coast. All rights reserved.";
    const bodies = [
      "Bakers in Holm have agreed on a new recipe for the rye loaf after a dispute that lasted nine years and split the guild in two.",
      "A comet that was last seen in 1871 will pass low over the southern hills on Sunday, astronomers at Varn College expect.",
      "The ferry Marit ran aground off Skarre Island with 212 people aboard; divers found a gash of four metres in her hull.",
      "Chess champion Ondra Pell withdrew from the Lindby open because the hall, she wrote, was colder than her fridge.",
      "Parliament in Tarvik rejected a tax on bicycles by one vote, that of a member who had arrived on one.",
    ];
    const articles = bodies.map((body, i) => ({ id: `${i}`, text: `${body}\n\n${house}`, source: "The Coast" }));
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 2 }), (some) => {
        const { stories } = clusterArticles(some);
        for (const { reports } of stories) for (const { articleIds } of reports) expect(articleIds).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});

/** An article among these from which copies lead back to it. */
function firstInCircle(ids: readonly string[], copies: Clustering["copies"]): string | undefined {
  const among = new Set(ids);
  // Who is a copy of none that is left is taken away, until none is left or all that are left have a source.
  for (;;) {
    const copied = new Set(copies.flatMap(({ from, to }) => (among.has(from) && among.has(to) ? [to] : [])));
    const free = [...among].filter((id) => !copied.has(id));
    if (free.length === 0) return [...among][0];
    for (const id of free) among.delete(id);
  }
}

describe("6. a threshold cuts by confidence", () => {
  // Confidence is told in thousandths: these thresholds lie between two of them.
  const thresholds = [0.0705, 0.0785, 0.0955, 0.5005, 0.9705];
  const derived = (articles: readonly Article[], threshold: number): Copy[] =>
    clusterArticles(articles, { threshold }).copies.filter(({ kind }) => kind !== "quotes");

  test("the copies of a higher one are those of a lower one whose confidence reaches it", () => {
    fc.assert(
      fc.property(collection, fc.constantFrom(...thresholds), (articles, threshold) => {
        const surer = derived(articles, 0.05).filter(({ confidence }) => confidence >= threshold);
        expect(derived(articles, threshold)).toEqual(surer);
      }),
      RUNS,
    );
  });

  test("so it is among all the seeds together, where there are copies of every confidence", () => {
    const articles = seedArticles();
    const all = derived(articles, 0.05);
    const counts = thresholds.map((threshold) => {
      const surer = all.filter(({ confidence }) => confidence >= threshold);
      expect(derived(articles, threshold)).toEqual(surer);
      return surer.length;
    });
    expect(new Set(counts).size).toBe(thresholds.length);
  });
});
