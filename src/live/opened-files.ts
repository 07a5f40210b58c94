/**
 * Which database files this process has open. lmdb opens a file once and shares it, for reading only where a reader came first; and where it is then
 * asked to write, it keeps it open for good. So it is not asked.
 */
import { statSync } from "node:fs";

const opened = new Map<string, { readOnly: boolean; times: number }>();

/** Whether the file is open for reading, and was by nobody who writes. */
export function isOpenForReadingOnly(path: string): boolean {
  return opened.get(keyOf(path))?.readOnly === true;
}

/** Notes that an existing file was opened, until the function that is returned is called. */
export function noteOpened(path: string, readOnly: boolean): () => void {
  const key = keyOf(path);
  const file = opened.get(key) ?? { readOnly, times: 0 };
  opened.set(key, file);
  file.times++;
  return () => {
    file.times--;
    if (file.times === 0) opened.delete(key);
  };
}

/** One key for a file, by whichever path it is reached. */
function keyOf(path: string): string {
  const file = statSync(path, { bigint: true, throwIfNoEntry: false });
  return `${file?.dev} ${file?.ino}`;
}
