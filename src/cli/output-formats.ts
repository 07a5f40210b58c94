/** A result in each form that programs read, in pieces: one string for a large archive would be longer than strings can be. */
import { appendTo } from "../basics/append-to.js";
import { ARTICLE_FIELDS } from "../read/fields/field-map.js";
import { articleTable, TABLE_COLUMNS } from "../report/article-table.js";
import { reportPage } from "../report/page/render-report.js";
import type { Article, Clustering, Copy } from "../types.js";
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

/** One article a row, with the copy that explains it best. */
async function* articleRows(clustering: Clustering, articles: readonly Article[]): AsyncGenerator<string> {
  const csvRow = await csvRows();
  // As people name columns: storyTitle is story_title.
  yield csvRow(TABLE_COLUMNS.map((name) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)));
  for (const row of articleTable(clustering, articles)) yield csvRow(TABLE_COLUMNS.map((name) => row[name]));
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
  // A spreadsheet would run a cell that begins with "=". Behind apostrophes, one more is written: a reader takes one away (`CsvTable`).
  return (cells) => `${papa.unparse([cells as unknown[]], { escapeFormulae: /^'*[=+\-@\t\r]/, newline: "\n" })}\n`;
}
