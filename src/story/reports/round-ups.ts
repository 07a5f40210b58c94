/** Articles that gather items from reports of unrelated events: a morning briefing, a week in review. They tell no event of their own. */
import { appendTo } from "../../basics/append-to.js";
import { isDerived } from "../../basics/derived-kinds.js";
import type { Copy } from "../../types.js";

/** Share of an article's words from which a copy is the article, not one item of several in it. */
const WHOLE_ARTICLE = 0.8;

/** A copy between two places in the order of the collection, `a` before `b`. */
export interface VerifiedCopy {
  a: number;
  b: number;
  copy: Copy;
}

/** Places of all articles that share an item with each of two others that are not related to each other. */
export function findRoundUps(
  copies: readonly VerifiedCopy[],
  idOf: (place: number) => string,
  areRelated: (a: number, b: number) => boolean,
): Set<number> {
  const partners = new Map<number, number[]>();
  for (const { a, b, copy } of copies) {
    if (isItemOf(idOf(a), copy)) appendTo(partners, a, b);
    if (isItemOf(idOf(b), copy)) appendTo(partners, b, a);
  }
  const found = new Set<number>();
  for (const [place, others] of partners) {
    const [first, ...rest] = others;
    if (isRoundUp(first!, rest, areRelated)) found.add(place);
  }
  return found;
}

/** Whether what a copy shares can be one item among others in the article of this id: derived, and not nearly all of it. */
export function isItemOf(id: string, copy: Copy): boolean {
  return isDerived(copy) && (copy.from === id ? copy.coverage.from : copy.coverage.to) < WHOLE_ARTICLE;
}

/** Whether an article is a round-up that shares an item with each of these: the first of them in the order of the collection, and the rest. */
export function isRoundUp(
  first: number,
  rest: readonly number[],
  areRelated: (a: number, b: number) => boolean,
): boolean {
  return rest.some((other) => other !== first && !areRelated(first, other));
}
