/** What was skipped while reading: the first ones by name, all of them by number. */
import { byCodeUnits } from "../basics/order.js";
import { InputError } from "../errors.js";
import type { Problem, ProblemReason } from "../read/problem.js";
import { counted, grouped, printable } from "../report/printable.js";

const MOST_NAMED = 10;

export class ProblemLog {
  readonly #counts = new Map<ProblemReason, number>();
  #skipped = 0;
  #leftOut = 0;
  readonly #mappings = new Set<string>();
  readonly #writeLine: (line: string) => void;
  readonly #strict: boolean;

  /** `strict` throws what would be skipped. */
  constructor(writeLine: (line: string) => void, strict: boolean) {
    this.#writeLine = writeLine;
    this.#strict = strict;
  }

  readonly add = (problem: Problem): void => {
    const message = printable(problem.message);
    if (problem.reason === "left out") {
      if (++this.#leftOut <= MOST_NAMED) this.#writeLine(message);
      return;
    }
    if (this.#strict) throw new InputError(problem.message);
    this.#counts.set(problem.reason, (this.#counts.get(problem.reason) ?? 0) + 1);
    if (problem.mapping !== undefined) this.#mappings.add(problem.mapping);
    if (++this.#skipped <= MOST_NAMED) this.#writeLine(`skipped: ${message}`);
  };

  /** The option that would read what was skipped for the names of its fields; "" where there is none. */
  get mapOption(): string {
    return this.#mappings.size === 0 ? "" : `--map ${printable([...this.#mappings].join(","))}`;
  }

  /** Says how many were skipped and why; nothing if none were. */
  summarise(articles: number): void {
    if (this.#leftOut > MOST_NAMED)
      this.#writeLine(`... and ${counted(this.#leftOut - MOST_NAMED, "more file")} left out`);
    if (this.#skipped === 0) return;
    if (this.#skipped > MOST_NAMED) this.#writeLine(`... and ${grouped(this.#skipped - MOST_NAMED)} more`);
    const reasons = [...this.#counts]
      .sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b))
      .map(([reason, count]) => `${grouped(count)} ${reason}`);
    this.#writeLine(`Read ${counted(articles, "article")}, skipped ${grouped(this.#skipped)}: ${reasons.join(", ")}.`);
  }
}
