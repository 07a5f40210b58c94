/** A file, a folder or standard input to articles, one at a time. */
import { requireString } from "../basics/require.js";
import { InputError, show } from "../errors.js";
import { FILE_ENDINGS, FILE_FORMATS, fileFormat } from "./files/file-format.js";
import type { Found, ReadArticle } from "./files/file-reader.js";
import { foreignBytes, SNIFFED_BYTES } from "./files/foreign-bytes.js";
import { guessFormat } from "./files/guess-format.js";
import { realPathOf } from "./files/list-files.js";
import { openBytes, statOf, unpacked } from "./files/open-bytes.js";
import { peek } from "./files/peek.js";
import { type ProblemListener, shownPath, throwProblem } from "./files/problem.js";
import { asOption, type WayToSet } from "./files/way-to-set.js";
import { readFile, readUnnamed } from "./read-file.js";
import { readFolder } from "./read-folder.js";
import { checkReadOptions, type ReadOptions } from "./read-options.js";
import { type FilesRead, isFirstTime, meterFor, type Reading } from "./reading.js";

/**
 * The articles of a file or of a folder and all folders in it, by file name, in the order of each file; `-` is standard input. A folder is read in one
 * format, the first that it has of ndjson, parquet, csv, json, feed, html, txt and md; of its other files only `onProblem` is told ("left out").
 *
 * .ndjson and .jsonl hold one article a line, .csv and .tsv one a row below a header, .parquet one a row; .json holds one article, an array,
 * or `{articles: [...]}`; .rss, .atom, .rdf and .xml are feeds, as is a JSON Feed; .html, .htm and .xhtml are pages, of which the main text
 * is taken; .txt and .md are one article each, front matter allowed. Pages and texts have their path from the folder as id (the address that a page
 * names may be that of the text it was copied from), records without a field `id` their address or, where that is missing or comes again, file and
 * number (`news.csv:12`; the file as its path was given, in a folder by its path from there). A file that several paths or symbolic links lead to is
 * read once. All may be gzipped. Lines and .csv rows are streamed, so such a file may be larger than memory.
 *
 * A text, title or outlet in JSON or a table that is a fragment of HTML (`<p>...</p>`, `<br>`) becomes plain text; one that only speaks of a tag
 * stays. In all of them, and in the titles of feeds, references to characters (`&amp;`) are replaced.
 *
 * Dates may be ISO 8601, with separators or without, RFC 822, with dots (the day first) or the name of a month, as programs print them, or seconds or
 * milliseconds since 1970; one that is none of these, or may mean two days, leaves its article undated, with a word to `onProblem` ("date unread").
 *
 * An article whose id came before is skipped, and told as "id taken"; for this the ids are kept, some 200 bytes each.
 *
 * Throws `InputError` for options it cannot use, a path that cannot be read, an unknown ending, and a folder without articles.
 */
export async function* readArticles(path: string, options: ReadOptions = {}): AsyncGenerator<ReadArticle> {
  checkReadOptions(options);
  yield* articlesFrom(path, { ...options, ids: options.ids ?? new Map() }, asOption);
}

/**
 * What `readArticles` gives, for a caller who sets the options in a way of their own. Calls with the same `filesRead` read no file twice. Without `ids`
 * they are not compared.
 */
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
  checkReadOptions(options);
  const { format, map = {}, dateOrder, encoding, ids, onProblem = throwProblem, onUnreadField } = options;
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
  yield* eachOnce(found, path, onProblem, ids);
}

/** The articles that were found, without those whose id is among `ids`, which are told; the others are entered. `path`: of a file that is not named. */
export async function* eachOnce(
  found: AsyncIterable<Found>,
  path: string,
  onProblem: ProblemListener,
  ids: Map<string, string> | undefined,
): AsyncGenerator<ReadArticle> {
  for await (const { article, where, line, file = path } of found) {
    const earlier = ids?.get(article.id);
    if (earlier !== undefined) {
      const repair = `/${slashed(file)}`.endsWith(`/${article.id}`)
        ? "It is the path of the file from the folder that was given: give a folder that both files are in, or rename one."
        : "Give each article its own id.";
      const message = `${where}: the id ${show(article.id)} is taken by an earlier article (${earlier}). ${repair}`;
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
