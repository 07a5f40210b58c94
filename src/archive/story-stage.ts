/**
 * Reports to stories: all of an archive, or those that one period looks at. What a word is worth to an event depends on all others of its language
 * there.
 */
import { InputError } from "../errors.js";
import { storyArticle, storyBounds } from "../pipeline/story-input.js";
import { groupStories } from "../story/group-stories.js";
import { periodsOf } from "../story/periods.js";
import type { StoryArticle } from "../story/story-units.js";
import { toldReports } from "../story/told-reports.js";
import { asPair, flagIn, has, periodIn, ROW_VERSION, type Row, RowFault, textIn, wholeIn } from "./rows.js";
import { WorkspaceStage } from "./workspace-stage.js";

/** Rows of one period stand together, in any order; those without one are of all articles, or of all without a date. */
export class StoryStage extends WorkspaceStage {
  #period: number | undefined;
  readonly #begun = new Set<number | undefined>();
  #articles: { place: number; report: number; isRoundUp: boolean; row: number }[] = [];
  #twins: (readonly [number, number])[] = [];
  readonly #places = new Set<number>();

  *take(row: Row): Generator<Row> {
    const period = has(row, "period") ? periodIn(row) : undefined;
    if (period !== this.#period) yield* this.end();
    if (this.#begun.has(period) && period !== this.#period)
      throw new InputError(
        `The rows ${period === undefined ? "without a period" : `of period ${period}`} do not stand together: others lie between. Sort all rows by period.`,
      );
    this.#begun.add(period);
    this.#period = period;
    if (has(row, "apart")) {
      this.#twins.push(asPair(row.apart));
      return;
    }
    const place = wholeIn(row, "place");
    if (this.#places.has(place)) throw new InputError(`Two rows have the place ${place}. Give every article once.`);
    this.#places.add(place);
    this.#articles.push({
      place,
      report: wholeIn(row, "report"),
      isRoundUp: flagIn(row, "roundUp"),
      row: this.workspace.holdNew(textIn(row, "record")),
    });
  }

  *end(): Generator<Row> {
    const articles = this.#articles.sort((a, b) => a.place - b.place);
    for (const { place, report } of articles)
      this.#require(report, `The article at the place ${place} is of the report`);
    for (const [a, b] of this.#twins)
      for (const place of [a, b])
        this.#require(place, `Of the articles ${a} and ${b}, which are to be kept apart, the rows lack`);
    if (articles.length > 0) yield* this.#grouped();
    this.#articles = [];
    this.#twins = [];
    this.#places.clear();
    this.workspace.clear();
  }

  *#grouped(): Generator<Row> {
    const { collection, vocabulary } = this.workspace;
    const articles = this.#articles;
    const numberOf = new Map(articles.map(({ place }, number) => [place, number]));
    const told = articles.map(({ row, report, isRoundUp }) =>
      storyArticle(collection, row, numberOf.get(report)!, isRoundUp),
    );
    const labels = groupStories(told, vocabulary, {
      ...storyBounds(collection),
      ...(this.#period !== undefined && { storyDays: Number.POSITIVE_INFINITY }),
      twins: this.#twins.map(([a, b]) => [numberOf.get(a)!, numberOf.get(b)!] as const),
    });
    const firstOf = new Map<number, number>();
    for (let i = 0; i < articles.length; i++) {
      const { place } = articles[i]!;
      const first = firstOf.get(labels[i]!) ?? place;
      firstOf.set(labels[i]!, first);
      if (this.#period === undefined) yield { v: ROW_VERSION, place, story: first };
    }
    if (this.#period !== undefined) yield* this.#seenReports(told, (number) => firstOf.get(labels[number]!)!);
  }

  /** The reports of the period, as `carry-over` takes them. */
  *#seenReports(articles: readonly StoryArticle[], groupOf: (number: number) => number): Generator<Row> {
    const { withinDays, storyDays } = this.workspace.options;
    if (storyDays === null)
      throw ofRowsBefore(
        "The rows have a period, and their records were made without one. Fingerprint all articles with --story-days, or leave period out.",
      );
    for (const { report, first, last, language } of toldReports(articles)) {
      const [own, until] = periodsOf(first, storyDays);
      if (this.#period !== own && this.#period !== until)
        throw ofRowsBefore(
          `The report ${this.#articles[report]!.place} is not looked at in period ${this.#period}. Give each in the periods that keys names for its first article, with all of its articles.`,
        );
      yield {
        v: ROW_VERSION,
        period: this.#period,
        report: this.#articles[report]!.place,
        group: groupOf(report),
        carried: own < this.#period!,
        language,
        first,
        last,
        ...(withinDays !== null && { withinDays }),
      };
    }
  }

  #require(place: number, what: string): void {
    if (!this.#places.has(place))
      throw ofRowsBefore(`${what} ${place}, but no row has that place. Give the rows of all articles to one process.`);
  }
}

/** What is wrong with rows that came before: which lines they were is not known any more. */
function ofRowsBefore(message: string): RowFault {
  return new RowFault({}, new InputError(message));
}
