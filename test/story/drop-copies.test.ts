import { describe, expect, test } from "vitest";
import { isDerived } from "../../src/basics/derived-kinds.js";
import {
  type Article,
  type Clustering,
  type Copy,
  type CopyKind,
  clusterArticles,
  type DeepReadonly,
  diffClusterings,
  dropCopies,
  InputError,
  pickRepresentative,
  renderReport,
} from "../../src/index.js";
import { cpuTime } from "../cpu-time.js";

const TEXT =
  "The harbour board of Ellmouth voted on Tuesday to close the northern pier for eleven months. Engineers had found cracks in 43 of the 120 concrete piles during an inspection in March.";
const MORE = "Berths at the old quay are free until October, the city promised on Wednesday evening.";
const articles: Article[] = [
  { id: "late", text: `${TEXT} ${MORE}`, publishedAt: "2024-03-03", source: "Bay Post" },
  { id: "first", text: TEXT, publishedAt: "2024-03-01", source: "Ellmouth Echo" },
  {
    id: "other",
    text: "A comet that was last seen in 1871 will pass low over the southern hills on Sunday, astronomers at Varn College expect.",
    publishedAt: "2024-03-02",
  },
];
const clustering = clusterArticles(articles);
const report = clustering.stories[0]!.reports[0]!;

describe("which article of a report to keep", () => {
  test("the earliest, the fullest, the origin, or what a comparison puts first", () => {
    expect(report.articleIds).toEqual(["first", "late"]);
    expect(pickRepresentative(report)).toBe("first");
    expect(pickRepresentative(report, "fullest", articles)).toBe("late");
    expect(pickRepresentative(report, "origin")).toBe("first");
    expect(pickRepresentative(report, (a, b) => (a.source! < b.source! ? -1 : 1), articles)).toBe("late");
  });

  test("markup makes no text fuller", () => {
    const [late, first] = articles;
    const marked = { ...first!, text: `<p class="${"wide ".repeat(50)}">${TEXT}</p>` };
    expect(pickRepresentative(report, "fullest", [late!, marked])).toBe("late");
  });

  test.each([
    ["blank space", `${TEXT}${" ".repeat(500)}`],
    ["rules", TEXT.replaceAll(". ", `.\n\n${"-".repeat(200)}\n\n`)],
    ["signs that nobody sees", TEXT.replaceAll(" ", ` ${"\u200b".repeat(20)}`)],
    ["sentences said again", `${TEXT} ${TEXT}\n\n${TEXT}${TEXT}`],
  ])("%s make no text fuller", (_, text) => {
    const [late, first] = articles;
    expect(pickRepresentative(report, "fullest", [late!, { ...first!, text }])).toBe("late");
  });

  test("an unknown rule and a missing article are named", () => {
    expect(() => pickRepresentative(report, "newest" as "earliest")).toThrow(/The rule is "newest"\. Use "earliest"/);
    expect(() => pickRepresentative(report, "fullest")).toThrow(InputError);
    expect(() => pickRepresentative(report, "fullest")).toThrow(/"first" of the report is not among those given/);
  });

  test.each([Number.NaN, undefined, true])("a comparison that gives %s is refused", (order) => {
    const compare = (): number => order as number;
    expect(() => pickRepresentative(report, compare, articles)).toThrow(InputError);
    expect(() => dropCopies(articles, clustering, compare)).toThrow(
      /The comparison gives (NaN|undefined|true)\. It must/,
    );
  });
});

test("rows without a text will do, and count as the least full", () => {
  const rows = articles.map(({ id, text }) => ({ id, text: id === "late" ? null : text }));
  expect(dropCopies(rows, clustering, "fullest").dropped).toEqual([{ id: "late", keptId: "first" }]);
  const bare = articles.map(({ id }) => ({ id }));
  expect(dropCopies(bare, clustering).kept).toEqual([{ id: "first" }, { id: "other" }]);
  expect(dropCopies(bare, clustering, "fullest").kept).toHaveLength(2);
});

test("what may not be changed is taken as well as what may", () => {
  const frozen: DeepReadonly<Clustering> = clustering;
  expect(dropCopies(articles, frozen).dropped).toHaveLength(1);
  expect(pickRepresentative(frozen.stories[0]!.reports[0]!)).toBe("first");
  expect(diffClusterings(frozen, frozen).map(({ kind }) => kind)).toEqual(["same", "same"]);
  expect(renderReport(frozen)).toBe(renderReport(clustering));
});

test("of two articles with one id the first counts", () => {
  const again = { ...articles[1]!, text: `${TEXT} ${MORE} ${MORE}` };
  expect(pickRepresentative(report, "fullest", [...articles, again])).toBe("late");
  expect(pickRepresentative(report, "fullest", [again, ...articles])).toBe("first");
});

test("dropping copies keeps one article of each report and says where the others went", () => {
  const { kept, dropped } = dropCopies(articles, clustering, "fullest");
  expect(kept.map(({ id }) => id)).toEqual(["late", "other"]);
  expect(dropped).toEqual([{ id: "first", keptId: "late" }]);
});

test("of several reports with the same words one article is kept, whatever they are reports of", () => {
  const [late, first, other] = articles;
  const notice = "Please subscribe to read this page. It costs less than you think and can be stopped at any time.";
  const notices = ["x", "y", "z"].map((id) => ({ id, text: id === "y" ? `<p>${notice.toUpperCase()}</p>` : notice }));
  const all = [late!, notices[0]!, first!, ...notices.slice(1), other!, { ...other!, id: "empty", text: "?" }];
  const known = clusterArticles(all.map((article) => ({ language: "en", ...article })));
  expect(known.stories.flatMap(({ reports }) => reports)).toHaveLength(6);
  const { kept, dropped } = dropCopies(all, known, "fullest");
  expect(kept.map(({ id }) => id)).toEqual(["late", "x", "other", "empty"]);
  expect(dropped).toEqual([
    { id: "first", keptId: "late" },
    { id: "y", keptId: "x" },
    { id: "z", keptId: "x" },
  ]);
});

describe("a report in which not all are copies of the article that is kept", () => {
  const parts = [
    TEXT,
    MORE,
    "Nine of the piles stood in sand.",
    "The ferry goes from Varn until the piers are mended, it said.",
  ];
  const pages: Article[] = [
    { id: "monday", text: parts.slice(0, 2).join(" ") },
    { id: "tuesday", text: parts.slice(1, 3).join(" ") },
    { id: "wednesday", text: parts.slice(2).join(" ") },
  ];
  const ids = pages.map(({ id }) => id);
  const pairOf = (from: string, to: string, kind: CopyKind = "edited"): Copy => {
    const { copies } = clustering;
    return { ...copies[0]!, from, to, kind };
  };
  const reportOf = (...copies: Copy[]): Clustering => {
    const [story] = clustering.stories;
    const one = { id: ids[0]!, articleIds: ids, origin: { articleId: "tuesday", basis: "containment" as const } };
    return { ...clustering, stories: [{ ...story!, reports: [one] }], copies };
  };
  const chain = reportOf(pairOf("monday", "tuesday"), pairOf("tuesday", "wednesday"));

  test("a copy of a copy stays where little of it is in the article that is kept", () => {
    const { kept, dropped } = dropCopies(pages, chain);
    expect(kept.map(({ id }) => id)).toEqual(["monday", "wednesday"]);
    expect(dropped).toEqual([{ id: "tuesday", keptId: "monday" }]);
    expect(dropCopies(pages, chain, "origin").kept.map(({ id }) => id)).toEqual(["tuesday"]);
    expect(dropCopies(pages, chain, (a, b) => b.text.length - a.text.length).kept).toHaveLength(2);
  });

  test("and goes where half of it is: of many copies not all pairs are listed", () => {
    const edited = pages.map((page) => (page.id === "wednesday" ? { ...page, text: `${TEXT} ${parts[2]}` } : page));
    expect(dropCopies(edited, chain).dropped).toEqual(["tuesday", "wednesday"].map((id) => ({ id, keptId: "monday" })));
  });

  test("a paragraph in both makes no copy, unless it makes a report", () => {
    const excerpts = reportOf(pairOf("monday", "tuesday"), pairOf("monday", "wednesday", "excerpt"));
    expect(dropCopies(pages, excerpts).kept).toHaveLength(2);
    const options = { ...clustering.options, joinOn: ["edited" as const, "excerpt" as const] };
    expect(dropCopies(pages, { ...excerpts, options }).kept).toHaveLength(1);
  });

  test("each text is read a few times at most, however many pairs there are and however long the ids", () => {
    let reads = 0;
    const many = Array.from({ length: 30 }, (_, i) => ({
      id: `https://news.example/${"long-".repeat(30)}${i}`,
      get text(): string {
        reads++;
        return i < 15 ? TEXT : `${parts[2]} ${parts[3]}`;
      },
    }));
    const articleIds = many.map(({ id }) => id);
    const [first, ...copied] = articleIds.slice(0, 15) as [string, ...string[]];
    const copies = copied.flatMap((id) => [pairOf(first, id), ...articleIds.slice(15).map((to) => pairOf(id, to))]);
    const [story] = clustering.stories;
    const one = { id: first, articleIds, origin: { articleId: first, basis: "containment" as const } };
    dropCopies(many, { ...clustering, stories: [{ ...story!, reports: [one] }], copies });
    expect(reads).toBeLessThan(4 * many.length);
  });

  test("what is not there hands on what is in it", () => {
    const rest = [pages[0]!, { ...pages[2]!, text: TEXT }];
    expect(dropCopies(rest, chain).dropped).toEqual([{ id: "wednesday", keptId: "monday" }]);
  });

  test("of two hundred copies that are not all paired one of each report is kept", () => {
    const many = Array.from({ length: 200 }, (_, i) => ({
      id: `${i}`,
      text: `${TEXT} ${MORE} It is ${i} degrees at the paper's house today.`,
      source: `Paper ${i}`,
      publishedAt: new Date(Date.UTC(2024, 2, 1, i)).toISOString(),
    }));
    const found = clusterArticles(many);
    const reports = found.stories.flatMap((story) => story.reports);
    expect(found.copies.length).toBeLessThan(2000);
    expect(reports.length).toBeLessThan(3);
    for (const keep of ["fullest", (a: Article, b: Article) => (a.id > b.id ? -1 : 1)] as const)
      expect(dropCopies(many, found, keep).kept).toHaveLength(reports.length);
  });
});

describe("equal texts that are no report of one another", () => {
  const keptOf = (given: Article[], keep?: Parameters<typeof dropCopies>[2]): string[] => {
    const known = clusterArticles(given, { withinDays: 7 });
    expect(known.copies.filter(isDerived)).toEqual([]);
    return dropCopies(given, known, keep).kept.map(({ id }) => id);
  };
  const below = (...texts: string[]): Article[] => texts.map((text, i) => ({ id: `${i}`, text }));

  test.each([
    ["Profit of 1.5 million crowns in March.", "Profit of 15 million crowns in March."],
    ["Harrow United - Selby 1:10", "Harrow United - Selby 11:0"],
    ["Shares: -6.2%", "Shares: 6.2%"],
    ["Balance: 100 crowns", "Balance: −100 crowns"],
    ["Room of 10² m", "Room of 102 m"],
    ["He is now here.", "He is nowhere."],
    ["😀 great", "😡 great"],
    ["Open!", "Open?"],
  ])("%j and %j are two texts", (one, other) => {
    expect(keptOf(below(one, other))).toEqual(["0", "1"]);
  });

  test("capitals, spaces, quotes, dashes and what nobody sees make no other text", () => {
    expect(keptOf(below("“Pier – shut,”  she said.", '<p>"PIER - shut,"</p> she s\u00adaid.'))).toEqual(["0"]);
  });

  test("one is kept by the rule, ties by time and then by id", () => {
    const given = [
      { id: "undated", source: "A", text: "Pier shut." },
      { id: "none", source: "B", text: "Pier shut.", publishedAt: "1970-01-01T00:00:00Z" },
      { id: "new", source: "D", text: "Pier shut.", publishedAt: "2026-05-30" },
      { id: "old", source: "C", text: "Pier shut.", publishedAt: "2026-05-01" },
      { id: "also-old", source: "C", text: "Pier shut.", publishedAt: "2026-05-01T00:00:00Z" },
    ];
    for (const keep of [undefined, "earliest", "fullest", "origin"] as const)
      expect(keptOf(given, keep)).toEqual(["also-old"]);
    expect(keptOf(given, (a, b) => (a.source! < b.source! ? -1 : 1))).toEqual(["undated"]);
    expect(keptOf(given.slice(0, 2))).toEqual(["none"]);
  });

  test("below other headlines a short one stays, a long one does not", () => {
    const titled = (text: string, ...titles: string[]): Article[] =>
      titles.map((title, i) => ({ id: `${i}`, title, text, publishedAt: `2026-0${i + 1}-01` }));
    const stub = "Full story for subscribers only.";
    expect(keptOf(titled(stub, "Mayor resigns", "Fire kills two", "MAYOR  resigns", ""))).toEqual(["0", "1", "3"]);
    expect(keptOf(titled(`${TEXT} ${MORE} `.repeat(4), "Pier to close", "Cracks found"))).toEqual(["0"]);
  });

  test("a date that is no text is refused", () => {
    const known = clusterArticles(below("Pier shut.", "Pier shut."));
    const rows = below("Pier shut.", "Pier shut.").map((row) => ({ ...row, publishedAt: new Date(0) as never }));
    expect(() => dropCopies(rows, known)).toThrow(/ has a Date for publishedAt\. Use toISOString/);
  });
});

test("fields of one's own are there for a comparison, and the articles kept are the very objects", () => {
  const rated = articles.map((article) => ({ ...article, stars: article.id === "late" ? 5 : 1 }));
  const { kept } = dropCopies(rated, clustering, (a, b) => b.stars - a.stars);
  expect(kept.map(({ stars }) => stars)).toEqual([5, 1]);
  expect(rated).toContain(kept[0]);
});

test("what is not there any more is not kept in place of what is", () => {
  const { kept, dropped } = dropCopies(
    articles.filter(({ id }) => id !== "first"),
    clustering,
    "origin",
  );
  expect(kept.map(({ id }) => id)).toEqual(["late", "other"]);
  expect(dropped).toEqual([]);
});

test("ten thousand reports are gone through once each, whatever the rule", () => {
  const many: Article[] = Array.from({ length: 10_000 }, (_, i) => ({ id: `${i}`, text: "" }));
  const [story] = clustering.stories;
  const reports = many.map(({ id }) => ({ id, articleIds: [id], origin: { articleId: id, basis: "only" as const } }));
  const large: Clustering = { ...clustering, stories: [{ ...story!, reports }] };
  expect(dropCopies(many, large, "fullest").kept).toHaveLength(10_000);
  expect(cpuTime(() => dropCopies(many, large, "fullest"))).toBeLessThan(1000);
});
