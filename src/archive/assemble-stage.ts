/** The articles and copies of each story to the answer: the story with its reports, sources and keywords, and its copies. */
import { numberedByFirst } from "../basics/order.js";
import { InputError, show } from "../errors.js";
import { assembleStories } from "../pipeline/assemble-clustering.js";
import type { Copy } from "../types.js";
import { articlesByPlace, GroupedStage, ofRow } from "./grouped-stage.js";
import { has, jsonIn, ROW_VERSION, type Row, RowFault, textIn, wholeIn } from "./rows.js";

/** One story at a time. A copy belongs to the story of its `a`. */
export class AssembleStage extends GroupedStage {
  protected readonly field = "story";

  protected check(row: Row): void {
    if (!has(row, "place")) {
      copyIn(row);
      return;
    }
    wholeIn(row, "place");
    wholeIn(row, "report");
    textIn(row, "record");
  }

  protected *takeGroup(group: readonly Row[]): Generator<Row> {
    const articles = articlesByPlace(group);
    if (articles.length === 0)
      throw new RowFault(
        group[0]!,
        new InputError(
          `The story ${show(group[0]!.story)} has copies and no articles. Give the rows of each story together.`,
        ),
      );
    this.workspace.clear();
    const rows = articles.map((row) => ofRow(row, () => this.workspace.holdNew(textIn(row, "record"))));
    const { stories, copies } = assembleStories({
      collection: this.workspace.collection,
      rows,
      // Numbered anew: a place in an archive may be too large for a label.
      reports: numberedByFirst(articles.map((row) => wholeIn(row, "report"))),
      stories: new Uint32Array(articles.length),
      copies: group.filter((row) => !has(row, "place")).map(copyIn),
    });
    for (const story of stories)
      yield {
        v: ROW_VERSION,
        place: wholeIn(articles[0]!, "place"),
        articles: articles.length,
        story: JSON.stringify(story),
      };
    for (const copy of copies) yield { v: ROW_VERSION, copy: JSON.stringify(copy) };
  }
}

function copyIn(row: Row): Copy {
  const copy = jsonIn(row, "copy");
  const { from, to } = (copy ?? {}) as Partial<Copy>;
  if (typeof from !== "string" || typeof to !== "string")
    throw new InputError(
      `The row has ${show(row.copy)} for copy, which is no copy. Give it as the stage verify wrote it.`,
    );
  return copy as Copy;
}
