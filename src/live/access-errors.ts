/** What is said where the folder of a live index cannot be used as asked, and what to do about it. */
import { join } from "node:path";
import { DATABASE } from "../basics/index-files.js";
import { IndexAccessError, IndexFormatError } from "../errors.js";

/** Readers that may be open at once; each takes 64 bytes of the lock file. */
export const MOST_READERS = 1024;

/** What lmdb says where a page is not what it should be. */
const OF_DAMAGE = /^MDB_(CORRUPTED|PAGE_NOTFOUND|INVALID|CURSOR_FULL|BAD_TXN)\b/;
/** EFBIG, ENOSPC and EDQUOT of Linux, ENOSPC and EDQUOT of macOS, ERROR_DISK_FULL of Windows: codes as lmdb hands them on. */
const NO_ROOM = new Set([27, 28, 122, 69, 112]);

export function cannot(done: "read" | "written", folder: string, error: unknown): Error {
  if (error instanceof IndexAccessError || error instanceof IndexFormatError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const options = { cause: error };
  if (OF_DAMAGE.test(message)) return damagedDatabase(folder, options);
  if (/^MDB_READERS_FULL\b/.test(message))
    return new IndexAccessError(
      `The index in ${folder} has as many readers as it can have (about ${MOST_READERS}). Close some with close(): each openIndex is one, also within one process.`,
      "failed",
      options,
    );
  if (code === "ENOENT" && done === "read") return noIndex(folder, options);
  if (code === "ENOTDIR" || code === "EEXIST")
    return new IndexAccessError(
      `${folder} is a file. A live index is a folder: give the name of a folder, or a new name.`,
      "failed",
      options,
    );
  // From lmdb, where another thread of this process has it open.
  if (done === "written" && /No transaction to renew/.test(message)) return readHere(folder, options);
  return new IndexAccessError(
    `The index in ${folder} cannot be ${done} (${message}). Look at the folder's permissions and the room on its disk; what was acknowledged before is safe.`,
    "failed",
    options,
  );
}

/** Whether the operating system had no room for what lmdb wrote. */
export function isOfRoom(error: unknown): boolean {
  return NO_ROOM.has((error as { code?: unknown }).code as number);
}

/** What is said of a database file that cannot be used; `what` follows its name. */
export function damagedFile(path: string, what: string, options?: ErrorOptions): IndexAccessError {
  return new IndexAccessError(
    `The file ${path} ${what}. Copy it again from a backup, or remove the folder and build the index anew.`,
    "damaged",
    options,
  );
}

/** What is said of a database of which a part is not as it was written. */
export function damagedDatabase(folder: string, options?: ErrorOptions): IndexAccessError {
  return damagedFile(join(folder, DATABASE), "is damaged, or was never finished", options);
}

/** The process of this number writes. */
export function inUse(pid: number, folder: string): IndexAccessError {
  const message =
    pid === process.pid
      ? `This process is writing to the index in ${folder} already. Use what openIndex gave the first time, or close that and wait for it.`
      : `Process ${pid} is writing to the index in ${folder}. Wait until it has ended, or read beside it: index match, explain, stories and stats on the command line, readOnly: true in the library.`;
  return new IndexAccessError(message, "in-use");
}

export function readHere(folder: string, options?: ErrorOptions): IndexAccessError {
  return new IndexAccessError(
    `This process reads the index in ${folder} already. In one process, open it for writing first and for reading after that.`,
    "in-use",
    options,
  );
}

export function takenOver(folder: string): IndexAccessError {
  return new IndexAccessError(
    `Another process has taken over writing to the index in ${folder}, perhaps in another container, which cannot see this one. Nothing was changed. Close the index here, and let one process at a time write.`,
    "in-use",
  );
}

export function onlyRead(folder: string): IndexAccessError {
  return new IndexAccessError(`The index in ${folder} was opened for reading. Open it without readOnly to change it.`);
}

function noIndex(folder: string, options: ErrorOptions): IndexAccessError {
  return new IndexAccessError(
    `There is no index in ${folder}. Check the path. An index is made where one is first opened for writing: with openIndex without readOnly, or with wirecopy index add.`,
    "no-index",
    options,
  );
}
