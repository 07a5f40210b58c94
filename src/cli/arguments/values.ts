/** What was given as text, to the value it means. What means none is a usage error, which says what to use instead. */
import { type Command, InvalidArgumentError } from "commander";
import { parseTime } from "../../basics/iso-time.js";
import { InputError, show } from "../../errors.js";

/** NaN where it is none, as in an empty text. */
export function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

/** A number that `fits`; `wanted` says which do, such as "a whole number, 1 or more". Nothing fits that is no number. */
export function numberFrom(text: string, wanted: string, fits: (number: number) => boolean): number {
  const number = numberOf(text);
  if (Number.isNaN(number) || !fits(number)) throw new InvalidArgumentError(`Use ${wanted}.`);
  return number;
}

/** A date, or a date with a time, as it stands. */
export function dateFrom(text: string): string {
  if (Number.isNaN(parseTime(text)))
    throw new InvalidArgumentError("Use a date as 2024-07-18 or 2024-07-18T09:30:00Z.");
  return text;
}

/** Values with commas between them. */
export function listOf<T extends string>(text: string, known: readonly T[]): T[] {
  const values = text.split(",").map((value) => value.trim());
  for (const value of values)
    if (!known.some((one) => one === value))
      throw new InvalidArgumentError(`Use one or several of ${known.join(",")}, with commas between them.`);
  return values as T[];
}

/** What `work` gives; what the library refuses becomes a usage error. */
export function accepted<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) throw new InvalidArgumentError(error.message);
    throw error;
  }
}

/** An article is neither a copy of itself nor one story with itself. */
export function requireTwo(command: Command, id: string, other: string): void {
  if (id === other) command.error(`error: Both ids are ${show(id)}. Give the ids of two articles.`);
}
