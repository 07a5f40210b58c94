/** The database, loaded only by those who open a live index: it has a binary of its own, which the rest of wirecopy does without. */
import { IndexAccessError } from "../errors.js";

export type Lmdb = typeof import("lmdb");

export async function loadLmdb(): Promise<Lmdb> {
  try {
    return await import("lmdb");
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new IndexAccessError(`A live index needs the package lmdb. Install it with: npm install lmdb (${reason})`);
  }
}
