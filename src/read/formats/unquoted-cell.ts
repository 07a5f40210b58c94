/** What a cell of a table stands for that is not in quotation marks. */

/** What databases (MySQL, Postgres), R and Python write for no value. In quotation marks it is a word. */
const NO_VALUE: ReadonlySet<string> = new Set(["\\N", "NULL", "NA", "NaN", "nan", "None"]);

/** "" for no value. `isCopy`: the table is what Postgres' COPY writes, with backslashes before what would end a cell or a row. */
export function unquotedCell(cell: string, isCopy: boolean): string {
  if (NO_VALUE.has(cell)) return "";
  return isCopy && cell.includes("\\") ? unescaped(cell) : cell;
}

const MEANT: Readonly<Record<string, string>> = { "\\r\\n": "\n", "\\n": "\n", "\\r": "\n", "\\t": "\t", "\\\\": "\\" };

function unescaped(cell: string): string {
  return cell.replace(/\\r\\n|\\[nrt\\]/g, (signs) => MEANT[signs]!);
}
