/** A word where an index is about to be made among files of another kind: most often the folder of the articles was given for it. */
import { readdirSync } from "node:fs";
import { DATABASE, SNAPSHOT } from "../basics/index-files.js";
import { printable } from "../report/printable.js";
import { counted } from "../report/shown-numbers.js";
import type { CliIo } from "./terminal/io.js";

/** Says nothing of a folder that is new, or empty, or has an index. */
export function tellOtherFiles(folder: string, io: CliIo): void {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => !name.startsWith("."));
  } catch {
    return; // There is none yet; what else is wrong with it, opening says.
  }
  const others = names.filter((name) => name !== `${DATABASE}-lock` && !SNAPSHOT.test(name)).sort();
  if (names.includes(DATABASE) || others.length === 0) return;
  const more = others.length === 1 ? "" : ` and ${counted(others.length - 1, "other")}`;
  io.stderr.write(
    `${printable(folder)} has no index yet, but ${printable(others[0]!)}${more}: the index is made beside that. To keep it apart, give a folder of its own.\n`,
  );
}
