/** The rows of a table as csv-parse gives them, each with the line it begins on. */
import { Readable } from "node:stream";
import type { TableDialect } from "../files/table-dialect.js";
import { unquotedCell } from "./unquoted-cell.js";

type Library = typeof import("../libraries/library-csv.js");
type Parser = ReturnType<Library["parse"]>;

/** An article of 256 MB is a file without line breaks. */
export const LONGEST_ROW = 1 << 28;

interface Row {
  record: Record<string, string>;
  /** It starts on this one, counted from 1. */
  line: number;
  /** All of them, also where they are not as many as the columns. */
  cells: readonly string[];
}

/** What the parser gives. */
interface ParsedRow {
  record: string[];
  info: LinesRead;
}

/** Up to the end of a row: all lines, and the empty ones among them. */
interface LinesRead {
  lines: number;
  empty_lines: number;
}

/** A table while it is read. */
export class CsvTable {
  /** Their names, once a row was read. */
  columns: readonly string[] = [];
  /** Where each name stands first: a column that repeats it is not read. */
  readonly placeOf = new Map<string, number>();
  readonly #source: Readable;
  readonly #parser: Parser;
  #isFaulty = false;
  #before: LinesRead = { lines: 0, empty_lines: 0 };
  #countedTwice = 0; // CRLF inside cells so far, which the parser takes for two lines

  constructor(parse: Library["parse"], bytes: AsyncIterable<Uint8Array>, dialect: TableDialect, isCopy: boolean) {
    this.#parser = parse({
      // The names of columns stand as they are.
      cast: (cell, { quoting, records }) =>
        records === 0 ? cell : withoutApostrophe(quoting ? cell : unquotedCell(cell, isCopy)),
      ...dialect,
      info: true,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // What comes before a fault is kept; the parser's own error would drop what it has read ahead.
      skip_records_with_error: true,
      on_skip: () => {
        this.#isFaulty = true;
        return undefined;
      },
    });
    this.#source = Readable.from(bytes, { objectMode: false });
    this.#source.on("error", (error) => this.#parser.destroy(error)).pipe(this.#parser);
  }

  async *rows(): AsyncGenerator<Row> {
    let isHeader = true;
    for await (const { record: cells, info } of this.#parser as AsyncIterable<ParsedRow>) {
      const line = this.#lineBehind(info.empty_lines);
      this.#before = info;
      this.#countedTwice += crlfIn(cells);
      if (isHeader) this.#name(cells.map((name) => name.trim()));
      // Spreadsheets write rows of nothing, such as `,,,`, below those that are filled in.
      else if (cells.some((cell) => cell.trim() !== "")) yield { record: this.#recordOf(cells), line, cells };
      isHeader = false;
    }
  }

  #name(columns: readonly string[]): void {
    this.columns = columns;
    for (const [at, name] of columns.entries()) if (!this.placeOf.has(name)) this.placeOf.set(name, at);
  }

  #recordOf(cells: readonly string[]): Record<string, string> {
    return Object.fromEntries(
      [...this.placeOf].filter(([, at]) => at < cells.length).map(([name, at]) => [name, cells[at]!]),
    );
  }

  /** After the last row the line from which on no row could be read; undefined where all could. */
  get faultyFrom(): number | undefined {
    return this.#isFaulty ? this.#lineBehind(this.#parser.info.empty_lines) : undefined;
  }

  close(): void {
    this.#source.destroy();
    this.#parser.destroy();
  }

  /** The line behind the last one of the row before, and behind the empty lines since: so many in all by now. */
  #lineBehind(emptyLines: number): number {
    return this.#before.lines + 1 + emptyLines - this.#before.empty_lines - this.#countedTwice;
  }
}

/** An apostrophe in front of what a spreadsheet would run as a formula is no part of the cell: `--format csv` and others write it so that none does. */
function withoutApostrophe(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function crlfIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split("\r\n").length - 1, 0);
}
