/** `wirecopy index`: a live index in a folder. Results are lines of JSON on standard output. */
import { InputError, show } from "../errors.js";
import { requireIndex } from "../live/article-log.js";
import type { LiveIndex } from "../live/live-index.js";
import { openIndex } from "../live/open-index.js";
import { readArticles } from "../read/read-articles.js";
import { counted } from "../report/printable.js";
import { writeExplanation } from "./explain-command.js";
import type { IndexRequest } from "./index-arguments.js";
import { Interrupted } from "./interruption.js";
import type { CliIo } from "./io.js";
import { safeJson } from "./json-output.js";
import { tellOtherFiles } from "./other-files.js";
import { OutputError } from "./output.js";
import { ProblemLog } from "./problem-log.js";
import { noArticles, requireNoAddress } from "./read-input.js";

/** Throws `InputError` for what cannot be used, `IndexAccessError` and `IndexFormatError` as `openIndex`. */
export async function indexCommand(request: IndexRequest, io: CliIo): Promise<void> {
  const { action, folder } = request;
  if (action === "prune") requireIndex(folder);
  if (action === "add" || action === "match") return takeArticles(request, io);
  const index = await openIndex(folder, { readOnly: action !== "prune" });
  try {
    if (action === "stats") io.stdout.write(`${safeJson(index.stats())}\n`);
    else if (action === "stories")
      for (const story of index.clustering().stories) io.stdout.write(`${safeJson(story)}\n`);
    else if (action === "explain") explainHeld(index, request, io);
    else {
      const removed = index.prune({ before: request.before });
      io.stderr.write(`Removed ${counted(removed.length, "article")}, ${counted(index.size, "article")} held.\n`);
    }
  } finally {
    await index.close();
  }
}

function explainHeld(index: LiveIndex, { ids, folder, json }: IndexRequest, io: CliIo): void {
  for (const id of ids)
    if (!index.has(id))
      throw new InputError(
        `The index holds no article with the id ${show(id)}. Give two ids that are in: wirecopy index stories ${folder}`,
      );
  writeExplanation(index, ids, json, io);
}

async function takeArticles(request: IndexRequest, io: CliIo): Promise<void> {
  requireNoAddress(request.paths);
  const log = new ProblemLog((line) => io.stderr.write(`${line}\n`), request.input);
  const { map, format, encoding } = request.input;
  let taken = 0;
  let held = 0; // whose id is taken
  let changed = 0; // of these
  const matched = new Set<string>();
  const twice = new Set<string>(); // matched more than once
  let index: LiveIndex | undefined;
  try {
    for (const path of new Set(request.paths)) {
      const listeners = { onProblem: log.add, onUnreadField: log.addUnread };
      for await (const article of readArticles(path, { map, format, encoding, ...listeners, stdin: io.stdin })) {
        if (io.signal?.aborted) break;
        // Opened for the first article: a mistyped path, or a file without one, leaves no empty index behind.
        index ??= await opened(request, io);
        if (index.has(article.id)) {
          held++;
          const isSame = index.holds(article);
          if (!isSame) changed++;
          const message = isSame
            ? `${path}: the index holds the article with the id ${show(article.id)} already.`
            : `${path}: the index holds another article with the id ${show(article.id)}.`;
          log.add({ file: path, reason: "held already", message });
          continue;
        }
        log.took(article);
        if (request.action === "match") (matched.has(article.id) ? twice : matched).add(article.id);
        const copies = request.action === "add" ? index.add(article) : index.match(article);
        taken++;
        io.stdout.write(`${safeJson({ id: article.id, copies })}\n`);
      }
      if (io.signal?.aborted)
        throw new Interrupted(`Stopped after ${counted(taken, "article")}; what was added stays.`);
    }
    await io.stdout.settled?.();
  } catch (error) {
    if (!(error instanceof OutputError) || request.action === "match") throw error;
    throw new OutputError(
      `${error.message} The ${counted(taken, "article")} read until then ${taken === 1 ? "is" : "are"} in the index all the same, and adding them again prints no line. Their stories: wirecopy index stories ${request.folder}`,
    );
  } finally {
    await index?.close();
  }
  log.summarise(taken);
  if (changed > 0 && request.action === "add")
    io.stderr.write(
      `${counted(changed, "id")} of those skipped ${changed === 1 ? "is" : "are"} held with another text, or another title, outlet, address, date or language, and ${changed === 1 ? "stays" : "stay"} as held. To add what changed beside it, give it an id of its own.\n`,
    );
  const [first] = twice;
  if (first !== undefined)
    io.stderr.write(
      `${counted(twice.size, "id")} came more than once, ${twice.size === 1 ? "" : "the first is "}${show(first)}: each line is of one article, in the order of the input. To tell them apart, give every article an id of its own.\n`,
    );
  if (taken > 0) return;
  if (held === 0) throw new InputError(noArticles(request.paths, log));
  // Who adds the same file again has what they want: it is in the index.
  if (request.action === "add") {
    if (changed === 0) io.stderr.write("Nothing new: the index holds these articles already.\n");
  } else
    throw new InputError(
      `The index holds ${held === 1 ? "this article" : "these articles"} already. Give articles with other ids. What became of those that are held: wirecopy index stories ${request.folder}`,
    );
}

function opened({ folder, action }: IndexRequest, io: CliIo): Promise<LiveIndex> {
  if (action === "add") tellOtherFiles(folder, io);
  return openIndex(folder, { readOnly: action === "match" });
}
