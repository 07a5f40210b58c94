/** Articles that copies tie together to reports. */
import { pairNumber } from "../basics/pair-number.js";
import { InputError } from "../errors.js";
import type { Collection } from "../pipeline/collection.js";
import { joiningCopy } from "../pipeline/joining.js";
import { type Judgement, judgePair } from "../pipeline/judge-pair.js";
import { groupReports, type PairQuestions } from "../story/reports/group-reports.js";
import { pairQuestions } from "../story/reports/pair-questions.js";
import { articlesByPlace, GroupedStage, ofRow } from "./grouped-stage.js";
import { has, numberIn, ROW_VERSION, type Row, RowFault, textIn, wholeIn } from "./rows.js";

/** One connected component of copies at a time; no report reaches beyond one. */
export class ReportStage extends GroupedStage {
  protected readonly field = "component";

  protected check(row: Row): void {
    if (has(row, "place")) {
      wholeIn(row, "place");
      textIn(row, "record");
    } else {
      wholeIn(row, "a");
      wholeIn(row, "b");
      numberIn(row, "confidence");
    }
  }

  protected *takeGroup(rows: readonly Row[]): Generator<Row> {
    const articles = articlesByPlace(rows);
    const numberOf = new Map(articles.map((row, number) => [wholeIn(row, "place"), number]));
    const articleOf = (row: Row, field: string): number => {
      const number = numberOf.get(wholeIn(row, field));
      if (number === undefined)
        throw new RowFault(
          row,
          new InputError(
            `The copy names the place ${wholeIn(row, field)}, which no article of its component has. Give the rows of each component together.`,
          ),
        );
      return number;
    };
    const edges = rows
      .filter((row) => !has(row, "place"))
      .map((row) => ({ a: articleOf(row, "a"), b: articleOf(row, "b"), confidence: numberIn(row, "confidence") }));
    const labels = groupReports(articles.length, edges, this.#pairs(articles, edges));
    for (let i = 0; i < articles.length; i++)
      yield {
        v: ROW_VERSION,
        place: wholeIn(articles[i]!, "place"),
        report: wholeIn(articles[labels[i]!]!, "place"),
      };
  }

  /** Known copies are taken from the edges; where more is asked of them, and of any other pair, it is compared. */
  #pairs(articles: readonly Row[], edges: readonly { a: number; b: number }[]): PairQuestions {
    const pair = (a: number, b: number): number => pairNumber(Math.min(a, b), Math.max(a, b));
    const known = new Set(edges.map(({ a, b }) => pair(a, b)));
    const judged = new Map<number, Judgement>();
    this.workspace.clear();
    const held = (i: number): number => ofRow(articles[i]!, () => this.workspace.hold(textIn(articles[i]!, "record")));
    /** Asks the collection, which is another one where the two had not been held yet. */
    const ask = <Answer>(a: number, b: number, question: (all: Collection, a: number, b: number) => Answer): Answer => {
      const [one, two] = [held(a), held(b)];
      return question(this.workspace.collection, one, two);
    };
    const judge = (a: number, b: number): Judgement => {
      const found = judged.get(pair(a, b)) ?? ask(a, b, judgePair);
      judged.set(pair(a, b), found);
      return found;
    };
    const questions = pairQuestions({
      copyOf: (a, b) => {
        const areNear = ask(a, b, (all, one, two) => all.areNearInTime(one, two));
        return areNear ? joiningCopy(judge(a, b).copy, this.workspace.options) : undefined;
      },
      areTwins: (a, b) => judge(a, b).areTwins,
      areRelated: (a, b) => ask(a, b, (all, one, two) => all.areRelated(one, two)),
      idOf: (i) => ask(i, i, (all, one) => all.details(one).id),
      timeOf: (i) => ask(i, i, (all, one) => all.details(one).time),
    });
    return { ...questions, isCopy: (a, b) => known.has(pair(a, b)) || questions.isCopy(a, b) };
  }
}
