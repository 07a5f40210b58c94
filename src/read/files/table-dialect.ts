/** How a table is written: what stands between its fields, and whether a line for Excel comes first. */

/** What csv-parse is told of it. */
export interface TableDialect {
  delimiter: string;
  from_line: number;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** A first line that tells Excel what stands between the fields. */
const SEPARATOR_LINE = /^sep=([^\r\n])(?:\r?\n|\r)/i;

/**
 * By the beginning of the table, without a byte order mark: what its header has most of, quoted names aside; the comma where there is but
 * one column.
 */
export function tableDialect(start: string): TableDialect {
  const separator = SEPARATOR_LINE.exec(start)?.[1];
  if (separator !== undefined) return { delimiter: separator, from_line: 2 };
  const [header = ""] = linesOf(start);
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))]!, from_line: 1 };
}

/** The lines from the first that is not blank, with a Q in the place of what stands in quotation marks. */
export function linesOf(start: string): string[] {
  return start
    .replace(/^\s*[\r\n]/, "")
    .replace(/"[^"]*(?:"|$)/g, "Q")
    .split(/\r?\n|\r/);
}
