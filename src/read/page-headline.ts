/** The heading of a page under which its article stands, and the title of the page without the name of the outlet. */
import { htmlText, type TreeElement, type TreeNode } from "./html-text.js";

/**
 * Of the headings that stand in the title of the page, the longest: titles have the name of the outlet beside it. Without any the first `<h1>`.
 * As `htmlText` has it; `undefined` where there is none.
 */
export function pageHeadline(
  page: Pick<TreeElement, "querySelector" | "querySelectorAll">,
  title: string,
): string | undefined {
  const asked = comparable(title);
  let longest = "";
  for (const heading of page.querySelectorAll("h1, h2, h3")) {
    const text = htmlText(heading as unknown as TreeNode);
    if (text.length > longest.length && asked.includes(comparable(text))) longest = text;
  }
  const first = page.querySelector("h1");
  return longest || (first !== null && htmlText(first as unknown as TreeNode)) || undefined;
}

/** What parts a title from the name of the outlet, in front of that or behind it: "Pier closes | The Bay", "Bay: Pier closes". */
const OUTLET_BESIDE = /^\s*[|:·•—–/»«-]+\s|\s[|:·•—–/»«-]+\s*$|: $/u;

/** A title as its headline has it, where that begins or ends the title and is most of it: beside it stands the name of the outlet. */
export function withoutOutlet(title: string | undefined, headline: string | undefined): string | undefined {
  if (title === undefined || headline === undefined || 2 * headline.length < title.length) return title;
  const [all, part] = [comparable(title), comparable(headline)];
  const beside = all.startsWith(part) ? all.slice(part.length) : all.endsWith(part) ? all.slice(0, -part.length) : "";
  return OUTLET_BESIDE.test(beside) ? onOneLine(headline) : title;
}

function comparable(text: string): string {
  return onOneLine(text).toLowerCase();
}

/** Without soft hyphens, and with one space for white space of any kind. */
function onOneLine(text: string): string {
  return text.replace(/\u00ad/g, "").replace(/\s+/g, " ");
}
