/** What `explainStory` says of two articles: the very numbers, steps and verdict of `clustering()`. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCases } from "../../bench/cases/read-cases.mjs";
import { type Article, clusterArticles, StoryIndex, type StoryReason } from "../../src/index.js";
import { seedArticles } from "../seed-articles.js";

const APART: readonly StoryReason[] = [
  "not similar",
  "nearer to others",
  "parted by others",
  "other facts on each side",
  "one template",
  "round-up",
  "never compared",
  "too many days apart",
  "periods apart",
  "other languages",
];

/** Those of the articles of a case in bench/cases whose ids are given; without ids all. */
function caseArticles(name: string, ...ids: string[]): Article[] {
  const articles = readCases(join(import.meta.dirname, "../../bench/cases", name)).flatMap((one) => one.articles);
  return ids.length === 0 ? articles : articles.filter(({ id }) => ids.includes(id));
}

function explained(articles: readonly Article[], a: string, b: string, options = {}) {
  const index = new StoryIndex(options);
  index.addAll(articles);
  return index.explainStory(a, b);
}

/** The invented kiln fire at Ostervik, told thrice, and an opening that has nothing to do with it. */
const KILN: Article[] = [
  {
    id: "kiln-1",
    title: "Fire guts the old kiln at Ostervik",
    text: "A fire destroyed the brick kiln at Ostervik on Monday night, and 14 people who lived beside it were taken to a school. Fire chief Mirela Dantzer said the roof had fallen in within an hour. The kiln was built in 1894 and had been a museum since 1987.",
  },
  {
    id: "kiln-2",
    title: "Ostervik mourns its kiln",
    text: "Hours after the flames were out, residents of Ostervik stood before what is left of their brick kiln, a museum since 1987. According to fire chief Mirela Dantzer nobody was hurt; 14 neighbours spent the night in a school.",
  },
  {
    id: "kiln-3",
    title: "Museum kiln in Ostervik burns down",
    text: "Mirela Dantzer, who leads the fire brigade of Ostervik, does not yet know why the museum kiln burned. Its roof came down on Monday night while 14 neighbours were on their way to a school gym. Since 1987 visitors had been shown how bricks were baked.",
  },
  {
    id: "choir",
    title: "Choir of Hallerau sings on a barge",
    text: "The choir of Hallerau opened its season on a barge in the harbour on Saturday. Conductor Petrus Aline had chosen three songs about rain, and it rained. Some 200 listeners stood on the quay under umbrellas.",
  },
];

test("tells every pair of the seeds as clustering() has it", { timeout: 120_000 }, () => {
  const articles = seedArticles();
  const { stories } = clusterArticles(articles);
  const storyOf = new Map(stories.flatMap(({ id, articleIds }) => articleIds.map((article) => [article, id])));
  const index = new StoryIndex();
  index.addAll(articles);
  // One in so many pairs, spread over all: each costs a clustering.
  const pairs = stories.flatMap(({ articleIds }, s) => [
    ...(articleIds.length > 1 ? [[articleIds[0]!, articleIds.at(-1)!]] : []),
    [articleIds[0]!, stories[(s + 1) % stories.length]!.articleIds[0]!],
  ]);
  const reasons = new Set<StoryReason>();
  for (const [a, b] of pairs) {
    const { together, because, similarity, needed, pairs, signals } = index.explainStory(a!, b!);
    expect(together, `${a} and ${b}`).toBe(storyOf.get(a!) === storyOf.get(b!));
    expect(APART.includes(because), `${a} and ${b}: ${because}`).toBe(!together);
    if (["similar", "nearer to others", "parted by others"].includes(because))
      expect(similarity).toBeGreaterThanOrEqual(needed);
    if (because === "not similar") expect(similarity).toBeLessThan(needed);
    if (pairs <= 1) expect(signals.at(-1)?.value ?? null).toBe(similarity);
    reasons.add(because);
  }
  expect([...reasons]).toEqual(expect.arrayContaining(["one report", "similar", "not similar", "other languages"]));
});

describe("explainStory", () => {
  test("two tellings of one event are similar, by every channel that has something to say", () => {
    const { together, because, measured, similarity, needed, signals } = explained(KILN, "kiln-1", "kiln-2");
    expect([together, because, measured]).toEqual([true, "similar", ["kiln-1", "kiln-2"]]);
    expect(similarity).toBeGreaterThan(needed);
    expect(signals.map(({ name }) => name)).toEqual([
      ...[
        "words",
        "pairs",
        "figures",
        "title",
        "grams",
        "content",
        "names",
        "gapDays",
        "alone",
        "scaled",
        "similarity",
      ],
    ]);
    expect(signals.find(({ name }) => name === "gapDays")!.value).toBeNull();
  });

  test("the order of the ids says which article is named first, and nothing else", () => {
    const there = explained(KILN, "kiln-1", "kiln-2");
    const back = explained(KILN, "kiln-2", "kiln-1");
    expect(back).toEqual({ ...there, measured: ["kiln-2", "kiln-1"] });
  });

  test("a stranger is not similar, or never compared", () => {
    const { together, because } = explained(KILN, "kiln-1", "choir");
    expect(together).toBe(false);
    expect(["not similar", "never compared"]).toContain(because);
  });

  test("of a report with many copies those that speak for it are measured", () => {
    const reprints = Array.from({ length: 9 }, (_, i) => ({
      ...KILN[0]!,
      id: `reprint-${i}`,
      text: `${KILN[0]!.text} It stood on the road to Hallerau${i < 8 ? ", beside the mill" : ""}.`,
    }));
    const { because, measured } = explained([...KILN, ...reprints], "reprint-8", "kiln-3");
    expect(because).toBe("similar");
    expect(measured![0]).not.toBe("reprint-8");
    expect(explained([...KILN, ...reprints], "reprint-8", "reprint-0").because).toBe("one report");
  });

  test("days and languages keep apart", () => {
    const dated = KILN.map((article, i) => ({ ...article, publishedAt: `2031-05-${10 + 5 * i}` }));
    expect(explained(dated, "kiln-1", "kiln-3", { withinDays: 3 }).because).toBe("too many days apart");
    expect(explained(dated, "kiln-1", "kiln-3", { storyDays: 4 }).because).toBe("periods apart");
    const german = {
      id: "ziegelei",
      text: "Ein Feuer hat in der Nacht zum Dienstag die alte Ziegelei von Ostervik zerstört. Menschen wurden nicht verletzt, sagte die Leiterin der Feuerwehr.",
    };
    expect(explained([...KILN, german], "kiln-1", "ziegelei").because).toBe("other languages");
  });

  describe("in periods", () => {
    const onDay = (day: number): string => new Date(86_400_000 * day).toISOString();

    test("the same words are periods apart where the story of the first does not go on with the second", () => {
      const text = "Fire guts old museum kiln at Ostervik overnight, chief Dantzer says";
      const articles = [5, 9.6, 10.2].map((day, i) => ({
        ...{ id: `told-${i}`, text, source: `Outlet ${i}` },
        publishedAt: onDay(day),
      }));
      const told = (withinDays: number) => {
        const { together, because } = explained(articles, "told-1", "told-2", {
          storyDays: 10,
          withinDays,
          joinOn: [],
        });
        return [together, because];
      };
      expect(told(6)).toEqual([true, "same words"]);
      expect(told(5)).toEqual([false, "periods apart"]);
    });

    test("of two periods that look at both the first decides, also where it reads them in two languages", () => {
      const names = "Oldmere Tarnwick Brandvold flood spillway shelters county";
      const articles = [
        { id: "german", language: "de", text: `${names} months failed engineers`, publishedAt: onDay(1) },
        { id: "unknown", language: "und", text: `${names} months`, publishedAt: onDay(6) },
        { id: "english", language: "en", text: `${names} choir barge opened season`, publishedAt: onDay(6) },
      ];
      const { together, because, measured } = explained(articles, "unknown", "english", { storyDays: 10, joinOn: [] });
      expect([together, because, measured]).toEqual([false, "other languages", null]);
    });
  });

  test.each([
    ["briefing-roundup", "briefing-bees", "round-up"],
    ["earnings-valk-wire", "earnings-ostra-wire", "one template"],
    ["briefing-ferry", "unt-1", "not similar"],
  ])("%s and %s: %s", (a, b, reason) => {
    expect(explained(seedArticles(), a, b).because).toBe(reason);
  });

  test("names those of their own stories that two similar articles are nearer to, and how similar these are to the other", () => {
    const [a, b] = ["fires-osten-1", "fires-gelm-1"];
    const { because, similarity, nearest } = explained(seedArticles("twin-fires"), a, b);
    expect(because).toBe("nearer to others");
    expect(nearest.map(({ of, id }) => [of, id])).toEqual([
      [a, "fires-osten-2"],
      [b, "fires-gelm-2"],
    ]);
    for (const { similarity: own, similarityToOther } of nearest) {
      expect(own).toBeGreaterThan(similarity!);
      expect(similarityToOther).toBeLessThan(similarity!);
    }
    expect(explained(KILN, "kiln-1", "choir").nearest).toEqual([]);
  });

  test("two reports with no others around need more where more articles speak for one of them, and are no nearer to others", () => {
    const trial = caseArticles("desk/orchard-trial", "orc-1", "orc-2", "orc-3", "orc-7");
    const { because, similarity, needed, pairs } = explained(trial, "orc-1", "orc-7");
    expect([because, pairs]).toEqual(["not similar", 3]);
    expect(similarity).toBeLessThan(needed);
    expect(needed).toBeGreaterThan(explained(KILN, "kiln-1", "kiln-2").needed);
  });

  test("where neither has another report in its story, others part the two, and none is nearer", () => {
    const { because, similarity, needed, nearest } = explained(
      caseArticles("briefs/ministers-meet"),
      "meet-fish",
      "meet-boats",
    );
    expect([because, nearest]).toEqual(["parted by others", []]);
    expect(similarity).toBeGreaterThan(needed);
  });

  test("an article made from two reports of one story is no round-up to those who ask", () => {
    const articles = caseArticles("kinds/de-marder-zwei-dienste");
    expect(explained(articles, "marder-tag", "marder-ballon").because).toBe("not similar");
    expect(explained(caseArticles("feeds/it-scuolabus"), "sbu-sera", "sbu-foto").because).toBe("round-up");
  });

  test("says where most reports on each side name what hardly one on the other does", () => {
    // Told within a day and a half, which brings them nearer than no dates do.
    const bouts = seedArticles("two-bouts").map((bout) => ({
      ...bout,
      publishedAt: bout.id.startsWith("bouts-sabo") ? "2025-05-05T18:00:00Z" : "2025-05-04T12:00:00Z",
    }));
    expect(explained(bouts, "bouts-kestrel-1", "bouts-sabo-1").because).toBe("other facts on each side");
    expect(explained(bouts, "bouts-kestrel-1", "bouts-kestrel-2").because).toBe("similar");
    // Of two reports on a side nothing can be called common to them.
    const two = bouts.filter(({ id }) => id !== "bouts-sabo-3");
    expect(explained(two, "bouts-kestrel-1", "bouts-sabo-1").because).not.toBe("other facts on each side");
  });

  test("refuses what is not held, and one article twice", () => {
    expect(() => explained(KILN, "kiln-1", "kiln-9")).toThrow(/No article "kiln-9" is held/);
    expect(() => explained(KILN, "kiln-1", "kiln-1")).toThrow(/Both ids are "kiln-1"/);
  });
});
