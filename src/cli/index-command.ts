/** `wirecopy index`: a live index in a folder. Results are lines of JSON on standard output. */
import { InputError, show } from "../errors.js";
import { requireIndex } from "../live/article-log.js";
import type { LiveIndex } from "../live/live-index.js";
import { openIndex } from "../live/open-index.js";
import { counted } from "../report/printable.js";
import { writeExplanation } from "./explain-command.js";
import type { IndexRequest } from "./index-arguments.js";
import type { CliIo } from "./io.js";
import { safeJson } from "./json-output.js";
import { removeArticles } from "./remove-articles.js";
import { takeArticles } from "./take-articles.js";

/** Throws `InputError` for what cannot be used, `IndexAccessError` and `IndexFormatError` as `openIndex`. */
export async function indexCommand(request: IndexRequest, io: CliIo): Promise<void> {
  const { action, folder } = request;
  if (action === "remove") return removeArticles(request, io);
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
