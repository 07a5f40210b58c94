/** A result in each form that programs read, in pieces: one string for a large archive would be longer than strings can be. */
import { appendTo } from "../basics/append-to.js";
import { isDerived } from "../basics/derived-kinds.js";
import { ARTICLE_FIELDS } from "../read/fields/field-map.js";
import { chosenAcross, chosenCopies } from "../report/chosen-copies.js";
import { reportPage } from "../report/page/render-report.js";
import { sourcesOfArticles } from "../report/reports-of-articles.js";
import { outletOf } from "../text/outlets/outlets.js";
import type { Article, Clustering, Copy } from "../types.js";
import { csvRows } from "./csv-rows.js";
import { clusteringJson, safeJson } from "./json-output.js";
import type { Selected } from "./select-result.js";

export const FORMATS = ["table", "json", "ndjson", "csv", "html"] as const;
export type Format = (typeof FORMATS)[number];

export async function* formatted(
  format: Exclude<Format, "table">,
  { clustering, listed = clustering.copies, note }: Selected,
  articles: readonly Article[],
): AsyncGenerator<string> {
  const shown = { ...clustering, copies: [...listed] };
  if (format === "json") yield* clusteringJson(shown);
  else if (format === "html") yield reportPage(clustering, articles, { listed, note });
  else if (format === "ndjson") yield* storyLines(shown);
  else yield* articleRows(shown, articles);
}

/** One story a line, with the copies whose copy is in it. */
function* storyLines({ stories, copies }: Clustering): Generator<string> {
  const into = copiesByTarget(copies);
  for (const story of stories)
    yield `${safeJson({ ...story, copies: story.articleIds.flatMap((id) => into.get(id) ?? []) })}\n`;
}

const COLUMNS = [
  "story",
  "story_title",
  "independent_sources",
  "report",
  "article",
  "outlet",
  "title",
  "published_at",
  "origin",
  "origin_basis",
  "independent_source",
  "copied_from",
  "kind",
  "coverage",
  "confidence",
] as const;

/** One article a row, with the copy that explains it best. */
async function* articleRows(clustering: Clustering, articles: readonly Article[]): AsyncGenerator<string> {
  const row = await csvRows();
  yield row(COLUMNS);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const storyOf = new Map(clustering.stories.flatMap((story) => story.articleIds.map((id) => [id, story])));
  const derived = clustering.copies.filter(isDerived);
  const isWithin = ({ from, to }: Copy): boolean => storyOf.get(from) === storyOf.get(to);
  const into = copiesByTarget(derived.filter(isWithin));
  const lentTo = chosenAcross(
    clustering.stories,
    derived.filter((copy) => !isWithin(copy)),
  );
  for (const story of clustering.stories) {
    const taken = story.articleIds.flatMap((id) => into.get(id) ?? []);
    // What was taken from another story is named where nothing was taken from this one.
    const ownTo = chosenCopies(story, taken).copyTo;
    const sourceOf = sourcesOfArticles(story);
    for (const report of story.reports) {
      const { articleId, credited, basis } = report.origin;
      for (const id of report.articleIds) {
        const article = byId.get(id);
        const copy = ownTo.get(id) ?? lentTo.get(id);
        yield row([
          story.id,
          story.title,
          story.independentSources,
          report.id,
          id,
          (article && outletOf(article)) ?? "",
          article?.title ?? "",
          article?.publishedAt ?? "",
          credited ?? articleId ?? "",
          basis,
          story.sources[sourceOf.get(id) ?? -1]?.name ?? "",
          copy?.from ?? "",
          copy?.kind ?? "",
          copy?.coverage.to ?? "",
          copy?.confidence ?? "",
        ]);
      }
    }
  }
}

/** Articles with the fields that they have, one a line or a row. */
export async function* articleLines(format: "ndjson" | "csv", articles: readonly Article[]): AsyncGenerator<string> {
  if (format === "ndjson") for (const article of articles) yield `${safeJson(article)}\n`;
  else {
    const row = await csvRows();
    // Long cells would push the others out of sight.
    const columns = [...ARTICLE_FIELDS.filter((field) => field !== "text"), "text"] as const;
    yield row(columns);
    for (const article of articles) yield row(columns.map((field) => article[field] ?? ""));
  }
}

function copiesByTarget(copies: readonly Copy[]): Map<string, Copy[]> {
  const into = new Map<string, Copy[]>();
  for (const copy of copies) appendTo(into, copy.to, copy);
  return into;
}
