/** A piece of HTML that is all text, such as the body of a feed's entry, to plain text. */
import { closedMarkup } from "./closed-markup.js";
import { htmlText } from "./html-text.js";
import { outsideLinks } from "./outside-links.js";
import { endOfTags, LONGEST_PAGE } from "./page-limits.js";

/** Plain text passes unread. Pieces as long as an attack are cut. */
export async function fragmentText(html: string, page?: string): Promise<{ text: string; links: string[] }> {
  if (!/[<&]/.test(html)) return { text: html.trim(), links: [] };
  const { parseHTML } = await import("../libraries/library-html.js");
  const { document } = parseHTML(
    `<!doctype html><html><head></head><body>${closedMarkup(bounded(html))}</body></html>`,
  );
  return { text: htmlText(document.body), links: outsideLinks(document.body, page) };
}

/** A plain text with its character references (`&#8217;`, `&amp;`) replaced; those without a semicolon stay. */
export async function entityText(text: string): Promise<string> {
  const { parseHTML } = await import("../libraries/library-html.js");
  const escaped = bounded(text.replace(/&(?!#?\w+;)/g, "&amp;").replace(/</g, "&lt;"));
  return parseHTML(`<!doctype html><html><head></head><body>${escaped}</body></html>`).document.body.textContent ?? "";
}

function bounded(html: string): string {
  const end = endOfTags(html);
  return html.slice(0, end === -1 ? LONGEST_PAGE : end);
}
