import { describe, expect, test } from "vitest";
import { resolveOptions } from "../../../src/options.js";
import { displayWidth, fitted, printable } from "../../../src/report/printable.js";
import { grouped, percent } from "../../../src/report/shown-numbers.js";
import { renderText } from "../../../src/report/terminal/render-text.js";
import type { Article, Clustering, Copy, CopyKind, Report, Story } from "../../../src/types.js";

const plain = { color: false, width: 100 };

function article(id: string, more: Partial<Article> = {}): Article {
  return { id, text: `Text of ${id}.`, title: `Title of ${id}`, ...more };
}

/** Some articles of which the first was printed a day before the others. */
function printed(...ids: [string, ...string[]]): Article[] {
  return ids.map((id) => article(id, { publishedAt: id === ids[0] ? "2031-05-04" : "2031-05-05" }));
}

function copy(from: string, to: string, kind: CopyKind = "reprint", share = 0.98): Copy {
  return { from, to, kind, similarity: share, coverage: { from: share, to: share }, confidence: 0.9, passages: [] };
}

/** A story of one report. */
function story(...articleIds: [string, ...string[]]): Story {
  const id = articleIds[0];
  const basis = articleIds.length === 1 ? "only" : "earliest";
  return {
    id,
    articleIds,
    reports: [{ id, articleIds, origin: { articleId: id, basis } }],
    independentSources: 1,
    sources: [{ name: id, basis, reportIds: [id] }],
    title: "",
    keywords: [],
  };
}

function clustering(stories: Story[], copies: Copy[] = []): Clustering {
  return { stories, copies, options: resolveOptions() };
}

describe("renderText", () => {
  test("of two articles with one id the first is named", () => {
    const given = [article("a", { title: "Crane falls" }), article("b"), article("a", { title: "Crane stands" })];
    const text = renderText(clustering([story("a", "b")]), given, plain);
    expect(text).toContain("Crane falls");
    expect(text).not.toContain("Crane stands");
  });

  /** Two reports about one event. */
  const two: Story = {
    ...story("a", "b"),
    reports: ["a", "b"].map((id) => ({ id, articleIds: [id], origin: { articleId: id, basis: "only" } })),
    sources: ["a", "b"].map((id) => ({ name: id, basis: "only", reportIds: [id] })),
  };

  test.each([" ", "Title of b"])("an article of the text %j is not said to have its own", (text) => {
    const given = [article("a"), article("b", { text })];
    expect(renderText(clustering([two]), given, plain)).toContain("  sources: a (no other found), b (title only)\n");
  });

  test("a source that another report credits is not said to have told all of its articles itself", () => {
    const [own, credits] = two.reports as [Report, Report];
    const reports: Report[] = [own, { ...credits, origin: { credited: "a", basis: "credit-line" } }];
    const credited: Story = { ...two, reports, sources: [{ name: "a", basis: "only", reportIds: ["a", "b"] }] };
    expect(renderText(clustering([credited]), [article("a"), article("b")], plain)).toContain(
      "  source: a (credited, 2 articles)\n",
    );
  });

  test.each([["a"], ["c"]])("nor is one that took some of it from %s, in its story or another", (from) => {
    const given = [
      clustering([two, story("c")], [copy(from, "b", "excerpt", 0.3)]),
      ["a", "b", "c"].map((id) => article(id)),
    ] as const;
    const sources = "  sources: a (no other found), b (partly taken)\n";
    expect(renderText(...given, plain)).toContain(sources);
    expect(renderText(...given, { ...plain, listed: [] })).toContain(sources);
  });

  test("of a part of the copies says nothing about the others", () => {
    const copies = [copy("a", "b"), copy("a", "c", "excerpt", 0.3)];
    const of = (listed: Copy[]) =>
      renderText(clustering([story("a", "b", "c")], copies), printed("a", "b", "c"), { ...plain, listed });
    expect(of([])).toMatch(/^3 articles, 1 story, no copies of these kinds\n/);
    expect(of([copies[1]!])).toMatch(/^3 articles, 1 story, 1 takes just a passage\n/);
    expect(of([copies[1]!])).not.toContain("reprint");
  });

  test("says what the stories are, where they come from and who copied how much", () => {
    const articles = [
      article("wire", { source: "Northwire", title: "Crane falls" }),
      article("bay", { url: "https://www.Bay.example/crane" }),
      article("own", { source: "The Bay Reader" }),
      article("alone", { source: "Elsewhere", title: "A quiet day" }),
    ];
    const crane: Story = {
      ...story("wire", "bay", "own"),
      reports: [
        {
          id: "wire",
          articleIds: ["wire", "bay"],
          origin: { articleId: "wire", credited: "Northwire", basis: "credit-line" },
        },
        { id: "own", articleIds: ["own"], origin: { articleId: "own", basis: "only" } },
      ],
      independentSources: 2,
      sources: [
        { name: "Northwire", basis: "credit-line", reportIds: ["wire"] },
        { name: "The Bay Reader", basis: "only", reportIds: ["own"] },
      ],
    };
    const copies = [copy("wire", "bay", "edited", 0.744), copy("wire", "own", "quotes", 0.1)];
    expect(renderText(clustering([crane, story("alone")], copies), articles, plain)).toBe(
      [
        "4 articles, 2 stories (1 of one article), 1 article is a copy",
        "",
        "Crane falls",
        "  3 articles, at most 2 independent sources",
        "  sources: Northwire (credited, 2 articles), The Bay Reader (no other found)",
        "    bay.example  edited      74% from Northwire",
        "    1 pair shares mostly quotations",
        "",
        "1 story of one article",
        "    A quiet day  Elsewhere",
        "",
      ].join("\n"),
    );
  });

  test("heads a story by its title, and one without by its first article", () => {
    const articles = [article("a"), article("b", { title: "The best headline" })];
    const titled = { ...story("a", "b"), title: "The best headline" };
    expect(renderText(clustering([titled]), articles, plain)).toContain("\nThe best headline\n");
    expect(renderText(clustering([story("a", "b")]), articles, plain)).toContain("\nTitle of a\n");
  });

  test("tells articles of one outlet apart by their ids, and says that one is a new version of its own report", () => {
    const articles = printed("a", "b", "c").map((one) => (one.id === "c" ? one : { ...one, source: "Vost Times" }));
    const text = renderText(clustering([story("a", "b", "c")], [copy("a", "b"), copy("a", "c")]), articles, plain);
    expect(text).toContain(
      "    Vost Times (b)  reprint     98% own  Vost Times (a)\n    c               reprint     98% from Vost Times (a)\n",
    );
    expect(text).toContain("\nown    a new version of its outlet's own report\n");
  });

  test("gives one line to an article with several sources: the origin of its report, unless another holds clearly more of it", () => {
    const articles = printed("a", "b", "c", "d");
    const copies = [copy("a", "b"), copy("a", "c", "edited", 0.6), copy("b", "c", "edited", 0.61)];
    copies.push(copy("b", "d", "excerpt", 0.2), copy("c", "d", "excerpt", 0.3));
    const text = renderText(clustering([story("a", "b", "c", "d")], copies), articles, plain);
    expect(text).toContain(
      [
        "    b  reprint     98% from a",
        "    c  edited      60% from a, also 1 other",
        "    d  excerpt     30% from? c, also 1 other",
      ].join("\n"),
    );
  });

  test("names what was taken across stories once, behind them", () => {
    const articles = [
      article("a", { source: "A", publishedAt: "2031-05-05T10:00:00Z" }),
      article("b", { source: "B", publishedAt: "2031-05-05T12:00:00Z" }),
    ];
    const text = renderText(clustering([story("a"), story("b")], [copy("a", "b", "excerpt", 0.2)]), articles, plain);
    expect(text).toContain("Taken from other stories\n    B  excerpt     20% from A\n");
    expect(text).not.toContain("from?");
  });

  test("across stories, gives one line to an article and tells the articles of one outlet apart by their ids", () => {
    const of = (source: string, id: string) => article(id, { source, publishedAt: "2031-05-05" });
    const articles = [of("A", "a"), of("A", "a2"), of("B", "b"), of("C", "c")];
    const copies = [copy("a", "c", "excerpt", 0.2), copy("b", "c", "excerpt", 0.1)];
    const stories = ["a", "a2", "b", "c"].map((id) => story(id));
    const text = renderText(clustering(stories, copies), articles, plain);
    expect(text).toContain("Taken from other stories\n    C  excerpt     20% from? A (a), also 1 other\n\n");
  });

  test("says where only the texts tell which came first, and once what that means", () => {
    const two = story("a", "b", "c");
    two.reports[0]!.origin.basis = "containment";
    const text = renderText(
      clustering([two], [copy("a", "b"), copy("a", "c")]),
      ["a", "b", "c"].map((id) => article(id)),
      plain,
    );
    expect(text).toContain(
      "    b  reprint     98% from? a\n    c  reprint     98% from? a\n\nfrom?  the dates do not tell",
    );
    expect(text.split("from?  ")).toHaveLength(2);
    expect(text).toMatch(/judged by the texts alone; both\n +may have it from elsewhere\n$/);
  });

  test("says where two print the text of an agency that is not there, and of neither that it is from the other", () => {
    const two = story("a", "b");
    two.reports[0]!.origin = { credited: "Far Agency", basis: "credit-line" };
    const text = renderText(clustering([two], [copy("a", "b")]), printed("a", "b"), plain);
    expect(text).toContain(
      "    b  reprint     98% with a\n\nwith   both go back to one outlet, and neither is known to be its",
    );
  });

  test("names who retold what another outlet has here as the source of a copy", () => {
    const [retold, own] = [story("a", "b"), article("o", { source: "Mole Post" })];
    retold.reports[0]!.origin = { credited: "Mole Post", basis: "credit-line" };
    const text = renderText(
      clustering([{ ...retold, articleIds: ["a", "b", "o"] }], [copy("a", "b")]),
      [...printed("a", "b"), own],
      plain,
    );
    expect(text).toContain("b  reprint     98% from a");
    expect(text).not.toContain("go back");
  });

  test("does not know from the date of one alone which of two was first", () => {
    const [a, b] = printed("a", "b");
    const text = renderText(clustering([story("a", "b")], [copy("a", "b")]), [a!, article(b!.id)], plain);
    expect(text).toContain("98% from? a");
  });

  test("stays short for large collections", () => {
    const stories: Story[] = [];
    const copies: Copy[] = [];
    const articles: Article[] = [];
    for (let s = 0; s < 100; s++) {
      const ids = Array.from({ length: 50 }, (_, i) => `s${s}a${i}`);
      stories.push(story(ids[0]!, ...ids.slice(1)));
      articles.push(...printed(ids[0]!, ...ids.slice(1)));
      for (const id of ids.slice(1)) copies.push(copy(ids[0]!, id));
    }
    for (let i = 0; i < 2000; i++) stories.push(story(`single${i}`));
    const text = renderText(clustering(stories, copies), articles, plain);
    expect(text.split("\n").length).toBeLessThan(400);
    expect(text).toMatch(/^7,000 articles, 2,100 stories \(2,000 of one article\), 4,900 articles are copies\n/);
    expect(text).toContain("... and 37 more that copy");
    expect(text).toContain("... and 80 more stories of at most 50 articles");
    expect(text).toContain("... and 1,995 more");
    expect(text).toMatch(
      /\n\n\.\.\. {4}the report \(--html report\.html\) shows more of it, and --json has all of it\n$/,
    );
  });

  test("keeps its lines within the width", () => {
    const long = "Sehr langer Titel ".repeat(20);
    const articles = [
      article("a", { title: long, source: long }),
      article("b", { title: "桥".repeat(200), source: "桥".repeat(90) }),
    ];
    const copies = [copy("a", "b"), copy("b", "b", "rewritten")];
    for (const width of [80, 100, 200]) {
      const text = renderText(clustering([story("a", "b")], copies), articles, { color: false, width });
      for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  test("lets no control character of an article reach the terminal", () => {
    const evil = "\u001b[31mred\u001b]0;owned\u0007 \u009b2J \u202Eright to left\nnew line\r\t\u0000";
    const articles = [article("a", { title: evil, source: evil }), article(`b${evil}`, { source: evil, title: evil })];
    const stories = [
      { ...story("a", `b${evil}`), sources: [{ name: evil, basis: "earliest" as const, reportIds: ["a"] }] },
    ];
    const text = renderText(clustering(stories, [copy("a", `b${evil}`)]), articles, plain);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(renderText(clustering(stories), articles, { color: true, width: 100 })).not.toContain("\u001b[31m");
  });

  test("writes colours only if asked to", () => {
    const input = clustering([story("a", "b")], [copy("a", "b")]);
    const articles = [article("a"), article("b")];
    expect(renderText(input, articles, { color: true, width: 100 })).toContain("\u001b[");
    expect(renderText(input, articles, plain)).not.toContain("\u001b");
  });

  test("says in one line that there is nothing", () => {
    expect(renderText(clustering([]), [], plain)).toBe("0 articles, 0 stories, no copies\n");
  });
});

describe("the pieces of a line", () => {
  test("spells numbers and shares the same everywhere", () => {
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(["0", "999", "1,000", "1,234,567"]);
    expect([0, 0.001, 0.5, 0.999, 1].map(percent)).toEqual(["0%", "1%", "50%", "99%", "100%"]);
  });

  test("cuts text by columns, never inside a character", () => {
    expect(fitted("plain", 5)).toBe("plain");
    expect(fitted("too long", 5)).toBe("too…");
    expect(fitted("桥桥桥", 5)).toBe("桥桥…");
    expect(fitted("😀😀😀", 4)).toBe("😀…");
  });

  test("keeps what words are spelt with", () => {
    expect(printable("می\u200Cخواهم 👩\u200D🚀 é")).toBe("می\u200Cخواهم 👩\u200D🚀 é");
    expect(printable("half \uD83D pair")).toBe("half \uFFFD pair");
  });
});
