/** Whatever stands in an article, the page shows it as text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderReport } from "../../../src/report/page/render-report.js";
import { SCRIPT } from "../../../src/report/page/script.js";
import type { Article, Clustering } from "../../../src/types.js";
import { alone, articles, clustering, copy, EDIT, expectHarmless, OPTIONS, visible, WIRE } from "../pier-report.js";

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

  test("stays text in every field", () => {
    for (let shift = 0; shift < attacks.length; shift++) {
      const page = renderReport(...poisoned((at) => attacks[(at + shift) % attacks.length]!));
      expectHarmless(page);
      expect(page.replace(`<script>${SCRIPT}</script>`, "")).not.toMatch(/<script|<img/i);
    }
  });

  test("stays text whatever the characters", () => {
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

  test("links web addresses alone", () => {
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

  test("turns no reading direction: names do without the signs, and passages show that there is one", () => {
    const [wire, edit] = articles.map((article) => ({ ...article, title: "\u202Eevil", source: "\u202Eout\u00ADlet" }));
    const page = renderReport(clustering, [wire!, { ...edit!, text: edit!.text.replace("shut", "sh\u2067ut\u202C") }]);
    expect(page).toContain('<bdi lang="en">evil</bdi>');
    expect(page).toContain("<bdi>outlet</bdi>");
    expect(visible(page)).toContain("shut");
    expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });
});
