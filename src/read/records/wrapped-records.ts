/** JSON whose articles lie deeper than they are looked for: where they are, and the command that takes them out. */
import { type Fields, isFields } from "../../basics/fields.js";
import { type FieldMap, looksLikeArticle } from "../fields/field-map.js";
import { mapHint } from "../fields/map-hint.js";

const DEEPEST = 4;

/** Whatever the way a table was written, pandas can write it as an array of records. */
const BY_PANDAS = 'With pandas, write it again: to_json(FILE, orient="records")';

/** What to do, in a sentence or two; `undefined` where the value may be an article itself, and where nothing inside looks like articles. */
export function wrappedRecords(value: unknown, map: FieldMap): string | undefined {
  if (Array.isArray(value))
    return isTableOfLists(value) ? `It is a table without the names of its columns. ${BY_PANDAS}` : undefined;
  if (!isFields(value)) return undefined;
  if (isTable(value)) return `It is a table written column by column. ${BY_PANDAS}`;
  if (hasText(value, map)) return undefined;
  const list = longestList(value);
  if (list !== undefined)
    return `It has ${list.records} ${list.records === 1 ? "record" : "records"} in ${list.path.slice(1)}. Take them out: ${jq(listLine(list))}`;
  const held = Object.values(value);
  if (held.length === 0 || !held.every(isFields) || !held.some((record) => hasText(record, map))) return undefined;
  const takesId = held.every((record) => record.id === undefined);
  return `It has its ${held.length === 1 ? "record under its key" : `${held.length} records under their keys`}. Take them out: ${jq(takesId ? "to_entries[] | {id: .key} + .value" : ".[]")}`;
}

function jq(filter: string): string {
  return `jq -c '${filter}' FILE > NEW_FILE.ndjson`;
}

interface List {
  /** As jq has it: `.response.results`. */
  path: string;
  records: number;
  first: Fields;
}

function listLine({ path, first }: List): string {
  // Elasticsearch's hits have the record one deeper, and its id beside it.
  if (isFields(first._source)) return `${path}[] | {id: ._id} + ._source`;
  return `${path}[]`;
}

/** The longest array of objects inside an object; of equals the first. */
function longestList(value: Fields, path = "", depth = 1): List | undefined {
  let longest: List | undefined;
  for (const [name, inner] of Object.entries(value)) {
    const innerPath = `${path}${/^[a-z_]\w*$/i.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`}`;
    const found = Array.isArray(inner)
      ? inner.length > 0 && inner.every(isFields) && { path: innerPath, records: inner.length, first: inner[0]! }
      : isFields(inner) && depth < DEEPEST && longestList(inner, innerPath, depth + 1);
    if (found && found.records > (longest?.records ?? 0)) longest = found;
  }
  return longest;
}

function hasText(record: Fields, map: FieldMap): boolean {
  return looksLikeArticle(record, map) || mapHint(record, "text", map).mapping !== undefined;
}

/** pandas' orient="split", and "columns": each name has an object of rows by their numbers. */
function isTable(value: Fields): boolean {
  if (Array.isArray(value.columns) && isTableOfLists(value.data)) return true;
  const columns = Object.values(value);
  return columns.length > 1 && columns.every((column) => isFields(column) && isOfRows(Object.keys(column)));
}

function isOfRows(names: string[]): boolean {
  return names.length > 0 && names.every((name) => /^\d+$/.test(name));
}

/** pandas' orient="values". */
function isTableOfLists(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
}
