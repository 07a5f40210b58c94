/** A Parquet table to articles. The packed file is held whole, its rows one row group at a time. */
import { basename, dirname } from "node:path";
import { MS_PER_DAY } from "../../basics/iso-time.js";
import { OPTIONAL_FIELDS } from "../../basics/optional-fields.js";
import { ARTICLE_FIELDS } from "../fields/field-map.js";
import { namesFor } from "../fields/unread-fields.js";
import type { Found, OpenFile, ReadSettings } from "../files/file-reader.js";
import { wholeBytes } from "../files/open-bytes.js";
import type { ProblemListener } from "../files/problem.js";
import { RecordReader } from "../records/read-record.js";

export async function* readParquet(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const { compressors, parquetMetadataAsync, parquetReadObjects } = await import("../libraries/library-parquet.js");
  const bytes = await wholeBytes(file.path, file.bytes, "Cut the table into several files.");
  const buffer = Uint8Array.from(bytes).buffer;
  const reader = new RecordReader(file, onProblem);
  let row = 0;
  const damaged = (): void => {
    const message = `${file.path} is no Parquet file, or damaged from row ${row + 1} on. Write it again.`;
    onProblem({ file: file.path, line: row + 1, reason: "not Parquet", message });
  };
  const metadata = await parquetMetadataAsync({
    byteLength: buffer.byteLength,
    slice: (from, to) => buffer.slice(from, to),
  }).catch(() => undefined);
  if (metadata === undefined) {
    damaged();
    return;
  }
  const ofFolders = fieldsOfFolders(file.path);
  const columns = columnsOf(topColumns(metadata.schema), file.settings);
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = row + Number(num_rows);
    let records: Record<string, unknown>[];
    try {
      const range = { rowStart: row, rowEnd, ...(columns && { columns }) };
      records = await parquetReadObjects({ file: buffer, metadata, compressors, parsers: PARSERS, ...range });
    } catch {
      damaged();
      return;
    }
    for (const record of records) {
      const line = ++row;
      const place = { where: `${file.path}, row ${line}`, line, number: line };
      const found = await reader.read({ ...record, ...ofFolders }, place);
      if (found !== undefined) yield found;
    }
  }
}

/** A column of days has no times: midnight would be one. */
const PARSERS = {
  dateFromDays: (days: number): string | Date => {
    const midnight = new Date(days * MS_PER_DAY);
    return Number.isNaN(midnight.getTime()) ? midnight : midnight.toISOString().replace(/T.*/, "");
  },
};

/** What engines that write a table in parts take out of its rows: the names of the folders around a file, `name=value`, each a field. */
function fieldsOfFolders(path: string): Record<string, string | null> {
  const fields: [name: string, value: string | null][] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(basename(folder)) ?? [];
    if (name === undefined) return Object.fromEntries(fields);
    fields.push([name, value === NO_VALUE ? null : unescaped(value!)]);
  }
}

/** What stands for a value that is missing. */
const NO_VALUE = "__HIVE_DEFAULT_PARTITION__";

/** `a%3Ab` is `a:b`; a value that was not escaped stays as it is. */
function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Only the columns that articles need or may mean; all where text or id is not among them, so that a hint can name the one that is meant. */
function columnsOf(names: string[], { map, onUnreadField }: ReadSettings): string[] | undefined {
  const wanted = ARTICLE_FIELDS.map((field) => (map[field] ?? field).split(".")[0]!);
  const lacksOne = !names.includes(map.text ?? "text") || !names.includes(map.id ?? "id");
  if (lacksOne || ARTICLE_FIELDS.some((field) => map[field]?.includes("."))) return undefined;
  if (onUnreadField !== undefined)
    for (const field of OPTIONAL_FIELDS) if (!names.includes(field)) wanted.push(...namesFor(field, names));
  return wanted.filter((name, at) => names.includes(name) && wanted.indexOf(name) === at);
}

/** The columns of a table without the fields inside them: the schema lists both, each followed by its own. */
function topColumns(schema: readonly { name: string; num_children?: number }[]): string[] {
  const names: string[] = [];
  let inside = 0;
  for (const { name, num_children = 0 } of schema.slice(1)) {
    if (inside === 0) names.push(name);
    else inside--;
    inside += num_children;
  }
  return names;
}
