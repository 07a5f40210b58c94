/** Standard input as it arrives: until Ctrl-C, and with a word where it comes slowly, so that nobody holds back what has come. */
import { setTimeout as sleep } from "node:timers/promises";
import { unlessAborted } from "../../basics/unless-aborted.js";
import { SILENCE } from "../../read/files/peek.js";

/** What is piped from a file comes faster; `tail -f` of busy feeds, piece by piece, never falls silent for so long. */
const MS_OF_PATIENCE = 200;

/** Ends where Ctrl-C comes while the next piece is awaited. Gives `SILENCE` each time that more pieces let wait for so long, or dribble in. */
export async function* arrivingPieces(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const steps = pieces[Symbol.asyncIterator]();
  let since = performance.now();
  while (true) {
    const next = unlessAborted(steps.next(), signal, end);
    if (await isLate(next, since + MS_OF_PATIENCE - performance.now())) {
      yield SILENCE;
      since = performance.now();
    }
    const step = await next;
    if (step.done) return;
    yield step.value;
  }
}

const end = (): IteratorReturnResult<undefined> => ({ done: true, value: undefined });

async function isLate(next: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const awake = new AbortController();
  try {
    return await Promise.race([next.then(() => false), sleep(milliseconds, true, { signal: awake.signal })]);
  } finally {
    awake.abort();
  }
}
