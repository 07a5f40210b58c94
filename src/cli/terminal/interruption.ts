/** Ctrl-C as an error that carries what is known, and where it cannot be one. */
import { setImmediate } from "node:timers/promises";
import type { CliIo } from "./io.js";

/** As shells count it: 128 and the number of the signal. */
export const INTERRUPTED = 130;

export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/**
 * What work gives that keeps this thread to itself, so that no signal is heard: until it is done, one ends the process at once. What an index has
 * acknowledged is on the disk. Throws `Interrupted` where one came before.
 */
export async function unheard<T>(
  work: () => T | Promise<T>,
  { hear, signal }: Pick<CliIo, "hear" | "signal">,
): Promise<T> {
  await waitingSignals();
  if (signal?.aborted) throw new Interrupted("Stopped.");
  hear?.(false);
  try {
    return await work();
  } finally {
    hear?.(true);
  }
}

/** Hears signals that came while the thread was busy, and would be lost. The first turn may be the rest of one that has looked for them already. */
async function waitingSignals(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await setImmediate();
}
