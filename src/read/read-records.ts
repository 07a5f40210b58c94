/** Records that a program holds, such as the rows of a database, to articles. */
import { InputError, show } from "../errors.js";
import type { Found, ReadArticle } from "./files/file-reader.js";
import { type ProblemListener, throwProblem } from "./files/problem.js";
import { asOption } from "./files/way-to-set.js";
import { eachOnce } from "./read-articles.js";
import { checkRecordOptions, type RecordOptions } from "./read-options.js";
import { RecordReader } from "./records/read-record.js";

/** What messages call the whole, and `Problem.file` says; the first part of the ids that are made. */
const RECORDS = "records";

/**
 * The articles in records that a program holds, such as rows of a database, one after another: read as those of a JSON file are, with names of fields
 * mapped, dates in other notations and HTML in a text (see `readArticles`). A record without an id goes by its address or, where that is missing or
 * comes again, by its number (`records:12`).
 *
 * Throws `InputError` for options it cannot use, and without `onProblem` at the first record that is no article or whose id came before.
 */
export async function* readRecords(
  records: Iterable<object> | AsyncIterable<object>,
  options: RecordOptions = {},
): AsyncGenerator<ReadArticle> {
  checkRecordOptions(options);
  const given = Object(records);
  if (
    typeof records === "string" ||
    ArrayBuffer.isView(records) ||
    !(Symbol.iterator in given || Symbol.asyncIterator in given)
  )
    throw new InputError(`The records are ${show(records)}. Give an array of objects, or what gives them one by one.`);
  const { onProblem = throwProblem, ids = new Map() } = options;
  yield* eachOnce(foundAmong(records, options, onProblem), RECORDS, onProblem, ids);
}

async function* foundAmong(
  records: Iterable<object> | AsyncIterable<object>,
  { map = {}, dateOrder, onUnreadField }: RecordOptions,
  onProblem: ProblemListener,
): AsyncGenerator<Found> {
  const settings = { map, dateOrder, onUnreadField, wayToSet: asOption };
  const reader = new RecordReader({ path: RECORDS, name: RECORDS, settings }, onProblem);
  let number = 0;
  for await (const record of records) {
    const found = await reader.read(record, { where: `${RECORDS}[${number}]`, number: ++number });
    if (found !== undefined) yield found;
  }
}
