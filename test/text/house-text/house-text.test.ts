/** House text is learnt from what recurs among articles that otherwise share nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Article, clusterArticles, StoryIndex } from "../../../src/index.js";
import { resolveOptions } from "../../../src/options.js";
import { articleRow } from "../../../src/pipeline/article-row.js";
import { HeldArticles } from "../../../src/pipeline/held-articles.js";
import { capital, Inventor, joined } from "../../inventor.js";

const WRAPPING = [
  "We and our 214 partners keep small files on your device so that the pages you read can be paid for. Read on and you agree to that.",
  "You have read this far, so you may like our letter. It comes every morning before six, costs nothing, and can be stopped with one word.",
  "This newspaper has been printed in the valley since the old bridge was built. Do you know something that we should know? Write to our night desk.",
];

function kindOf(articles: Article[], a: string, b: string): string | undefined {
  const index = new StoryIndex();
  for (const article of articles) index.add({ language: "en", ...article });
  return index.compare(a, b)?.kind;
}

/** Articles with nothing in common but what `wrap` puts around them. */
function wrapped(count: number, outlet: (i: number) => string, wrap: (i: number, own: string[]) => string): Article[] {
  return Array.from({ length: count }, (_, i) => {
    const own = new Inventor(100 + i).paragraphs(4);
    return { id: `a${i}`, source: outlet(i), text: wrap(i, own) };
  });
}

describe("the wrapping of an outlet", () => {
  test.each([2, 5, 12])("is boilerplate in a collection of %d of its articles", (count) => {
    const articles = wrapped(
      count,
      () => "Valley Post",
      (_, own) => joined(WRAPPING[0]!, own, WRAPPING[1]!, WRAPPING[2]!),
    );
    expect(kindOf(articles, "a0", "a1")).toBe("boilerplate");
  });

  test.each([50, 500])("is boilerplate where it is half of each of %d pages of outlets nobody knows", (count) => {
    const half = joined(new Inventor(99).paragraphs(4));
    const pages = wrapped(
      count,
      () => "",
      (_, own) => joined(own, half),
    );
    expect(kindOf(pages, "a0", "a1")).toBe("boilerplate");
  });

  test.each([30, 45, 59])("is boilerplate where it is most of a brief of %d words", (words) => {
    const articles = wrapped(
      4,
      () => "Valley Post",
      (i) => joined(new Inventor(300 + i).sentence(words), WRAPPING[0]!, WRAPPING[1]!, WRAPPING[2]!),
    );
    expect(kindOf(articles, "a0", "a1")).toBe("boilerplate");
  });

  test("is boilerplate across outlets of one group", () => {
    const articles = wrapped(
      6,
      (i) => `Valley Post ${i}`,
      (_, own) => joined(WRAPPING[0]!, own, WRAPPING[1]!),
    );
    expect(kindOf(articles, "a0", "a1")).toBe("boilerplate");
  });

  test("is not a report that unlike papers print above their own", () => {
    const report = joined(new Inventor(77).paragraphs(2));
    const papers = wrapped(
      4,
      (i) => `Paper ${i}`,
      (_, own) => joined(report, own.slice(0, 2)),
    );
    const agency = {
      id: "agency",
      source: "Brisa",
      text: joined(report, "The quay was opened on 4 May 1978 for 2,300 boats."),
    };
    expect(kindOf([...papers, agency], "agency", "a0")).toBe("reprint");
  });

  test.each([
    ["of the outlet", (): string => "Valley Post"],
    ["of a sister paper", (i: number): string => `Valley Post ${i}`],
  ])("is boilerplate where it is all that a page %s holds", (_, outlet) => {
    const notice = joined(WRAPPING[0]!, WRAPPING[2]!);
    const articles = wrapped(6, outlet, (_, own) => joined(own, notice));
    const page = { id: "page", source: "Valley Post", language: "en", text: notice };
    expect(clusterArticles([...articles, page]).copies).toEqual([]);
  });

  test("does not hide the copy inside it", () => {
    const articles = wrapped(
      5,
      () => "Valley Post",
      (_, own) => joined(WRAPPING[0]!, own, WRAPPING[1]!),
    );
    const copy = { id: "copy", source: "Hill Herald", text: joined(new Inventor(100).paragraphs(4)) };
    expect(kindOf([...articles, copy], "a0", "copy")).toBe("reprint");
  });
});

describe("around articles on one subject", () => {
  const names = Array.from({ length: 6 }, (_, i) => capital(new Inventor(40 + i).word()));
  /** Sentences about the same names, each name in other company. */
  const about = (own: Inventor, sentences: number): string =>
    Array.from(
      { length: sentences },
      (_, i) => `${own.sentence(5)} ${names[i % 6]} ${own.sentence(4)} ${names[(i + 1) % 6]}.`,
    ).join(" ");
  const onOneSubject = (count: number, outlet: (i: number) => string): Article[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `a${i}`,
      source: outlet(i),
      text: joined(about(new Inventor(400 + i), 20), new Inventor(900 + i).sentence(10)),
    }));
  const around = (articles: Article[], before: string, behind: string): Article[] =>
    articles.map(({ text, ...article }) => ({ ...article, text: joined(before, text, behind) }));

  test.each([
    ["of one outlet", 2, () => "Valley Post"],
    ["of two outlets", 4, (i: number) => `Post ${i % 2}`],
    ["of an outlet each", 5, (i: number) => `Post ${i}`],
    ["of outlets nobody knows", 5, () => ""],
  ] as const)("the wrapping is boilerplate: %s", (_, count, outlet) => {
    const articles = around(onOneSubject(count, outlet), `${WRAPPING[0]} ${WRAPPING[1]}`, WRAPPING[2]!);
    expect(kindOf(articles, "a0", count === 4 ? "a2" : "a1")).toBe("boilerplate");
  });

  test("lines between their paragraphs are boilerplate", () => {
    const articles = onOneSubject(4, (i) => `Post ${i % 2}`).map((article, i) => {
      const [told, last] = article.text.split("\n\n") as [string, string];
      const half = told.indexOf(". ", told.length / (3 + i)) + 1;
      return { ...article, text: joined(told.slice(0, half), WRAPPING[0]!, told.slice(half + 1), WRAPPING[1]!, last) };
    });
    expect(kindOf(articles, "a0", "a2")).toBe("boilerplate");
  });

  describe("what stands below them and tells of the subject", () => {
    const titles = Array.from({ length: 5 }, (_, i) => about(new Inventor(70 + i), 1).replace(/\.$/, ""));

    test("is boilerplate where it is the titles of other articles", () => {
      const articles = around(
        onOneSubject(4, (i) => `Post ${i % 2}`),
        "",
        joined(titles),
      );
      expect(kindOf(articles, "a0", "a2")).toBe("boilerplate");
    });

    test("is an excerpt where it is sentences of a paragraph", () => {
      const articles = around(
        onOneSubject(4, (i) => `Post ${i % 2}`),
        "",
        titles.join(". "),
      );
      expect(kindOf(articles, "a0", "a2")).toBe("excerpt");
    });
  });

  test("a last paragraph that tells of the subject is an excerpt", () => {
    const background = about(new Inventor(60), 4);
    const articles = around(
      onOneSubject(4, () => "Valley Post"),
      "",
      background,
    );
    expect(kindOf(articles, "a0", "a1")).toBe("excerpt");
  });

  describe("what stands between the paragraphs of one and begins a report", () => {
    const paragraph = `${new Inventor(50).sentence(28)} ${new Inventor(55).sentence(28)}`;
    const prints = (outlets: number): Article[] =>
      Array.from({ length: outlets }, (_, i) => ({
        id: `report${i}`,
        source: `Echo ${i}`,
        text: joined(paragraph, about(new Inventor(51), 20)),
      }));
    const taker = (id: string, own: number): Article => ({
      id,
      source: `The ${id}`,
      text: joined(about(new Inventor(own), 8), paragraph, about(new Inventor(own + 1), 8)),
    });

    test.each([1, 2, 3])("is an excerpt, in however many outlets the report stands: %d", (outlets) => {
      expect(kindOf([...prints(outlets), taker("taker", 52)], "report0", "taker")).toBe("excerpt");
    });

    test("is an excerpt where the report has two versions", () => {
      const versions = [1, 2].map((version) => ({
        id: `version${version}`,
        source: "Echo",
        text: joined(paragraph, about(new Inventor(51), 20), about(new Inventor(56 + version), 30)),
      }));
      expect(kindOf([...versions, taker("taker", 52)], "version2", "taker")).toBe("excerpt");
    });

    test("is boilerplate where three texts have it", () => {
      const articles = [...prints(2), taker("one", 52), taker("two", 54)];
      expect(kindOf(articles, "report0", "one")).toBe("boilerplate");
      expect(kindOf(articles, "one", "two")).toBe("boilerplate");
    });

    test("is boilerplate where it begins the other one as well", () => {
      const other = { id: "other", source: "Valley Post", text: joined(paragraph, about(new Inventor(52), 16)) };
      expect(kindOf([...prints(2), other], "report0", "other")).toBe("boilerplate");
    });
  });

  test.each([
    [2, "excerpt"],
    [3, "boilerplate"],
  ])("a paragraph within %d articles of one outlet is %s", (count, kind) => {
    const paragraph = `${new Inventor(50).sentence(28)} ${new Inventor(55).sentence(28)}`;
    const articles = onOneSubject(count, () => "Valley Post").map(({ text, ...article }, i) => ({
      ...article,
      text: joined(text, paragraph, about(new Inventor(500 + i), 12)),
    }));
    expect(kindOf(articles, "a0", "a1")).toBe(kind);
  });

  describe.each([50, 200])("in a collection of %d, a fifth of which they are,", (size) => {
    const outletOf = (outlets: number) => (i: number) => (outlets === 0 ? "" : `Post ${i % outlets}`);
    test.each([
      ["of one outlet", 1, "a0", "a5"],
      ["of four outlets", 4, "a0", "a20"],
      ["of an outlet each", 1000, "a0", "a5"],
      ["of outlets nobody knows", 0, "a0", "a5"],
    ])("the wrapping is boilerplate: %s", (_, outlets, one, two) => {
      const others = wrapped(size, outletOf(outlets), (_, own) => joined(own));
      const wrapping = [`${WRAPPING[0]} ${WRAPPING[1]}`, WRAPPING[2]!] as const;
      const articles = around(onOneSubject(size, outletOf(outlets)), ...wrapping);
      expect(
        kindOf(
          articles.map((article, i) => (i % 5 === 0 ? article : others[i]!)),
          one,
          two,
        ),
      ).toBe("boilerplate");
    });
  });

  test("the set phrase of a column is none where its outlet has many other articles", () => {
    const phrase = new Inventor(43).sentence(30);
    const column = around(
      onOneSubject(4, () => "Valley Post"),
      phrase,
      "",
    );
    const others = wrapped(
      60,
      () => "Valley Post",
      (_, own) => joined(own),
    ).map((article) => ({ ...article, id: `other ${article.id}` }));
    expect(kindOf(column, "a0", "a1")).toBe("boilerplate");
    expect(kindOf([...column, ...others], "a0", "a1")).not.toBe("boilerplate");
  });
});

test("an agency report printed in forty outlets is not eaten", () => {
  const report = new Inventor(7).paragraphs(5);
  const printed = wrapped(
    40,
    (i) => `Outlet ${i}`,
    (i) => joined(new Inventor(500 + i).sentence(8), report, new Inventor(600 + i).sentence(8)),
  );
  expect(kindOf(printed, "a0", "a39")).toBe("reprint");
});

test.each([30, 90])("a report of %d words is not eaten where each outlet prints lines of its own below it", (words) => {
  const report = new Inventor(7).sentence(words);
  const prints = Array.from({ length: 6 }, (_, i) => ({
    id: `a${i}`,
    source: `Outlet ${i}`,
    text: joined(report, new Inventor(600 + i).sentence(45)),
  }));
  expect(kindOf(prints, "a0", "a1")).not.toBe("boilerplate");
});

describe("ninety words at the end of six briefs", () => {
  const end = new Inventor(7).sentence(90);
  const prints = (above: (own: Inventor) => string[], source?: (i: number) => string) =>
    Array.from({ length: 6 }, (_, i) => ({
      id: `a${i}`,
      ...(source && { source: source(i) }),
      text: joined(above(new Inventor(600 + i)), end),
    }));
  const brief = (own: Inventor): string[] => [own.sentence(40), own.sentence(30)];
  const menu = (own: Inventor): string[] => Array.from({ length: 12 }, () => own.sentence(6));

  test.each([
    ["nobody knows", undefined],
    ["that differ", (i: number) => `Outlet ${i}`],
  ])("are house text below reports of their own, of outlets %s", (_, source) => {
    expect(kindOf(prints(brief, source), "a0", "a1")).toBe("boilerplate");
  });

  test("are a report below a menu each", () => {
    expect(
      kindOf(
        prints(menu, (i) => `Outlet ${i}`),
        "a0",
        "a1",
      ),
    ).not.toBe("boilerplate");
  });
});

test("a background paragraph in two articles of one outlet is an excerpt", () => {
  const background = new Inventor(8).paragraphs(2).join(" ");
  const articles = wrapped(
    2,
    () => "Valley Post",
    (_, own) => joined(own.slice(0, 2), background, own.slice(2)),
  );
  expect(kindOf(articles, "a0", "a1")).toBe("excerpt");
});

test("the background at the end of two court reports of one outlet is an excerpt, and both are one story", () => {
  const background =
    "Edda Lunt, mayor of Carrow from 2019 until last year, is accused of taking 340,000 crowns in cash from a builder who won contracts for two schools and the new bus station. She denies all charges. The trial, which began in March, is due to last until the summer recess, and eleven more witnesses are to be heard before it ends.";
  const texts = [
    "The man who drove Edda Lunt for six years told a court on Tuesday that he had twice fetched a parcel from a quarry at night. He had never asked what was in it, Joren Beck said, because the mayor had told him it was cake. The judge asked whether cake rattled. He said that this one had not. Asked why he had kept quiet for so long, he answered that drivers are paid to look at the road, and that he had two sons at the school she opened.",
    "Jurors heard yesterday from the bookkeeper of the building firm at the heart of the affair. Olga Brandt broke down as she told how two years of receipts went through the shredder. What should stand in the ledger instead, she wanted to know. Sundries, came the answer. Lunt's lawyer will question her on Thursday. He has already called her a witness bought with a promise, since the prosecution dropped its own case against her in return for what she told.",
  ];
  const articles = texts.map((text, i) => ({
    id: `a${i}`,
    source: "Valley Post",
    publishedAt: `2031-05-${10 + 14 * i}`,
    text: joined([text], background),
  }));
  expect(kindOf(articles, "a0", "a1")).toBe("excerpt");
  expect(clusterArticles(articles).stories).toHaveLength(1);
});

describe("eighteen words in the middle of two unrelated articles", () => {
  const words = new Inventor(9).sentence(18).replace(/\.$/, "");
  test.each<[string, string, string, string]>([
    ["are a shared quotation where both have them in quotation marks", `“${words}”`, `“${words}”`, "quotes"],
    ["are a set phrase where one has", `“${words}”`, words, "boilerplate"],
    ["are a set phrase where neither has", words, words, "boilerplate"],
  ])("%s", (_, one, other, kind) => {
    const [a, b] = [one, other].map((middle, i) => {
      const own = new Inventor(40 + i);
      return {
        id: "ab"[i]!,
        text: joined(own.paragraphs(2), `${own.sentence()} ${middle}, ${own.sentence()}`, own.paragraphs(2)),
      };
    });
    expect(kindOf([a!, b!], "a", "b")).toBe(kind);
  });
});

test("what five unlike reports of a day quote is a quotation, without marks a set phrase", () => {
  const said = new Inventor(9).sentence(18).replace(/\.$/, "");
  const reports = (unmarked: number): Article[] =>
    Array.from({ length: 5 }, (_, i) => {
      const own = new Inventor(40 + i);
      const quoted = i < unmarked ? said : `“${said}”`;
      return {
        id: `a${i}`,
        source: `Outlet ${i}`,
        text: joined(own.paragraphs(2), `${own.sentence()} ${quoted}, ${own.sentence()}`, own.paragraphs(2)),
      };
    });
  expect(kindOf(reports(0), "a0", "a1")).toBe("quotes");
  expect(kindOf(reports(5), "a0", "a1")).toBe("boilerplate");
});

test.each([2, 3, 5])(
  "a motto in quotation marks at the end of %d articles of one outlet is boilerplate, of several a quotation",
  (count) => {
    const motto = `“${new Inventor(9).sentence(18).replace(/\.$/, "")}”`;
    const printed = (outlet: (i: number) => string): Article[] =>
      wrapped(count, outlet, (_, own) => joined(own, motto));
    expect(
      kindOf(
        printed(() => "Valley Post"),
        "a0",
        "a1",
      ),
    ).toBe("boilerplate");
    expect(
      kindOf(
        printed((i) => `Outlet ${i}`),
        "a0",
        "a1",
      ),
    ).toBe("quotes");
  },
);

test("a page that repeats and tells no news is boilerplate from end to end", () => {
  const notice =
    "Please wait while we make sure that you are no machine. This takes a moment. Then the page goes on by itself.";
  const articles = [1, 2, 3].map((i) => ({ id: `n${i}`, text: notice }));
  const other = { id: "other", text: new Inventor(7).sentence(40) };
  expect(kindOf([...articles, other], "n1", "n2")).toBe("boilerplate");
});

test("one text is a copy however often it stands in a collection that has no other", () => {
  const text =
    "Peel and chop the leeks and the onions. Fry the onions in butter until soft, add the leeks and cook until they begin to colour. Pour in the stock and simmer until tender. Blend until smooth.";
  for (const count of [2, 3, 10, 40]) {
    const { copies, stories } = clusterArticles(Array.from({ length: count }, (_, i) => ({ id: `a${i}`, text })));
    expect(copies.every(({ kind }) => kind === "reprint")).toBe(true);
    expect(stories.map(({ reports }) => reports.length)).toEqual([1]);
  }
});

describe("releases of one body, which name it in every one", () => {
  const about =
    "About the Sorrel Bay Harbour Board\n\nThe Sorrel Bay Harbour Board looks after quays, lights and dredging between Sorrel Bay and the mouth of the Wend. It has 140 staff and is paid for by dues. Press desk: press@sorrelbay.example.";
  const releases: Article[] = [
    "The Sorrel Bay Harbour Board will close the north lock for six nights from 4 May. Divers are to replace the sill, which cracked in the frost. Barges over ninety tonnes have to wait for the day tide.",
    "Ilse Marrow is the new treasurer of the Sorrel Bay Harbour Board. She kept the books of a brewery in Wendham for eleven years and has taught evening classes in accountancy. Her predecessor moves abroad.",
    "An otter with two cubs has moved into the old ice house, a ranger of the Sorrel Bay Harbour Board found on Sunday. Visitors are asked to leave dogs at home until the young can swim.",
    "Pupils of four schools have painted the hoarding round the building site at the fish market. The Sorrel Bay Harbour Board gave brushes and 60 litres of paint; a jury of anglers picks the winner in July.",
    "The Sorrel Bay Harbour Board has sold the tug Marguerite to a museum. Built in 1931, she burned coal until 1974 and towed the lifeboat home in the great gale. Volunteers want to raise steam again.",
    "Berths for yachts are to cost four per cent more next season, says the Sorrel Bay Harbour Board, which blames the price of electricity. Owners who pay before Christmas keep the old rate.",
  ].map((told, i) => ({
    id: `r${i}`,
    source: "Sorrel Bay Harbour Board",
    publishedAt: `2031-03-0${i + 1}`,
    text: joined(told, about),
  }));

  test("are neither copies nor one story for what stands below each of them", () => {
    const { copies, stories } = clusterArticles(releases, { language: "en" });
    expect(copies.filter(({ kind }) => kind !== "boilerplate")).toEqual([]);
    expect(stories).toHaveLength(releases.length);
  });

  test.each([
    ["another outlet prints", "Wendham Courier", (told: string) => told],
    [
      "the body prints anew with a paragraph more",
      "Sorrel Bay Harbour Board",
      (told: string) => `${told}\n\nUpdate: the work begins a day later.`,
    ],
  ])("of these one that %s is a copy", (_, source, change) => {
    const again = { id: "again", source, text: change(releases[0]!.text.replace(`\n\n${about}`, "")) };
    expect(kindOf([...releases, again], "r0", "again")).toMatch(/reprint|edited/);
  });
});

describe("what three articles print and no date, quotation or figure tells from a notice", () => {
  const brief =
    "A fire in a sawmill at the edge of Ossel was put out before noon. Nobody was hurt, but the roof fell in, and the owner, Tarn Velde, fears for the machines. How it began is not known.";
  const printed = (outlets: readonly string[], titles: readonly string[]) =>
    outlets.map((source, i) => ({ id: `n${i}`, text: brief, source, title: titles[i]! }));

  test.each([
    ["without titles, by three outlets", ["Post", "Herald", "Echo"], ["", "", ""], "reprint"],
    [
      "under one title that is in other words, by three outlets",
      ["Post", "Herald", "Echo"],
      ["Flames", "Flames", "Flames"],
      "reprint",
    ],
    [
      "under its headline, by one outlet",
      ["Post", "Post", "Post"],
      ["Sawmill burns", "Sawmill burns", "Sawmill burns"],
      "reprint",
    ],
    ["without titles, by one outlet that has nothing else", ["Post", "Post", "Post"], ["", "", ""], "reprint"],
    ["under the titles of other articles", ["Post", "Herald", "Echo"], ["Vote", "Harvest", "Chess"], "boilerplate"],
  ] as const)("%s", (_, outlets, titles, kind) => {
    expect(kindOf(printed(outlets, titles), "n0", "n1")).toBe(kind);
  });
});

test("a phrase that an article uses twice does not make house text of the paragraph another one took from it", () => {
  const phrase = new Inventor(20).sentence(12).replace(/\.$/, "");
  const paragraph = `${new Inventor(21).sentence(24)} ${phrase}, ${new Inventor(22).sentence(24)}`;
  const report = { id: "a", text: joined(`${phrase} once more.`, new Inventor(23).paragraphs(4), paragraph) };
  const essay = { id: "b", text: joined(new Inventor(24).paragraphs(3), paragraph, new Inventor(25).paragraphs(2)) };
  expect(kindOf([report, essay], "a", "b")).toBe("excerpt");
});

test("a phrase in common use does not make house text of the paragraph it stands in", () => {
  const phrase = new Inventor(30).sentence(12).replace(/\.$/, "");
  const paragraph = `${new Inventor(31).sentence(24)} ${phrase}, ${new Inventor(32).sentence(24)}`;
  const report = { id: "a", text: joined(new Inventor(33).paragraphs(4), paragraph) };
  const essay = { id: "b", text: joined(new Inventor(34).paragraphs(3), paragraph, new Inventor(35).paragraphs(2)) };
  const others = [36, 37, 38].map((seed) => {
    const own = new Inventor(seed);
    return { id: `c${seed}`, text: joined(own.paragraphs(2), `${own.sentence()} ${phrase}.`, own.paragraphs(2)) };
  });
  expect(kindOf([report, essay, ...others], "a", "b")).toBe("excerpt");
});

test("what is surely reported is never marked as house text", () => {
  const reports = [30, 31, 32].map((seed) => new Inventor(seed).paragraphs(4));
  const notice =
    "Please wait while we make sure that you are no machine. This takes a moment. Then the page goes on by itself.";
  const printed = fc.record({
    outlet: fc.nat(3),
    report: fc.nat(reports.length - 1),
    from: fc.nat(2),
    own: fc.option(fc.nat(20)),
    borrowed: fc.option(fc.nat(reports.length - 1)),
    isNotice: fc.boolean(),
    wraps: fc.boolean(),
  });
  let sure = 0;
  fc.assert(
    fc.property(fc.array(printed, { minLength: 3, maxLength: 14 }), (articles) => {
      const held = new HeldArticles(resolveOptions({ language: "en" }));
      for (const [i, { outlet, report, from, own, borrowed, isNotice, wraps }] of articles.entries()) {
        const reported = joined(
          wraps ? WRAPPING[outlet % WRAPPING.length]! : "",
          reports[report]!.slice(from),
          own === null ? [] : new Inventor(300 + own).paragraphs(2),
          borrowed === null ? [] : reports[borrowed]!.slice(0, 1),
        );
        const text = isNotice ? notice : reported;
        const article = { id: `a${i}`, source: outlet === 3 ? "" : `Outlet ${outlet}`, text };
        held.add(articleRow(article, held.vocabulary, held.options));
      }
      const { house } = held.collection();
      for (const row of held.table.rows()) {
        const mask = house.mask(row);
        const ranges = house.surelyOwnBesideCopies(row);
        for (let i = 0; i < ranges.length; i += 2) {
          sure += ranges[i + 1]! - ranges[i]!;
          expect(mask?.subarray(ranges[i]!, ranges[i + 1]!).includes(1) ?? false).toBe(false);
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(sure).toBeGreaterThan(20_000);
});

test("two versions of one report are no house text of their outlet, since somebody speaks in what they share", () => {
  const versions = [
    [
      "PORT HESPER, March 11 (Meridian) - At least three people were killed and 22 hurt when a large explosion tore through the Hesperchem solvents plant in Port Hesper on Wednesday morning, police said.",
      "The blast, at 6:12 a.m. (0512 GMT), was felt in Lannick, 30 kilometres away. A column of black smoke drifted over the harbour and residents within two kilometres were told to stay indoors and close windows.",
      '"My bed moved across the floor," said Agda Rimmer, who lives by the east dock. "Then the siren, then nothing, and that was worse."',
      "About 190 people were on the night shift, which was about to end, the company said. It did not say what had exploded.",
      "Police commander Joost Hale said that ten workers had not been accounted for. Firefighters were pumping sea water on a row of tanks to keep them cool.",
      "Hesperchem, founded in 1958, is the largest employer in the port and makes coatings and solvents. In 2019 it was fined 2.3 million crowns after a leak of toluene sent 40 schoolchildren to hospital.",
      "MERIDIAN jk/ao 0740",
    ],
    [
      "PORT HESPER, March 11 (Meridian) - At least eleven people were killed and 64 hurt when an explosion in a drying hall destroyed part of the Hesperchem solvents plant in Port Hesper on Wednesday, in the country's worst industrial accident for three decades.",
      "The blast, at 6:12 a.m. (0512 GMT), was felt in Lannick, 30 kilometres away. It threw a steel door into the playing field of a school that would have opened two hours later.",
      '"My bed moved across the floor," said Agda Rimmer, who lives by the east dock. "Then the siren, then nothing, and that was worse."',
      'Four workers were still missing by evening. Police commander Joost Hale said hope of finding them alive "gets smaller with every hour".',
      "Hospitals in Port Hesper and Lannick asked for blood of group O. Nineteen of the injured have severe burns, health director Camila Strand said, and five have been flown to the capital.",
      'Labour inspectors said they had ordered new vents for the drying hall in October and had given the company until April. Hesperchem\'s managing director, Ulf Brandeis, said that the work had been under way. "We will open every drawer," he told reporters at the gate.',
      "Prosecutors opened an inquiry into negligent homicide.",
      "Hesperchem, founded in 1958, is the largest employer in the port and makes coatings and solvents. In 2019 it was fined 2.3 million crowns after a leak of toluene sent 40 schoolchildren to hospital.",
      "MERIDIAN jk/ao/tm 1805",
    ],
  ];
  const articles = versions.map((paragraphs, i) => ({
    id: `a${i}`,
    source: "Meridian",
    publishedAt: `2031-03-11T${i === 0 ? "07:40" : "18:05"}:00Z`,
    text: joined(paragraphs),
  }));
  expect(kindOf(articles, "a0", "a1")).toBe("edited");
});
