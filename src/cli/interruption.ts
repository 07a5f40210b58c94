/** Ctrl-C as an error that carries what is known, and where it cannot be one. */
import type { CliIo } from "./io.js";

/** As shells count it: 128 and the number of the signal. */
export const INTERRUPTED = 130;

export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/**
 * What work gives that keeps this thread to itself, so that no signal is heard: until it is done, one ends the process at once. What an index has
 * acknowledged is on the disk.
 */
export async function unheard<T>(work: () => T | Promise<T>, { hear }: Pick<CliIo, "hear">): Promise<T> {
  hear?.(false);
  try {
    return await work();
  } finally {
    hear?.(true);
  }
}
