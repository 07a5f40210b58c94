/** `wirecopy cluster`: reads, clusters, prints. */
import { readFile, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isDerived } from "../basics/derived-kinds.js";
import { REPORT_MARK } from "../basics/report-mark.js";
import { InputError } from "../errors.js";
import { ARTICLE_FIELDS } from "../read/fields/field-map.js";
import { renderReport } from "../report/page/render-report.js";
import { counted, harmless } from "../report/printable.js";
import { renderText } from "../report/terminal/render-text.js";
import { dropCopies, type WithoutCopies } from "../story/drop-copies.js";
import { clusterArticles, type Progress } from "../threads/cluster-async.js";
import type { Article, Clustering, ClusterOptions, Copy } from "../types.js";
import type { ClusterRequest } from "./arguments/cluster-arguments.js";
import { articleLines, formatted } from "./output-formats.js";
import { readInput } from "./read-input.js";
import { selectResult } from "./select-result.js";
import { Interrupted } from "./terminal/interruption.js";
import { type CliIo, styleOf } from "./terminal/io.js";
import { ProgressLine } from "./terminal/progress-line.js";

const MS_BETWEEN_LOOKS = 500;

/**
 * Throws `InputError` where there is nothing to cluster or nowhere to write. After Ctrl-C while reading, what was read is clustered and printed,
 * and then `Interrupted` is thrown; while clustering, nothing is printed.
 */
export async function clusterCommand(request: ClusterRequest, io: CliIo): Promise<void> {
  const { html } = request;
  if (html !== undefined) {
    await requireNoArticle(html);
    await requireFolderOf(html);
  }
  const { articles, interrupted } = await readInput(request.paths, request.input, io);
  if (interrupted)
    io.stderr.write(`Interrupted: clustering the ${counted(articles.length, "article")} read so far ...\n`);
  const threads = request.threads ?? io.threads;
  const signal = interrupted ? undefined : io.signal;
  const clustering = await cluster(articles, request.options, { stderr: io.stderr, env: io.env, threads, signal });
  if (html !== undefined) await save(html, renderReport(clustering, articles));
  if (request.keep === undefined) await print(request, clustering, articles, io);
  else await printKept(request, dropCopies(articles, clustering, request.keep), clustering.copies, io);
  if (html !== undefined) io.stderr.write(`Report written to ${html}\n`);
  if (interrupted)
    throw new Interrupted(`Interrupted: the result covers the first ${counted(articles.length, "article")} only.`);
}

async function print(
  request: ClusterRequest,
  clustering: Clustering,
  articles: readonly Article[],
  io: CliIo,
): Promise<void> {
  const selected = selectResult(clustering, request);
  if (request.format === "table") {
    io.stdout.write(renderText(selected.clustering, articles, { ...styleOf(io), listed: selected.listed }));
  } else await write(formatted(request.format, selected, articles), io);
  if (selected.note !== undefined) io.stderr.write(`${selected.note}\n`);
}

/** The articles without their copies, and what to know of them. */
async function printKept(
  { format }: ClusterRequest,
  { kept, dropped }: WithoutCopies,
  copies: readonly Copy[],
  io: CliIo,
): Promise<void> {
  const form = format === "csv" ? "csv" : "ndjson";
  await write(articleLines(form, kept), io);
  const keptFor = new Map(dropped.map(({ id, keptId }) => [id, keptId]));
  // The table counts them among the copies. Of a report one is kept, whoever of it had the text first.
  const takers = new Set(
    copies.filter((copy) => isDerived(copy) && keptFor.get(copy.from) !== copy.to).map(({ to }) => to),
  );
  const held = kept.filter(({ id }) => takers.has(id)).length;
  const rest = held === 0 ? "" : ` ${held} of those kept took text from another report.`;
  io.stderr.write(
    `Kept ${counted(kept.length, "article")}, dropped ${counted(dropped.length, "copy", "copies")}.${rest}\n`,
  );
  // Who has fields of their own would miss them only later.
  const hasLinks = form === "ndjson" && kept.some((article) => "links" in article);
  const fields = hasLinks ? [...ARTICLE_FIELDS, "links"] : ARTICLE_FIELDS;
  io.stderr.write(`Printed are the fields ${fields.join(", ")}; no others of the input.\n`);
}

/** To files and pipes as it stands. */
async function write(pieces: AsyncIterable<string>, { stdout }: CliIo): Promise<void> {
  for await (const piece of pieces) stdout.write(stdout.isTTY ? harmless(piece) : piece);
}

/** Throws `Interrupted` where Ctrl-C ends it. */
export async function cluster(
  articles: readonly Article[],
  options: ClusterOptions,
  io: Pick<CliIo, "stderr" | "env" | "signal" | "threads">,
): Promise<Clustering> {
  const progress = new ProgressLine(io.stderr, io.env);
  const all = counted(articles.length, "article");
  const what = { reading: `Fingerprinting ${all}`, clustering: `Clustering ${all}` };
  let now: Progress = { phase: "reading", done: 0 };
  const show = (): void => progress.update(what[now.phase], now.done, now.done / articles.length);
  const onProgress = (next: Progress): void => {
    const isOther = next.phase !== now.phase;
    now = next;
    if (!isOther) return;
    progress.restart();
    show();
  };
  show();
  const timer = setInterval(show, MS_BETWEEN_LOOKS);
  const { signal, threads = 0 } = io;
  try {
    return await clusterArticles(articles, { ...options, threads, onProgress, ...(signal && { signal }) });
  } catch (error) {
    if (!signal?.aborted) throw error;
    throw new Interrupted(
      `Interrupted while clustering ${counted(articles.length, "article")}: nothing is known yet. Give fewer files, or wait longer.`,
    );
  } finally {
    clearInterval(timer);
    progress.clear();
  }
}

/** Only an earlier report is written over: any other page may be an article of the input. */
async function requireNoArticle(path: string): Promise<void> {
  const held = await readFile(path, "utf8").catch(() => undefined);
  if (held === undefined || held.includes(REPORT_MARK)) return;
  throw new InputError(
    `${path} exists and is no report of wirecopy. Give --html another name, or remove the file first.`,
  );
}

/** Asked before the work, so that a misspelt folder does not cost it. */
async function requireFolderOf(file: string): Promise<void> {
  const folder = dirname(file);
  const stats = await stat(folder).catch(() => undefined);
  if (!stats?.isDirectory()) throw new InputError(`The folder ${folder} for ${file} does not exist. Make it first.`);
}

async function save(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(
      `The report could not be written to ${file} (${code}). Give --html another name, or look at the folder's permissions and the room on its disk.`,
    );
  }
}
