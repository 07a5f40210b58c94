import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STYLE } from "../../src/report/html-style.js";
import { SCRIPT, SCRIPT_HASH, STYLE_HASH } from "../../src/report/page-script.js";
import { renderReport } from "../../src/report/render-report.js";
import type { Article, Clustering, Copy, Story } from "../../src/types.js";

const OPTIONS: Clustering["options"] = {
  threshold: 0.5,
  withinDays: null,
  joinOn: ["reprint", "edited", "rewritten"],
  language: "guess",
  sketch: { method: "sampled", shingleSize: 4, sampling: 4, signatureSize: 128, bands: 64, seed: 1 },
};

const WIRE =
  "The harbour council voted on Monday to close the old ferry pier.\n\nRepairs would cost two million crowns.";
const EDIT = "The harbour council voted Monday to shut the old ferry pier.\n\nA swimming club protested.";

const articles: Article[] = [
  {
    id: "w",
    source: "Coast Wire",
    title: "Ferry pier to close",
    text: WIRE,
    url: "https://wire.example/pier?a=1&b=2",
    publishedAt: "2031-05-05T10:00:00Z",
    language: "en",
  },
  {
    id: "e",
    source: "Harbour Post",
    title: "Pier shuts",
    text: EDIT,
    publishedAt: "2031-05-05T14:30:00+02:00",
    language: "en-GB",
  },
  {
    id: "o",
    source: "The Mole",
    title: "Who needs a pier?",
    text: "An opinion of our own.",
    publishedAt: "2031-05-06",
  },
  {
    id: "s",
    url: "https://www.weather.example/today",
    text: "Rain until Friday, says the weather office, and then some more of it.",
  },
];

const story: Story = {
  id: "w",
  articleIds: ["w", "e", "o"],
  reports: [
    { id: "w", articleIds: ["w", "e"], origin: { articleId: "w", basis: "earliest" } },
    { id: "o", articleIds: ["o"], origin: { credited: "Far Agency", basis: "credit-line" } },
  ],
  independentSources: 2,
  sources: [
    { name: "Coast Wire", basis: "earliest", reportIds: ["w"] },
    { name: "Far Agency", basis: "credit-line", reportIds: ["o"] },
  ],
  title: "",
  keywords: ["pier", "ferry"],
};

const copy: Copy = {
  from: "w",
  to: "e",
  kind: "edited",
  similarity: 0.4,
  coverage: { from: 0.6, to: 0.7 },
  confidence: 0.934,
  passages: [{ from: { start: 0, end: 64 }, to: { start: 0, end: 60 }, similarity: 0.83 }],
};

const alone = (id: string): Story => ({
  id,
  articleIds: [id],
  reports: [{ id, articleIds: [id], origin: { articleId: id, basis: "only" } }],
  independentSources: 1,
  sources: [{ name: id, basis: "only", reportIds: [id] }],
  title: "",
  keywords: [],
});

const clustering: Clustering = { stories: [story, alone("s")], copies: [copy], options: OPTIONS };

/** What a reader sees: markup gone, entities read. */
function visible(page: string): string {
  return page
    .replace(/<(style|script)>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

const TAGS = new Set(
  "html head meta title style body a header footer main nav section h1 h2 h3 p dl dt dd div span strong bdi ul ol li i time details summary blockquote del ins mark label input select option button output svg path circle line text tspan search".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang charset http-equiv content name class href id aria-label aria-labelledby aria-hidden rel datetime dir open hidden role data-f type autocomplete spellcheck placeholder value aria-live tabindex width height cx cy r x y x1 x2 y1 y2 d".split(
    " ",
  ),
);

/** Every tag and attribute is one of the report's own, every link is safe, and nothing is loaded. */
function expectHarmless(page: string): void {
  const body = page.replace(`<style>${STYLE}</style>`, "").replace(`<script>${SCRIPT}</script>`, "");
  for (const tag of body.matchAll(/<(?!!doctype html>)([^>]*)(>?)/g)) {
    expect(tag[2]).toBe(">");
    const parts = /^\/?([a-z0-9]+)((?:\s+[a-z-]+[12]?(?:="[^"<]*")?)*)\/?$/.exec(tag[1]!);
    expect(parts, tag[1]).not.toBeNull();
    expect(TAGS.has(parts![1]!), tag[1]).toBe(true);
    for (const attribute of parts![2]!.matchAll(/([a-z-]+[12]?)(?:="([^"]*)")?/g)) {
      expect(ATTRIBUTES.has(attribute[1]!), tag[1]).toBe(true);
      if (attribute[1] === "href") expect(attribute[2]).toMatch(/^(?:#[a-z]+(?:-\d+)?|https?:\/\/\S+)$/);
    }
    if (parts![1] === "a" && /href="http/.test(tag[1]!)) expect(tag[1]).toContain('rel="noopener noreferrer nofollow"');
  }
  expect(STYLE).not.toMatch(/url\(|@import|</);
  // Half a surrogate pair and control characters cannot stand in a page.
  expect(page).not.toMatch(/\p{Cs}|(?![\t\n\r])\p{Cc}/u);
}

describe("renderReport", () => {
  const page = renderReport(clustering, articles);

  it("says how many articles and how many independent sources", () => {
    expect(visible(page)).toContain("3 articles, 2 independent sources");
    expect(page).toContain("<title>4 articles, 3 independent sources</title>");
  });

  it("names the origin of each report in plain words", () => {
    expect(visible(page)).toContain(
      "Coast Wire, 5 May 2031, 10:00: the earliest of these texts; 1 other article has its text.",
    );
    expect(visible(page)).toContain("The Mole, credited to Far Agency, whose own text is not in this collection.");
  });

  it("puts the articles in order of time, with what each is", () => {
    const text = visible(page);
    const places = ["origin of 1 copy", "edits the text of Coast Wire", "credited to Far Agency"].map((words) =>
      text.indexOf(words),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(text).toContain("5 May 2031, 12:30");
    expect(text).toContain("6 May 2031");
  });

  it("marks what changed in a passage, on each side", () => {
    expect(page).toContain("<del>on</del> Monday to <del>close</del> the old ferry pier.");
    expect(page).toContain("voted Monday to <ins>shut</ins> the old ferry pier.");
    expect(visible(page)).toContain("70 % of the words of Harbour Post and 60 % of those of Coast Wire");
    expect(visible(page)).toContain("confidence 93 %");
  });

  it("allows its own script and style sheet and nothing else", () => {
    const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
    expect({ SCRIPT_HASH, STYLE_HASH }).toEqual({ SCRIPT_HASH: hash(SCRIPT), STYLE_HASH: hash(STYLE) });
    expect(page).toContain(
      `content="default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  it("is a page of its own: no network, landmarks, languages", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<link|<img|<iframe|\bsrc=|\bon[a-z]+=/i);
    for (const landmark of ["<header>", '<main id="stories">', "<footer>"]) expect(page).toContain(landmark);
    expect(page).toContain('<blockquote dir="auto" lang="en-GB">');
    expect(STYLE).toContain("prefers-color-scheme:dark");
    expect(STYLE).toContain("@media print");
    expectHarmless(page);
  });

  it("gives the same bytes again, whatever the order of the articles", () => {
    expect(renderReport(clustering, [...articles].reverse())).toBe(page);
  });

  it("names articles by id where none are given, and says that nothing can be shown", () => {
    const bare = renderReport(clustering);
    expect(visible(bare)).toContain("article e edits the text of article w");
    expect(visible(bare)).toContain("The texts were not given");
    expectHarmless(bare);
  });

  it("an empty clustering is a page too", () => {
    expect(visible(renderReport({ stories: [], copies: [], options: OPTIONS }, []))).toContain("0 articles");
  });

  it("shows a passage told in other words by what both texts have", () => {
    const retold = { ...copy, kind: "rewritten" as const, passages: [{ ...copy.passages[0]!, similarity: 0.3 }] };
    const shown = renderReport({ ...clustering, copies: [retold] }, articles);
    expect(visible(shown)).toContain("In other words, 30 % of them the same");
    expect(shown).toContain(
      "The <mark>harbour council voted</mark> on <mark>Monday</mark> to close the old <mark>ferry pier</mark>",
    );
    expect(shown.replace(/<details class="legend">.*?<\/details>/s, "")).not.toMatch(/<del>|<ins>/);
    expectHarmless(shown);
  });

  it("tells two articles of one outlet apart by their titles", () => {
    const same = articles.map((article) => ({ ...article, source: "Coast Wire" }));
    expect(visible(renderReport(clustering, same))).toContain(
      "Coast Wire (Pier shuts) edits the text of Coast Wire (Ferry pier to close)",
    );
  });

  it("heads a story by its title, in the language of the article that bears it", () => {
    const titled = { ...clustering, stories: [{ ...story, title: "Pier shuts" }, alone("s")] };
    expect(renderReport(titled, articles)).toContain('<h2 id="story-1"><bdi lang="en-GB">Pier shuts</bdi></h2>');
    expect(renderReport(titled)).toContain('<h2 id="story-1"><bdi>Pier shuts</bdi></h2>');
  });

  it("heads a story without a title by what most articles begin with", () => {
    const titled = articles.map((article) => ({
      ...article,
      title: article.id === "w" ? "5-day forecast" : "Pier shuts",
    }));
    expect(renderReport(clustering, titled)).toMatch(/<h2 id="story-1"><bdi[^>]*>Pier shuts</);
    expect(renderReport(clustering, articles)).toMatch(/<h2 id="story-1"><bdi[^>]*>Ferry pier to close</);
  });

  it("shows a date that no calendar has as it stands", () => {
    const dated = (publishedAt: string): string =>
      visible(renderReport(clustering, [{ ...articles[0]!, publishedAt }, ...articles.slice(1)]));
    expect(dated("2031-02-30")).toContain("2031-02-30");
    expect(dated("2031-02-28T23:30-0100")).toContain("1 Mar 2031, 00:30");
    expect(dated("2031-02-28")).toContain("28 Feb 2031");
  });

  it("two prints of an agency's text are no source of each other", () => {
    const reports: Story["reports"] = [
      { id: "w", articleIds: ["w", "e"], origin: { credited: "Far Agency", basis: "credit-line" } },
      { id: "o", articleIds: ["o"], origin: { articleId: "o", basis: "only" } },
    ];
    const text = visible(renderReport({ ...clustering, stories: [{ ...story, reports }] }, articles));
    expect(text).toContain("text of Far Agency, as in Coast Wire");
    expect(text).toContain(
      "2 articles with one text, credited to Far Agency, whose own text is not in this collection.",
    );
  });

  it("a shared quotation is shown apart from the copies", () => {
    const quotes: Copy = { ...copy, to: "o", kind: "quotes", passages: [] };
    const text = visible(renderReport({ ...clustering, copies: [copy, quotes] }, articles));
    expect(text.indexOf("Shared, but no copy")).toBeGreaterThan(text.indexOf("The proof"));
    expect(text).toContain("The Mole shares only quotations with Coast Wire");
  });
});

describe("hostile text", () => {
  const attacks = [
    "<script>alert(1)</script>",
    `"><img src=x onerror=alert(1)>`,
    `' onmouseover='alert(1)`,
    "</style><script>alert(1)</script>",
    "javascript:alert(1)",
    "JaVaScRiPt\t:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://x.example/"onclick="alert(1)',
    "https://x.example/<script>",
    "\u202Etxet desrever\u2066",
    "\uD800 half, \u0000 nul, \u001b[31m",
    "]]><!-- --><![CDATA[",
    'en" onload="alert(1)',
  ];

  const poisoned = (words: (at: number) => string): [Clustering, Article[]] => {
    let at = 0;
    const next = () => words(at++);
    const [one, two] = [`1${next()}`, `2${next()}`];
    const texts = [`${next()} ${WIRE} ${next()}`, `${next()} ${EDIT} ${next()}`];
    return [
      {
        stories: [
          {
            id: one,
            articleIds: [one, two],
            reports: [
              { id: one, articleIds: [one, two], origin: { articleId: one, credited: next(), basis: "credit-line" } },
            ],
            independentSources: 1,
            sources: [{ name: next(), basis: "credit-line", reportIds: [one] }],
            title: "",
            keywords: [next(), next()],
          },
          alone(`3${next()}`),
        ],
        copies: [
          {
            ...copy,
            from: one,
            to: two,
            passages: [
              {
                from: { start: 0, end: texts[0]!.length },
                to: { start: 1, end: texts[1]!.length + 9 },
                similarity: 0.5,
              },
            ],
          },
        ],
        options: OPTIONS,
      },
      [
        { id: one, text: texts[0]!, title: next(), source: next(), url: next(), publishedAt: next(), language: next() },
        { id: two, text: texts[1]!, url: next(), publishedAt: "2031-99-99T99:99" },
      ],
    ];
  };

  it("stays text in every field", () => {
    for (let shift = 0; shift < attacks.length; shift++) {
      const page = renderReport(...poisoned((at) => attacks[(at + shift) % attacks.length]!));
      expectHarmless(page);
      expect(page.replace(`<script>${SCRIPT}</script>`, "")).not.toMatch(/<script|<img/i);
    }
  });

  it("stays text whatever the characters", () => {
    const words = fc.array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...attacks, "<", '"', "'", "&", "-->")),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(words, (list) => expectHarmless(renderReport(...poisoned((at) => list[at % list.length]!)))),
      { numRuns: 200 },
    );
  });

  it("links web addresses alone", () => {
    const links = (url: string) => {
      const one = { ...articles[0]!, url };
      return [...renderReport({ ...clustering, copies: [] }, [one]).matchAll(/<a href="(http[^"]*|[^#"][^"]*)"/g)].map(
        (match) => match[1],
      );
    };
    expect(links("https://wire.example/pier?a=1&b=2")).toEqual(["https://wire.example/pier?a=1&amp;b=2"]);
    for (const url of [
      "javascript:alert(1)",
      " java\nscript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "vbscript:x",
      "//x.example",
      "x",
    ])
      expect(links(url)).toEqual([]);
  });

  it("keeps text that turns the reading direction inside its element", () => {
    const turned = [{ ...articles[0]!, title: "\u202Eevil", source: "\u202Eoutlet" }];
    const page = renderReport({ ...clustering, copies: [] }, turned);
    expect(page).toContain('<bdi lang="en">\u202Eevil</bdi>');
    for (const match of page.matchAll(/\u202E/g))
      expect(page.lastIndexOf("<bdi", match.index)).toBeGreaterThan(page.lastIndexOf("</bdi>", match.index));
  });
});

describe("large reports", () => {
  const text = "The council of the harbour town met again and again to speak about the pier and its repair. ".repeat(
    60,
  );

  it("2,000 copies of one report stay a page that opens, and what is left out is counted", () => {
    const ids = Array.from({ length: 2000 }, (_, at) => `a${String(at).padStart(4, "0")}`);
    const large: Clustering = {
      stories: [
        {
          id: ids[0]!,
          articleIds: ids,
          reports: [{ id: ids[0]!, articleIds: ids, origin: { articleId: ids[0]!, basis: "earliest" } }],
          independentSources: 1,
          sources: [{ name: "Coast Wire", basis: "earliest", reportIds: [ids[0]!] }],
          title: "",
          keywords: [],
        },
      ],
      copies: ids.slice(1).map((to) => ({
        ...copy,
        from: ids[0]!,
        to,
        passages: Array.from({ length: 12 }, (_, at) => ({
          from: { start: at * 400, end: at * 400 + 350 },
          to: { start: at * 400, end: at * 400 + 350 },
          similarity: 1,
        })),
      })),
      options: OPTIONS,
    };
    const page = renderReport(
      large,
      ids.map((id) => ({ id, text, source: `Outlet ${id}` })),
    );
    expect(page.length).toBeLessThan(3_500_000);
    expect(visible(page)).toContain("2,000 articles, 1 independent source");
    expect(visible(page)).toContain("1,849 more pairs not shown");
    expect(visible(page)).toContain("6 more passages, shorter");
    expectHarmless(page);
  });

  it("2,000 stories of one article are a list", () => {
    const ids = Array.from({ length: 2000 }, (_, at) => `a${at}`);
    const page = renderReport(
      { stories: ids.map(alone), copies: [], options: OPTIONS },
      ids.map((id) => ({ id, text, title: `Title ${id}` })),
    );
    expect(visible(page)).toContain("2,000 stories told by one article");
    expect(page.length).toBeLessThan(600_000);
    expect(page).not.toContain(text.slice(0, 200));
  });

  it("a passage of some pages is folded, and whole", () => {
    const pages = text.slice(0, 4000).trim();
    const whole = { start: 0, end: pages.length };
    const page = renderReport(
      { ...clustering, copies: [{ ...copy, passages: [{ from: whole, to: whole, similarity: 1 }] }] },
      articles.map((article) => ({ ...article, text: pages })),
    );
    expect(page).toContain('<details class="rest"><summary>The rest of this passage</summary>');
    const sides = [...page.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, side]) => visible(side!));
    expect(sides).toHaveLength(4);
    for (const [at, outlet] of ["Coast Wire", "Harbour Post"].entries()) {
      const [open, folded] = [sides[at]!, sides[at + 2]!].map((side) => side.replace(`${outlet}: `, ""));
      expect(open, "is cut behind a sentence").toMatch(/[^.]{20}\. $/);
      expect(`${open}${folded}`).toBe(pages);
    }
  });

  it("says which way a text came to the copy of a copy", () => {
    const [wire, post, third] = ["w", "p", "t"].map((id) => ({ id, source: `Outlet ${id}`, text: id }));
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
      "The way of the text: Outlet w → Outlet p → Outlet t. With Outlet w itself it shares 40 % of its words.",
    );
    expect(page.match(/The way of the text/g)).toHaveLength(1);
  });

  it("can be narrowed to a language that is guessed where no article names one", () => {
    const page = renderReport({ stories: ["a", "b"].map(alone), copies: [], options: OPTIONS }, [
      { id: "a", text },
      { id: "b", text: "Der Rat der Hafenstadt hat am Montag beschlossen, die alte Pier für elf Monate zu schließen." },
    ]);
    expect(page).toContain('<option value="l-de">');
    expect(page).toContain('<option value="l-en">');
    expect(page).toContain('<bdi lang="de">');
  });

  it("a passage of a whole book is cut, and says how much is missing", () => {
    const book = text.repeat(50);
    const whole = { start: 0, end: book.length };
    const page = renderReport(
      { ...clustering, copies: [{ ...copy, passages: [{ from: whole, to: whole, similarity: 1 }] }] },
      articles.map((article) => ({ ...article, text: book })),
    );
    expect(page.length).toBeLessThan(60_000);
    expect(visible(page)).toMatch(/…\s+\(\d{3},\d{3} more characters\)/);
  });
});

describe("the source's side of a passage", () => {
  it("is the source's own text to the character, in whichever form its characters are spelt", () => {
    const composed = "한국 대통령이 월요일에 항구를 방문했다. “좋다”고 말했다.";
    const from = composed.normalize("NFD").replace(/[“”]/g, '"');
    const to = composed.replace("월요일", "화요일");
    const passages = [{ from: { start: 0, end: from.length }, to: { start: 0, end: to.length }, similarity: 0.9 }];
    const page = renderReport({ ...clustering, copies: [{ ...copy, passages }] }, [
      { ...articles[0]!, text: from },
      { ...articles[1]!, text: to },
    ]);
    const sides = [...page.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, side]) => visible(side!));
    expect(sides).toEqual([`Coast Wire: ${from}`, `Harbour Post: ${to}`]);
  });
});

describe("colours", () => {
  /** WCAG 2.2 contrast ratio of two #rrggbb colours. */
  const contrast = (a: string, b: string): number => {
    const [light, dark] = [a, b].map(luminance).sort((x, y) => y - x) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  it("are readable in light, dark and print (AA: 4.5 to 1)", () => {
    const palettes = [...STYLE.matchAll(/:root\{([^}]*)\}/g)].map(
      (match) =>
        new Map(
          [...match[1]!.matchAll(/--([a-z-]+):(#[0-9a-f]+)/g)].map(([, name, colour]) => [
            name!,
            colour!.length === 4 ? colour!.replace(/[0-9a-f]/g, "$&$&") : colour!,
          ]),
        ),
    );
    expect(palettes).toHaveLength(3);
    const pairs = [
      "ink paper",
      "quiet paper",
      "quiet panel",
      "ink panel",
      "link paper",
      "accent paper",
      "accent panel",
      "ins-ink ins",
      "del-ink del",
      "both-ink both",
    ];
    for (const palette of palettes)
      for (const pair of pairs) {
        const [ink, ground] = pair.split(" ") as [string, string];
        expect(contrast(palette.get(ink)!, palette.get(ground)!), pair).toBeGreaterThanOrEqual(4.5);
      }
  });
});
