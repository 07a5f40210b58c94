/** How a table is written: what stands between its fields, and which line names the columns. */

/** What csv-parse is told of it. */
export interface TableDialect {
  delimiter: string;
  /** The line of the header, counted from 1. */
  from_line: number;
}

const LINE_BREAK = /\r?\n|\r/;

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A first line that tells Excel what stands between the fields. */
const SEPARATOR_LINE = /^sep=([^\r\n])(?:\r?\n|\r)/i;

/** Lines of nothing above the header, blank cells among them. */
const EMPTY_LINES = /^(?:[ ,;\t|]*(?:\r?\n|\r))*/;

/**
 * By the beginning of the table, without a byte order mark: what its header has most of, quoted names aside; the comma where there is but
 * one column.
 */
export function tableDialect(start: string): TableDialect {
  const separator = namedSeparator(start);
  if (separator !== undefined) return { delimiter: separator, from_line: 2 };
  const [header = ""] = linesOf(start);
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  const above = EMPTY_LINES.exec(start)![0].split(LINE_BREAK).length - 1;
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))]!, from_line: above + 1 };
}

/**
 * Whether quotation marks inside quoted cells have a backslash before them, as Spark and MySQL write them, and are not doubled: there is one that
 * would otherwise close its cell where no cell ends.
 */
export function escapesQuotes(start: string, delimiter: string): boolean {
  const end = `\\r\\n${unicodeEscape(delimiter)}`;
  const escaped = new RegExp(`(?:^|[${end}])"[^"]*\\\\"(?!["${end}]|$)`);
  const doubled = new RegExp(`[^\\\\${end}]""[^${end}]`);
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
