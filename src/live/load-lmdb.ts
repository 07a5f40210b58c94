/** The database, loaded only by those who open a live index: it has a binary of its own, which the rest of wirecopy does without. */
import { IndexAccessError } from "../errors.js";

export type Lmdb = typeof import("lmdb");

export async function loadLmdb(): Promise<Lmdb> {
  try {
    return await import("lmdb");
  } catch (error) {
    throw new IndexAccessError(
      isMissing(error)
        ? "A live index needs the package lmdb. Install it with: npm install lmdb"
        : `The package lmdb is installed but cannot be started here (${firstLine(error)}). Install it anew on this machine, with its optional packages: npm install lmdb --include=optional`,
      "no-lmdb",
      { cause: error },
    );
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
}

function firstLine(error: unknown): string {
  return String((error as Error).message).split("\n", 1)[0]!;
}
