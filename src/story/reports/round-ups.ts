/** Articles that gather items from reports of unrelated events: a morning briefing, a week in review. They tell no event of their own. */
import { appendTo } from "../../basics/append-to.js";
import { isDerived } from "../../basics/derived-kinds.js";
import { isSurelyBefore } from "../../basics/publication-times.js";
import type { VerifiedCopy } from "./verified-copy.js";

/** Share of an article's words from which a copy is the article, not one item of several in it. */
const WHOLE_ARTICLE = 0.8;
/** And from which the copy is most of it, so that a round-up is a report with what it gathered there. */
const MOST_OF_ARTICLE = 0.5;

/** What is asked of an article: its id, and when it was printed, milliseconds since 1970; NaN when undated. */
export interface DatedArticle {
  id: string;
  time: number;
}

/** Places of all articles that share an item with each of two others that are not related to each other; of each, all that it shares one with. */
export function findRoundUps(
  copies: readonly VerifiedCopy[],
  articleAt: (place: number) => DatedArticle,
  areRelated: (a: number, b: number) => boolean,
): Map<number, readonly number[]> {
  const partners = new Map<number, number[]>();
  for (const copy of copies) {
    for (const place of itemOf(copy, articleAt)) appendTo(partners, place, place === copy.a ? copy.b : copy.a);
  }
  const found = new Map<number, readonly number[]>();
  for (const [place, others] of partners) {
    const [first, ...rest] = others;
    if (isRoundUp(first!, rest, areRelated)) found.set(place, others);
  }
  return found;
}

/** Of the two places of a copy those in whose article what is shared can be one item of several. */
export function itemOf(copy: VerifiedCopy, articleAt: (place: number) => DatedArticle): number[] {
  return placesOfItem(copy, articleAt, WHOLE_ARTICLE);
}

/** Those of them for which the item is less than half of their article: where one is a round-up, the two are not one report. */
export function smallItemOf(copy: VerifiedCopy, articleAt: (place: number) => DatedArticle): number[] {
  return placesOfItem(copy, articleAt, MOST_OF_ARTICLE);
}

/** The places of a copy whose article has less than this share of its words in common, and not for the other to take. */
function placesOfItem(
  { a, b, copy }: VerifiedCopy,
  articleAt: (place: number) => DatedArticle,
  below: number,
): number[] {
  if (!isDerived(copy)) return [];
  const [one, two] = [articleAt(a), articleAt(b)];
  const isItem = (article: DatedArticle, other: DatedArticle): boolean =>
    (copy.from === article.id ? copy.coverage.from : copy.coverage.to) < below &&
    !isSurelyBefore(article.time, other.time);
  return [...(isItem(one, two) ? [a] : []), ...(isItem(two, one) ? [b] : [])];
}

/** Whether an article is a round-up that shares an item with each of these: the first of them in the order of the collection, and the rest. */
export function isRoundUp(
  first: number,
  rest: readonly number[],
  areRelated: (a: number, b: number) => boolean,
): boolean {
  return rest.some((other) => other !== first && !areRelated(first, other));
}
