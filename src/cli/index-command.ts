/** `wirecopy index`: a live index in a folder. Results are lines of JSON on standard output. */
import { InputError, show } from "../errors.js";
import { requireIndex } from "../live/article-log.js";
import type { LiveIndex } from "../live/live-index.js";
import { openIndex } from "../live/open-index.js";
import { counted } from "../report/shown-numbers.js";
import type { IndexRequest, RequestTo } from "./arguments/index-arguments.js";
import { writeExplanation } from "./explain-command.js";
import { indexAddOrMatch } from "./index-add-match.js";
import { indexRemove } from "./index-remove.js";
import { unheard } from "./terminal/interruption.js";
import type { CliIo } from "./terminal/io.js";
import { safeJson } from "./terminal/safe-json.js";
import { shellWord } from "./terminal/shell-word.js";

/** Throws `InputError` for what cannot be used, `IndexAccessError` and `IndexFormatError` as `openIndex`. */
export async function indexCommand(request: IndexRequest, io: CliIo): Promise<void> {
  if (request.action === "remove") return indexRemove(request, io);
  if (request.action === "add" || request.action === "match") return indexAddOrMatch(request, io);
  if (request.action === "prune") requireIndex(request.folder);
  return unheard(() => answer(request, io), io);
}

async function answer(request: IndexRequest, io: CliIo): Promise<void> {
  const index = await openIndex(request.folder, { readOnly: request.action !== "prune" });
  try {
    switch (request.action) {
      case "stats":
        io.stdout.write(`${safeJson(index.stats())}\n`);
        break;
      case "stories":
        for (const story of index.clustering().stories) io.stdout.write(`${safeJson(story)}\n`);
        break;
      case "explain":
        explainHeld(index, request, io);
        break;
      case "prune": {
        const removed = index.prune({ before: request.before, after: request.after });
        io.stderr.write(`Removed ${counted(removed.length, "article")}, ${counted(index.size, "article")} held.\n`);
      }
    }
  } finally {
    await index.close();
  }
}

function explainHeld(index: LiveIndex, { ids, folder, json }: RequestTo<"explain">, io: CliIo): void {
  for (const id of ids)
    if (!index.has(id))
      throw new InputError(
        `The index holds no article with the id ${show(id)}. Give two ids that are in: wirecopy index stories ${shellWord(folder)}`,
      );
  writeExplanation(index, ids, json, io);
}
