/** Reports to stories. The one stage that holds all of its articles: what a word is worth to an event hangs on all others of its language. */
import { InputError } from "../errors.js";
import { storyBounds, storyRow } from "../pipeline/cluster-held.js";
import { groupStories } from "../story/group-stories.js";
import { asPair, flagIn, has, placeIn, ROW_VERSION, type Row, textIn } from "./rows.js";
import { WorkspaceStage } from "./workspace-stage.js";

/** Rows come in any order. */
export class StoryStage extends WorkspaceStage {
  readonly #articles: { place: number; report: number; isRoundUp: boolean; row: number }[] = [];
  readonly #twins: (readonly [number, number])[] = [];
  readonly #places = new Set<number>();

  take(row: Row): Row[] {
    if (has(row, "apart")) {
      this.#twins.push(asPair(row.apart));
      return [];
    }
    const place = placeIn(row, "place");
    if (this.#places.has(place)) throw new InputError(`Two rows have the place ${place}. Give every article once.`);
    this.#places.add(place);
    this.#articles.push({
      place,
      report: placeIn(row, "report"),
      isRoundUp: flagIn(row, "roundUp"),
      row: this.workspace.hold(textIn(row, "record")),
    });
    return [];
  }

  *end(): Generator<Row> {
    const articles = this.#articles.sort((a, b) => a.place - b.place);
    for (const { place, report } of articles)
      this.#require(report, `The article at the place ${place} is of the report`);
    for (const [a, b] of this.#twins)
      for (const place of [a, b])
        this.#require(place, `Of the articles ${a} and ${b}, which are to be kept apart, the rows lack`);
    if (articles.length === 0) return;
    const { collection, vocabulary } = this.workspace;
    const numberOf = new Map(articles.map(({ place }, number) => [place, number]));
    const labels = groupStories(
      articles.map(({ row, report, isRoundUp }) => storyRow(collection, row, numberOf.get(report)!, isRoundUp)),
      vocabulary,
      {
        ...storyBounds(collection),
        twins: this.#twins.map(([a, b]) => [numberOf.get(a)!, numberOf.get(b)!] as const),
      },
    );
    const firstOf = new Map<number, number>();
    for (let i = 0; i < articles.length; i++) {
      const { place } = articles[i]!;
      const story = firstOf.get(labels[i]!) ?? place;
      firstOf.set(labels[i]!, story);
      yield { v: ROW_VERSION, place, story };
    }
  }

  #require(place: number, what: string): void {
    if (!this.#places.has(place))
      throw new InputError(
        `${what} ${place}, but no row has that place. Give the rows of all articles to one process.`,
      );
  }
}
