/**
 * The errors wirecopy throws. Every message says what was given, what is allowed, and what to do.
 * Where another error led to it, that is its `cause`.
 * Names are set in constructors: the CommonJS build renames a class that has a field with a value.
 */

/** `id-taken`: by an article that is held, or was given before. `not-held`: no article has the id. All else is `invalid`. */
export type InputErrorCode = "invalid" | "id-taken" | "not-held";

/** Something handed in cannot be used: an article, an option, a file's line. */
export class InputError extends Error {
  /** Identifies the error where its class is lost, as where it ends a worker thread; `postMessage` keeps neither name nor code. */
  declare readonly name: "InputError";
  /** For programs: unlike the message, it stays what it is. More may be added, so treat one that you do not know as `invalid`. */
  declare readonly code: InputErrorCode;

  constructor(message: string, code: InputErrorCode = "invalid", options?: { cause?: unknown }) {
    super(message, options);
    this.name = "InputError";
    this.code = code;
  }
}

/**
 * `other-version`: written by another version of wirecopy. `other-options`: whole, but made with other `sketch` options. All else is `damaged`:
 * cut short, altered, or no index at all.
 */
export type IndexFormatErrorCode = "damaged" | "other-version" | "other-options";

/** Saved index bytes that this version cannot read. */
export class IndexFormatError extends Error {
  /** Identifies the error where its class is lost, as where it ends a worker thread; `postMessage` keeps neither name nor code. */
  declare readonly name: "IndexFormatError";
  /** For programs: unlike the message, it stays what it is. More may be added, so treat one that you do not know as `damaged`. */
  declare readonly code: IndexFormatErrorCode;

  constructor(message: string, code: IndexFormatErrorCode = "damaged", options?: { cause?: unknown }) {
    super(message, options);
    this.name = "IndexFormatError";
    this.code = code;
  }
}

/**
 * `in-use`: another process writes or has taken over, or this one writes or reads already. `no-index`: the folder holds none. `no-lmdb`: the package
 * is missing, or does not start. `damaged`: the file was cut short or altered, is missing, or is no index. All else is `failed`: no permission, no
 * room, an index that is closed or only read.
 */
export type IndexAccessErrorCode = "failed" | "in-use" | "no-index" | "no-lmdb" | "damaged";

/** A folder of a live index that cannot be opened or written: another writer, no permission, no room, a missing package. */
export class IndexAccessError extends Error {
  /** Identifies the error where its class is lost, as where it ends a worker thread; `postMessage` keeps neither name nor code. */
  declare readonly name: "IndexAccessError";
  /** For programs: unlike the message, it stays what it is. More may be added, so treat one that you do not know as `failed`. */
  declare readonly code: IndexAccessErrorCode;

  constructor(message: string, code: IndexAccessErrorCode = "failed", options?: { cause?: unknown }) {
    super(message, options);
    this.name = "IndexAccessError";
    this.code = code;
  }
}

/** A short, safe picture of a wrong value for an error message. */
export function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (value === null || value === undefined || typeof value === "number" || typeof value === "boolean")
    return String(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value !== "object") return `a ${typeof value}`;
  const type = [Date, Map, Set, Promise, Uint8Array].find((type) => value instanceof type);
  if (type !== undefined) return `a ${type.name}`;
  return Symbol.asyncIterator in value ? "an async iterable" : "an object";
}
