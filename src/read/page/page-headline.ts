/** The heading of a page under which its article stands. */
import { htmlText, type TreeElement } from "../html/html-text.js";
import { comparable } from "./page-title.js";

/**
 * Of the headings that stand in the title of the page, the longest: titles have the name of the outlet beside it. Without any the first `<h1>`.
 * As `htmlText` has it, so that it is found among the paragraphs of the page; `undefined` where there is none.
 */
export function pageHeadline(
  page: Pick<TreeElement, "querySelector" | "querySelectorAll">,
  title: string,
): string | undefined {
  const first = page.querySelector("h1");
  return (
    longestWithin(title, page.querySelectorAll("h1, h2, h3")) ||
    longestWithin(title, page.querySelectorAll("h4")) ||
    (first !== null && htmlText(first)) ||
    undefined
  );
}

function longestWithin(title: string, headings: Iterable<TreeElement>): string {
  const asked = comparable(title);
  let longest = "";
  for (const heading of headings) {
    const text = htmlText(heading);
    if (text.length > longest.length && asked.includes(comparable(text))) longest = text;
  }
  return longest;
}
