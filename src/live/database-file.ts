/**
 * A look at a database file before it is opened. lmdb maps the file into memory, and reading past the end of one that was cut short ends the
 * process. The two meta pages at its start say how many pages there are, and where the trees begin that lead to those in use (struct MDB_meta of
 * LMDB, behind a page header of 24 bytes).
 */
import { closeSync, existsSync, fstatSync, openSync } from "node:fs";
import { damagedFile } from "./access-errors.js";
import { hasPagesInUse, longAt, viewAt } from "./database-pages.js";

const MAGIC = 0xbeefc0de;
const At = { Magic: 24, PageSize: 48, FreeRoot: 88, MainRoot: 136, LastPage: 144, Transaction: 152, End: 160 } as const;

/** A database as one of its transactions left it. */
interface Meta {
  pageSize: number;
  roots: number[];
  lastPage: number;
  transaction: number;
}

/** Throws `IndexAccessError` where the file is empty, is no database, or lacks pages that are in use; `ENOENT` passes through. */
export function requireWhole(path: string): void {
  const file = openSync(path, "r");
  try {
    let meta = newestMeta(file, path);
    while (!isWhole(file, meta)) {
      // A writer may just be using pages anew that were looked at.
      const next = newestMeta(file, path);
      if (next.transaction === meta.transaction) throw damagedFile(path, "was cut short");
      meta = next;
    }
  } finally {
    closeSync(file);
  }
}

function newestMeta(file: number, path: string): Meta {
  if (fstatSync(file).size === 0) throw damagedFile(path, "is empty");
  const first = viewAt(file, 0, At.End);
  if (first === undefined || first.getUint32(At.Magic, true) !== MAGIC) throw damagedFile(path, "is no index");
  const pageSize = first.getUint32(At.PageSize, true);
  const second = viewAt(file, pageSize, At.End);
  if (second === undefined) throw damagedFile(path, "was cut short");
  const newest = longAt(first, At.Transaction) > longAt(second, At.Transaction) ? first : second;
  return {
    pageSize,
    roots: [longAt(newest, At.FreeRoot), longAt(newest, At.MainRoot)],
    lastPage: longAt(newest, At.LastPage),
    transaction: longAt(newest, At.Transaction),
  };
}

/** A file may end before its last page: pages that were taken and given back in one transaction are not written. */
function isWhole(file: number, { pageSize, roots, lastPage }: Meta): boolean {
  const { size } = fstatSync(file);
  return size >= (lastPage + 1) * pageSize || hasPagesInUse(file, Math.floor(size / pageSize), pageSize, roots);
}

/** Bytes at the end of the file that no page takes; 0 where there is no file, or one that does not tell. */
export function spareBytes(path: string): number {
  if (!existsSync(path)) return 0;
  const file = openSync(path, "r");
  try {
    const { lastPage, pageSize } = newestMeta(file, path);
    return Math.max(0, fstatSync(file).size - (lastPage + 1) * pageSize);
  } catch {
    return 0; // such as one that was just begun
  } finally {
    closeSync(file);
  }
}
