import { describe, expect, test } from "vitest";
import { formatted } from "../../src/cli/output-formats.js";
import {
  chosenAcross,
  chosenCopies,
  isJudgedByText,
  isOwnVersion,
  outletOfBoth,
} from "../../src/report/chosen-copies.js";
import { renderReport } from "../../src/report/page/render-report.js";
import { renderText } from "../../src/report/terminal/render-text.js";
import { outletKeyOf } from "../../src/text/outlets/outlets.js";
import type { Article, Clustering, Copy, CopyKind, Report } from "../../src/types.js";
import { OPTIONS } from "./pier-report.js";

const copy = (from: string, to: string, share: number, kind: CopyKind = "reprint"): Copy => ({
  from,
  to,
  kind,
  similarity: share,
  coverage: { from: share, to: share },
  confidence: 1,
  passages: [],
});
const report = (ids: string[]): Report => ({
  id: ids[0]!,
  articleIds: ids,
  origin: { articleId: ids[0]!, basis: "earliest" },
});
const pairs = (copies: readonly Copy[]) => copies.map(({ from, to }) => `${from}>${to}`);

describe("chosenCopies", () => {
  const articleIds = ["a", "b", "c", "d", "x", "y"];
  const story = { articleIds, reports: [report(["a", "b", "c", "d"]), report(["x", "y"])] };

  test("shows each of the prints of one text once, against the origin", () => {
    const all = [
      copy("a", "b", 0.9),
      copy("a", "c", 0.9),
      copy("b", "c", 0.91),
      copy("a", "d", 0.9),
      copy("c", "d", 0.9),
    ];
    expect(pairs(chosenCopies(story, all).derived)).toEqual(["a>b", "a>c", "a>d"]);
  });

  test("shows an article against another copy that holds clearly more of it", () => {
    const { derived, copyTo } = chosenCopies(story, [copy("a", "b", 0.9), copy("a", "c", 0.5), copy("b", "c", 0.8)]);
    expect(pairs(derived)).toEqual(["a>b", "b>c"]);
    expect(copyTo.get("c")!.from).toBe("b");
  });

  test("shows an article once for every report that it took from", () => {
    const all = [copy("a", "x", 0.2, "excerpt"), copy("b", "x", 0.3, "excerpt"), copy("x", "y", 0.9)];
    expect(pairs(chosenCopies(story, all).derived)).toEqual(["b>x", "x>y"]);
  });

  test("shows a shared quotation once for two reports, and not within one", () => {
    const all = [copy("a", "x", 0.1, "quotes"), copy("a", "y", 0.2, "quotes"), copy("x", "d", 0.1, "quotes")];
    expect(pairs(chosenCopies(story, [...all, copy("a", "b", 0.1, "quotes")]).shared)).toEqual(["a>y"]);
  });

  test("counts the words that are the same: a source that a text retells is none of a text that another prints", () => {
    const passage = (similarity: number): Copy["passages"] => [
      { from: { start: 0, end: 90 }, to: { start: 0, end: 90 }, similarity },
    ];
    const retold: Copy = { ...copy("x", "c", 0.8, "rewritten"), passages: passage(0.4) };
    const edited: Copy = { ...copy("b", "c", 0.6, "edited"), passages: passage(0.95) };
    expect(chosenCopies(story, [retold, edited]).copyTo.get("c")!.from).toBe("b");
    const little: Copy = { ...copy("b", "c", 0.2, "excerpt"), passages: passage(0.95) };
    expect(chosenCopies(story, [retold, little]).copyTo.get("c")!.from).toBe("x");
  });

  test("shows what was taken from another report against the origin of that one", () => {
    const all = [copy("b", "x", 0.3, "excerpt"), copy("a", "x", 0.3, "excerpt"), copy("c", "x", 0.31, "excerpt")];
    expect(chosenCopies(story, all).copyTo.get("x")!.from).toBe("a");
  });

  test("chooses the same whatever the order", () => {
    const all = [
      copy("a", "c", 0.9),
      copy("b", "c", 0.92),
      copy("a", "b", 0.9),
      copy("b", "d", 0.4),
      copy("c", "d", 0.4),
    ];
    expect(chosenCopies(story, [...all].reverse())).toEqual(chosenCopies(story, all));
  });
});

describe("the outlet of both", () => {
  const prints: Report = { id: "a", articleIds: ["a", "b"], origin: { credited: "AP", basis: "credit-line" } };
  const reportOf = new Map(prints.articleIds.map((id) => [id, prints]));

  test("is none where it has an article in the story, under whatever name", () => {
    const outletOfThem = (...names: string[]) =>
      outletOfBoth(copy("a", "b", 1), reportOf, new Set(names.map((source) => outletKeyOf({ source }))));
    expect(outletOfThem("Bay Post", "Echo")).toBe("AP");
    expect(outletOfThem("Bay Post", "The Associated Press")).toBe(undefined);
  });

  test("may print a new version of its own report under another of its names", () => {
    const isOwn = (...names: [string, string]): boolean =>
      isOwnVersion(copy("a", "b", 1), (id) => outletKeyOf({ source: names[id === "a" ? 0 : 1] }));
    expect(isOwn("AP", "The Associated Press")).toBe(true);
    expect(isOwn("AP", "Echo")).toBe(false);
    expect(isOwn("", "")).toBe(false);
  });
});

describe("which of two came first", () => {
  const times: Record<string, number> = {
    early: Date.UTC(2024, 2, 4, 9),
    late: Date.UTC(2024, 2, 4, 11),
    "late too": Date.UTC(2024, 2, 4, 11),
    "that day": Date.UTC(2024, 2, 4),
    "next day": Date.UTC(2024, 2, 5),
    undated: Number.NaN,
  };
  const when = (id: string): number => times[id]!;
  const inReport = (origin: Report["origin"] | undefined): Map<string, Report> =>
    new Map(origin && Object.keys(times).map((id) => [id, { id: "r", articleIds: Object.keys(times), origin }]));

  test.each([
    ["is told by two dates", copy("early", "late", 0.9), undefined, false],
    ["is told by a credit against the dates", copy("late", "early", 0.9), undefined, false],
    ["is judged by the texts where one is undated", copy("early", "undated", 0.9), undefined, true],
    ["is judged by the texts where the dates are one", copy("late", "late too", 0.9), undefined, true],
    [
      "is judged by the texts where one is undated, in a report whose origin is the earliest of the dated",
      copy("early", "undated", 0.9),
      { articleId: "early", basis: "earliest" },
      true,
    ],
    [
      "is told by the credit of a report",
      copy("undated", "late", 0.9),
      { articleId: "undated", basis: "credit-line" },
      false,
    ],
    [
      "is not, by a credit that goes to a third",
      copy("undated", "late", 0.9),
      { articleId: "early", basis: "credit-line" },
      true,
    ],
    ["is judged by the texts where one has a day without an hour", copy("that day", "late", 0.9), undefined, true],
    ["is told by two days without hours", copy("that day", "next day", 0.9), undefined, false],
    [
      "is judged by the texts in a report whose origin is",
      copy("early", "that day", 0.9),
      { articleId: "early", basis: "containment" },
      true,
    ],
    [
      "is told by two dates in such a report too",
      copy("early", "late", 0.9),
      { articleId: "early", basis: "containment" },
      false,
    ],
  ] as [string, Copy, Report["origin"] | undefined, boolean][])("%s", (_, between, origin, isJudged) => {
    expect(isJudgedByText(between, inReport(origin), { when })).toBe(isJudged);
  });
});

describe("the page, the terminal and the CSV", () => {
  /** What each of them names as the source of the article of Brook Times. */
  async function namedSources(fromOrigin: number, fromOther: number): Promise<string[]> {
    const { page, terminal, csv, outlets } = await written([copy("a", "b", fromOrigin), copy("c", "b", fromOther)]);
    return [
      /Brook TimesText of b\.shares a text with (\w+ \w+)/m.exec(page)?.[1] ?? page,
      /^ +Brook Times +reprint +\d+ ?% from\?? (\w+ \w+)/m.exec(terminal)?.[1] ?? terminal,
      outlets[/,Brook Times,.*,(\w),reprint,/.exec(csv)?.[1] as keyof typeof outlets] ?? csv,
    ];
  }

  /** A report of three outlets, of which the second copied, beside a story of one article. */
  async function written(copies: readonly Copy[]) {
    const outlets = { a: "Arbour Post", b: "Brook Times", c: "Cliff Daily", z: "Zinc Weekly" };
    const articles: Article[] = Object.entries(outlets).map(([id, source]) => ({ id, source, text: `Text of ${id}.` }));
    const text = report(["a", "c", "b"]);
    const story = { ...text, reports: [text], independentSources: 1, title: "", keywords: [] };
    const other = { ...story, ...report(["z"]), reports: [report(["z"])] };
    const sourceOf = (id: string, name: string) => [{ name, basis: "earliest" as const, reportIds: [id] }];
    const clustering: Clustering = {
      stories: [
        { ...story, sources: sourceOf("a", outlets.a) },
        { ...other, sources: sourceOf("z", outlets.z) },
      ],
      copies: [copy("a", "c", 0.9), copy("z", "b", 0.99), ...copies],
      options: OPTIONS,
    };
    const page = renderReport(clustering, articles).replace(/<[^>]*>/g, "");
    const terminal = renderText(clustering, articles, { color: false, width: 100 });
    let csv = "";
    for await (const piece of formatted("csv", { clustering }, articles)) csv += piece;
    return { page, terminal, csv, outlets };
  }

  test("name the same source: the origin of the report, or what holds clearly more of the article", async () => {
    expect(await namedSources(0.8, 0.81)).toEqual(Array(3).fill("Arbour Post"));
    expect(await namedSources(0.6, 0.9)).toEqual(Array(3).fill("Cliff Daily"));
  });

  test("name the same source of what was taken from another story", async () => {
    const taken = [copy("a", "z", 0.3, "excerpt"), copy("c", "z", 0.305, "excerpt")];
    const { terminal, csv, outlets } = await written([copy("a", "b", 0.9), ...taken]);
    expect(/^ +Zinc Weekly +excerpt +\d+ ?% from\?? (\w+ \w+)/m.exec(terminal)?.[1] ?? terminal).toBe(outlets.a);
    expect(/,Zinc Weekly,.*,(\w),excerpt,/.exec(csv)?.[1] ?? csv).toBe("a");
  });

  test("of two other stories' articles that hold as much, the earlier is named, whatever their ids", () => {
    for (const [early, late] of [
      ["p", "q"],
      ["q", "p"],
    ] as const) {
      const storyOf = (...ids: string[]) => ({ articleIds: ids, reports: ids.map((id) => report([id])) });
      const copies = [copy(late, "x", 0.3, "excerpt"), copy(early, "x", 0.3, "excerpt")];
      for (const lateTime of [1, Number.NaN])
        for (const stories of [
          [storyOf(early, late), storyOf("x")],
          [storyOf(late, "z"), storyOf(early), storyOf("x")],
        ]) {
          const times = { when: (id: string) => (id === early ? 0 : lateTime) };
          expect(chosenAcross(stories, copies, times).copyTo.get("x")?.from).toBe(early);
        }
    }
  });
});
