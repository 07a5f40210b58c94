/**
 * The rows that stages read and write (docs/stages-as-commands.md): one JSON object a line. What an engine has to sort, join or count is a
 * field of its own; what it only carries (an article, a copy, a story) is one string, so that no engine has to read it.
 */
import { type Fields, isFields } from "../basics/fields.js";
import { IndexFormatError, InputError, show } from "../errors.js";

/** In every row as `v`; raised whenever an older reader would misread. */
export const ROW_VERSION = 4;

export type Row = Fields;

/** One stage: a row in, any rows out; `end` gives what is left when the stream ends. */
export interface Stage {
  take(row: Row): Iterable<Row>;
  end?(): Iterable<Row>;
}

/** What is wrong with a row that was taken before: the line that is being read is not the one to blame. */
export class RowFault extends Error {
  readonly row: Row;

  constructor(row: Row, cause: unknown) {
    super("A row cannot be used.", { cause });
    this.row = row;
  }
}

/** Throws `InputError` for a line that is no row, `IndexFormatError` for a row of another version. */
export function parseRow(line: string, where: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(`${where} is not JSON. Give the rows that the stage before wrote, one a line.`);
  }
  if (!isFields(value))
    throw new InputError(`${where} is ${show(value)}. Give the rows that the stage before wrote, one a line.`);
  const row: Row = value;
  if (row.v !== ROW_VERSION) {
    throw new IndexFormatError(
      `${where} is a row of version ${show(row.v)}, and this version of wirecopy reads version ${ROW_VERSION}. Run all stages with one version of wirecopy.`,
      "other-version",
    );
  }
  return row;
}

/** An engine may write a field that is missing as `null`. */
export function has(row: Row, field: string): boolean {
  return row[field] !== undefined && row[field] !== null;
}

export function numberIn(row: Row, field: string): number {
  return asNumber(row[field], field);
}

/** The number of a period; below 0 before 1970. */
export function periodIn(row: Row): number {
  const value = numberIn(row, "period");
  if (!Number.isSafeInteger(value)) throw wrong("period", value, "a whole number");
  return value;
}

/** A field that is absent is false. What some engines write for true, such as 1, would be taken for false. */
export function flagIn(row: Row, field: string): boolean {
  const value = row[field] ?? false;
  if (typeof value !== "boolean") throw wrong(field, value, "true or false");
  return value;
}

/** A count, or the place of an article; of a group, that of its first. */
export function wholeIn(row: Row, field: string): number {
  return asWhole(row[field], field);
}

export function textIn(row: Row, field: string): string {
  return asText(row[field], field);
}

/** What the JSON in a text says; undefined where it is none. */
export function jsonIn(row: Row, field: string): unknown {
  const text = textIn(row, field);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function listIn<T>(row: Row, field: string, item: (value: unknown) => T): T[] {
  const value = row[field];
  if (!Array.isArray(value)) throw wrong(field, value, "a list");
  return value.map((one) => item(one));
}

/** An absent list and `null` are empty. */
export function listOrNone<T>(row: Row, field: string, item: (value: unknown) => T): T[] {
  return has(row, field) ? listIn(row, field, item) : [];
}

export function asRow(value: unknown): Row {
  if (!isFields(value)) throw wrong("an entry", value, "an object");
  return value;
}

export function asText(value: unknown, field = "an entry"): string {
  if (typeof value !== "string") throw wrong(field, value, "a string");
  return value;
}

export function asNumber(value: unknown, field = "an entry"): number {
  if (typeof value !== "number") throw wrong(field, value, "a number");
  return value;
}

/** Two places. */
export function asPair(value: unknown): readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) throw wrong("a pair", value, "a list of two places");
  return [asWhole(value[0], "a place"), asWhole(value[1], "a place")];
}

/** An article that holds a key: its place, and how many keys it needs to share. */
export type Holder = readonly [place: number, needed: number];

export function asHolder(value: unknown): Holder {
  if (!Array.isArray(value) || value.length !== 2) throw wrong("a holder", value, "a place and the keys it needs");
  return [asWhole(value[0], "a place"), asNumber(value[1])];
}

export function asNumbers(value: unknown): number[] {
  if (!Array.isArray(value)) throw wrong("an entry", value, "a list of numbers");
  return value.map((one) => asNumber(one));
}

function asWhole(value: unknown, field: string): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw wrong(field, value, "a whole number, 0 or more and below 2⁵³");
  return value;
}

function wrong(field: string, value: unknown, wanted: string): InputError {
  return new InputError(
    `The row has ${show(value)} for ${field}, which must be ${wanted}. See docs/stages-as-commands.md.`,
  );
}
