/** Standard input as it arrives: until Ctrl-C, and with a word where it falls silent, so that nobody holds back what has come. */
import { SILENCE } from "../read/files/peek.js";

/** Between two pieces. What is piped from a file comes without such a pause. */
const MS_OF_SILENCE = 200;

/** Ends where Ctrl-C comes while the next piece is awaited. Gives `SILENCE` once where that lets wait. */
export async function* arrivingPieces(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const steps = pieces[Symbol.asyncIterator]();
  const stopped = new Promise<{ done: true; value: undefined }>((resolve) => {
    signal.addEventListener("abort", () => resolve({ done: true, value: undefined }), { once: true });
  });
  while (true) {
    const next = Promise.race([steps.next(), stopped]);
    if (await isLate(next)) yield SILENCE;
    const step = await next;
    if (step.done) return;
    yield step.value;
  }
}

async function isLate(next: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, MS_OF_SILENCE, true);
  });
  try {
    return await Promise.race([next.then(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}
