/** JSON: one article, an array of them, `{articles: [...]}`, or a JSON Feed; one article a line is read as NDJSON. Read whole. */
import { isFields } from "../../basics/fields.js";
import { show } from "../../errors.js";
import { type FieldMap, looksLikeArticle } from "../fields/field-map.js";
import { mapHint } from "../fields/map-hint.js";
import { guessTold, inUtf8, utf8Repair } from "../files/charset.js";
import type { Found, OpenFile } from "../files/file-reader.js";
import { onePiece, wholeText } from "../files/open-bytes.js";
import type { Problem, ProblemListener } from "../files/problem.js";
import { parsedJson } from "../records/parsed-json.js";
import { RecordReader } from "../records/read-record.js";
import { wrappedRecords } from "../records/wrapped-records.js";
import { feedArticles } from "./read-feed.js";
import { readNdjson } from "./read-ndjson.js";

export async function* readJson(file: OpenFile, onProblem: ProblemListener): AsyncGenerator<Found> {
  const text = await wholeText(file.path, inUtf8(file, guessTold(file, onProblem)), {
    tooLong: "Write one article per line instead, as .ndjson: jq -c '.[]' FILE > NEW_FILE",
    notUtf8: utf8Repair(file),
  });
  const parsed = parsedJson(text);
  if ("fault" in parsed) {
    if (isOneALine(text, file)) {
      const settings = { ...file.settings, encoding: "utf-8" };
      yield* readNdjson({ ...file, bytes: onePiece(Buffer.from(text)), settings }, onProblem);
    } else onProblem(notJson(file.path, text, parsed.fault));
    return;
  }
  const { value } = parsed;
  if (isJsonFeed(value)) {
    yield* feedArticles(file, text, onProblem);
    return;
  }
  const records = recordsIn(value);
  const problem = noArticles(value, records, file);
  if (problem !== undefined) {
    onProblem(problem);
    return;
  }
  const reader = new RecordReader(file, onProblem);
  for (let position = 0; position < records.length; position++) {
    const place =
      value === records[0]
        ? { where: file.path }
        : { where: `${file.path}, articles[${position}]`, number: position + 1 };
    const found = await reader.read(records[position], place);
    if (found !== undefined) yield found;
  }
}

/** Whether a text that is not JSON is NDJSON: in a folder only where it has articles, since there other files may stand beside them. */
function isOneALine(text: string, file: OpenFile): boolean {
  const first = firstLine(text);
  return first !== undefined && (!file.inFolder || looksLikeArticle(first, file.settings.map));
}

function notJson(path: string, text: string, fault: string): Problem {
  const repair = /^\}\s*^\{/m.test(text)
    ? "It has several objects one after the other. Put each on a line: jq -c . FILE > NEW_FILE.ndjson"
    : 'Give one article, an array of articles, or {"articles": [...]}.';
  return { file: path, reason: "not JSON", message: `${path} is not JSON${fault}. ${repair}` };
}

/** What is wrong where none of the records can be an article: they are wrapped in something else, or are of another kind. */
function noArticles(value: unknown, records: readonly unknown[], file: OpenFile): Problem | undefined {
  const { path, inFolder } = file;
  const { map } = file.settings;
  const wrapped = records[0] === value || records === value ? wrappedRecords(value, map) : undefined;
  if (wrapped !== undefined) {
    const place = inFolder ? "left out: it is " : "";
    const message = `${path} is ${place}no article and no list of them. ${wrapped}`;
    return { file: path, reason: inFolder ? "left out" : "not an article", message };
  }
  if (!inFolder || records.some((record) => looksLikeArticle(record, map))) return undefined;
  const message = `${path} is left out: it holds ${show(value)} without an id and a text.${textHint(records[0], map)}`;
  return { file: path, reason: "left out", message };
}

function textHint(record: unknown, map: FieldMap): string {
  return typeof record === "object" && record !== null
    ? mapHint(record as Record<string, unknown>, "text", map).words
    : "";
}

/** The record on the first line of what may be NDJSON; `undefined` where there is none. */
function firstLine(text: string): unknown {
  const line = /^\s*(\{.*\})[ \t]*\r?\n/.exec(text)?.[1];
  const parsed = line === undefined ? undefined : parsedJson(line);
  return parsed === undefined || "fault" in parsed ? undefined : parsed.value;
}

function isJsonFeed(value: unknown): boolean {
  return isFields(value) && /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(String(value.version));
}

function recordsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isFields(value) && Array.isArray(value.articles) ? value.articles : [value];
}
