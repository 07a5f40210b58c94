import { describe, expect, test } from "vitest";
import { clusterArticles } from "../../../src/index.js";
import { findOrigin, type OriginArticle } from "../../../src/story/reports/origins.js";
import { withCreditsInPlace, withCreditsSettled } from "../../../src/story/reports/story-credits.js";
import { joinedKeys, outletKey } from "../../../src/text/outlets/outlets.js";
import type { Article, Origin } from "../../../src/types.js";
import { article, HOUR } from "./origin-article.js";

test("a name that may be an outlet's is one where an article of the story is from there, and nothing elsewhere", () => {
  const named = (id: string, name: string): OriginArticle => ({ ...article(id), creditedKey: outletKey(name) });
  const settled = withCreditsSettled([
    article("a", { source: "The Corwin Lamp" }),
    named("b", "Corwin Lamp"),
    named("c", "Anna Smith"),
    article("d", { credited: "Northwire" }),
  ]);
  expect(settled.map(({ credited, creditedKey }) => [credited, creditedKey])).toEqual([
    ["", ""],
    ["The Corwin Lamp", "corwinlamp"],
    ["", ""],
    ["Northwire", "northwire"],
  ]);
});

test("a credited outlet that tells the story is called as its own article calls it", () => {
  const closes = "The harbour board voted on Tuesday to close the northern pier for eleven months, engineers said.";
  const { stories } = clusterArticles([
    { id: "a", source: "The Standard", text: `${closes} Berths are few, and the season is short.` },
    {
      id: "b",
      source: "The Associated Press",
      text: `${closes} Berths are few, and the season is short, AP reported.`,
    },
    { id: "c", source: "Bay Post", text: `${closes} Fishermen fear for the season.\n\nSource: Associated Press` },
    { id: "d", source: "The Kelvin Lamp", text: "A mill in Kelvin burned down.\n\nSource: Associated Press" },
  ]);
  const names = stories.flatMap(({ sources }) => sources.map(({ name }) => name)).sort();
  expect(names).toEqual(["AP", "The Associated Press"]);
  const settled = withCreditsSettled([
    article("a", { source: "The Standard" }),
    { ...article("b", { credited: "Der Standard" }), creditedKey: outletKey("Standard") },
  ]);
  expect(settled[1]).toMatchObject({ credited: "The Standard" });
  expect(findOrigin(settled)).toMatchObject({ articleId: "a", credited: "The Standard" });
});

test("of several names the first counts that an outlet of the story bears", () => {
  const keys = joinedKeys(["Anna Smith", "Corwin Lamp", "Northwire"].map(outletKey));
  const articles = [article("a", { source: "The Corwin Lamp" }), { ...article("b"), creditedKey: keys }];
  expect(withCreditsSettled(articles)[1]).toMatchObject({ credited: "The Corwin Lamp", creditedKey: "corwinlamp" });
  expect(withCreditsSettled(articles.slice(1))[0]).toMatchObject({ credited: "", creditedKey: "" });
});

test.each(["(Nordlicht)", "Mit Material von Nordlicht", "Dies berichtet Nordlicht.", "Laut Anna Uhl.\n\n(Nordlicht)"])(
  "an outlet of the story is the one source of a report that names it as %j",
  (credit) => {
    const closes = "Der Hafenrat von Malvera sperrt den Nordpier für elf Monate, weil Ingenieure Risse fanden.";
    const protests = "Fischer standen heute vor dem Hafenrat von Malvera, weil der Nordpier gesperrt wird.";
    const { stories } = clusterArticles([
      { id: "a", source: "Nordlicht", language: "de", text: closes },
      { id: "b", source: "Zeta", language: "de", text: `${protests}\n\n${credit}` },
    ]);
    expect(stories.map(({ independentSources }) => independentSources)).toEqual([1]);
  },
);

test("the initials of an outlet that tells the story are its name", () => {
  const settled = withCreditsSettled([
    article("a", { source: "Baltos žinių tarnyba" }),
    { ...article("b"), creditedKey: outletKey("BŽT") },
    { ...article("c"), creditedKey: outletKey("BT") },
    article("d", { source: "Agence vérane de presse" }),
    { ...article("e"), creditedKey: outletKey("AVP") },
  ]);
  expect(settled.map(({ credited, creditedKey }) => [credited, creditedKey])).toEqual([
    ["", ""],
    ["Baltos žinių tarnyba", outletKey("Baltos žinių tarnyba")],
    ["", ""],
    ["", ""],
    ["Agence vérane de presse", outletKey("Agence vérane de presse")],
  ]);
});

test("an agency that signs what a paper was told goes back to that paper where the paper has an article, and to nobody elsewhere", () => {
  const paper: Article = {
    id: "a",
    source: "Orren Ledger",
    text: "After 117 years the mint of Orren is closing. “We have no orders left,” its head, Mara Quill, said on Friday evening in her office, among boxes of blank coins.\n\nThe 80 people who work there will be paid until June. A grant of 60,000 crowns that the council promised never came.",
  };
  const agency: Article = {
    id: "b",
    source: "Northwire",
    text: "ORREN (Northwire) - The mint of Orren closes in June after 117 years, its head Mara Quill told the Orren Ledger. She blamed a lack of orders. All 80 staff will lose their jobs.",
  };
  const sources = (...articles: Article[]): string[] =>
    clusterArticles(articles).stories.flatMap((story) => story.sources.map(({ name }) => name));
  expect(sources(paper, agency)).toEqual(["Orren Ledger"]);
  expect(sources(agency)).toEqual(["Northwire"]);
});

test("its initials are its name in a dateline too, but for those of an outlet that is known", () => {
  const settled = withCreditsSettled([
    article("a", { source: "Alder Farm Press" }),
    article("b", { source: "Northern Valley Agency" }),
    article("c", { source: "Echo", credited: "NVA" }),
    article("d", { source: "Echo", credited: "AFP" }),
  ]);
  expect(settled.slice(2).map(({ credited, creditedKey }) => [credited, creditedKey])).toEqual([
    ["Northern Valley Agency", outletKey("Northern Valley Agency")],
    ["AFP", outletKey("AFP")],
  ]);
});

test("an outlet that an article of the story credits is meant by its name in others", () => {
  const settled = withCreditsSettled([
    article("a", { credited: "NPA" }),
    { ...article("b"), creditedKey: outletKey("NPA") },
    { ...article("c"), creditedKey: outletKey("WHO") },
  ]);
  expect(settled.map(({ credited }) => credited)).toEqual(["NPA", "NPA", ""]);
});

test("the name by which an outlet signs its own articles is that outlet's, in other articles too", () => {
  const settled = withCreditsSettled([
    { ...article("a", { source: "Local Twelve", credited: "WKDL" }), creditedKey: outletKey("Local Twelve") },
    article("b", { source: "Echo", credited: "WKDL" }),
    article("c", { source: "Dawn", credited: "Northwire" }),
  ]);
  expect(settled.map(({ credited, creditedKey }) => [credited, creditedKey])).toEqual([
    ["WKDL", outletKey("Local Twelve")],
    ["Local Twelve", outletKey("Local Twelve")],
    ["Northwire", "northwire"],
  ]);
});

test("the name with which an outlet signs is another's where that one has an article in the story, and of two signers the first one's", () => {
  const signing = (id: string, source: string, credited: string): OriginArticle => ({
    ...article(id, { source, credited }),
    creditedKey: outletKey(source),
  });
  const crediting = article("e", { source: "Echo", credited: "Harbor Post" });
  const ofReader = signing("a", "Reader Feed", "Harbor Post");
  const creditOf = (articles: OriginArticle[]): string => withCreditsSettled(articles).at(-1)!.credited;
  expect(creditOf([ofReader, article("b", { source: "Harbor Post" }), crediting])).toBe("Harbor Post");
  expect(creditOf([ofReader, signing("b", "Late Feed", "Harbor Post"), crediting])).toBe("Reader Feed");
});

test("an outlet signs with the capitals that its name begins with", () => {
  const text = "The harbour master closed the outer pier.\n\nCopyright 2026 WKDL. All rights reserved.";
  const originOf = (source: string): object =>
    clusterArticles([{ id: "a", source, text }]).stories[0]!.reports[0]!.origin;
  expect(originOf("WKDL 7 News")).toEqual({ articleId: "a", credited: "WKDL 7 News", basis: "credit-line" });
  expect(originOf("Local Twelve")).toEqual({ credited: "WKDL", basis: "credit-line" });
});

test("an outlet signs with the name of its address", () => {
  const text = (agency: string): string =>
    `ORREN (${agency}) - The harbour master closed the outer pier on Tuesday after a beam fell into the water.`;
  const originOf = (source: string, url: string, agency: string): object =>
    clusterArticles([{ id: "a", source, url, text: text(agency) }]).stories[0]!.reports[0]!.origin;
  const itself = { articleId: "a", credited: "Local Twelve", basis: "credit-line" };
  expect(originOf("Local Twelve", "https://wkdl.example/pier", "WKDL")).toEqual(itself);
  expect(originOf("Lake Sport", "https://lake-news.example/pier", "Lake News")).toEqual({
    ...itself,
    credited: "Lake Sport",
  });
  expect(originOf("Local Twelve", "https://apnews.com/pier", "AP")).toEqual({
    credited: "AP",
    basis: "credit-line",
  });
  expect(originOf("Local Twelve", "https://local12.example/pier", "WKDL")).toEqual({
    credited: "WKDL",
    basis: "credit-line",
  });
});

describe("what a text made from two reports credits", () => {
  const own = article("own", { source: "Echo" });
  const wired = article("wired", { source: "Dawn", credited: "Northwire" });
  const wire = article("wire", { source: "Northwire" });
  const merged = (...madeFrom: string[]): OriginArticle =>
    article("merged", { credited: "Northwire", time: 30 * HOUR, madeFrom });
  const originOf = (report: OriginArticle[], others: OriginArticle[]): object =>
    findOrigin(withCreditsInPlace(report, new Map([...report, ...others].map((one) => [one.id, one]))));

  test.each([[wired], [wire]])("is not where the other came from", (other) => {
    expect(originOf([own, merged("own", other.id)], [other])).toEqual({ articleId: "own", basis: "earliest" });
  });
  test.each<[string, OriginArticle[], OriginArticle[]]>([
    ["it is where nothing else was taken from the credited outlet", [own, merged("own")], [wired]],
    ["it is where the article it took that from is in the report", [own, wired, merged("own", "wired")], []],
    ["it is where nothing of the report but the text itself is known", [merged("wired")], [wired]],
  ])("%s", (_, report, others) => {
    expect(originOf(report, others)).toEqual({ credited: "Northwire", basis: "credit-line" });
  });
});

describe("what stands above an owner's copyright line", () => {
  const owned = (name: string, owner: string): OriginArticle => ({
    ...article("b", { source: "Echo", credited: owner }),
    creditedKey: `${joinedKeys([name, owner].map(outletKey))}|`,
  });
  const settledOf = (...articles: OriginArticle[]): object => withCreditsSettled(articles).at(-1)!;

  test("counts where an outlet of the story bears the name", () => {
    const agency = article("a", { source: "Corwin Lamp" });
    expect(settledOf(agency, owned("Corwin Lamp", "Lake Media"))).toMatchObject({
      credited: "Corwin Lamp",
      isWeak: false,
    });
  });
  test("and the owner elsewhere, who is an outlet where one of the story is called so", () => {
    const alone = owned("Anna Smith", "Lake Media");
    expect(settledOf(article("a"), alone)).toMatchObject({ credited: "Lake Media", isWeak: true });
    expect(settledOf(article("a", { source: "Lake Media" }), alone)).toMatchObject({
      credited: "Lake Media",
      isWeak: false,
    });
  });
  test("is not taken for the owner whose name ends as its own does", () => {
    const elsewhere = article("a", { credited: "Lamp" });
    expect(settledOf(elsewhere, owned("Lamp", "Corwin Lamp"))).toMatchObject({ credited: "Lamp", isWeak: false });
  });

  test.each(["(NPA)", "- NPA"])("is the one source of a rewrite of an agency's report: %s", (sign) => {
    const closes = "The harbour board closes the outer pier for eleven months, since engineers found cracks.";
    const tells = "Malvera's outer pier shuts until next spring: engineers say its beams have cracks.";
    const { stories } = clusterArticles([
      { id: "a", source: "NPA", text: `MALVERA (NPA) - ${closes}` },
      { id: "b", source: "Echo", text: `${tells}\n\n${sign}\n\n© 2026 Lake Media. All rights reserved.` },
    ]);
    expect(stories.map(({ independentSources }) => independentSources)).toEqual([1]);
  });
});

describe("whom a copy names in passing", () => {
  const closes =
    "The council of Orrin voted on Tuesday to close the northern pier of Lake Pelm for two years. About 300 people work at the pier, and mayor Ode Harrun said that they would be offered other jobs.";
  const ferry =
    "The ferry company Pelmline said that it would look for another port. It carried 41,000 people last year.";
  const passing = "Harrun was a teacher for ten years, according to The Guardian.";
  const costs = "Work begins in May, and Orrin has set aside 12 million crowns for it.";
  const printed = (paragraphs: string[], publishedAt?: string, source = "Orrin Post"): Omit<Article, "id"> => ({
    text: paragraphs.join("\n\n"),
    source,
    publishedAt,
  });
  const originOf = (...articles: Omit<Article, "id">[]): Origin => {
    const { stories } = clusterArticles(articles.map((one, i) => ({ ...one, id: `pier-${i}` })));
    expect(stories.flatMap(({ reports }) => reports)).toHaveLength(1);
    return stories[0]!.reports[0]!.origin;
  };
  const [early, late] = ["2031-05-03T08:00Z", "2031-05-04T08:00Z"];
  const first = printed([closes, ferry, costs], early);
  const guardian = { credited: "The Guardian", basis: "credit-line" };

  test("is no origin, if the text was printed before without that name", () => {
    expect(originOf(first, printed([closes, ferry, passing, costs], late, "Pelm Courier"))).toEqual({
      articleId: "pier-0",
      basis: "earliest",
    });
  });

  test.each<[string, Omit<Article, "id">[]]>([
    ["where the copy begins with it", [first, printed([`${passing} ${closes}`, ferry, costs], late, "Pelm Courier")]],
    ["where it closes the copy", [first, printed([closes, `${ferry} ${passing}`], late, "Pelm Courier")]],
    [
      "where the first print has it too",
      [printed([closes, ferry, passing, costs], early), { ...first, publishedAt: late }],
    ],
    ["where nobody knows the times", [printed([closes, ferry, costs]), printed([closes, ferry, passing, costs])]],
    ["where no copy goes without it", [printed([closes, ferry, passing, costs], early)]],
  ])("is one %s", (_name, articles) => {
    expect(originOf(...articles)).toEqual(guardian);
  });
});
