/** Ctrl-C as an error that carries what is known. */

/** As shells count it: 128 and the number of the signal. */
export const INTERRUPTED = 130;

export class Interrupted extends Error {
  override readonly name = "Interrupted";
}
