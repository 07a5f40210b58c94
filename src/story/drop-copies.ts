/** For a list without copies: which article of a report to keep, and which to drop. Nothing is rewritten. */
import { appendTo } from "../basics/append-to.js";
import { articlesById } from "../basics/articles-by-id.js";
import { byCodeUnits } from "../basics/order.js";
import { publicationTime } from "../basics/publication-times.js";
import { isReport, requireArticles, requireClustering, requireField } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { NOTICE_WORDS } from "../text/house-text/notices.js";
import { plainText } from "../text/plain-text.js";
import { foldedText } from "../text/words/folded-text.js";
import { splitWords } from "../text/words/split-words.js";
import type { Article, Clustering, DeepReadonly, Report, ShownArticle } from "../types.js";

/**
 * Which article of a report to keep: the first published, the one that says most (in letters and digits, HTML left in it and sentences that it
 * repeats aside), the one the others come from (else the first published), or the one that your own comparison puts first.
 */
export type KeepRule<A extends ShownArticle = Article> = "earliest" | "fullest" | "origin" | ((a: A, b: A) => number);

/** An article that was left out, and the one that was kept: of its report, or of another with the same text. */
export interface DroppedArticle {
  /** Of the article that was left out. */
  id: string;
  /** Of the article that was kept in its place. */
  keptId: string;
}

/**
 * Id of the article of a report to keep. Ties go to the earlier, then to the lesser id. `articles` must hold those of the report for
 * `"fullest"` and for a comparison; throws `InputError` where one is missing.
 *
 * @param keep which one (default "earliest")
 */
export function pickRepresentative<A extends ShownArticle = Article>(
  report: DeepReadonly<Report>,
  keep: KeepRule<A> = "earliest",
  articles: Iterable<A> = [],
): string {
  requireReport(report);
  requireRule(keep);
  requireArticles(articles);
  return pick(report, keep, () => articlesById(articles));
}

/** What `dropCopies` gives. */
export interface WithoutCopies<A extends ShownArticle = Article> {
  /** In the order given; the very objects. */
  kept: A[];
  /** In the order given. */
  dropped: DroppedArticle[];
}

/**
 * The articles with one of each report, in their order, and where each of the others went. Of reports whose kept articles have the same text, to the
 * figure and the sign, one stays by the same rule; those of 150 words or fewer only where they have the same title or none, since a notice such as
 * "For subscribers only." stands below many. Articles the clustering does not know are kept. Linear in the texts. Throws `InputError` for a
 * clustering, an article or a rule that is none.
 *
 * @param keep which one of each report, and of equal texts (default "earliest")
 */
export function dropCopies<A extends ShownArticle = Article>(
  articles: Iterable<A>,
  clustering: DeepReadonly<Clustering>,
  keep: KeepRule<A> = "earliest",
): WithoutCopies<A> {
  requireArticles(articles);
  requireClustering("The clustering", clustering);
  requireRule(keep);
  const all = [...articles];
  const held = articlesById(all);
  const keptFor = new Map<string, string>();
  for (const { reports } of clustering.stories) {
    for (const report of reports) {
      const present = report.articleIds.filter((id) => held.has(id));
      if (present.length === 0) continue;
      const keptId = pick(withArticles(report, present), keep, () => held);
      for (const id of present) keptFor.set(id, keptId);
    }
  }
  const keptArticles = [...held.values()].filter(({ id }) => keptFor.get(id) === id);
  for (const articleIds of equalTexts(keptArticles)) {
    const keptId = pick({ id: articleIds[0]!, articleIds, origin: { basis: "earliest" } }, keep, () => held);
    for (const id of articleIds) keptFor.set(id, keptId);
  }
  const kept: A[] = [];
  const dropped: DroppedArticle[] = [];
  for (const article of all) {
    const keptOfReport = keptFor.get(article.id) ?? article.id;
    const keptId = keptFor.get(keptOfReport) ?? keptOfReport;
    if (keptId === article.id) kept.push(article);
    else dropped.push({ id: article.id, keptId });
  }
  return { kept, dropped };
}

function requireReport(report: unknown): asserts report is Report {
  if (isReport(report)) return;
  throw new InputError(`The report is ${show(report)}. Use one of the reports of a story.`);
}

function requireRule(keep: unknown): void {
  if (["earliest", "fullest", "origin"].includes(keep as string) || typeof keep === "function") return;
  throw new InputError(
    `The rule is ${show(keep)}. Use "earliest", "fullest", "origin", or a function that compares two articles.`,
  );
}

/** The report as if only some of its articles were there. */
function withArticles(report: Report, articleIds: string[]): Report {
  const { articleId, ...origin } = report.origin;
  return {
    id: articleIds[0]!,
    articleIds,
    origin: articleId !== undefined && articleIds.includes(articleId) ? report.origin : origin,
  };
}

/** Ids of articles with the same text, in the order of a report: the earliest first, undated ones last. One without a letter or a digit is like no other. */
function equalTexts(articles: readonly ShownArticle[]): string[][] {
  const groups: ShownArticle[][] = [];
  for (const [text, alike] of grouped(articles, (article) => foldedText(textOf(article)))) {
    if (alike.length === 1 || lettersOf(text) === "") continue;
    if (splitWords(text).length > NOTICE_WORDS) groups.push(alike);
    else groups.push(...grouped(alike, titleOf).values());
  }
  return groups.map((alike) =>
    alike.sort((a, b) => timeOf(a) - timeOf(b) || byCodeUnits(a.id, b.id)).map(({ id }) => id),
  );
}

function titleOf({ id, title }: ShownArticle): string {
  requireField("title", title ?? undefined, `The article ${show(id)}`);
  return foldedText(plainText(title ?? "").text);
}

function timeOf({ id, publishedAt }: ShownArticle): number {
  requireField("publishedAt", publishedAt ?? undefined, `The article ${show(id)}`);
  const time = publicationTime(publishedAt);
  return Number.isNaN(time) ? Number.MAX_VALUE : time;
}

function grouped<A>(articles: readonly A[], keyOf: (article: A) => string): Map<string, A[]> {
  const groups = new Map<string, A[]>();
  for (const article of articles) appendTo(groups, keyOf(article), article);
  return groups;
}

function pick<A extends ShownArticle>(
  report: Report,
  keep: KeepRule<A>,
  articles: () => ReadonlyMap<string, A>,
): string {
  if (keep === "earliest") return report.articleIds[0]!;
  if (keep === "origin") return report.origin.articleId ?? report.articleIds[0]!;
  return pickBy(report, keep === "fullest" ? fullerFirst : keep, articles());
}

function pickBy<A extends ShownArticle>(
  report: Report,
  compare: (a: A, b: A) => number,
  articles: ReadonlyMap<string, A>,
): string {
  let best: A | undefined;
  for (const id of report.articleIds) {
    const article = articles.get(id);
    if (article === undefined) {
      throw new InputError(
        `The article ${show(id)} of the report is not among those given. Give the articles that were clustered.`,
      );
    }
    if (best === undefined || compare(article, best) < 0) best = article;
  }
  return best!.id;
}

function fullerFirst(a: ShownArticle, b: ShownArticle): number {
  return lettersSaid(b) - lettersSaid(a);
}

/** Letters and digits of a text, in UTF-16 code units; a sentence that it repeats counts once. */
function lettersSaid(article: ShownArticle): number {
  const sentences = textOf(article).split(/[\p{Sentence_Terminal}\n]/u);
  let letters = 0;
  for (const sentence of new Set(sentences.map(lettersOf))) letters += sentence.length;
  return letters;
}

function textOf({ id, text }: ShownArticle): string {
  requireField("text", text ?? undefined, `The article ${show(id)}`);
  return plainText(text ?? "").text;
}

function lettersOf(sentence: string): string {
  return sentence.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
