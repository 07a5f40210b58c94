/** A table with a header row to articles, streamed; what stands between the fields is told from the header. */
import { show } from "../../errors.js";
import { ARTICLE_FIELDS, looksLikeArticle } from "../fields/field-map.js";
import { isoFromDate } from "../fields/iso-from-date.js";
import { guessTold, inUtf8, utf8Repair, WatchedUtf8 } from "../files/charset.js";
import type { Found, OpenFile } from "../files/file-reader.js";
import { peek } from "../files/peek.js";
import type { Problem, ProblemListener } from "../files/problem.js";
import { escapesQuotes, hasCopyNulls, tableDialect } from "../files/table-dialect.js";
import { articleFromRecord, isRefusal } from "../records/article-from-record.js";
import { RecordReader } from "../records/read-record.js";
import { withClosedQuotes } from "./closed-quotes.js";
import { CsvTable, LONGEST_ROW } from "./csv-table.js";

/** What is looked at to tell how a table is written. */
const HEAD_BYTES = 1 << 16;

export async function* readCsv(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const { parse } = await import("../libraries/library-csv.js");
  const watched = new WatchedUtf8();
  const { head, all } = await peek(watched.of(inUtf8(file, guessTold(file, onProblem))), HEAD_BYTES);
  const start = new TextDecoder().decode(head);
  const dialect = tableDialect(start);
  const { delimiter } = dialect;
  const unclosed: number[] = []; // lines that rows begin on, each told with its row
  const closed = withClosedQuotes(all, dialect, (line) => unclosed.push(line), escapesQuotes(start, dialect));
  const table = new CsvTable(parse, closed, dialect, delimiter === "\t" && hasCopyNulls(start));
  const reader = new RecordReader(file, onProblem);
  const read = new Set(ARTICLE_FIELDS.map((field) => file.settings.map[field] ?? field));
  let isFirst = true;
  try {
    for await (const { record, line, cells } of table.rows()) {
      const problem = isFirst ? noArticles(file, record, table.columns) : undefined;
      if (problem !== undefined) {
        onProblem(problem);
        return;
      }
      isFirst = false;
      const before = unclosed.length;
      while (unclosed.length > 0 && unclosed[0]! <= line) unclosed.shift();
      if (unclosed.length < before) {
        const message = `${file.path}, line ${line}: a quotation mark opens a field and is not closed. It is read as a letter, and the row up to the end of its line. Close it, and double those inside a field.`;
        onProblem({ file: file.path, line, reason: "quotation mark unclosed", message });
      }
      const damaged = watched.isSound ? undefined : damagedField(record);
      if (damaged !== undefined) {
        const message = `${file.path}, line ${line} is not UTF-8 in its field ${show(damaged)}. ${utf8Repair(file)}`;
        onProblem({ file: file.path, line, reason: "not UTF-8", message });
        continue;
      }
      const place = { where: `${file.path}, line ${line}`, line, number: line };
      const found = await reader.read(record, place);
      if (found === undefined) continue;
      const without = cellsBeyond(table.columns.length, cells, delimiter) ?? cellOfRepeated(table, cells, read);
      if (without !== undefined) {
        const message = `${place.where} (${show(found.article.id)}) is read without ${without}`;
        onProblem({ file: file.path, line, reason: "cells unread", message });
      }
      yield found;
    }
    const line = table.faultyFrom;
    if (line !== undefined) {
      const message = `${file.path} is no proper CSV from line ${line} on: a row is longer than ${LONGEST_ROW >> 20} MB. Cut it, or give each article a line of its own.`;
      onProblem({ file: file.path, line, reason: "not CSV", message });
    }
  } finally {
    table.close();
  }
}

/** The name of a cell that has what bytes become that are no UTF-8; `undefined` where there is none. */
function damagedField(record: Record<string, string>): string | undefined {
  return Object.keys(record).find((name) => record[name]!.includes("\uFFFD"));
}

/** What is wrong where the first row is no article: the table is of another kind, or has no header. */
function noArticles(file: OpenFile, record: Record<string, string>, columns: readonly string[]): Problem | undefined {
  if (looksLikeArticle(record, file.settings.map)) return undefined;
  if (file.inFolder) return { file: file.path, reason: "left out", message: leftOut(file, record, columns) };
  const value = columns.find(isValue);
  if (value === undefined) return undefined;
  const message = `${file.path} has no line of column names: its first line has ${show(value)}. Put one above it, such as id,title,source,publishedAt,text in the order of the columns.`;
  return { file: file.path, line: 1, reason: "not CSV", message };
}

/** What a row has in cells below no column, in words; `undefined` where these are empty, as spreadsheets write them. */
function cellsBeyond(columns: number, cells: readonly string[], delimiter: string): string | undefined {
  const [first, ...more] = cells.slice(columns).filter((cell) => cell.trim() !== "");
  if (first === undefined) return undefined;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `${show(first)}${others}: the row has ${cells.length} cells, and there are names for ${columns}. Put a cell that holds ${show(delimiter)} in quotation marks, or name the columns that are missing.`;
}

/** What a row has in a second column of a name that is read, in words; `undefined` where it says nothing that the first one does not. */
function cellOfRepeated(
  { columns, placeOf }: CsvTable,
  cells: readonly string[],
  read: Set<string>,
): string | undefined {
  const at = columns.findIndex((name, at) => {
    const first = placeOf.get(name)!;
    const cell = cells[at]?.trim() ?? "";
    return at > first && read.has(name) && cell !== "" && cell !== cells[first]!.trim();
  });
  if (at < 0) return undefined;
  return `${show(cells[at])}: two columns are called ${show(columns[at])}, and the first one counts. Give the other another name.`;
}

/** Whether what stands in the first line is what stands below a header: a date, an address, a sentence. */
function isValue(name: string): boolean {
  return name.length > 80 || /^https?:\/\//i.test(name) || isoFromDate(name) !== undefined;
}

function leftOut(file: OpenFile, record: Record<string, string>, columns: readonly string[]): string {
  const known = columns.slice(0, 12).join(", ");
  const lacks = `it has the columns ${known}, and neither text nor id and title`;
  const article = articleFromRecord(record, file.path, { map: file.settings.map, idOf: () => file.name });
  const mapping = isRefusal(article) ? article.mapping : undefined;
  return `${file.path} is left out: ${lacks}. Map them if they have other names, such as ${mapping ?? "text=body"}.`;
}
