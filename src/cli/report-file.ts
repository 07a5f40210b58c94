/** The files that `--html` and `--dropped` name. */
import { chmod, lstat, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { REPORT_MARK } from "../basics/report-mark.js";
import { InputError } from "../errors.js";

/**
 * Throws `InputError` unless a report may be written there: over nothing but an earlier one, since any other page may be an article of the input, and
 * into a folder that exists. Asked before the work, so that a misspelt one does not cost it.
 */
export async function requireReportFile(path: string): Promise<void> {
  await requireOutputFile(path, "--html", "report of wirecopy", (held) => held.includes(REPORT_MARK));
}

/** The same for the list of articles that were dropped. */
export async function requireDroppedFile(path: string): Promise<void> {
  await requireOutputFile(path, "--dropped", "list of dropped articles", (held) =>
    /^(?:\{"id":.*,"keptId":|$)/.test(held),
  );
}

async function requireOutputFile(
  path: string,
  option: string,
  what: string,
  isEarlier: (held: string) => boolean,
): Promise<void> {
  const held = await readFile(path, "utf8").catch(() => undefined);
  if (held !== undefined && !isEarlier(held))
    throw new InputError(`${path} exists and is no ${what}. Give ${option} another name, or remove the file first.`);
  const folder = dirname(path);
  const stats = await stat(folder).catch(() => undefined);
  if (!stats?.isDirectory()) throw new InputError(`The folder ${folder} for ${path} does not exist. Make it first.`);
}

/** What says that a file may be written to and not replaced: its folder takes no new one, or it is mounted alone, as into a container. */
const NOT_REPLACED = ["EACCES", "EPERM", "EBUSY", "EROFS"];
/** The bits of a mode that say who may do what. */
const PERMISSIONS = 0o777;

/**
 * Throws `InputError` where the file cannot be written: an earlier one is then as it was, unless it cannot be replaced, or `file` is a link, a
 * device or a pipe.
 */
export async function saveOutput(file: string, content: string, option: string): Promise<void> {
  try {
    const held = await lstat(file).catch(() => undefined);
    const isReplaced = held === undefined || (held.isFile() && held.nlink === 1);
    if (!isReplaced || !(await replaced(file, content, held?.mode))) await writeFile(file, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(
      `The output of ${option} could not be written to ${file} (${code}). Give ${option} another name, or look at the folder's permissions and the room on its disk.`,
    );
  }
}

/** Writes beside the file and renames, so that it is whole at all times. Returns false where there is a file that cannot be replaced. */
async function replaced(file: string, content: string, mode: number | undefined): Promise<boolean> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, content, { mode }); // less what the umask takes
    if (mode !== undefined) await chmod(beside, mode & PERMISSIONS);
    await rename(beside, file);
    return true;
  } catch (error) {
    await rm(beside, { force: true });
    if (mode === undefined || !NOT_REPLACED.includes((error as NodeJS.ErrnoException).code!)) throw error;
    return false;
  }
}
