/** Turns for what waits to be heard, such as Ctrl-C: articles that come without a pause would let nothing in. */
import { setImmediate } from "node:timers/promises";

const MS_BETWEEN_TURNS = 50;

export class EventTurns {
  #last = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#last > MS_BETWEEN_TURNS;
  }

  /** Lets happen what waits. */
  async give(): Promise<void> {
    await setImmediate();
    this.#last = performance.now();
  }
}
