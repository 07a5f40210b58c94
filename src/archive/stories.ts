/** Reports to stories. The one stage that holds all of its articles: what a word is worth to an event hangs on all others of its language. */
import { storyRow } from "../pipeline/cluster-held.js";
import { groupStories } from "../story/group-stories.js";
import { backgroundShare } from "../text/lexicon/background-words.js";
import { asNumbers, has, numberIn, ROW_VERSION, type Row, textIn } from "./rows.js";
import { WorkspaceStage } from "./workspace-stage.js";

/** Rows come in any order. */
export class StoryStage extends WorkspaceStage {
  readonly #articles: { place: number; report: number; isRoundUp: boolean; row: number }[] = [];
  readonly #twins: number[][] = [];

  take(row: Row): Row[] {
    if (has(row, "apart")) this.#twins.push(asNumbers(row.apart));
    else
      this.#articles.push({
        place: numberIn(row, "place"),
        report: numberIn(row, "report"),
        isRoundUp: row.roundUp === true,
        row: this.workspace.hold(textIn(row, "record")),
      });
    return [];
  }

  *end(): Generator<Row> {
    const articles = this.#articles.sort((a, b) => a.place - b.place);
    if (articles.length === 0) return;
    const { collection, vocabulary, options } = this.workspace;
    const numberOf = new Map(articles.map(({ place }, number) => [place, number]));
    const labels = groupStories(
      articles.map(({ row, report, isRoundUp }) => storyRow(collection, row, numberOf.get(report)!, isRoundUp)),
      vocabulary,
      {
        withinDays: options.withinDays ?? Number.POSITIVE_INFINITY,
        backgroundShare,
        twins: this.#twins.map(([a, b]) => [numberOf.get(a!)!, numberOf.get(b!)!] as const),
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
}
