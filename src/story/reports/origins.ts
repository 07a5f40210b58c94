/**
 * Where each report comes from. A credit is taken at its word, and followed where the credited article credits another outlet; else the earliest
 * article is the origin; else, where time does not tell which that is, the fullest of those that are nearest in wording to all others, and of equals
 * that of an outlet which other reports of the story are of as well.
 */
import { isSurelyBefore, surelyPrintedBy } from "../../basics/publication-times.js";
import { isCarrier, knownOutlet, partOfName, sameOutlet, sharesInitials } from "../../text/outlets/outlets.js";
import type { Origin } from "../../types.js";

/** More outlets than this are not searched for one that is spelt a little differently. */
export const MOST_COMPARED = 200;

/** What the search for an origin reads of one article. Articles come earliest first, undated ones last, then by id. */
export interface OriginArticle {
  id: string;
  /** Outlet as written, "" when unknown; and its comparable form. */
  source: string;
  sourceKey: string;
  /** Outlet that the text names as its origin, "" for none; and its comparable form, or those of names that may be outlets'. */
  credited: string;
  creditedKey: string;
  /** Whether that is the owner of the page or named in passing, and no outlet of the story. */
  isWeak?: boolean;
  /** Milliseconds since 1970, NaN when undated. */
  time: number;
  /** But for house text. */
  words: number;
  /** Similarities to the copies of its report, added up, in thousandths. */
  nearness: number;
  /** Ids of the articles of its story that it was made from. */
  madeFrom: readonly string[];
}

/** Share of the greatest nearness from which on an article may be what the others were made from. */
const NEAR = 0.9;

const NONE: ReadonlySet<string> = new Set();

/** The origin of a report, given its articles; `inSeveral` is what `outletsInSeveral` gives for its story. */
export function findOrigin(articles: readonly OriginArticle[], inSeveral = NONE): Origin {
  const credit = strongestCredit(articles);
  if (credit !== undefined && !isOnlyCarried(credit, articles)) {
    const { credited, own } = followed(credit, articles);
    if (own === undefined) return { credited, basis: "credit-line" };
    // "NPA" is how others sign what the Nordland Press Agency wrote.
    return { articleId: own.id, credited: own.source, basis: "credit-line" };
  }
  if (articles.length === 1) return { articleId: articles[0]!.id, basis: "only" };
  const earliest = maybeFirst(articles);
  if (earliest.length === 1) return { articleId: earliest[0]!.id, basis: "earliest" };
  // What was cut and rewritten is near to each cut and rewrite; these are less near to each other. A rewrite may be longer than its source.
  const nearest = earliest.reduce((most, { nearness }) => Math.max(most, nearness), 0);
  const likely = earliest.filter(({ nearness }) => nearness >= NEAR * nearest);
  const standing = ({ source, sourceKey }: OriginArticle): number =>
    inSeveral.has(sourceKey) ? 2 : Number(knownOutlet(source)?.kind === "agency");
  const fullest = likely.reduce((best, article) =>
    (article.words - best.words || standing(article) - standing(best)) > 0 ? article : best,
  );
  return { articleId: fullest.id, basis: "containment" };
}

/** The outlets, in comparable form, that two reports of a story or more have articles of or credit. */
export function outletsInSeveral(articles: readonly OriginArticle[], reports: Uint32Array): ReadonlySet<string> {
  const reportOf = new Map<string, number>();
  const inSeveral = new Set<string>();
  for (let i = 0; i < articles.length; i++) {
    const { sourceKey, creditedKey } = articles[i]!;
    for (const key of [sourceKey, creditedKey]) {
      if (key === "") continue;
      const report = reportOf.get(key) ?? reports[i]!;
      if (report !== reports[i]) inSeveral.add(key);
      reportOf.set(key, report);
    }
  }
  return inSeveral;
}

/** Whether the credited outlet only carried the text, and it may have been printed before: a police office has its release on its own page. */
function isOnlyCarried({ credited, creditedKey }: OriginArticle, articles: readonly OriginArticle[]): boolean {
  return isCarrier(credited) && maybeFirst(articles).some((article) => article.creditedKey !== creditedKey);
}

/** The articles that may be the first: none was surely printed before them. Undated ones are among them only where all are undated. */
function maybeFirst(articles: readonly OriginArticle[]): OriginArticle[] {
  const limit = surelyPrintedBy(articles);
  return articles.filter(({ time }) => time <= limit || limit === Number.POSITIVE_INFINITY);
}

/** Whom a credit leads to, by way of the articles of those credited, and the article of that outlet. */
function followed(
  credit: OriginArticle,
  articles: readonly OriginArticle[],
): { credited: string; own: OriginArticle | undefined } {
  const seen = new Set<string>();
  let at = credit;
  for (;;) {
    seen.add(at.creditedKey);
    const own = articleOf(at, articles);
    const isLast = own === undefined || own.creditedKey === "" || own.creditedKey === own.sourceKey;
    if (isLast || seen.has(own.creditedKey)) return { credited: at.credited, own };
    at = own;
  }
}

/** Whether a credit may stand for an outlet: by another spelling, the last words or the initials of its name. */
function isMeant(source: string, credited: string): boolean {
  return sameOutlet(source, credited) || partOfName(credited, source) === "last" || sharesInitials(credited, source);
}

/**
 * The first article of the credited outlet: of several of one time, such as a page and its AMP page, the one nearest to the copies, else the fullest.
 * Equal ones go by their ids.
 */
function articleOf(credit: OriginArticle, articles: readonly OriginArticle[]): OriginArticle | undefined {
  const first = firstOf(credit, articles);
  return articles.reduce((best, article) => {
    const isBeside = article.sourceKey === first?.sourceKey && Object.is(article.time, first.time);
    return isBeside && (article.nearness - best!.nearness || article.words - best!.words) > 0 ? article : best;
  }, first);
}

/** An article of the credited outlet; where none bears its very name, of an outlet that goes by it as well. */
function firstOf(credit: OriginArticle, articles: readonly OriginArticle[]): OriginArticle | undefined {
  const named = articles.find((article) => article.sourceKey !== "" && article.sourceKey === credit.creditedKey);
  if (named !== undefined) return named;
  const compared = new Set([""]);
  for (const article of articles) {
    if (compared.has(article.sourceKey)) continue;
    if (compared.size > MOST_COMPARED) return undefined;
    compared.add(article.sourceKey);
    if (isMeant(article.source, credit.credited)) return article;
  }
  return undefined;
}

/** Whether an outlet credits itself: an agency by the dateline or the tail of its own report. */
export function signsItself({
  credited,
  creditedKey,
  sourceKey,
}: Pick<OriginArticle, "credited" | "creditedKey" | "sourceKey">): boolean {
  return credited !== "" && creditedKey === sourceKey;
}

/**
 * The outlet that signs its own article, where that was the first; else the one that most articles of the report credit. Of equals it is the one whose
 * own article, at first hand, was surely printed before that of the other, which may pass on what a paper found out; else the one credited first. Who
 * signs a later article, or owns its page, says that it is theirs, not that nobody printed the text before; and whom it names in passing had a detail.
 */
function strongestCredit(articles: readonly OriginArticle[]): OriginArticle | undefined {
  const earliest = new Set(maybeFirst(articles));
  const [first] = earliest;
  if (earliest.size === 1 && signsItself(first!)) return first;
  const counts = new Map<string, { first: OriginArticle; count: number }>();
  for (const article of articles) {
    const isLater = !Number.isNaN(article.time) && !earliest.has(article);
    const held = counts.get(article.creditedKey);
    const isTheirs = signsItself(article) || (held === undefined && article.isWeak);
    if (article.creditedKey === "" || (isLater && isTheirs)) continue;
    if (held === undefined) counts.set(article.creditedKey, { first: article, count: 1 });
    else held.count++;
  }
  const firstHand = articles.filter((article) => article.creditedKey === "" || signsItself(article));
  const printed = new Map(firstHand.reverse().map(({ sourceKey, time }) => [sourceKey, time]));
  const timeOf = ({ creditedKey }: OriginArticle): number => printed.get(creditedKey) ?? Number.NaN;
  let best: { first: OriginArticle; count: number } | undefined;
  for (const held of counts.values()) {
    const more = held.count - (best?.count ?? 0);
    if (more > 0 || (more === 0 && isSurelyBefore(timeOf(held.first), timeOf(best!.first)))) best = held;
  }
  return best?.first;
}
