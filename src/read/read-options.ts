/** What `readArticles` and `readRecords` can be asked for. */
import { requireKnownNames } from "../basics/names.js";
import { requireFunctions, requireObject } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { checkFieldMap, type FieldMap } from "./fields/field-map.js";
import { DATE_ORDERS, type DateOrder } from "./fields/iso-from-date.js";
import type { UnreadField } from "./fields/unread-fields.js";
import { checkEncoding } from "./files/charset.js";
import { FILE_FORMATS, type FileFormat } from "./files/file-format.js";
import type { Problem } from "./files/problem.js";
import type { ReadProgress } from "./reading.js";

/** Options of `readRecords`; all optional. */
export interface RecordOptions {
  /**
   * Called for everything that is skipped; the rest is read. Without it the first such problem is thrown, except for what is `left out`, such as the
   * files of a folder in other formats than the one it is read in, and a character set that is guessed: of these only this function is told. What it
   * throws ends the reading. It is not waited for, nor are the other two functions here: an `async` function must catch its own errors.
   */
  onProblem?: ((problem: Problem) => void) | undefined;
  /**
   * Called for each field of an article in JSON, a table or front matter that is not read, though by its name it may be what the article lacks: for
   * `{ id, text, pub_date }` with `{ field: "publishedAt", name: "pub_date" }`, which `map` would then read.
   * @default not called
   */
  onUnreadField?: ((unread: UnreadField) => void) | undefined;
  /**
   * Names that the fields of articles have in records, JSON, tables and front matter, such as `{ text: "body", source: "publisher.name" }`; a dot
   * leads into a nested field. A field that is not named goes by its own name.
   * @default {}
   */
  map?: FieldMap | undefined;
  /**
   * What comes first in dates of figures alone, such as 03/04/2024 or 03.04.24, in records, JSON, tables, front matter, feeds and web pages: "dmy"
   * (the third of April) or "mdy" (the fourth of March). Between dots the day always comes first.
   * @default such dates are not read, but those whose year has four digits behind dots, and beside the headline of a web page those of which only
   * one order makes a day
   */
  dateOrder?: DateOrder | undefined;
  /**
   * Ids met so far, each with its place in words: an article whose id is in it is skipped ("id taken", naming both places), and every other is
   * entered. Hand the same map to several calls to find ids that come twice across paths.
   * @default a new map for each call
   */
  ids?: Map<string, string> | undefined;
}

/** Options of `readArticles`; all optional. */
export interface ReadOptions extends RecordOptions {
  /**
   * The format, whatever the name says. In a folder, the files with an ending of this format are read.
   * @default taken from the ending of the name; for standard input and pipes, from the first bytes
   */
  format?: FileFormat | undefined;
  /**
   * The character set, a label of the WHATWG Encoding Standard such as "windows-1251".
   * @default found from byte order mark, validity as UTF-8, declaration and letter statistics, in this order
   */
  encoding?: string | undefined;
  /**
   * Called as bytes are taken from the disk: how many so far, and how many there are (`undefined` where the path is a stream that does not
   * say). Gzipped files count with their packed size.
   * @default not called
   */
  onProgress?: ((progress: ReadProgress) => void) | undefined;
  /**
   * What is read for the path `-`.
   * @default process.stdin
   */
  stdin?: AsyncIterable<Uint8Array> | undefined;
}

const RECORD_OPTIONS: Record<keyof RecordOptions, true> = {
  onProblem: true,
  onUnreadField: true,
  map: true,
  dateOrder: true,
  ids: true,
};
const READ_OPTIONS: Record<keyof ReadOptions, true> = {
  ...RECORD_OPTIONS,
  format: true,
  encoding: true,
  onProgress: true,
  stdin: true,
};

/** Throws `InputError` for options that `readRecords` does not have, or cannot use. */
export function checkRecordOptions(options: RecordOptions): void {
  requireObject(options, "The options");
  requireKnownNames(options, RECORD_OPTIONS, "option of readRecords");
  checkReadOptions(options);
}

/** Throws `InputError` for options that `readArticles` does not have, or cannot use. */
export function checkReadOptions(options: ReadOptions): void {
  requireObject(options, "The options");
  requireKnownNames(options, READ_OPTIONS, "option");
  requireFunctions(options, "onProblem", "onUnreadField", "onProgress");
  const { format, map = {}, dateOrder, encoding, ids } = options;
  checkFieldMap(map);
  if (dateOrder !== undefined && !DATE_ORDERS.includes(dateOrder))
    throw new InputError(`dateOrder is ${show(dateOrder)}. Use "dmy" or "mdy", or leave it out.`);
  if (encoding !== undefined) checkEncoding(encoding);
  if (ids && typeof ids.get !== "function") throw new InputError(`ids is ${show(ids)}. Use a Map.`);
  if (format !== undefined && !FILE_FORMATS.includes(format))
    throw new InputError(`format is ${show(format)}. Use one of ${FILE_FORMATS.join(", ")}, or leave it out.`);
}
