/** JSON: one article, an array of them, `{articles: [...]}`, or a JSON Feed; one article a line is read as NDJSON. Read whole. */
import { show } from "../errors.js";
import { inUtf8 } from "./charset.js";
import { type FieldMap, looksLikeArticle, mapHint } from "./field-map.js";
import { jsonFault } from "./json-fault.js";
import { wholeText } from "./open-bytes.js";
import type { Found, OpenFile } from "./open-file.js";
import type { ProblemListener } from "./problem.js";
import { feedArticles } from "./read-feed.js";
import { readLines } from "./read-lines.js";
import { RecordIds, readRecord } from "./read-record.js";
import { wrappedRecords } from "./wrapped-records.js";

export async function* readJson(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const text = await wholeText(
    file.path,
    inUtf8(file),
    "Write one article per line instead, as .ndjson: jq -c '.[]' FILE > NEW_FILE",
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const first = firstLine(text);
    if (first !== undefined && (!file.inFolder || looksLikeArticle(first, file.map))) {
      yield* readLines({ ...file, bytes: once(Buffer.from(text)), encoding: "utf-8" }, onProblem);
      return;
    }
    const repair = /^\}\s*^\{/m.test(text)
      ? "It has several objects one after the other. Put each on a line: jq -c . FILE > NEW_FILE.ndjson"
      : 'Give one article, an array of articles, or {"articles": [...]}.';
    onProblem({
      file: file.path,
      reason: "not JSON",
      message: `${file.path} is not JSON${jsonFault(error)}. ${repair}`,
    });
    return;
  }
  if (isJsonFeed(value)) {
    yield* feedArticles(file, text, onProblem);
    return;
  }
  const records = recordsIn(value);
  const wrapped = records[0] === value || records === value ? wrappedRecords(value, file.map) : undefined;
  if (wrapped !== undefined) {
    const reason = file.inFolder ? "left out" : "not an article";
    const place = file.inFolder ? "left out: it is " : "";
    onProblem({
      file: file.path,
      reason,
      message: `${file.path} is ${place}no article and no list of them. ${wrapped}`,
    });
    return;
  }
  if (file.inFolder && !records.some((record) => looksLikeArticle(record, file.map))) {
    const message = `${file.path} is left out: it holds ${show(value)} without an id and a text.${hintOn(records[0], file.map)}`;
    onProblem({ file: file.path, reason: "left out", message });
    return;
  }
  const ids = new RecordIds(file);
  for (let position = 0; position < records.length; position++) {
    const place =
      value === records[0]
        ? { where: file.path }
        : { where: `${file.path}, articles[${position}]`, number: position + 1 };
    const found = await readRecord(records[position], place, file, ids, onProblem);
    if (found !== undefined) yield found;
  }
}

function hintOn(record: unknown, map: FieldMap): string {
  return typeof record === "object" && record !== null
    ? mapHint(record as Record<string, unknown>, "text", map).words
    : "";
}

/** The record on the first line of what may be NDJSON; `undefined` where there is none. */
function firstLine(text: string): unknown {
  const line = /^\s*(\{.*\})[ \t]*\r?\n/.exec(text)?.[1];
  if (line === undefined) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function isJsonFeed(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(String(value.version))
  );
}

function recordsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === "object" && value !== null && "articles" in value && Array.isArray(value.articles))
    return value.articles;
  return [value];
}
