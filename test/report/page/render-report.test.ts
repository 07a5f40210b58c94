/** What a page says of a clustering. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { clusterArticles } from "../../../src/cluster-articles.js";
import { DEFAULTS } from "../../../src/options.js";
import { renderReport, reportPage } from "../../../src/report/page/render-report.js";
import { SCRIPT, SCRIPT_HASH, STYLE_HASH } from "../../../src/report/page/script.js";
import { STYLE } from "../../../src/report/page/style.js";
import type { Article, Clustering, Copy, Story } from "../../../src/types.js";
import { alone, articles, clustering, copy, expectHarmless, OPTIONS, story, visible, WIRE } from "../pier-report.js";

describe("renderReport", () => {
  const page = renderReport(clustering, articles);

  test("says how many articles and how many independent sources", () => {
    expect(visible(page)).toContain("3 articles, at most 2 independent sources");
    expect(page).toContain("<title>4 articles, at most 3 independent sources</title>");
  });

  test("says of a copy where only the texts tell which of the two came first", () => {
    const unknown =
      "shares an edited text with Coast Wire; it is not known which came first, or whether both took it from elsewhere";
    expect(visible(page)).not.toContain("not known");
    const undated = articles.map(({ publishedAt, ...article }) => article);
    const judged = {
      ...story,
      reports: [{ ...story.reports[0]!, origin: { articleId: "w", basis: "containment" as const } }, story.reports[1]!],
    };
    judged.sources = [{ ...story.sources[0]!, basis: "containment" as const }, story.sources[1]!];
    const html = renderReport({ ...clustering, stories: [judged, alone("s")] }, undated);
    const text = visible(html);
    expect(text.split(unknown)).toHaveLength(3); // in the list, and above the proof
    // Nor is any outlet called the source elsewhere.
    expect(text).toContain("One text, first outlet unknown 2 articles");
    const ofOne = undated.map((article) => ({ ...article, source: "Coast Wire" }));
    expect(visible(renderReport({ ...clustering, stories: [judged, alone("s")] }, ofOne))).toContain(
      "Coast Wire, first version unknown 2 articles",
    );
    expect(text).toContain(
      "closest in wording to the other texts here; it is not known which came first, or whether all took it from elsewhere.",
    );
    expect(text).toContain(
      "in a report of 2 articles; it is not known which came first, or whether all took it from elsewhere",
    );
    expect(text).toContain("edited? ");
    expect(text).not.toMatch(/(?:Source|Copy): |go(?:es)? back to it/);
    expect(html).not.toContain('<i class="origin"></i><i></i>');
    expect(html.match(/<circle class="dot origin"/g)).toBeNull();
  });

  test("says that the earliest is so of the dated texts alone, where one is undated", () => {
    const text = visible(renderReport(clustering, [articles[0]!, { ...articles[1]!, publishedAt: undefined }]));
    expect(text).toContain(
      "the only one with a date; it is not known which came first, or whether all took it from elsewhere.",
    );
    expect(text).toContain("One text, first outlet unknown 2 articles");
    expect(text).toContain(
      "shares an edited text with Coast Wire; it is not known which came first, or whether both took it from elsewhere",
    );
  });

  test("counts the words that are the same in what it shows, and never all where one is marked", () => {
    const [wire, edit] = articles;
    const notesOn = (to: string): string[] => {
      const whole = { from: { start: 0, end: WIRE.length }, to: { start: 0, end: to.length }, similarity: 1 };
      const page = renderReport({ ...clustering, copies: [{ ...copy, passages: [whole] }] }, [
        wire!,
        { ...edit!, text: to },
      ]);
      return [...page.matchAll(/<p class="note">([^<]*)/g)].map(([, note]) => note!);
    };
    expect(notesOn(WIRE)).toEqual(["Word for word"]);
    expect(notesOn(WIRE.replace("crowns", "crown"))).toEqual(["94% of the words the same"]);
    expect(notesOn(WIRE.replace("council voted", "council, voted"))).toEqual(["99% of the words the same"]);
  });

  test("says that kinds are told without house text, and shares with it", () => {
    expect(visible(page)).toContain("nine tenths of the shorter text, house text aside, word for word");
    expect(visible(page)).toContain("Shares of a text count house text too.");
  });

  test("says that the number of sources holds for the story as it is grouped", () => {
    expect(visible(page)).toContain("then it is too low for the event.");
  });

  test("tells the articles of one outlet apart where a passage is shared between stories", () => {
    const second = { ...articles[0]!, id: "w2", title: "Pier to be sold" };
    const loans = [copy, { ...copy, from: "w2" }].map((loan): Copy => ({ ...loan, kind: "excerpt" }));
    const stories = ["w", "w2", "e"].map(alone);
    const text = visible(renderReport({ ...clustering, stories, copies: loans }, [...articles, second]));
    expect(text).toMatch(/Harbour Post .* Coast Wire \(Ferry pier to close\)/);
    expect(text).toMatch(/Harbour Post .* Coast Wire \(Pier to be sold\)/);
  });

  test("says of a story told by one article whom it credits, but for its own outlet", () => {
    const crediting = (credited: string): string => {
      const single = {
        ...alone("w"),
        reports: [{ ...story.reports[0]!, articleIds: ["w"], origin: { credited, basis: "credit-line" as const } }],
      };
      return visible(renderReport({ ...clustering, stories: [single], copies: [] }, articles));
    };
    expect(crediting("Far Agency")).toContain(", credited to Far Agency");
    expect(crediting("Coast Wire")).not.toContain(", credited to");
  });

  test("names the origin of each report in plain words", () => {
    expect(visible(page)).toContain(
      "Coast Wire, 5 May 2031, 10:00: the earliest of these texts; 1 other article goes back to it.",
    );
    expect(visible(page)).toContain("The Mole, credited to Far Agency, whose own text is not in this story.");
    // An article whose outlet is not known may be the agency's.
    const unnamed = articles.map((article) => (article.id === "e" ? { ...article, source: "" } : article));
    const text = visible(renderReport(clustering, unnamed));
    expect(text).toContain("The Mole, credited to Far Agency.");
    expect(text).not.toContain("not in this story");
  });

  test("puts the articles in order of time, with what each is", () => {
    const text = visible(page);
    const places = ["origin of a report of 2 articles", "edits the text of Coast Wire", "credited to Far Agency"].map(
      (words) => text.indexOf(words),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(text).toContain("In order of time (UTC)");
    expect(text).toContain("5 May 2031, 12:30");
    expect(text).toContain("6 May 2031");
  });

  test("marks what changed in a passage, on each side", () => {
    expect(page).toContain("<del>on</del> Monday to <del>close</del> the old ferry pier.");
    expect(page).toContain("voted Monday to <ins>shut</ins> the old ferry pier.");
    expect(visible(page)).toContain("70% of the words of Harbour Post and 60% of those of Coast Wire");
    expect(visible(page)).toContain("confidence 93%");
  });

  test("allows its own script and style sheet and nothing else", () => {
    const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    expect({ SCRIPT_HASH, STYLE_HASH }).toEqual({ SCRIPT_HASH: hash(SCRIPT), STYLE_HASH: hash(STYLE) });
    expect(page).toContain(
      `content="default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  test("is a page of its own: no network, landmarks, languages", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<link|<img|<iframe|\bsrc=|\bon[a-z]+=/i);
    for (const landmark of ["<header>", '<main id="stories">', "<footer>"]) expect(page).toContain(landmark);
    expect(page).toContain('<blockquote dir="auto" lang="en-GB">');
    expect(STYLE).toContain("prefers-color-scheme:dark");
    expect(STYLE).toContain("@media print");
    expectHarmless(page);
  });

  test("names its version and the options that are not the default ones", () => {
    const made = (options: Clustering["options"]) =>
      /Made with .*\./.exec(visible(renderReport({ ...clustering, options })))?.[0];
    expect(made(DEFAULTS as never)).toMatch(/^Made with wirecopy \d+\.\d+\.\d+, with the default options\. Kinds/);
    const others = { ...DEFAULTS, threshold: 0.9, sketch: { ...DEFAULTS.sketch, seed: 7 } };
    expect(made(others as never)).toContain("with the default options, but threshold 0.9, seed 7. Kinds");
  });

  test("gives the same bytes again, whatever the order of the articles", () => {
    expect(renderReport(clustering, [...articles].reverse())).toBe(page);
  });

  test("names articles by id where none are given, and says that nothing can be shown", () => {
    const bare = renderReport(clustering);
    expect(visible(bare)).toContain("article e shares an edited text with article w");
    expect(visible(bare)).toContain("The texts were not given");
    expectHarmless(bare);
  });

  test("an article without a text is not said to have its own", () => {
    const origin = { articleId: "o", basis: "only" } as const;
    const only: Story = { ...story, reports: [story.reports[0]!, { id: "o", articleIds: ["o"], origin }] };
    const of = (text: string) =>
      visible(renderReport({ ...clustering, stories: [only] }, [...articles.slice(0, 2), { ...articles[2]!, text }]));
    expect(of("")).toContain("title only");
    expect(of("Who needs a pier?")).toContain("title only");
    expect(of("An opinion.")).not.toContain("title only");
  });

  test("an article is not said to have a text of its own where it took from another story", () => {
    const origin = { articleId: "o", basis: "only" } as const;
    const only: Story = { ...story, reports: [story.reports[0]!, { id: "o", articleIds: ["o"], origin }] };
    const lent: Copy = { ...copy, from: "s", to: "o", kind: "excerpt", passages: [] };
    const text = visible(renderReport({ ...clustering, stories: [only, alone("s")], copies: [copy, lent] }, articles));
    const took =
      "shares a passage with weather.example (Rain until Friday, says the weather office, and then some…, in another story); it is not known which came first, or whether both took it from elsewhere";
    expect(text).toContain(`Who needs a pier?${took}`);
    expect(text).toContain(`6 May 2031: ${took}.`);
    expect(text).not.toContain("Who needs a pier?no source found");
  });

  test("names an article of another story by outlet and title, whatever was shown before", () => {
    const second = { ...articles[0]!, id: "w2", title: "Pier to be sold" };
    const took = (from: string, to: string): Copy => ({ ...copy, from, to, kind: "excerpt", passages: [] });
    const given = { ...clustering, copies: [took("w", "s"), took("w", "w2")] };
    const stories = [story, { ...alone("s"), articleIds: ["s", "w2"] }];
    const dated = articles.map((article) => ({ publishedAt: "2031-05-07", ...article }));
    const page = renderReport({ ...given, stories }, [...dated, { ...second, publishedAt: "2031-05-07" }]);
    expect(visible(page)).toContain("takes a passage from Coast Wire (Ferry pier to close, in another story)");
    expect(visible(page)).toContain("reuses a passage of its own report (Ferry pier to close, in another story)");
    expect(visible(page)).toContain("No text is shared between the articles of this story.");
  });

  test("a story of one article says what that took from another, and links the proof", () => {
    const took: Copy = { ...copy, from: "w", to: "s", kind: "excerpt" };
    const dated = articles.map((article) => ({ publishedAt: "2031-05-07", ...article }));
    const page = renderReport({ ...clustering, copies: [copy, took] }, dated);
    const [singles] = /<section class="singles".*?<\/section>/s.exec(page)!;
    expect(singles).toContain('; <a href="#across-1">takes a passage from <bdi>Coast Wire</bdi>');
    expect(visible(singles)).toContain("Coast Wire (Ferry pier to close, in another story)");
  });

  test("what an article is to its report is said beside what it took from elsewhere", () => {
    const lent: Copy = { ...copy, from: "s", to: "o", kind: "excerpt", passages: [] };
    const dated = articles.map((article) => ({ publishedAt: "2031-05-04", ...article }));
    const text = visible(renderReport({ ...clustering, copies: [copy, lent, { ...lent, to: "w" }] }, dated));
    const took =
      "takes a passage from weather.example (Rain until Friday, says the weather office, and then some…, in another story)";
    expect(text).toContain(`credited to Far Agency; ${took}`);
    expect(text).toContain(`origin of a report of 2 articles; ${took}`);
    const inside = visible(renderReport({ ...clustering, copies: [{ ...copy, to: "o", kind: "excerpt" }] }, dated));
    expect(inside).toContain("credited to Far Agency; takes a passage from Coast Wire");
  });

  test("links what an article took to the proof, where that is on the page", () => {
    const link = '<a href="#copy-1">edits the text of <bdi>Coast Wire</bdi></a>';
    expect(page).toContain(link);
    expect(page).toContain('<details class="copy" id="copy-1"');
    const lent: Copy = { ...copy, from: "s", to: "o", kind: "excerpt" };
    const loans = renderReport({ ...clustering, copies: [lent] }, articles);
    expect(loans).toContain('<a href="#across-1">shares a passage with');
    expect(loans).toMatch(/<details class="copy" id="across-1"[^>]* open>/);
    const part = reportPage(clustering, articles, { listed: [] });
    expect(part).toContain("edits the text of <bdi>Coast Wire</bdi>");
    expect(part).not.toContain("#copy-");
  });

  test("one article and one story are not said to be several", () => {
    const only = { ...story, articleIds: ["o"], reports: [{ id: "o", articleIds: ["o"], origin: { basis: "only" } }] };
    const one = { ...clustering, stories: [{ ...only, independentSources: 1 } as Story], copies: [] };
    const page = renderReport(one, articles);
    for (const term of ["article", "story"]) expect(page).toContain(`<dt>${term}</dt><dd>1</dd>`);
    for (const term of ["articles", "stories"])
      expect(renderReport({ ...clustering, stories: [] })).toContain(`<dt>${term}</dt><dd>0</dd>`);
  });

  test("an empty clustering is a page too, which says that there is nothing", () => {
    const empty = visible(renderReport({ stories: [], copies: [], options: OPTIONS }, []));
    expect(empty).toContain("0 articles");
    expect(empty).toContain("There are no articles.");
    expect(visible(page)).not.toContain("There are no articles.");
  });

  test("shows a passage told in other words by what both texts have", () => {
    const retold = { ...copy, kind: "rewritten" as const, passages: [{ ...copy.passages[0]!, similarity: 0.3 }] };
    const shown = renderReport({ ...clustering, copies: [retold] }, articles);
    expect(visible(shown)).toContain("In other words: 52% of the words in both");
    expect(visible(shown)).toContain(
      "What tells the same makes up 70% of Harbour Post and 60% of Coast Wire; about 21% of the words of Harbour Post are in both.",
    );
    expect(shown).toContain(
      "The <mark>harbour council voted</mark> on <mark>Monday</mark> to close the old <mark>ferry pier</mark>",
    );
    expect(shown.replace(/<details class="legend">.*?<\/details>/s, "")).not.toMatch(/<del>|<ins>/);
    expectHarmless(shown);
  });

  test("gives no figure where a passage has hardly a word in both", () => {
    const retold = { ...copy, passages: [{ ...copy.passages[0]!, similarity: 0 }] };
    const texts = [WIRE, "Voters of the port decide to shut what they once built for boats."];
    const given = articles.map((article, at) => ({ ...article, text: texts[at] ?? article.text }));
    expect(visible(renderReport({ ...clustering, copies: [retold] }, given))).toContain(
      "In other words: hardly a word in both",
    );
  });

  test("folds what each text has outside the passages, but of whoever takes a passage", () => {
    const folds = (kind: Copy["kind"]): string[] => {
      const page = renderReport({ ...clustering, copies: [{ ...copy, kind }] }, articles);
      return [...page.matchAll(/<details class="rest">.*?<\/details>/gs)].map(([fold]) => visible(fold));
    };
    expect(folds("edited")).toEqual([
      "Not in the passages: 6 words of Coast Wire\nRepairs would cost two million crowns.",
      "Not in the passages: 4 words of Harbour Post\nA swimming club protested.",
    ]);
    expect(folds("excerpt")).toEqual([]);
  });

  test("tells two articles of one outlet apart by their titles", () => {
    const same = articles.map((article) => ({ ...article, source: "Coast Wire" }));
    expect(visible(renderReport(clustering, same))).toContain(
      "Coast Wire (Pier shuts) updates its own report (Ferry pier to close)",
    );
  });

  test("tells two articles of one outlet and one title apart by their times, as the list has them, and at one time by their ids", () => {
    const same = articles.map((article) => ({ ...article, source: "Coast Wire", title: "Pier shuts" }));
    expect(visible(renderReport(clustering, same))).toContain(
      "Coast Wire (5 May 2031, 12:30) updates its own report (5 May 2031, 10:00)",
    );
    expect(visible(renderReport(clustering, same))).toContain("Source: Coast Wire, 5 May 2031, 10:00");
    const { from, to } = clustering.copies[0]!;
    const atOnce = same.map((article) => ({ ...article, publishedAt: "2031-05-05" }));
    expect(visible(renderReport(clustering, atOnce))).toContain(
      `Coast Wire (${to}) is another version of its own report (${from}); it is not known which came first`,
    );
  });

  test("leaves out the times of the tree on narrow screens where they are not needed to tell its nodes apart", () => {
    const isLeftOut = (given: Article[]): boolean[] =>
      [...renderReport(clustering, given).matchAll(/<t\w+ class="quiet( time)?"[^>]*>(?= *&#8296;5 May 2031)/g)].map(
        ([, time]) => time !== undefined,
      );
    expect(isLeftOut(articles)).toEqual([true, true]);
    const same = articles.map((article) => ({ ...article, source: "Coast Wire" }));
    expect(isLeftOut(same)).toEqual([false, false]);
  });

  test("draws a time that tells nodes apart below a name that leaves no room beside it", () => {
    const same = articles.map((article) => ({ ...article, source: "Coast Wire of the Northern Harbour" }));
    const page = renderReport(clustering, same);
    const times = [
      ...page.matchAll(/y="(\d+)">(?:<tspan.*<\/tspan>)?<\/text>\n<text class="quiet" x="\d+" y="(\d+)">&#8296;5 May/g),
    ];
    expect(times.map(([, name, time]) => Number(time) - Number(name))).toEqual([18, 18]);
  });

  test("says how many articles are copies, in the words of the summary", () => {
    expect(renderReport(clustering, articles)).toContain("<dt>article is a copy</dt><dd>1</dd>");
    expect(reportPage(clustering, articles, { listed: [] })).toContain(
      "<dt>articles are copies of these kinds</dt><dd>0</dd>",
    );
  });

  test("counts who took just a passage beside the copies, once, and only where there are such", () => {
    const took = (to: string): Copy => ({ ...copy, from: "s", to, kind: "excerpt", passages: [] });
    const page = (...more: Copy[]) => renderReport({ ...clustering, copies: [copy, ...more] }, articles);
    expect(page(took("e"), took("o"))).toMatch(/article is a copy<.*>1<.*\n.*<dt>takes just a passage<\/dt><dd>1</);
    expect(page(took("e"))).not.toContain("just a passage");
  });

  test("shows one pair of two reports in different stories, however often they were printed", () => {
    const prints = Array.from({ length: 60 }, (_, at) => `p${at}`);
    const given = [...articles, ...prints.map((id) => ({ ...articles[0]!, id }))];
    const wire = { ...alone("p0"), articleIds: prints, reports: [{ ...alone("p0").reports[0]!, articleIds: prints }] };
    const took = (from: string, to: string): Copy => ({ ...copy, from, to, kind: "excerpt" });
    const copies = [...prints.map((id) => took(id, "e")), took("s", "o")];
    const page = renderReport({ ...clustering, stories: [wire, ...["e", "o", "s"].map(alone)], copies }, given);
    const section = visible(/<section aria-labelledby="across".*?<\/section>/s.exec(page)![0]);
    expect(section.match(/ (?:from|with) (?:Coast Wire|weather)/g)).toHaveLength(2);
    expect(section).toContain("Text is shared by 59 more pairs of articles from the same two reports.");
    expect(section).not.toContain("not shown");
  });

  test("heads a story by its title, in the language of the article that bears it", () => {
    const titled = { ...clustering, stories: [{ ...story, title: "Pier shuts" }, alone("s")] };
    expect(renderReport(titled, articles)).toContain('<h2 id="story-1"><bdi lang="en-GB">Pier shuts</bdi></h2>');
    expect(renderReport(titled)).toContain('<h2 id="story-1"><bdi>Pier shuts</bdi></h2>');
  });

  test("heads a story without a title by what most articles begin with", () => {
    const titled = articles.map((article) => ({
      ...article,
      title: article.id === "w" ? "5-day forecast" : "Pier shuts",
    }));
    expect(renderReport(clustering, titled)).toMatch(/<h2 id="story-1"><bdi[^>]*>Pier shuts</);
    expect(renderReport(clustering, articles)).toMatch(/<h2 id="story-1"><bdi[^>]*>Ferry pier to close</);
  });

  test("shows articles without texts by their titles and outlets, and no word of the texts", () => {
    const page = renderReport(
      clustering,
      articles.map(({ text: _, ...named }) => ({ ...named, title: `Pier shuts (${named.id})` })),
    );
    expect(visible(page)).toContain("Pier shuts (w)");
    expect(visible(page)).toContain("The texts were not given");
    for (const { text } of articles) expect(page).not.toContain(text.slice(0, 30));
  });

  test("takes null for what is absent", () => {
    const fields = { title: null, url: null, source: null, publishedAt: null, language: null };
    const bare = articles.map(({ id }) => ({ id }));
    expect(
      renderReport(
        clustering,
        bare.map((article) => ({ ...article, ...fields, text: null })),
      ),
    ).toBe(renderReport(clustering, bare));
  });

  test("shows a date that no calendar has as it stands", () => {
    const dated = (publishedAt: string): string =>
      visible(renderReport(clustering, [{ ...articles[0]!, publishedAt }, ...articles.slice(1)]));
    expect(dated("2031-02-30")).toContain("2031-02-30");
    expect(dated("2031-02-28T23:30-0100")).toContain("1 Mar 2031, 00:30");
    expect(dated("2031-02-28")).toContain("28 Feb 2031");
  });

  test("a day alone, or midnight, stands behind the times of that day, and is drawn as a bar over the whole of it", () => {
    for (const publishedAt of ["2031-05-05", "2031-05-05T00:00:00Z"]) {
      const page = renderReport(clustering, [articles[0]!, { ...articles[1]!, publishedAt }, ...articles.slice(2)]);
      const whens = [...page.matchAll(/<span class="when">(.*?)<\/span>/g)].map(([, when]) => visible(when!));
      expect(whens).toEqual(["5 May 2031, 10:00", "5 May 2031", "6 May 2031"]);
      expect(page).toContain('<line class="day" x1="6%" x2="52%" y1="10" y2="10"/>');
      expect(page).toContain('<circle class="dot origin" cx="25%" cy="10" r="5"/>');
      expect(page).toContain('<p><span><time datetime="2031-05-05">');
    }
  });

  test("two prints of an agency's text are no source of each other", () => {
    const reports: Story["reports"] = [
      { id: "w", articleIds: ["w", "e"], origin: { credited: "Far Agency", basis: "credit-line" } },
      { id: "o", articleIds: ["o"], origin: { articleId: "o", basis: "only" } },
    ];
    const text = visible(renderReport({ ...clustering, stories: [{ ...story, reports }] }, articles));
    // In the list, and above the proof.
    expect(text.split("goes back to Far Agency, as does Coast Wire")).toHaveLength(3);
    expect(text).not.toMatch(/(?:Source|Copy): /);
    expect(text).toContain("2 articles, credited to Far Agency, whose own text is not in this story.");
  });

  test("a copy of what retold another outlet's report comes from there, and nothing is said to be missing", () => {
    const reports: Story["reports"] = [
      { id: "w", articleIds: ["w", "e"], origin: { credited: "The Mole", basis: "credit-line" } },
      { id: "o", articleIds: ["o"], origin: { articleId: "o", basis: "only" } },
    ];
    const text = visible(renderReport({ ...clustering, stories: [{ ...story, reports }] }, articles));
    expect(text.split("edits the text of Coast Wire")).toHaveLength(3);
    const own = "a separate text that credits The Mole, so it counts to that source.";
    expect(text).toContain(`2 articles: ${own}`);
    const took: Copy = { ...copy, from: "o", to: "w", kind: "excerpt" };
    const dated = articles.map((article) => (article.id === "o" ? { ...article, publishedAt: "2031-05-04" } : article));
    expect(visible(renderReport({ ...clustering, stories: [{ ...story, reports }], copies: [took] }, dated))).toContain(
      `${own} It takes a passage from The Mole.`,
    );
    expect(text).not.toContain("not in this story");
  });

  test("no way of a text leads from one print of an agency's text to another", () => {
    const ids = ["w", "e", "o"];
    const way = (origin: Story["reports"][0]["origin"]): boolean => {
      const reports = [{ id: "w", articleIds: ids, origin }];
      const copies = [copy, { ...copy, from: "e", to: "o" }];
      return visible(renderReport({ ...clustering, stories: [{ ...story, reports }], copies }, articles)).includes(
        "The way of the text",
      );
    };
    expect(way({ articleId: "w", basis: "earliest" })).toBe(true);
    expect(way({ credited: "Far Agency", basis: "credit-line" })).toBe(false);
  });

  test("tells a source apart from the other articles of its outlet in the story", () => {
    const [wire, edit, own] = articles;
    const text = visible(renderReport(clustering, [wire!, edit!, { ...own!, source: "Coast Wire" }]));
    expect(text.split("edits the text of Coast Wire (Ferry pier to close)")).toHaveLength(3);
  });

  test("says of a source whose text is a copy of another's why it counts all the same", () => {
    const own = (id: string): Story["reports"][0] => ({
      id,
      articleIds: [id],
      origin: { articleId: id, basis: "only" },
    });
    const page = (kind: Copy["kind"], sources: Story["sources"]): string => {
      const two = { ...story, articleIds: ["w", "e"], reports: [own("w"), own("e")], sources };
      return visible(renderReport({ ...clustering, stories: [two], copies: [{ ...copy, kind }] }, articles));
    };
    const each = ["w", "e"].map((id) => ({ name: id, basis: "only" as const, reportIds: [id] }));
    expect(page("rewritten", each)).toContain(
      "Harbour Post, 5 May 2031, 12:30: rewrites the report of Coast Wire. As a whole the two reports are not one text, so they count as two.",
    );
    expect(page("rewritten", [{ ...each[0]!, reportIds: ["w", "e"] }])).not.toContain("As a whole");
    expect(page("excerpt", each)).toContain("Harbour Post, 5 May 2031, 12:30: takes a passage from Coast Wire.");
    expect(page("quotes", each)).toContain("Harbour Post, 5 May 2031, 12:30: no source found among these articles.");
  });

  test("a shared quotation is shown apart from the copies", () => {
    const quotes: Copy = { ...copy, to: "o", kind: "quotes", passages: [] };
    const text = visible(renderReport({ ...clustering, copies: [copy, quotes] }, articles));
    expect(text).toContain("93% sure that it is no copy");
    expect(text.indexOf("Shared, but no copy")).toBeGreaterThan(text.indexOf("The proof"));
    expect(text).toContain("The Mole shares mostly quotations with Coast Wire");
  });

  test("says which way a text came to the copy of a copy", () => {
    const [wire, post, third] = ["w", "p", "t"].map((id, at) => ({
      ...{ id, source: `Outlet ${id}`, text: id },
      publishedAt: `2031-05-05T1${at}:00:00Z`,
    }));
    const told = (from: string, to: string, coverage: number): Copy => ({
      ...copy,
      ...{ from, to, coverage: { from: 1, to: coverage }, passages: [] },
    });
    const story: Story = {
      ...alone("w"),
      articleIds: ["w", "p", "t"],
      reports: [{ id: "w", articleIds: ["w", "p", "t"], origin: { articleId: "w", basis: "earliest" } }],
    };
    const copies = [told("w", "p", 0.6), told("w", "t", 0.4), told("p", "t", 0.9)];
    const page = visible(renderReport({ stories: [story], copies, options: OPTIONS }, [wire!, post!, third!]));
    expect(page).toContain(
      "The way of the text: Outlet w → Outlet p → Outlet t. Shared passages hold 40% of the words of Outlet t and 100% of those of Outlet w.",
    );
    expect(page.match(/The way of the text/g)).toHaveLength(1);
    const atOnce = [{ ...wire!, publishedAt: post!.publishedAt }, post!, third!];
    expect(visible(renderReport({ stories: [story], copies, options: OPTIONS }, atOnce))).toContain(
      "The way of the text: Outlet w — Outlet p → Outlet t.",
    );
  });

  test("can be narrowed to a language that is guessed where no article names one", () => {
    const page = renderReport({ stories: ["a", "b"].map(alone), copies: [], options: OPTIONS }, [
      { id: "a", text: WIRE },
      { id: "b", text: "Der Rat der Hafenstadt hat am Montag beschlossen, die alte Pier für elf Monate zu schließen." },
    ]);
    expect(page).toContain('<option value="l-de">');
    expect(page).toContain('<option value="l-en">');
    expect(page).toContain('<bdi lang="de">');
  });
});

test("guesses no language by a title alone", () => {
  const titled = ["Pier shuts", "Cartel de fútbol"].map((title, at) => ({ id: `${at}`, title }));
  const page = renderReport({ stories: ["0", "1"].map(alone), copies: [], options: OPTIONS }, titled);
  expect(page).not.toMatch(/<bdi lang|"l-/);
});

test("what only shares a quotation is text of its own, or of whom it credits", () => {
  const page = renderReport({ ...clustering, copies: [{ ...copy, to: "o", kind: "quotes" }] }, articles);
  expect(page.match(/<li data-f="[^"]*k-own k-quotes"/g)).toHaveLength(1);
  expect(page.match(/<li data-f="[^"]*k-credited k-quotes"/g)).toHaveLength(1);
});

test.each([
  ["e", "A swimming club protested.", "own", "no source found"],
  ["e", "", "title", "title only"],
  ["o", "An opinion.", "credited", "credited to <bdi>Far Agency</bdi>"],
])("the choice of kinds takes %s with the text %j for %s, as its line does", (id, text, standing, role) => {
  const given = articles.map((article) => (article.id === id ? { ...article, text } : article));
  const page = renderReport({ ...clustering, copies: [] }, given);
  const outlet = articles.find((article) => article.id === id)!.source!;
  const line = page.split("\n").find((one) => one.includes('class="role"') && one.includes(outlet));
  expect(line).toMatch(new RegExp(`^<li data-f="[^"]*k-${standing}"`));
  expect(line).toContain(`<span class="role">${role}</span>`);
});

test("an outlet that is written in two ways is one choice", () => {
  const written = ["Bay Tribune", "The Bay Tribune", "Coast Daily"].map((source, i) => ({
    id: `${i}`,
    source,
    text: "The harbour closed on Monday after the storm had torn the pier from its piles, the mayor said.",
  }));
  const page = renderReport(clusterArticles(written), written);
  expect(page.match(/<option value="o\d">/g)).toHaveLength(2);
});

test("offers the kinds of copy that are there, and no other", () => {
  const kinds = (copies: Copy[]): string[] =>
    [...renderReport({ ...clustering, copies }, articles).matchAll(/<option value="k-(\w+)">/g)].map(
      ([, kind]) => kind!,
    );
  expect(kinds([{ ...copy, from: "o", kind: "quotes" }, copy])).toEqual(["edited", "quotes", "own", "credited"]);
  expect(kinds([{ ...copy, kind: "quotes" }, copy]), "what is shared within a report is not shown").toEqual([
    "edited",
    "own",
    "credited",
  ]);
  expect(kinds([])).toEqual(["own", "credited"]);
});

describe("the source's side of a passage", () => {
  test("is the source's own text to the character, in whichever form its characters are spelt", () => {
    const composed = "한국 대통령이 월요일에 항구를 방문했다. “좋다”고 말했다.";
    const from = composed.normalize("NFD").replace(/[“”]/g, '"');
    const to = composed.replace("월요일", "화요일");
    const passages = [{ from: { start: 0, end: from.length }, to: { start: 0, end: to.length }, similarity: 0.9 }];
    const page = renderReport({ ...clustering, copies: [{ ...copy, passages }] }, [
      { ...articles[0]!, text: from },
      { ...articles[1]!, text: to },
    ]);
    const sides = [...page.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, side]) => visible(side!));
    expect(sides).toEqual([from, to]);
  });
});
