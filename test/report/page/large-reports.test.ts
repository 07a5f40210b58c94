/** Pages of many articles, and of long ones, stay small enough to open, and say what they leave out. */
import { describe, expect, test } from "vitest";
import { renderReport } from "../../../src/report/page/render-report.js";
import type { Clustering } from "../../../src/types.js";
import { alone, articles, clustering, copy, expectHarmless, OPTIONS, visible } from "../pier-report.js";

describe("large reports", () => {
  const text = "The council of the harbour town met again and again to speak about the pier and its repair. ".repeat(
    60,
  );

  test("2,000 copies of one report stay a page that opens, and what is left out is counted", () => {
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
    expect(visible(page)).toContain("2,000 articles, at most 1 independent source");
    expect(visible(page)).toContain("1,877 more pairs not shown");
    expect(visible(page)).toContain("6 more passages, shorter");
    expectHarmless(page);
  });

  test("400 copies of a short report are shown, all of them", () => {
    const ids = Array.from({ length: 401 }, (_, at) => `a${at}`);
    const prints = { ...alone("a0"), articleIds: ids };
    const stories = [{ ...prints, reports: [{ ...prints.reports[0]!, articleIds: ids }] }];
    const copies = ids.slice(1).map((to) => ({ ...copy, from: "a0", to }));
    const page = renderReport(
      { stories, copies, options: OPTIONS },
      ids.map((id) => ({ id, text, source: `Outlet ${id}` })),
    );
    expect(page.match(/<details class="copy"/g)).toHaveLength(400);
    expect(page).toContain('<details class="copy" id="copy-400"');
    expect(page).toContain('data-none="Nothing found"');
  });

  test("offers to look for what is on the page, and says how much is not", () => {
    const ids = Array.from({ length: 3002 }, (_, at) => `a${at}`);
    const page = renderReport(
      { stories: ids.map(alone), copies: [], options: OPTIONS },
      ids.map((id) => ({ id, text: "", source: `Outlet ${id}` })),
    );
    expect(page).toContain(">Outlet a2999</option>");
    expect(page).not.toContain(">Outlet a3000</option>");
    expect(page).toContain('data-none="Nothing found on this page; 2 articles and 0 pairs are not on it"');
  });

  test("2,000 stories of one article are a list", () => {
    const ids = Array.from({ length: 2000 }, (_, at) => `a${at}`);
    const page = renderReport(
      { stories: ids.map(alone), copies: [], options: OPTIONS },
      ids.map((id) => ({ id, text, title: `Title ${id}` })),
    );
    expect(visible(page)).toContain("2,000 stories, each told by one article");
    expect(page.length).toBeLessThan(600_000);
    expect(page).not.toContain(text.slice(0, 200));
  });

  test("a passage of some pages is folded, and whole", () => {
    const pages = text.slice(0, 4000).trim();
    const whole = { start: 0, end: pages.length };
    const page = renderReport(
      { ...clustering, copies: [{ ...copy, passages: [{ from: whole, to: whole, similarity: 1 }] }] },
      articles.map((article) => ({ ...article, text: pages })),
    );
    expect(page).toContain('<details class="rest"><summary>The rest of this passage</summary>');
    const sides = [...page.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, side]) => visible(side!));
    expect(sides).toHaveLength(4);
    for (const at of [0, 1]) {
      const [open, folded] = [sides[at]!, sides[at + 2]!];
      expect(open, "is cut behind a sentence").toMatch(/[^.]{20}\. $/);
      expect(`${open}${folded}`).toBe(pages);
    }
  });

  test("a passage of a whole book is cut, and says how much is missing", () => {
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
