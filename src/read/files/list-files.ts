/** A folder to the files below it, in an order that depends on their names alone. */
import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { byCodeUnits } from "../../basics/order.js";
import { InputError } from "../../errors.js";
import { type FileFormat, fileFormat } from "./file-format.js";
import { unreadable } from "./open-bytes.js";
import type { ProblemListener } from "./problem.js";

export interface ListedFile {
  path: string;
  /** From the given folder, with slashes on every system. */
  name: string;
  format: FileFormat;
}

export interface ListedFolder {
  /** Those with a known ending. */
  files: ListedFile[];
  /** How many others there are, by ending (".pdf"); "" for names without one. */
  others: Map<string, number>;
}

/**
 * The files of a folder, depth first, by name (UTF-16 code units). Hidden files and folders, node_modules, what a browser saved beside a page
 * (`Pier_files` of `Pier.html`: its pictures, and frames of advertisements), and links to folders (they may lead in circles) are passed over.
 */
export async function listFiles(folder: string, onProblem: ProblemListener): Promise<ListedFolder> {
  const files: ListedFile[] = [];
  const others = new Map<string, number>();
  const entriesBelow = (path: string): Promise<Dirent[]> =>
    entriesOf(path).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      onProblem({ file: path, reason: "unreadable", message: error.message });
      return [];
    });
  const collect = async (entries: readonly Dirent[], above: string): Promise<void> => {
    const names = new Set(entries.map((entry) => entry.name));
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules" || isOfPage(entry, names)) continue;
      const name = above + entry.name;
      const path = join(folder, name);
      if (entry.isDirectory()) await collect(await entriesBelow(path), `${name}/`);
      else if (entry.isFile() || entry.isSymbolicLink()) {
        const format = fileFormat(entry.name);
        const ending = extname(entry.name).toLowerCase();
        if (format !== undefined) files.push({ path, name, format });
        else others.set(ending, (others.get(ending) ?? 0) + 1);
      }
    }
  };
  await collect(await entriesOf(folder), "");
  return { files, others };
}

/** How browsers of several languages end the name of the folder in which they save what a page consists of. */
const OF_PAGE = /(?:_files|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|_file|_pliki)$/;

function isOfPage(entry: Dirent, names: ReadonlySet<string>): boolean {
  const page = entry.name.replace(OF_PAGE, "");
  return page !== entry.name && entry.isDirectory() && (names.has(`${page}.html`) || names.has(`${page}.htm`));
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => byCodeUnits(a.name, b.name));
  } catch (error) {
    throw unreadable(folder, error);
  }
}
