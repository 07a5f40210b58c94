/**
 * The files of a folder, and of all folders in it, to articles.
 *
 * A folder is read in one format, so that the notes beside a collection do not become articles: the first of ndjson, parquet, csv, json,
 * feed, html, txt and md that it has files of. A .csv, .json or .xml file may be anything, so these decide only if one of them holds an
 * article.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DATABASE } from "../basics/index-files.js";
import { byCodeUnits } from "../basics/order.js";
import { InputError } from "../errors.js";
import { FILE_ENDINGS, FILE_FORMATS, type FileFormat, fileFormat } from "./files/file-format.js";
import type { Found } from "./files/file-reader.js";
import { isReportPage } from "./files/is-report-page.js";
import { type ListedFile, listFiles } from "./files/list-files.js";
import { openBytes, statOf } from "./files/open-bytes.js";
import { readFile } from "./read-file.js";
import { isFirstTime, type Reading } from "./reading.js";

/** Endings that nothing can be read of and that are named with their number. */
const MOST_ENDINGS = 6;

/** Formats whose endings promise no article. */
const MAY_BE_ANYTHING: readonly FileFormat[] = ["csv", "json", "feed"];

export async function* readFolder(folder: string, reading: Reading): AsyncGenerator<Found> {
  const listed = await listFiles(folder, reading.onProblem);
  const files = await withoutReports(listed.files, reading);
  const foreign = foreignFiles(listed.others);
  for (const format of reading.format === undefined ? FILE_FORMATS : [reading.format]) {
    const chosen = files.filter((file) => file.format === format || isAskedFeed(file, reading));
    if (chosen.length === 0) continue;
    const unread = chosen.filter(({ path, real }) => isFirstTime(path, real, reading));
    if (reading.meter.add !== undefined) reading.meter.expect(await sizeOf(unread));
    let any = unread.length < chosen.length;
    for await (const found of readListed(unread, reading)) {
      any = true;
      yield found;
    }
    if (any || !MAY_BE_ANYTHING.includes(format)) {
      if (reading.format !== undefined) return;
      reportLeftOut(folder, files, format, reading);
      if (foreign !== undefined) {
        const message = `${folder}: left out, since nothing reads them: ${foreign}. Save them as text first, if they are articles.`;
        reading.onProblem({ file: folder, reason: "left out", message });
      }
      return;
    }
  }
  const endings = FILE_ENDINGS.filter(
    (ending) => reading.format === undefined || fileFormat(ending) === reading.format,
  );
  if (existsSync(join(folder, DATABASE)))
    throw new InputError(
      `${folder} is a live index: of its texts only the words are kept. Open it with openIndex, or see its stories with wirecopy index stories ${folder}.`,
    );
  const others = foreign === undefined ? "" : `, but files that nothing reads (${foreign})`;
  throw new InputError(`${folder} holds no articles${others}. Put files in it that end in ${endings.join(", ")}.`);
}

/** A JSON Feed ends in .json, and is one of the feeds where these are asked for. */
function isAskedFeed(file: ListedFile, reading: Reading): boolean {
  return reading.format === "feed" && file.format === "json";
}

/** A report that was written beside the articles holds their texts, and is none of them. */
async function withoutReports(files: readonly ListedFile[], { format, onProblem }: Reading): Promise<ListedFile[]> {
  const kept: ListedFile[] = [];
  for (const file of files) {
    const isAsked = file.format === "html" && (format === undefined || format === "html");
    if (isAsked && (await isReportPage(file.path))) {
      const message = `${file.path} is a report of wirecopy, and no article: left out.`;
      onProblem({ file: file.path, reason: "left out", message });
    } else kept.push(file);
  }
  return kept;
}

/** "3 .pdf, 1 .docx, 2 without an ending"; the commonest first. */
function foreignFiles(others: ReadonlyMap<string, number>): string | undefined {
  const counts = [...others]
    .sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b))
    .map(([ending, count]) => `${count} ${ending || "without an ending"}`);
  if (counts.length > MOST_ENDINGS) counts.splice(MOST_ENDINGS, counts.length, "and others");
  return counts.length === 0 ? undefined : counts.join(", ");
}

async function* readListed(files: ListedFile[], reading: Reading): AsyncGenerator<Found> {
  for (const { path, name, format } of files) {
    try {
      const bytes = openBytes(path, reading.meter.add);
      const inFolder = reading.format === undefined;
      const file = { path, name, format: reading.format ?? format, bytes, inFolder, settings: reading };
      for await (const found of readFile(file, reading.onProblem)) yield { ...found, file: path };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      reading.onProblem({ file: path, reason: "unreadable", message: error.message });
    }
  }
}

async function sizeOf(files: readonly ListedFile[]): Promise<number> {
  let bytes = 0;
  // What cannot be asked cannot be read either, and is spoken of then.
  for (const { path } of files) bytes += (await statOf(path).catch(() => ({ size: 0 }))).size;
  return bytes;
}

function reportLeftOut(folder: string, files: ListedFile[], read: FileFormat, { onProblem, wayToSet }: Reading): void {
  // Files of the formats before were already spoken of, one by one.
  const rest = FILE_FORMATS.slice(FILE_FORMATS.indexOf(read) + 1);
  const counts = rest
    .map((format) => ({ format, count: files.filter((file) => file.format === format).length }))
    .filter(({ count }) => count > 0)
    .map(({ format, count }) => `${count} ${format === "feed" ? "feed" : `.${format}`}`);
  if (counts.length === 0) return;
  const last = counts.slice(-2).join(" and ");
  const total = `${[...counts.slice(0, -2), last].join(", ")} ${counts.length === 1 && counts[0]!.startsWith("1 ") ? "file" : "files"}`;
  // JSON Feeds end in .json as well.
  const hasFeeds = read === "json" && files.some(({ format }) => format === "feed");
  const orFeeds = hasFeeds ? `, or where these are feeds too, say so: ${wayToSet({ format: "feed" })}` : "";
  const message = `${folder}: ${total} beside the ${read === "feed" ? "feeds" : `.${read} files`} left out. To read them, name them${orFeeds}.`;
  onProblem({ file: folder, reason: "left out", message });
}
