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
  const first = page.querySelector("h1");
  return (
    longestWithin(title, page.querySelectorAll("h1, h2, h3")) ||
    longestWithin(title, page.querySelectorAll("h4")) ||
    (first !== null && htmlText(first as unknown as TreeNode)) ||
    undefined
  );
}

function longestWithin(title: string, headings: Iterable<TreeElement>): string {
  const asked = comparable(title);
  let longest = "";
  for (const heading of headings) {
    const text = htmlText(heading as unknown as TreeNode);
    if (text.length > longest.length && asked.includes(comparable(text))) longest = text;
  }
  return longest;
}

/** What parts a title from the name of the outlet, in front of that or behind it: "Pier closes | The Bay", "Bay: Pier closes". */
const OUTLET_BESIDE = /^\s*[|:·•—–/»«⋆-]+\s|\s[|:·•—–/»«⋆-]+\s*$|: $/u;
/** The first and the last part of a title, which may be the name of the outlet. */
const FIRST_PART = /^(.+?)\s+[|·•—–»⋆-]+\s+/u;
const LAST_PART = /\s+[|·•—–»⋆-]+\s+((?:(?!\s[|·•—–»⋆-]+\s).)+)$/u;

/**
 * A title as its headline has it, where that begins or ends the title and is most of it: beside it stands the name of the outlet. Otherwise without
 * the first or last part that is one of these names.
 */
export function withoutOutlet(
  title: string | undefined,
  headline: string | undefined,
  names: readonly (string | undefined)[] = [],
): string | undefined {
  if (title === undefined) return title;
  if (headline !== undefined && 2 * headline.length >= title.length) {
    const [all, part] = [comparable(title), comparable(headline)];
    const beside = all.startsWith(part) ? all.slice(part.length) : all.endsWith(part) ? all.slice(0, -part.length) : "";
    if (OUTLET_BESIDE.test(beside)) return onOneLine(headline);
  }
  const known = new Set(names.map((name = "") => lettersOf(name)));
  for (const part of [FIRST_PART, LAST_PART]) {
    const [whole = "", name = ""] = part.exec(title) ?? [];
    if (lettersOf(name) !== "" && known.has(lettersOf(name))) return title.replace(whole, "");
  }
  return title;
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function comparable(text: string): string {
  return onOneLine(text).toLowerCase();
}

/** Without soft hyphens, and with one space for white space of any kind. */
function onOneLine(text: string): string {
  return text.replace(/\u00ad/g, "").replace(/\s+/g, " ");
}
