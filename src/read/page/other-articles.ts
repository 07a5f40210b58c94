/** Articles that a page shows below its own, as one does that loads the next while readers scroll. */
import { htmlText, isLonger, type TreeElement } from "../html/html-text.js";

/** A shorter one, in UTF-16 code units, may be no more than the head of an article. */
const SHORTEST_ARTICLE = 300;

/** What heads an entry of a live report. */
const TIME = /^\s*\d{1,2}[:.]\d{2}/;

/**
 * Of `<article>`s of which each has a heading of the same level, leaves the one under the headline of the page. Where the headline is that of
 * none, as on a page of teasers, or the others are headed by times, as on one that reports live, all stay.
 */
export function removeOtherArticles(page: Pick<TreeElement, "querySelectorAll">, headline: string | undefined): void {
  const articles = [...page.querySelectorAll("article")];
  if (headline === undefined || articles.length < 2) return;
  const headings = new Map(articles.map((article) => [article, article.querySelector("h1, h2, h3")]));
  const own = articles.find((article) => {
    const heading = headings.get(article);
    return heading && htmlText(heading) === headline && isLonger(article, SHORTEST_ARTICLE);
  });
  if (own === undefined) return;
  const level = headings.get(own)?.nodeName;
  const others = articles.filter(
    (other) => headings.get(other)?.nodeName === level && !other.contains(own) && !own.contains(other),
  );
  if (others.some((other) => TIME.test(htmlText(headings.get(other)!)))) return;
  for (const other of others) other.remove();
}
