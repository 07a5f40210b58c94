/**
 * Room for a database to grow. A write that fails in lmdb (3.5.6) may harm the memory of the process, which then ends sooner or later. So none is
 * begun that the disk has no room for.
 */
import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { IndexAccessError } from "../errors.js";
import { spareBytes } from "./database-file.js";

/** What a write of so many bytes takes at most: values are filled up to whole pages, and the pages that lead to them are written anew. */
const AROUND_A_WRITE = 2 ** 18;
const MOST_FOR_A_BYTE = 3;

type DiskStats = (folder: string) => { blocks: number; bavail: number; bsize: number };

export class DiskRoom {
  readonly #path: string;
  readonly #disk: DiskStats;
  /** Room that was there when a write failed all the same: there are limits of which the disk does not tell. */
  #useless = 0;

  /** Of the database at this path; `disk` tells what room there is beside a file. */
  constructor(path: string, disk: DiskStats = statfsSync) {
    this.#path = path;
    this.#disk = disk;
  }

  /** Throws `IndexAccessError` where the disk has no room for a write of so many bytes. */
  require(bytes: number): void {
    const needed = this.#useless + AROUND_A_WRITE + MOST_FOR_A_BYTE * bytes;
    if (this.#onDisk() >= needed || this.#bytes() >= needed) return;
    throw new IndexAccessError(
      `The index in ${dirname(this.#path)} cannot be written: there is no room for it on its disk${this.#useless > 0 ? ", or no more than when a write failed" : ""}. Make room there, and writing goes on; what was acknowledged before is safe.`,
    );
  }

  noteWritten(): void {
    this.#useless = 0;
  }

  noteFailed(): void {
    this.#useless = this.#bytes();
  }

  #bytes(): number {
    return this.#onDisk() + spareBytes(this.#path);
  }

  #onDisk(): number {
    const { blocks, bavail, bsize } = this.#disk(dirname(this.#path));
    // A file system without a size, such as one in memory, tells nothing of its room.
    return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
  }
}
