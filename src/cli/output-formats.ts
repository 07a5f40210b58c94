/** A result in each form that programs read, in pieces: one string for a large archive would be longer than strings can be. */
import { appendTo } from "../basics/append-to.js";
import { isDerived } from "../basics/derived-kinds.js";
import { publicationTime } from "../basics/publication-times.js";
import { ARTICLE_FIELDS } from "../read/fields/field-map.js";
import { chosenAcross, chosenCopies } from "../report/chosen-copies.js";
import { copiesOfStories } from "../report/copies-of-stories.js";
import { reportPage } from "../report/page/render-report.js";
import { sourcesOfArticles } from "../report/reports-of-articles.js";
import { outletOf } from "../text/outlets/outlets.js";
import type { Article, Clustering, Copy, Report, Story } from "../types.js";
import type { Format } from "./arguments/cluster-arguments.js";
import type { Selected } from "./select-result.js";
import { safeJson } from "./terminal/safe-json.js";

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

function* clusteringJson(clustering: Clustering): Generator<string> {
  yield '{"stories": [';
  yield* lines(clustering.stories);
  yield '],\n"copies": [';
  yield* lines(clustering.copies);
  yield `],\n"options": ${safeJson(clustering.options)}}\n`;
}

function* lines(values: readonly unknown[]): Generator<string> {
  for (let i = 0; i < values.length; i++) yield `${i === 0 ? "\n" : ",\n"}${safeJson(values[i])}`;
  if (values.length > 0) yield "\n";
}

/** One story a line, with the copies whose copy is in it. */
function* storyLines({ stories, copies }: Clustering): Generator<string> {
  const into = new Map<string, Copy[]>();
  for (const copy of copies) appendTo(into, copy.to, copy);
  for (const story of stories)
    yield `${safeJson({ ...story, copies: story.articleIds.flatMap((id) => into.get(id) ?? []) })}\n`;
}

/** What a row tells of an article. */
interface ArticleRow {
  story: Story;
  report: Report;
  id: string;
  article: Article | undefined;
  source: string | undefined;
  copy: Copy | undefined;
}

const COLUMNS: Readonly<Record<string, (row: ArticleRow) => unknown>> = {
  story: ({ story }) => story.id,
  story_title: ({ story }) => story.title,
  independent_sources: ({ story }) => story.independentSources,
  report: ({ report }) => report.id,
  article: ({ id }) => id,
  outlet: ({ article }) => article && outletOf(article),
  title: ({ article }) => article?.title,
  published_at: ({ article }) => article?.publishedAt,
  origin: ({ report: { origin } }) => origin.credited ?? origin.articleId,
  origin_basis: ({ report: { origin } }) => origin.basis,
  independent_source: ({ source }) => source,
  copied_from: ({ copy }) => copy?.from,
  kind: ({ copy }) => copy?.kind,
  coverage: ({ copy }) => copy?.coverage.to,
  confidence: ({ copy }) => copy?.confidence,
};

/** One article a row, with the copy that explains it best. */
async function* articleRows(clustering: Clustering, articles: readonly Article[]): AsyncGenerator<string> {
  const csvRow = await csvRows();
  yield csvRow(Object.keys(COLUMNS));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const { inside, across } = copiesOfStories(clustering.stories, clustering.copies.filter(isDerived));
  const lentTo = chosenAcross(clustering.stories, across, {
    when: (id) => publicationTime(byId.get(id)?.publishedAt),
  });
  for (const story of clustering.stories) {
    // What was taken from another story is named where nothing was taken from this one.
    const ownTo = chosenCopies(story, inside.get(story) ?? []).copyTo;
    const sourceOf = sourcesOfArticles(story);
    for (const report of story.reports) {
      for (const id of report.articleIds) {
        const source = story.sources[sourceOf.get(id) ?? -1]?.name;
        const row = { story, report, id, article: byId.get(id), source, copy: ownTo.get(id) ?? lentTo.get(id) };
        yield csvRow(Object.values(COLUMNS).map((valueIn) => valueIn(row)));
      }
    }
  }
}

/** Articles with the fields that they have, one a line or a row. */
export async function* articleLines(format: "ndjson" | "csv", articles: readonly Article[]): AsyncGenerator<string> {
  if (format === "ndjson") for (const article of articles) yield `${safeJson(article)}\n`;
  else {
    const csvRow = await csvRows();
    // Long cells would push the others out of sight.
    const columns = [...ARTICLE_FIELDS.filter((field) => field !== "text"), "text"] as const;
    yield csvRow(columns);
    for (const article of articles) yield csvRow(columns.map((field) => article[field]));
  }
}

/** A function from the cells of a row to its line of CSV, for spreadsheets; papaparse is loaded with the first. */
async function csvRows(): Promise<(cells: readonly unknown[]) => string> {
  const { default: papa } = await import("papaparse");
  // A spreadsheet would run a cell that begins with "=". The expression of papaparse misses one with a line break.
  return (cells) => `${papa.unparse([cells as unknown[]], { escapeFormulae: /^[=+\-@\t\r]/, newline: "\n" })}\n`;
}
