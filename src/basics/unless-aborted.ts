/**
 * What a promise gives, or what `stop` gives once the signal is aborted. Nothing is left behind at the signal: in a `Promise.race` with one promise that
 * lives long, that promise would hold on to every value of all the others.
 */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal, stop: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      try {
        resolve(stop());
      } catch (error) {
        reject(error);
      }
    };
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
