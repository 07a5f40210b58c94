/** Lines of JSON to articles, for `wirecopy stage fingerprint`. */
import { ROW_VERSION, type Row } from "../archive/rows.js";
import type { UnreadField } from "../read/fields/unread-fields.js";
import { articleFromRecord, isRefusal } from "../read/records/article-from-record.js";
import { parsedJson } from "../read/records/parsed-json.js";
import { plainRecord } from "../read/records/plain-record.js";
import type { UnreadValue } from "../read/records/unread-value.js";
import { asFlag, type FieldFlags } from "./arguments/input-options.js";
import type { ProblemLog } from "./problem-log.js";

/** Of a line that is no article, in UTF-16 code units. */
const LENGTH_OF_BEGINNING = 200;

/** A line to an article with the fields that `cluster` would read from it, or to a row that says why it is none. */
export function articleParser({
  map = {},
  dateOrder,
}: FieldFlags): (line: string, where: string, log: ProblemLog) => Promise<Row> {
  return async (line, where, log) => {
    const parsed = parsedJson(line);
    if ("fault" in parsed) return refused(`${where} is not JSON${parsed.fault}. Write one article a line.`, line);
    const { value } = parsed;
    const unread: string[] = [];
    const onUnreadValue = ({ field, reason, message }: UnreadValue): void => {
      log.add({ file: "-", reason, message });
      unread.push(field);
    };
    const onUnreadField = (found: UnreadField): void => {
      log.addUnread(found);
      unread.push(`${found.field}=${found.name}`);
    };
    const article = articleFromRecord(await plainRecord(value, map), where, {
      map,
      dateOrder,
      wayToSet: asFlag,
      idOf: (url) => url, // a number of the line would be one of a part of the archive
      onUnreadValue,
      onUnreadField,
    });
    if (isRefusal(article)) return refused(article.message, line);
    log.took(article);
    return unread.length === 0 ? { ...article } : { ...article, unread };
  };
}

/** With what the line can be found by: an engine deals lines out, and their numbers are of one process. */
function refused(problem: string, line: string): Row {
  // Cut between characters: engines that keep UTF-8 lose half of a pair.
  return { v: ROW_VERSION, problem, line: line.slice(0, LENGTH_OF_BEGINNING).replace(/[\ud800-\udbff]$/, "") };
}
