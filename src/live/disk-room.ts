/**
 * Room for a database to grow. Each write that fails in lmdb (3.5.6) may harm the memory of the process; after some twenty it is ended. So where one
 * failed, no other is tried until there is room for it.
 */
import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { IndexAccessError } from "../errors.js";
import { spareBytes } from "./database-file.js";

/** What a write of so many bytes takes at most: values are filled up to whole pages, and the pages that lead to them are written anew. */
const AROUND_A_WRITE = 2 ** 18;
const MOST_FOR_A_BYTE = 3;

export class DiskRoom {
  readonly #path: string;
  /** What failed last, until a write succeeds. */
  #failure: string | undefined;
  /** Room that was there, and did not help: there are limits of which the disk does not tell. */
  #useless = 0;

  /** Of the database at this path. */
  constructor(path: string) {
    this.#path = path;
  }

  /** Throws `IndexAccessError` where a write failed, and there is no room yet for one of so many bytes. */
  require(bytes: number): void {
    if (this.#failure === undefined || this.#bytes() - this.#useless >= mostFor(bytes)) return;
    throw new IndexAccessError(
      `The index in ${dirname(this.#path)} cannot be written: a write failed before (${this.#failure}), and its disk has not got the room since. Make room there, and writing goes on; what was acknowledged before is safe.`,
    );
  }

  noteWritten(): void {
    this.#failure = undefined;
  }

  noteFailed(bytes: number, why: string): void {
    const room = this.#bytes();
    this.#failure = why;
    this.#useless = room < mostFor(bytes) ? 0 : room;
  }

  #bytes(): number {
    const { bavail, bsize } = statfsSync(dirname(this.#path));
    return bavail * bsize + spareBytes(this.#path);
  }
}

function mostFor(bytes: number): number {
  return AROUND_A_WRITE + MOST_FOR_A_BYTE * bytes;
}
