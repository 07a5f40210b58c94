/** One line on a terminal that is written over; nothing where the output is no terminal, or one that cannot erase. */
import { grouped } from "../../report/shown-numbers.js";
import { type CliIo, obeysCodes, type Sink } from "./io.js";

const ERASE_LINE = "\r\u001b[2K";

export class ProgressLine {
  #shown = false;
  #began = performance.now();
  readonly #sink: Sink;

  readonly #shows: boolean;

  constructor(sink: Sink, env: CliIo["env"]) {
    this.#sink = sink;
    this.#shows = obeysCodes(sink, env);
  }

  show(text: string): void {
    if (!this.#shows) return;
    this.#sink.write(ERASE_LINE + text);
    this.#shown = true;
  }

  clear(): void {
    if (this.#shown) this.#sink.write(ERASE_LINE);
    this.#shown = false;
  }

  /** Another work begins: rates and times count from now. */
  restart(): void {
    this.#began = performance.now();
  }

  /** Shows what goes on, how many were done a second, and how long the rest takes by the share of the work that is done (0 where unknown). */
  update(what: string, done: number, share: number): void {
    const seconds = (performance.now() - this.#began) / 1000;
    if (seconds < 1 || done === 0) {
      this.show(seconds < 1 ? what : `${what}, ${duration(seconds)} so far`);
      return;
    }
    const perSecond = done / seconds;
    const rate = `${what}, ${perSecond < 10 ? perSecond.toFixed(1) : grouped(Math.round(perSecond))} a second`;
    this.show(share > 0 ? `${rate}, ${duration((seconds * (1 - share)) / share)} left` : rate);
  }
}

/** Seconds as "45 s", "3 min", "2 h 5 min". */
function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
