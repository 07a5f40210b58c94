/** The counts of words that `wirecopy stage` is given. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { ArchiveCounts } from "../archive/archive-counts.js";
import { parseRow } from "../archive/rows.js";
import { InputError } from "../errors.js";
import { openBytes } from "../read/files/open-bytes.js";
import { splitLines } from "../read/files/split-lines.js";
import { located } from "./located.js";

/** A file, or a folder of part files as engines write them; names that begin with "." or "_" are their own notes. */
export async function readCounts(path: string): Promise<ArchiveCounts> {
  const counts = new ArchiveCounts();
  for (const file of filesIn(path))
    for await (const { number, text, fault } of splitLines(openBytes(file))) {
      if (text?.trim() === "") continue;
      const where = `${file}, line ${number}`;
      if (text === undefined) throw new InputError(`${where} is ${fault}. Give rows of JSON in UTF-8.`);
      const row = parseRow(text, `${where},`);
      try {
        counts.take(row);
      } catch (error) {
        throw located(where, error);
      }
    }
  counts.requireWhole(path);
  return counts;
}

function filesIn(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !/^[._]/.test(entry.name))
      .map(({ name }) => join(path, name))
      .sort();
  } catch {
    throw new InputError(`There are no counts at ${path}. Give the file or folder that holds them.`);
  }
}
