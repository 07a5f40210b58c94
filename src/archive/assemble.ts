/** The articles and copies of each story to the answer: the story with its reports, sources and keywords, and its copies. */
import { numberedByFirst } from "../basics/order.js";
import { assembleStories } from "../pipeline/assemble-clustering.js";
import type { Copy } from "../types.js";
import { byPlace, GroupedStage } from "./grouped-stage.js";
import { has, numberIn, ROW_VERSION, type Row, textIn } from "./rows.js";

/** One story at a time. A copy belongs to the story of its `a`. */
export class AssembleStage extends GroupedStage {
  protected readonly field = "story";

  protected *takeGroup(group: readonly Row[]): Generator<Row> {
    const articles = group.filter((row) => has(row, "place")).sort(byPlace);
    this.workspace.clear();
    const rows = articles.map((row) => this.workspace.hold(textIn(row, "record")));
    const { found, turned } = assembleStories({
      collection: this.workspace.collection,
      rows,
      // Numbered anew: a place in an archive may be too large for a label.
      reports: numberedByFirst(articles.map((row) => numberIn(row, "report"))),
      stories: new Uint32Array(articles.length),
      copies: group.filter((row) => has(row, "copy")).map((row) => JSON.parse(textIn(row, "copy")) as Copy),
    });
    for (const story of found)
      yield {
        v: ROW_VERSION,
        place: numberIn(articles[0]!, "place"),
        articles: articles.length,
        story: JSON.stringify(story),
      };
    for (const copy of turned) yield { v: ROW_VERSION, copy: JSON.stringify(copy) };
  }
}
