/** A folder and all that it is in. */
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** One by one: told to make them all, Node 20 tries without end where the system makes none in a folder that is there, as in /proc. */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been faster.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
