/** How a table is written: what stands between its fields and around them, and which line names the columns. */

/** What csv-parse is told of it. */
export interface TableDialect {
  delimiter: string;
  /** What stands around a field, and is doubled within. */
  quote: string;
  escape: string;
  /** The line of the header, counted from 1. */
  from_line: number;
}

const LINE_BREAK = /\r?\n|\r/;

const APOSTROPHE = "'";
const QUOTATION_MARK = '"';

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A first line that tells Excel what stands between the fields. */
const SEPARATOR_LINE = /^sep=([^\r\n])(?:\r?\n|\r)/i;

/** Lines of nothing above the header, blank cells among them. */
const EMPTY_LINES = /^(?:[ ,;\t|]*(?:\r?\n|\r))*/;

/**
 * By the beginning of the table, without a byte order mark. Its delimiter is what the header has most of, quoted names aside; the comma where there
 * is but one column.
 */
export function tableDialect(start: string): TableDialect {
  const separator = namedSeparator(start);
  const above = (separator === undefined ? EMPTY_LINES : SEPARATOR_LINE).exec(start)![0];
  const delimiter = separator ?? commonestDelimiter(start);
  const quote = quoteOf(start.slice(above.length), delimiter);
  return { delimiter, quote, escape: quote, from_line: above.split(LINE_BREAK).length };
}

function commonestDelimiter(start: string): string {
  const [header = ""] = linesOf(start);
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/**
 * What stands around the fields of a table that begins with its header: apostrophes where most of the header, or of the row below it, is in them, or
 * where only with them this row has a cell for each name and each of its cells that begins with one ends with one; else quotation marks.
 */
function quoteOf(table: string, delimiter: string): string {
  const header = firstRow(table, delimiter, APOSTROPHE);
  if (mostAreIn(APOSTROPHE, header.cells)) return APOSTROPHE;
  const rest = table.slice(header.end);
  const { cells } = firstRow(rest, delimiter, APOSTROPHE);
  const [columns, quoted] = [header.cells.length, cells.some((cell) => isIn(APOSTROPHE, cell))];
  if (!quoted || cells.length !== columns || cells.some((cell) => cell.startsWith(QUOTATION_MARK)))
    return QUOTATION_MARK;
  const isOnlyWay =
    cells.every((cell) => isIn(APOSTROPHE, cell) || !cell.startsWith(APOSTROPHE)) &&
    firstRow(rest, delimiter, QUOTATION_MARK).cells.length !== columns;
  return isOnlyWay || mostAreIn(APOSTROPHE, cells) ? APOSTROPHE : QUOTATION_MARK;
}

/** Its cells as they stand, and where the next row begins. A mark that is closed before no cell ends is a letter. */
function firstRow(table: string, delimiter: string, quote: string): { cells: string[]; end: number } {
  const [end, not] = [unicodeEscape(delimiter), `[^${quote}]*`];
  const cell = new RegExp(
    `(${quote}${not}(?:${quote}${quote}${not})*${quote}|[^${end}\\r\\n]*)(${end}|\\r?\\n|\\r|$)`,
    "y",
  );
  const cells: string[] = [];
  for (let found = cell.exec(table); found !== null; found = cell.exec(table)) {
    cells.push(found[1]!);
    if (found[2] !== delimiter) break;
  }
  return { cells, end: cell.lastIndex };
}

function mostAreIn(quote: string, cells: readonly string[]): boolean {
  const full = cells.filter((cell) => cell !== "");
  return 2 * full.filter((cell) => isIn(quote, cell)).length > full.length;
}

function isIn(quote: string, cell: string): boolean {
  return cell.length > 1 && cell.startsWith(quote) && cell.endsWith(quote);
}

/**
 * Whether quotation marks inside quoted cells have a backslash before them, as Spark and MySQL write them, and are not doubled: there is one that
 * would otherwise close its cell where no cell ends.
 */
export function escapesQuotes(start: string, { delimiter, quote }: TableDialect): boolean {
  const end = `\\r\\n${unicodeEscape(delimiter)}`;
  const escaped = new RegExp(`(?:^|[${end}])${quote}[^${quote}]*\\\\${quote}(?![${quote}${end}]|$)`);
  const doubled = new RegExp(`[^\\\\${end}]${quote}${quote}[^${end}]`);
  return escaped.test(start) && !doubled.test(start);
}

/** A letter, safe in any place of a regular expression. */
export function unicodeEscape(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Whether a table with tabs has a cell `\N`, as Postgres' COPY writes no value. */
export function hasCopyNulls(start: string): boolean {
  return /[\t\r\n]\\N(?:[\t\r\n]|$)/.test(start);
}

/** What a line for Excel says; `undefined` where there is none. */
export function namedSeparator(start: string): string | undefined {
  return SEPARATOR_LINE.exec(start)?.[1];
}

/** The first line that is not empty. */
export function headerOf(start: string): string {
  return start.replace(EMPTY_LINES, "").split(LINE_BREAK, 1)[0]!;
}

/** The lines from the header on, with a Q in the place of what stands in quotation marks. */
export function linesOf(start: string): string[] {
  return start
    .replace(EMPTY_LINES, "")
    .replace(/"[^"]*(?:"|$)/g, "Q")
    .split(LINE_BREAK);
}
