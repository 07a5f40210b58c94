/** Who asks when: several hosts side by side, and one host one request after the other, in the order in which they come. */

export class HostTurns {
  readonly #most: number;
  readonly #busy = new Set<string>();
  #waiting: { host: string; begin: () => void }[] = [];

  /** `most`: hosts asked at once. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What `ask` gives, once it is the turn of its host. */
  async at<T>(host: string, ask: () => Promise<T>): Promise<T> {
    await new Promise<void>((begin) => {
      this.#waiting.push({ host, begin });
      this.#next();
    });
    try {
      return await ask();
    } finally {
      this.#busy.delete(host);
      this.#next();
    }
  }

  #next(): void {
    this.#waiting = this.#waiting.filter(({ host, begin }) => {
      // A host that is slow takes one place, however many of its feeds wait.
      if (this.#busy.size >= this.#most || this.#busy.has(host)) return true;
      this.#busy.add(host);
      begin();
      return false;
    });
  }
}
