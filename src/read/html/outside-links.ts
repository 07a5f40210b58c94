/** Where a text links to on other hosts: often the sources it names. */
import type { TreeElement } from "./html-text.js";

const MOST_LINKS = 200;

/** Addresses with http or https in their order, each once, 200 at most. */
export function outsideLinks(content: TreeElement, page: string | undefined): string[] {
  const own = page === undefined ? undefined : siteOf(page);
  const links = new Set<string>();
  for (const anchor of content.querySelectorAll("a[href]")) {
    const href = (anchor.getAttribute("href") ?? "").trim();
    const host = /^https?:\/\//i.test(href) ? siteOf(href) : undefined;
    if (host !== undefined && host !== own && links.size < MOST_LINKS) links.add(href);
  }
  return [...links];
}

/** The host of an address, without "www.". */
function siteOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : undefined;
}
