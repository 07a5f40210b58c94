/** One line on a terminal that is written over; nothing where the output is no terminal. */
import type { Sink } from "./io.js";

const ERASE_LINE = "\r\u001b[2K";

export class ProgressLine {
  private shown = false;
  private readonly began = performance.now();

  constructor(private readonly sink: Sink) {}

  show(text: string): void {
    if (!this.sink.isTTY) return;
    this.sink.write(ERASE_LINE + text);
    this.shown = true;
  }

  clear(): void {
    if (this.shown) this.sink.write(ERASE_LINE);
    this.shown = false;
  }

  /** ", 420 a second", and how long the rest takes where `all` is known. */
  rate(done: number, all?: number): string {
    const seconds = (performance.now() - this.began) / 1000;
    if (seconds < 1 || done === 0) return "";
    const perSecond = `, ${Math.round(done / seconds)} a second`;
    return all === undefined ? perSecond : `${perSecond}, ${duration(((all - done) * seconds) / done)} left`;
  }
}

/** Seconds as "45 s", "3 min", "2 h 5 min". */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
