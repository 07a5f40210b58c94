/** A folder to the files below it, in an order that depends on their names alone. */
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
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
  /** Where it lies, links followed. */
  real: string;
  format: FileFormat;
}

export interface ListedFolder {
  /** The files with a known ending. */
  files: ListedFile[];
  /** How many others there are, by ending (".pdf"); "" for names without one. */
  others: Map<string, number>;
}

/**
 * The files of a folder, depth first, by name (UTF-16 code units), and behind them what links lead to: so no link takes the place of a name. Each
 * folder is listed once, however many links lead to it. Hidden files and folders, node_modules, and what a browser saved beside a page
 * (`Pier_files` of `Pier.html`: its pictures, and frames of advertisements) are passed over.
 */
export async function listFiles(folder: string, onProblem: ProblemListener): Promise<ListedFolder> {
  const files: ListedFile[] = [];
  const others = new Map<string, number>();
  const links: string[] = [];
  const listed = new Set<string>();
  const take = (name: string, real: string): void => {
    const format = fileFormat(name);
    const ending = extname(name).toLowerCase();
    if (format !== undefined) files.push({ path: join(folder, name), name, real, format });
    else others.set(ending, (others.get(ending) ?? 0) + 1);
  };
  const collect = async (above: string): Promise<void> => {
    const path = join(folder, above);
    const real = await realPathOf(path);
    if (listed.has(real)) return;
    listed.add(real);
    const entries = await entriesOf(path);
    const names = new Set(entries.map((entry) => entry.name));
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules" || isOfPage(entry, names)) continue;
      const name = above + entry.name;
      if (entry.isSymbolicLink()) links.push(name);
      else if (entry.isDirectory()) await collectBelow(name);
      else if (entry.isFile()) take(name, join(real, entry.name));
    }
  };
  const collectBelow = (name: string): Promise<void> =>
    collect(`${name}/`).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      onProblem({ file: join(folder, name), reason: "unreadable", message: error.message });
    });
  await collect("");
  // What they lead to may have more of them.
  for (const name of links) {
    const path = join(folder, name);
    if (await isFolder(path)) await collectBelow(name);
    else take(name, await realPathOf(path));
  }
  return { files, others };
}

/** With all links followed; the path itself where they lead nowhere, which is told where it is read. */
export async function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** How browsers of several languages end the name of the folder in which they save what a page consists of. */
const OF_PAGE = /(?:_files|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|_file|_pliki)$/;

function isOfPage(entry: Dirent, names: ReadonlySet<string>): boolean {
  const page = entry.name.replace(OF_PAGE, "");
  return page !== entry.name && !entry.isFile() && (names.has(`${page}.html`) || names.has(`${page}.htm`));
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => byCodeUnits(a.name, b.name));
  } catch (error) {
    throw unreadable(folder, error);
  }
}
