/** A piece of HTML that is all text, such as the body of a feed's entry, to plain text. */
import { LONGEST_PAGE, MOST_TAGS } from "./html-article.js";
import { htmlText, type TreeNode } from "./html-text.js";
import { outsideLinks } from "./outside-links.js";

/** Plain text passes unread. Pieces as long as an attack are cut. */
export async function fragmentText(html: string, page?: string): Promise<{ text: string; links: string[] }> {
  if (!/[<&]/.test(html)) return { text: html.trim(), links: [] };
  const { parseHTML } = await import("./library-html.js");
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${bounded(html)}</body></html>`);
  return { text: htmlText(document.body as unknown as TreeNode), links: outsideLinks(document.body, page) };
}

function bounded(html: string): string {
  let tags = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1))
    if (++tags > MOST_TAGS) return html.slice(0, at);
  return html.slice(0, LONGEST_PAGE);
}
