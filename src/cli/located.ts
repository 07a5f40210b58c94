import { IndexFormatError, InputError } from "../errors.js";

/** The error with the line it is about; itself where none is known. */
export function located(where: string | undefined, error: unknown): unknown {
  if (where === undefined) return error;
  if (error instanceof InputError) return new InputError(`${where}: ${error.message}`, error.code);
  if (error instanceof IndexFormatError) return new IndexFormatError(`${where}: ${error.message}`, error.code);
  return error;
}
