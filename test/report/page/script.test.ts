/** What a search leaves on the page, in a document without a browser; how it looks to a reader is tested in Chromium. */
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { renderReport } from "../../../src/report/page/render-report.js";
import { SCRIPT } from "../../../src/report/page/script.js";
import type { Story } from "../../../src/types.js";
import { articles, clustering, story } from "../pier-report.js";

/** More stories of two articles than the contents list. */
const STORIES = 45;

test("a search leaves no word of more stories below", () => {
  const given = Array.from({ length: STORIES }, (_, at) =>
    articles.slice(0, 2).map((article) => ({ ...article, id: `${article.id}${at}`, title: `Pier ${at}` })),
  );
  const stories = given.map((pair): Story => {
    const articleIds = pair.map(({ id }) => id);
    return { ...story, id: articleIds[0]!, articleIds, reports: [{ ...story.reports[0]!, articleIds }], title: "" };
  });
  const { document } = parseHTML(renderReport({ ...clustering, stories, copies: [] }, given.flat()));
  // linkedom's links do not know their addresses.
  for (const link of document.querySelectorAll("nav a")) Object.assign(link, { hash: link.getAttribute("href") });
  new Function("document", "addEventListener", SCRIPT)(document, () => {});
  const rest = document.querySelector("nav .none") as unknown as { hidden: boolean; textContent: string };
  const search = (words: string): void => {
    Object.assign(document.querySelector("#find input")!, { value: words });
    document.querySelector("#find")!.dispatchEvent(new document.defaultView!.Event("input"));
  };
  expect(rest.textContent).toMatch(/^And \d+ more stories below\.$/);
  for (const words of ["turnips", "pier", ""]) {
    search(words);
    expect(rest.hidden).toBe(words !== "");
  }
});
