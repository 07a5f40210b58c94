/** `wirecopy cluster`: reads, clusters, prints. */
import { isDerived } from "../basics/derived-kinds.js";
import { ARTICLE_FIELDS } from "../read/fields/field-map.js";
import { renderReport } from "../report/page/render-report.js";
import { harmless } from "../report/printable.js";
import { counted } from "../report/shown-numbers.js";
import { renderText } from "../report/terminal/render-text.js";
import { dropCopies, type WithoutCopies } from "../story/drop-copies.js";
import type { Article, Clustering, Copy } from "../types.js";
import type { ClusterRequest } from "./arguments/cluster-arguments.js";
import { clusterWithProgress } from "./cluster-with-progress.js";
import { articleLines, formatted } from "./output-formats.js";
import { readInput } from "./read-input.js";
import { requireDroppedFile, requireReportFile, saveOutput } from "./report-file.js";
import { selectResult } from "./select-result.js";
import { Interrupted } from "./terminal/interruption.js";
import { type CliIo, styleOf } from "./terminal/io.js";
import { safeJson } from "./terminal/safe-json.js";

/**
 * Throws `InputError` where there is nothing to cluster or nowhere to write. After Ctrl-C while reading, what was read is clustered and printed,
 * and then `Interrupted` is thrown; while clustering, nothing is printed.
 */
export async function clusterCommand(request: ClusterRequest, io: CliIo): Promise<void> {
  const { html } = request;
  if (html !== undefined) await requireReportFile(html);
  if (request.dropped !== undefined) await requireDroppedFile(request.dropped);
  const { articles, interrupted } = await readInput(request.paths, request.input, io);
  if (interrupted)
    io.stderr.write(`Interrupted: clustering the ${counted(articles.length, "article")} read so far ...\n`);
  const { stderr, env } = io;
  const threads = request.threads ?? io.threads;
  const signal = interrupted ? undefined : io.signal;
  const clustering = await clusterWithProgress(articles, request.options, { stderr, env, threads, signal });
  if (html !== undefined) await saveOutput(html, renderReport(clustering, articles), "--html");
  if (request.keep === undefined) await print(request, clustering, articles, io);
  else await printKept(request, dropCopies(articles, clustering, request.keep), clustering.copies, articles, io);
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
  { format, keep, dropped: file, input }: ClusterRequest,
  { kept, dropped }: WithoutCopies,
  copies: readonly Copy[],
  articles: readonly Article[],
  io: CliIo,
): Promise<void> {
  const form = format === "csv" ? "csv" : "ndjson";
  await write(articleLines(form, kept), io);
  if (file !== undefined) await saveOutput(file, dropped.map((one) => `${safeJson(one)}\n`).join(""), "--dropped");
  const keptFor = new Map(dropped.map(({ id, keptId }) => [id, keptId]));
  // The table counts them too. What was dropped for one is no source of it, whoever had the text first.
  const takers = new Set(
    copies.filter((copy) => isDerived(copy) && keptFor.get(copy.from) !== copy.to).map(({ to }) => to),
  );
  const held = kept.filter(({ id }) => takers.has(id)).length;
  const rest = held === 0 ? "" : ` ${held} of those kept took text from another article.`;
  io.stderr.write(
    `Kept ${counted(kept.length, "article")}, dropped ${counted(dropped.length, "copy", "copies")}.${rest}\n`,
  );
  const undated = articles.filter(({ publishedAt }) => publishedAt === undefined);
  if (keep !== "fullest" && undated.some(({ id }) => keptFor.has(id))) {
    const have = `${undated.length} of ${counted(articles.length, "article")} ${undated.length === 1 ? "has" : "have"} no date`;
    const repair = input.map?.publishedAt === undefined ? " If a field holds it, map it: --map publishedAt=FIELD" : "";
    io.stderr.write(`${have}: of copies without one, the first by id counts as the earliest.${repair}\n`);
  }
  // Who has fields of their own would miss them only later.
  const hasLinks = form === "ndjson" && kept.some((article) => "links" in article);
  const fields = hasLinks ? [...ARTICLE_FIELDS, "links"] : ARTICLE_FIELDS;
  io.stderr.write(
    `Printed are the fields ${fields.join(", ")} as they were read, without tags of HTML; no others of the input.\n`,
  );
}

/** To files and pipes as it stands. */
async function write(pieces: AsyncIterable<string>, { stdout }: CliIo): Promise<void> {
  for await (const piece of pieces) stdout.write(stdout.isTTY ? harmless(piece) : piece);
}
