/** Articles that copies tie together to reports. */
import { joinsReport } from "../pipeline/cluster-held.js";
import { comparePair } from "../pipeline/judge-pair.js";
import { nearInTime } from "../pipeline/near-in-time.js";
import { groupReports, type PairQuestions } from "../story/group-reports.js";
import { byPlace, GroupedStage } from "./groups.js";
import { numberIn, ROW_VERSION, type Row, textIn } from "./rows.js";
import type { WordCounts } from "./word-counts.js";
import { Workspace } from "./workspace.js";

/** One connected component of copies at a time; no report reaches beyond one. */
export class ReportStage extends GroupedStage {
  readonly #workspace: Workspace;

  constructor(counts: WordCounts) {
    super("component");
    this.#workspace = new Workspace(counts);
  }

  protected *takeGroup(rows: readonly Row[]): Generator<Row> {
    const articles = rows.filter((row) => row.place !== undefined && row.place !== null).sort(byPlace);
    const numberOf = new Map(articles.map((row, number) => [numberIn(row, "place"), number]));
    const edges = rows
      .filter((row) => row.a !== undefined && row.a !== null)
      .map((row) => ({
        a: numberOf.get(numberIn(row, "a"))!,
        b: numberOf.get(numberIn(row, "b"))!,
        confidence: numberIn(row, "confidence"),
      }));
    const labels = groupReports(articles.length, edges, this.#pairs(articles, edges));
    for (let i = 0; i < articles.length; i++)
      yield {
        v: ROW_VERSION,
        place: numberIn(articles[i]!, "place"),
        report: numberIn(articles[labels[i]!]!, "place"),
      };
  }

  /** Known copies are taken from the edges; any other pair is compared when it is asked for. */
  #pairs(articles: readonly Row[], edges: readonly { a: number; b: number }[]): PairQuestions {
    const size = articles.length;
    const pair = (a: number, b: number): number => Math.min(a, b) * size + Math.max(a, b);
    const known = new Map(edges.map(({ a, b }) => [pair(a, b), true]));
    this.#workspace.clear();
    const held = (i: number): number => this.#workspace.hold(textIn(articles[i]!, "record"));
    return {
      isCopy: (a, b) => {
        const answer = known.get(pair(a, b));
        if (answer !== undefined) return answer;
        const [one, two] = [held(a), held(b)];
        const { collection } = this.#workspace;
        const near = nearInTime(collection.facts(one).time, collection.facts(two).time, collection.options);
        const found = near && joinsReport(comparePair(collection, one, two), collection.options);
        known.set(pair(a, b), found);
        return found;
      },
      areRelated: (a, b) => {
        const [one, two] = [held(a), held(b)];
        return this.#workspace.collection.areRelated(one, two);
      },
    };
  }
}
