/** What one call of `readArticles` asks for, and the files that are opened for it. */
import type { FileFormat } from "./files/file-format.js";
import type { ReadSettings } from "./files/file-reader.js";
import type { ProblemListener } from "./files/problem.js";

/** How far the reading of a path has come. */
export interface ReadProgress {
  /** Bytes taken from the disk so far. */
  bytes: number;
  /** All bytes there are; `undefined` where that is not known. */
  of: number | undefined;
}

/** The options of the call, checked, with those that were not given filled in. */
export interface Reading extends ReadSettings {
  format: FileFormat | undefined;
  onProblem: ProblemListener;
  meter: Meter;
  filesRead: FilesRead;
}

/** The files that were read so far, by where they lie, links followed; each with its path as it was given. */
export type FilesRead = Map<string, string>;

/** Whether a file is to be read: one that was read by another path is not, and that is told. */
export function isFirstTime(path: string, real: string, { filesRead, onProblem }: Reading): boolean {
  const before = filesRead.get(real);
  if (before === undefined) {
    filesRead.set(real, path);
    return true;
  }
  const message = `${path} is left out: it was read already${before === path ? "" : `, as ${before}`}.`;
  onProblem({ file: path, reason: "left out", message });
  return false;
}

/** Says how far the reading has come. */
interface Meter {
  /** All bytes there are to read. */
  expect(bytes: number): void;
  readonly add: ((count: number) => void) | undefined;
}

export function meterFor(onProgress: ((progress: ReadProgress) => void) | undefined): Meter {
  let of: number | undefined;
  let bytes = 0;
  return {
    expect: (all) => {
      of = all;
    },
    add:
      onProgress &&
      ((count) => {
        bytes += count;
        onProgress({ bytes, of });
      }),
  };
}
