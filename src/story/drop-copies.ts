/** For a list without copies: which articles of a report to keep, and which to drop. Nothing is rewritten. */
import { appendTo } from "../basics/append-to.js";
import { articlesById } from "../basics/articles-by-id.js";
import { byCodeUnits } from "../basics/order.js";
import { publicationTime } from "../basics/publication-times.js";
import { idTaken, isReport, requireArticles, requireClustering, requireField } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { NOTICE_WORDS } from "../text/house-text/notices.js";
import { plainText } from "../text/plain-text.js";
import { foldedText } from "../text/words/folded-text.js";
import { splitWords } from "../text/words/split-words.js";
import type { Article, Clustering, DeepReadonly, DerivedKind, Report, ShownArticle } from "../types.js";

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
  return ranked(report.articleIds, report.origin.articleId, keep, () => articlesById(articles))[0]!;
}

/** What `dropCopies` gives. */
export interface WithoutCopies<A extends ShownArticle = Article> {
  /** In the order given; the very objects. */
  kept: A[];
  /** In the order given. */
  dropped: DroppedArticle[];
}

/**
 * The articles without their copies, in their order, and where each of the others went. Of each report the article that the rule puts first is kept,
 * and dropped for it are those that are copies of it, or it of them (`Clustering.copies`, the kinds of `joinOn`), and copies of these of which half
 * stands in it, sentence for sentence; so on with what is left. Of kept articles with the same text, to the figure and the sign, one stays by the same
 * rule; those of 150 words or fewer only where they have the same title or none, since a notice such as "For subscribers only." stands below many.
 * Articles the clustering does not know are kept. Linear in the texts and the copies. Throws `InputError` for a clustering, an article or a rule that
 * is none, for two articles of one id, and where a comparison gives no number.
 *
 * @param keep which ones of each report, and of equal texts (default "earliest")
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
  const unseen = new Set(held.keys());
  for (const [i, { id }] of all.entries()) if (!unseen.delete(id)) throw idTaken(`articles[${i}]`, id);
  const copiesOf = new Map<string, string[]>();
  for (const { from, to, kind } of clustering.copies) {
    if (!clustering.options.joinOn.includes(kind as DerivedKind)) continue;
    appendTo(copiesOf, from, to);
    appendTo(copiesOf, to, from);
  }
  const said = new Map<string, ReadonlySet<string>>();
  const sentencesOf = (id: string): ReadonlySet<string> => {
    if (!said.has(id)) said.set(id, sentences(held.get(id) ?? { id }));
    return said.get(id)!;
  };
  const keptFor = new Map<string, string>();
  for (const { articleIds, origin } of clustering.stories.flatMap(({ reports }) => reports)) {
    said.clear();
    const left = new Set(articleIds);
    const present = articleIds.filter((id) => held.has(id));
    for (const keptId of ranked(present, origin.articleId, keep, () => held)) {
      if (!left.delete(keptId)) continue;
      // Copies of its copies come up as well: of many equal texts only some are paired.
      const taken = new Set([keptId]);
      for (const id of taken) {
        keptFor.set(id, keptId);
        for (const other of copiesOf.get(id) ?? []) {
          if (!left.has(other) || (id !== keptId && !isMostlyIn(sentencesOf(other), sentencesOf(keptId)))) continue;
          left.delete(other);
          taken.add(other);
        }
      }
    }
  }
  const keptArticles = [...held.values()].filter(({ id }) => keptFor.get(id) === id);
  for (const articleIds of equalTexts(keptArticles)) {
    const [keptId] = ranked(articleIds, undefined, keep, () => held);
    for (const id of articleIds) keptFor.set(id, keptId!);
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

function titleOf(article: ShownArticle): string {
  return foldedText(plainText(fieldOf(article, "title")).text);
}

function timeOf(article: ShownArticle): number {
  const time = publicationTime(fieldOf(article, "publishedAt"));
  return Number.isNaN(time) ? Number.MAX_VALUE : time;
}

function textOf(article: ShownArticle): string {
  return plainText(fieldOf(article, "text")).text;
}

function fieldOf(article: ShownArticle, field: "title" | "publishedAt" | "text"): string {
  const value = article[field] ?? undefined;
  requireField(field, value, `The article ${show(article.id)}`);
  return value ?? "";
}

function grouped<A>(articles: readonly A[], keyOf: (article: A) => string): Map<string, A[]> {
  const groups = new Map<string, A[]>();
  for (const article of articles) appendTo(groups, keyOf(article), article);
  return groups;
}

/** Ids of a report in the order of a rule; ties stay as they are. */
function ranked<A extends ShownArticle>(
  articleIds: readonly string[],
  originId: string | undefined,
  keep: KeepRule<A>,
  articles: () => ReadonlyMap<string, A>,
): readonly string[] {
  if (keep === "earliest") return articleIds;
  if (keep === "origin") return [...articleIds].sort((a, b) => Number(b === originId) - Number(a === originId));
  const held = articles();
  const found = articleIds.map((id) => {
    const article = held.get(id);
    if (article !== undefined) return article;
    throw new InputError(
      `The article ${show(id)} of the report is not among those given. Give the articles that were clustered.`,
    );
  });
  const letters = new Map(keep === "fullest" ? found.map((article) => [article, lengthOf(sentences(article))]) : []);
  const compare = keep === "fullest" ? (a: A, b: A) => letters.get(b)! - letters.get(a)! : keep;
  found.sort((a, b) => {
    const order: unknown = compare(a, b);
    if (typeof order === "number" && !Number.isNaN(order)) return order;
    throw new InputError(`The comparison gives ${show(order)}. It must give a number.`);
  });
  return found.map(({ id }) => id);
}

/** The letters and digits of each sentence of a text, once where it is repeated. */
function sentences(article: ShownArticle): ReadonlySet<string> {
  return new Set(
    textOf(article)
      .split(/[\p{Sentence_Terminal}\n]/u)
      .map(lettersOf),
  );
}

function lengthOf(sentences: Iterable<string>): number {
  let length = 0;
  for (const sentence of sentences) length += sentence.length;
  return length;
}

/** Whether half of a text and more are sentences of another. */
function isMostlyIn(text: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...text].filter((sentence) => other.has(sentence));
  return 2 * lengthOf(shared) >= lengthOf(text);
}

function lettersOf(sentence: string): string {
  return sentence.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
