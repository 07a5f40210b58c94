/** A table with a header row to articles, streamed; what stands between the fields is told from the header. */
import { Readable } from "node:stream";
import { show } from "../errors.js";
import { inUtf8 } from "./charset.js";
import { looksLikeArticle } from "./field-map.js";
import { isoFromDate } from "./iso-from-date.js";
import type { Found, OpenFile } from "./open-file.js";
import { peek } from "./peek.js";
import type { ProblemListener } from "./problem.js";
import { RecordIds, readRecord } from "./read-record.js";
import { tableDialect } from "./table-dialect.js";

/** An article of 256 MB is a quotation mark that nobody closed. */
const LONGEST_ROW = 1 << 28;

interface Row {
  record: Record<string, string>;
  /** When its last line was read; with all its cells where they are not as many as the columns. */
  info: { lines: number; empty_lines: number; error?: { record: string[] } };
}

export async function* readCsv(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const { parse } = await import("./library-csv.js");
  const { head, all } = await peek(inUtf8(file), 1 << 12);
  const dialect = tableDialect(new TextDecoder().decode(head));
  let columns: string[] = [];
  let faulty = false;
  // A row is known by the line it starts on: behind the last line of the row before, and the empty lines since.
  let before = { lines: 0, empty_lines: 0 };
  const lineOf = (emptyLines: number): number => before.lines + 1 + emptyLines - before.empty_lines;
  const parser = parse({
    bom: true,
    columns: (names: string[]) => {
      columns = names.map((name) => name.trim());
      before = { ...parser.info };
      return columns;
    },
    ...dialect,
    info: true,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // What comes before a fault is kept; the parser's own error would drop what it has read ahead.
    skip_records_with_error: true,
    on_skip: () => {
      faulty = true;
      return undefined;
    },
  });
  const source = Readable.from(all, { objectMode: false });
  source.on("error", (error) => parser.destroy(error)).pipe(parser);
  const ids = new RecordIds(file);
  let any = false;
  try {
    for await (const { record, info } of parser as AsyncIterable<Row>) {
      const line = lineOf(info.empty_lines);
      before = info;
      if (!any && file.inFolder && !looksLikeArticle(record, file.map)) {
        onProblem({ file: file.path, reason: "left out", message: leftOut(file, columns) });
        return;
      }
      if (!any && !looksLikeArticle(record, file.map) && columns.some(isValue)) {
        const message = `${file.path} has no line of column names: its first line has ${show(columns.find(isValue))}. Put one above it, such as id,title,source,publishedAt,text in the order of the columns.`;
        onProblem({ file: file.path, line: 1, reason: "not CSV", message });
        return;
      }
      any = true;
      const place = { where: `${file.path}, line ${line}`, line, number: line };
      const found = await readRecord(record, place, file, ids, onProblem);
      if (found === undefined) continue;
      const without = cellsBeyond(columns.length, info.error?.record ?? [], dialect.delimiter);
      if (without !== undefined) {
        const message = `${place.where} (${show(found.article.id)}) is read without ${without}`;
        onProblem({ file: file.path, line, reason: "cells unread", message });
      }
      yield found;
    }
    if (faulty) {
      const line = lineOf(parser.info.empty_lines);
      const message = `${file.path} is no proper CSV from line ${line} on. Close every quotation mark, and double those inside a field.`;
      onProblem({ file: file.path, line, reason: "not CSV", message });
    }
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** What a row has in cells below no column, in words; `undefined` where these are empty, as spreadsheets write them. */
function cellsBeyond(columns: number, cells: readonly string[], delimiter: string): string | undefined {
  const [first, ...more] = cells.slice(columns).filter((cell) => cell.trim() !== "");
  if (first === undefined) return undefined;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `${show(first)}${others}: the row has ${cells.length} cells, and there are names for ${columns}. Put a cell that holds ${show(delimiter)} in quotation marks, or name the columns that are missing.`;
}

/** Whether what stands in the first line is what stands below a header: a date, an address, a sentence. */
function isValue(name: string): boolean {
  return name.length > 80 || /^https?:\/\//i.test(name) || isoFromDate(name) !== undefined;
}

function leftOut(file: OpenFile, columns: string[]): string {
  const known = columns.slice(0, 12).join(", ");
  const lacks = `it has the columns ${known}, and neither text nor id and title`;
  return `${file.path} is left out: ${lacks}. Map them if they have other names, such as text=body.`;
}
