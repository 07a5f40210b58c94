/** Articles that gather items from reports of unrelated events: a morning briefing, a week in review. They tell no event of their own. */
import { appendTo } from "../../basics/append-to.js";
import { isDerived } from "../../basics/derived-kinds.js";
import { isSurelyBefore } from "../../basics/publication-times.js";
import type { Copy } from "../../types.js";
import type { VerifiedCopy } from "./verified-copy.js";

/** Share of an article's words from which a copy is the article, not one item of several in it. */
const WHOLE_ARTICLE = 0.8;

/** What is asked of an article: its id, and when it was printed, milliseconds since 1970; NaN when undated. */
export interface DatedArticle {
  id: string;
  time: number;
}

/** Places of all articles that share an item with each of two others that are not related to each other. */
export function findRoundUps(
  copies: readonly VerifiedCopy[],
  articleAt: (place: number) => DatedArticle,
  areRelated: (a: number, b: number) => boolean,
): Set<number> {
  const partners = new Map<number, number[]>();
  for (const { a, b, copy } of copies) {
    const [one, two] = [articleAt(a), articleAt(b)];
    if (isItemOf(one, two, copy)) appendTo(partners, a, b);
    if (isItemOf(two, one, copy)) appendTo(partners, b, a);
  }
  const found = new Set<number>();
  for (const [place, others] of partners) {
    const [first, ...rest] = others;
    if (isRoundUp(first!, rest, areRelated)) found.add(place);
  }
  return found;
}

/**
 * Whether what an article shares with another can be one item among others that it gathered: derived, not nearly all of it, and nothing that
 * the other took from it.
 */
export function isItemOf(article: DatedArticle, other: DatedArticle, copy: Copy): boolean {
  if (!isDerived(copy) || isSurelyBefore(article.time, other.time)) return false;
  return (copy.from === article.id ? copy.coverage.from : copy.coverage.to) < WHOLE_ARTICLE;
}

/** Whether an article is a round-up that shares an item with each of these: the first of them in the order of the collection, and the rest. */
export function isRoundUp(
  first: number,
  rest: readonly number[],
  areRelated: (a: number, b: number) => boolean,
): boolean {
  return rest.some((other) => other !== first && !areRelated(first, other));
}
