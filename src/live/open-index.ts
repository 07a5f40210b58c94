/** Opening the folder of a live index. */
import { resolve } from "node:path";
import { requireObject, requireString } from "../basics/require.js";
import { IndexFormatError, InputError, show } from "../errors.js";
import { optionsToSave, requireOwnNames, resolveOptions, withoutUndefined, withSaved } from "../options.js";
import type { ClusterOptions, ResolvedOptions } from "../types.js";
import { ArticleLog } from "./article-log.js";
import { LiveIndex, type LiveIndexOptions } from "./live-index.js";
import { loadLmdb } from "./load-lmdb.js";

/**
 * Opens the live index in a folder, and makes one where there is none. One process may write, any number may read. Needs the package `lmdb`.
 *
 * `sketch` options hold for the life of the folder; the others are taken from the call, or from the folder where the call gives none. `language` is
 * that of articles that come from then on and name none; those held stay in the language they had.
 * Reads the last snapshot in bulk, and then each article that was added since; all of it is held in memory.
 * Throws `InputError` for options it cannot use, `IndexFormatError` for a folder of another format or with other `sketch` options, and
 * `IndexAccessError` where the folder cannot be opened or another process writes to it.
 */
export async function openIndex(folder: string, options: LiveIndexOptions = {}): Promise<LiveIndex> {
  requireString("The folder of the index", folder);
  if (folder === "") throw new InputError('The folder of the index is "". Give the path of a folder.');
  requireObject(options, "The options");
  const { readOnly = false, ...given } = withoutUndefined(options);
  requireOwnNames(given, ["readOnly"]);
  if (typeof readOnly !== "boolean") throw new InputError(`readOnly is ${show(readOnly)}. Use true or false.`);
  resolveOptions(given);
  const whole = resolve(folder); // Where the process is may change.
  const log = new ArticleLog(await loadLmdb(), whole, readOnly);
  try {
    const stored = log.options;
    const resolved =
      stored === undefined ? resolveOptions(given) : reopened(JSON.parse(stored) as ResolvedOptions, given, folder);
    if (stored === undefined && !readOnly) log.setOptions(JSON.stringify(optionsToSave(resolved)));
    return LiveIndex.of(log, resolved, readOnly, await log.loadSnapshot());
  } catch (error) {
    await log.close();
    throw error;
  }
}

function reopened(stored: ResolvedOptions, given: ClusterOptions, folder: string): ResolvedOptions {
  const merged = withSaved(stored, given);
  if (JSON.stringify(merged.sketch) !== JSON.stringify(stored.sketch)) {
    throw new IndexFormatError(
      `The index in ${folder} was made with sketch options ${JSON.stringify(stored.sketch)}. Open it with the same or with none, or build another.`,
      "other-options",
    );
  }
  return merged;
}
