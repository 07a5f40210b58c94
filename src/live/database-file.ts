/**
 * A look at a database file before it is opened. lmdb maps the file into memory, and reading past the end of one that was cut short ends
 * the process; the two meta pages at its start say how many pages there must be (struct MDB_meta of LMDB, behind a page header of 24 bytes).
 */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { IndexAccessError } from "../errors.js";

const MAGIC = 0xbeefc0de;
const At = { Magic: 24, PageSize: 48, LastPage: 144, Transaction: 152, End: 160 } as const;

/** Throws `IndexAccessError` where the file is empty, is no database, or is shorter than it says; `ENOENT` passes through. */
export function requireWhole(path: string): void {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size === 0) throw damagedFile(path, "is empty");
    const first = metaAt(file, 0);
    if (first === undefined || first.getUint32(At.Magic, true) !== MAGIC) throw damagedFile(path, "is no index");
    const pageSize = first.getUint32(At.PageSize, true);
    const second = metaAt(file, pageSize);
    if (second === undefined) throw damagedFile(path, "was cut short");
    const [a, b] = [first, second].map((meta) => meta.getBigUint64(At.Transaction, true)) as [bigint, bigint];
    const lastPage = Number((a > b ? first : second).getBigUint64(At.LastPage, true));
    if (size < (lastPage + 1) * pageSize) throw damagedFile(path, "was cut short");
  } finally {
    closeSync(file);
  }
}

function metaAt(file: number, position: number): DataView | undefined {
  const bytes = new Uint8Array(At.End);
  return readSync(file, bytes, 0, At.End, position) === At.End ? new DataView(bytes.buffer) : undefined;
}

/** What is said of a database file that cannot be used; `what` follows its name. */
export function damagedFile(path: string, what: string): IndexAccessError {
  return new IndexAccessError(
    `The file ${path} ${what}. Copy it again from a backup, or remove the folder and build the index anew.`,
    "damaged",
  );
}
