/** A file, a folder or standard input to articles, one at a time. */
import { requireKnownNames } from "../basics/names.js";
import { requireFunctions, requireObject, requireString } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { checkFieldMap, type FieldMap } from "./fields/field-map.js";
import { DATE_ORDERS, type DateOrder } from "./fields/iso-from-date.js";
import type { UnreadField } from "./fields/unread-fields.js";
import { checkEncoding } from "./files/charset.js";
import { FILE_ENDINGS, FILE_FORMATS, type FileFormat, fileFormat } from "./files/file-format.js";
import type { Found, ReadArticle } from "./files/file-reader.js";
import { foreignBytes, SNIFFED_BYTES } from "./files/foreign-bytes.js";
import { guessFormat } from "./files/guess-format.js";
import { realPathOf } from "./files/list-files.js";
import { openBytes, statOf, unpacked } from "./files/open-bytes.js";
import { peek } from "./files/peek.js";
import { type Problem, type ProblemListener, shownPath, throwProblem } from "./files/problem.js";
import { asOption, type WayToSet } from "./files/way-to-set.js";
import { readFile, readUnnamed } from "./read-file.js";
import { readFolder } from "./read-folder.js";
import { type FilesRead, isFirstTime, meterFor, type Reading, type ReadProgress } from "./reading.js";

/** Options of `readArticles`; all optional. */
export interface ReadOptions {
  /**
   * Called for everything that is skipped; the rest is read. Without it the first such problem is thrown. What it throws ends the reading. It is
   * not waited for, nor are the other two functions here: an `async` function must catch its own errors.
   */
  onProblem?: ((problem: Problem) => void) | undefined;
  /**
   * Called for each field of an article in JSON, a table or front matter that is not read, though by its name it may be what the article lacks: for
   * `{ id, text, pub_date }` with `{ field: "publishedAt", name: "pub_date" }`, which `map` would then read.
   * @default not called
   */
  onUnreadField?: ((unread: UnreadField) => void) | undefined;
  /**
   * Names that the fields of articles have in JSON, tables and front matter, such as `{ text: "body", source: "publisher.name" }`; a dot
   * leads into a nested field. A field that is not named goes by its own name.
   * @default {}
   */
  map?: FieldMap | undefined;
  /**
   * What comes first in dates of figures alone, such as 03/04/2024 or 03.04.24, in JSON, tables, front matter, feeds and web pages: "dmy" (the
   * third of April) or "mdy" (the fourth of March). Between dots the day always comes first.
   * @default such dates are not read, but those whose year has four digits behind dots, and beside the headline of a web page those of which only
   * one order makes a day
   */
  dateOrder?: DateOrder | undefined;
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
   * Ids met so far, each with its place in words. Where it is given, an article whose id is in it is skipped ("id taken", naming both
   * places), and every other is entered. Hand the same map to several calls to find ids that come twice across paths.
   * @default ids are not compared
   */
  ids?: Map<string, string> | undefined;
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

/** The names of all options. */
const OPTIONS: Record<keyof ReadOptions, true> = {
  onProblem: true,
  onUnreadField: true,
  map: true,
  dateOrder: true,
  format: true,
  encoding: true,
  ids: true,
  onProgress: true,
  stdin: true,
};

/**
 * The articles of a file or of a folder and all folders in it, by file name, in the order of each file; `-` is standard input.
 *
 * .ndjson and .jsonl hold one article a line, .csv and .tsv one a row below a header, .parquet one a row; .json holds one article, an array,
 * or `{articles: [...]}`; .rss, .atom, .rdf and .xml are feeds, as is a JSON Feed; .html, .htm and .xhtml are pages, of which the main text
 * is taken; .txt and .md are one article each, front matter allowed. Pages and texts have their path from the folder as id, records
 * without a field `id` their address or, where that is missing or comes again, file and number (`news.csv:12`; the file as its path was given, in
 * a folder by its path from there). A file that several paths or symbolic links lead to is read once. All may be gzipped. Lines and .csv rows are
 * streamed, so such a file may be larger than memory.
 *
 * A text, title or outlet in JSON or a table that is a fragment of HTML (`<p>...</p>`, `<br>`) becomes plain text; one that only speaks of a tag
 * stays. In all of them, and in the titles of feeds, references to characters (`&amp;`) are replaced.
 *
 * Dates may be ISO 8601, with separators or without, RFC 822, with dots (the day first) or the name of a month, as programs print them, or seconds or
 * milliseconds since 1970; one that is none of these, or may mean two days, leaves its article undated, with a word to `onProblem` ("date unread").
 *
 * Throws `InputError` for options it cannot use, a path that cannot be read, an unknown ending, and a folder without articles.
 */
export function readArticles(path: string, options: ReadOptions = {}): AsyncGenerator<ReadArticle> {
  return articlesFrom(path, options, asOption);
}

/** What `readArticles` gives, for a caller who sets the options in a way of their own. Calls with the same `filesRead` read no file twice. */
export async function* articlesFrom(
  path: string,
  options: ReadOptions,
  wayToSet: WayToSet,
  filesRead: FilesRead = new Map(),
): AsyncGenerator<ReadArticle> {
  if (typeof path === "object" && path !== null && Symbol.asyncIterator in path)
    throw new InputError(
      `The path is ${show(path)}. To read a stream of bytes use readArticles("-", { stdin: stream }).`,
    );
  requireString("The path", path);
  requireObject(options, "The options");
  requireKnownNames(options, OPTIONS, "option");
  requireFunctions(options, "onProblem", "onUnreadField", "onProgress");
  const { format, map = {}, dateOrder, encoding, ids, onProblem = throwProblem, onUnreadField } = options;
  checkFieldMap(map);
  if (dateOrder !== undefined && !DATE_ORDERS.includes(dateOrder))
    throw new InputError(`dateOrder is ${show(dateOrder)}. Use "dmy" or "mdy", or leave it out.`);
  if (encoding !== undefined) checkEncoding(encoding);
  if (ids && typeof ids.get !== "function") throw new InputError(`ids is ${show(ids)}. Use a Map.`);
  if (format !== undefined && !FILE_FORMATS.includes(format))
    throw new InputError(`format is ${show(format)}. Use one of ${FILE_FORMATS.join(", ")}, or leave it out.`);
  const reading: Reading = {
    format,
    map,
    dateOrder,
    encoding,
    wayToSet,
    onProblem,
    onUnreadField,
    meter: meterFor(options.onProgress),
    filesRead,
  };
  const found = path === "-" ? readStream(bytesOf(options.stdin ?? process.stdin), reading) : readPath(path, reading);
  for await (const { article, where, line, file = path } of found) {
    const earlier = ids?.get(article.id);
    if (earlier !== undefined) {
      const message = `${where}: the id ${show(article.id)} is taken by an earlier article (${earlier}). Give each article its own id.`;
      onProblem({ file, ...(line !== undefined && { line }), reason: "id taken", message });
      continue;
    }
    ids?.set(article.id, where);
    yield article;
  }
}

/** What a stream gives, which may have been opened as text or hold articles already. */
async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  if (!(Symbol.asyncIterator in Object(stream)))
    throw new InputError(`stdin is ${show(stream)}. Use a stream of bytes, such as createReadStream(path).`);
  for await (const piece of stream) {
    if (!ArrayBuffer.isView(piece))
      throw new InputError(
        `stdin gives ${show(piece)}. Use a stream of bytes: one that is opened without an encoding.`,
      );
    yield piece as Uint8Array;
  }
}

async function* readPath(path: string, reading: Reading): AsyncGenerator<Found> {
  const stats = await statOf(path);
  if (stats.isDirectory()) {
    yield* readFolder(path, reading);
    return;
  }
  if (stats.isFile() && !isFirstTime(path, await realPathOf(path), reading)) return;
  const format = reading.format ?? fileFormat(path);
  if (stats.isFile()) reading.meter.expect(stats.size);
  const bytes = openBytes(path, reading.meter.add);
  const file = { path, name: slashed(path), bytes, settings: reading };
  if (format !== undefined) yield* readFile({ ...file, format }, reading.onProblem);
  else if (stats.isFile()) throw await unknownEnding(path, bytes, reading);
  // A pipe has no ending to go by.
  else yield* readUnnamed(file, reading.onProblem);
}

/** What to do with a file whose ending says nothing, by its first bytes. */
async function unknownEnding(path: string, bytes: AsyncGenerator<Uint8Array>, reading: Reading): Promise<InputError> {
  const { head, discard } = await peek(bytes, SNIFFED_BYTES);
  await discard();
  const foreign = foreignBytes(head, reading);
  if (foreign !== undefined) return new InputError(`${path} ${foreign}`);
  const likely = guessFormat(head, reading.map);
  const others = FILE_FORMATS.filter((format) => format !== likely).join(", ");
  return new InputError(
    `${path} has an unknown ending. It looks like ${likely}; if it is, say so: ${reading.wayToSet({ format: likely })} (or ${others}). Endings that are known: ${FILE_ENDINGS.join(", ")}.`,
  );
}

async function* readStream(bytes: AsyncIterable<Uint8Array>, reading: Reading): AsyncGenerator<Found> {
  const { format } = reading;
  const path = shownPath("-");
  // An id in the place of an argument must not look like an option.
  const file = { path, name: "stdin", settings: reading };
  const onProblem: ProblemListener = (problem) => reading.onProblem({ ...problem, file: "-" });
  if (format === undefined) yield* readUnnamed({ ...file, bytes }, onProblem);
  else yield* readFile({ ...file, format, bytes: unpacked(path, bytes) }, onProblem);
}

function slashed(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
