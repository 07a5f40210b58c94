/** Whether a text that no ending names is a table: told from its header, and from how many cells the rows below it have. */
import { ARTICLE_FIELDS, type FieldMap } from "../fields/field-map.js";
import { mapHint } from "../fields/map-hint.js";
import { headerOf, linesOf, namedSeparator, tableDialect } from "./table-dialect.js";

/** Rows that are looked at. */
const MOST_ROWS = 20;

/** A longer cell in the first line is no name of a column. */
const LONGEST_NAME = 40;

/**
 * Under a line for Excel, a header that names the id, text or title of an article, or one above rows of as many cells. Prose has commas and
 * semicolons too, but with a space beside them or a figure on either side, and a blank line below its headline.
 */
export function isTable(start: string, map: FieldMap): boolean {
  if (namedSeparator(start) !== undefined) return true;
  const { delimiter } = tableDialect(start);
  const line = headerOf(start);
  if (isHeader(line, map)) return true;
  const [header = "", ...rows] = linesOf(start);
  // Texts that nobody put in quotation marks have commas of their own.
  if (namesText(line, delimiter, map))
    return areRowsOf(rows, delimiter, (cells) => cells >= cellsOf(header, delimiter));
  return isTight(header, delimiter) && areRowsOf(rows, delimiter, (cells) => cells === cellsOf(header, delimiter));
}

/** Several column names, one of them a field of articles. */
function isHeader(line: string, map: FieldMap): boolean {
  const names = line.split(/[,;\t|]/).map(nameIn);
  const wanted = ARTICLE_FIELDS.filter((field) => field === "text" || field === "title" || field === "id").map(
    (field) => map[field] ?? field,
  );
  return areNames(names) && names.some((name) => wanted.includes(name));
}

/** Several cells with nothing between them but what parts them; of a table without a header, the first ones. */
function isTight(line: string, delimiter: string): boolean {
  const cells = line.split(delimiter);
  const isFigure = cells.some((cell, at) => /\d$/.test(cells[at - 1] ?? "") && /^\d/.test(cell));
  return cells.filter((cell) => cell !== "").length > 1 && cells.every((cell) => cell === cell.trim()) && !isFigure;
}

/** Several names, one of which other programs give the text. */
function namesText(line: string, delimiter: string, map: FieldMap): boolean {
  const names = line.split(delimiter).map(nameIn);
  const record = Object.fromEntries(names.map((name) => [name, name]));
  return areNames(names) && mapHint(record, "text", map).mapping !== undefined;
}

function areNames(names: readonly string[]): boolean {
  return names.length > 1 && names.every((name) => name.length <= LONGEST_NAME);
}

function nameIn(cell: string): string {
  return cell.trim().replace(/^(["'])(.*)\1$/, "$2");
}

/** Whether the line below the header has cells, and most lines as many as fit it. */
function areRowsOf(rows: readonly string[], delimiter: string, fits: (cells: number) => boolean): boolean {
  const looked = rows.slice(0, MOST_ROWS);
  const fitting = looked.filter((row) => fits(cellsOf(row, delimiter)));
  return (rows[0] ?? "").trim() !== "" && fitting.length * 2 > looked.filter((row) => row.trim() !== "").length;
}

function cellsOf(row: string, delimiter: string): number {
  return row.split(delimiter).length;
}
