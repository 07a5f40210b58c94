/** Stories that go on from one period to the next: what `stories` found in each period, put together. */
import { MS_PER_DAY } from "../basics/iso-time.js";
import { InputError } from "../errors.js";
import { type SeenReport, StoryChain } from "../story/story-chain.js";
import { flagIn, has, numberIn, periodIn, ROW_VERSION, type Row, type Stage, textIn, wholeIn } from "./rows.js";

/** Rows come sorted by period; one period is in memory at a time, and the stories of the one before. */
export class CarryOverStage implements Stage {
  #period = Number.NEGATIVE_INFINITY;
  #seen: SeenReport[] = [];
  #chain: StoryChain | undefined;

  *take(row: Row): Generator<Row> {
    const period = periodIn(row);
    if (period < this.#period)
      throw new InputError(`Period ${period} comes after period ${this.#period}. Sort all rows by period.`);
    if (period > this.#period) yield* this.end();
    this.#period = period;
    const within = has(row, "withinDays") ? numberIn(row, "withinDays") : Number.POSITIVE_INFINITY;
    this.#chain ??= new StoryChain(within * MS_PER_DAY);
    const report = wholeIn(row, "report");
    const isCarried = flagIn(row, "carried");
    if (isCarried && !this.#chain.has(report))
      throw new InputError(
        `The report ${report} is carried into period ${period}, and no row before says its story. Give the rows of all periods to one process.`,
      );
    this.#seen.push({
      report,
      group: wholeIn(row, "group"),
      isCarried,
      language: textIn(row, "language"),
      first: numberIn(row, "first"),
      last: numberIn(row, "last"),
    });
  }

  *end(): Generator<Row> {
    const stories = this.#chain?.next(this.#seen) ?? [];
    this.#seen = [];
    for (const [report, { id }] of stories) yield { v: ROW_VERSION, report, story: id };
  }
}
