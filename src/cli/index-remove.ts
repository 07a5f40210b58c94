/** `wirecopy index remove`: articles out of a live index, by their ids. */
import { InputError, show } from "../errors.js";
import { requireIndex } from "../live/article-log.js";
import { openIndex } from "../live/open-index.js";
import { inUtf8 } from "../read/files/charset.js";
import { unpacked } from "../read/files/open-bytes.js";
import { shownPath } from "../read/files/problem.js";
import { splitLines } from "../read/files/split-lines.js";
import { printable } from "../report/printable.js";
import { counted, grouped } from "../report/shown-numbers.js";
import type { RequestTo } from "./arguments/index-arguments.js";
import { Interrupted, unheard } from "./terminal/interruption.js";
import type { CliIo } from "./terminal/io.js";
import { shellWord } from "./terminal/shell-word.js";

const STDIN = "-";
const MOST_NAMED = 10;

/** Throws `InputError` where none of the ids is held, `Interrupted` after Ctrl-C; then nothing has changed. */
export async function indexRemove({ folder, ids: given }: RequestTo<"remove">, io: CliIo): Promise<void> {
  requireIndex(folder);
  const ids = new Set(given.filter((id) => id !== STDIN));
  if (given.includes(STDIN)) for await (const id of idLines(io)) ids.add(id);
  if (ids.size === 0) throw new InputError("Standard input holds no id. Give one a line.");
  const index = await unheard(() => openIndex(folder), io);
  try {
    const unknown = [...ids].filter((id) => !index.has(id));
    for (const id of unknown.slice(0, MOST_NAMED))
      io.stderr.write(`${printable(`skipped: the index holds no article with the id ${show(id)}.`)}\n`);
    if (unknown.length > MOST_NAMED) io.stderr.write(`... and ${grouped(unknown.length - MOST_NAMED)} more\n`);
    if (unknown.length === ids.size)
      throw new InputError(
        `Nothing was removed, ${counted(index.size, "article")} held. Give ids that are in: wirecopy index stories ${shellWord(folder)}`,
      );
    const removed = index.removeAll(ids);
    io.stderr.write(`Removed ${counted(removed.length, "article")}, ${counted(index.size, "article")} held.\n`);
  } finally {
    await index.close();
  }
}

/** The ids on standard input. A line is an id as it stands; empty ones are passed over. */
async function* idLines({ stdin, signal }: CliIo): AsyncGenerator<string> {
  const bytes = inUtf8({ bytes: unpacked(shownPath(STDIN), stdin), format: "txt" });
  for await (const { number, text } of splitLines(bytes)) {
    if (text === undefined)
      throw new InputError(`Line ${number} of standard input cannot be read. Write it in UTF-8. Nothing was removed.`);
    const id = text.endsWith("\r") ? text.slice(0, -1) : text;
    if (id !== "") yield id;
  }
  if (signal?.aborted) throw new Interrupted("Stopped: nothing was removed.");
}
