/** Articles by their ids. */
import { requireId } from "./require.js";

/** The first of each id. Throws `InputError` for one that is no object or has no id. */
export function articlesById<A extends { id: string }>(articles: Iterable<A>): Map<string, A> {
  const found = new Map<string, A>();
  let number = 0;
  for (const article of articles) {
    requireId(article, `articles[${number++}]`);
    if (!found.has(article.id)) found.set(article.id, article);
  }
  return found;
}
