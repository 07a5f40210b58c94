/**
 * The errors wirecopy throws. Every message says what was given, what is allowed, and what to do.
 * Names are set in constructors: the CommonJS build renames a class that has a field with a value.
 */

/** Something handed in cannot be used: an article, an option, a file's line. */
export class InputError extends Error {
  /** Identifies the error where its class is lost, as between threads. */
  declare readonly name: "InputError";

  constructor(message: string) {
    super(message);
    this.name = "InputError";
  }
}

/** Saved index bytes that this version cannot read. */
export class IndexFormatError extends Error {
  /** Identifies the error where its class is lost, as between threads. */
  declare readonly name: "IndexFormatError";

  constructor(message: string) {
    super(message);
    this.name = "IndexFormatError";
  }
}

/** A folder of a live index that cannot be opened or written: another writer, no permission, no room, a missing package. */
export class IndexAccessError extends Error {
  /** Identifies the error where its class is lost, as between threads. */
  declare readonly name: "IndexAccessError";

  constructor(message: string) {
    super(message);
    this.name = "IndexAccessError";
  }
}

/** A short, safe picture of a wrong value for an error message. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (value === null || value === undefined || typeof value === "number" || typeof value === "boolean")
    return String(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value !== "object") return `a ${typeof value}`;
  if (value instanceof Date) return "a Date";
  if (Symbol.asyncIterator in value) return "an async iterable";
  return value instanceof Promise ? "a promise" : "an object";
}
