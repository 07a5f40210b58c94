/** Candidates to copies: an article beside those it is to be compared with. */
import { isListed } from "../basics/derived-kinds.js";
import { InputError } from "../errors.js";
import { joinsReport } from "../pipeline/joining.js";
import { judgePair } from "../pipeline/judge-pair.js";
import { itemOf, smallItemOf } from "../story/reports/round-ups.js";
import { asRow, flagIn, listIn, ROW_VERSION, type Row, textIn, wholeIn } from "./rows.js";
import { orderKey } from "./sort-keys.js";
import { WorkspaceStage } from "./workspace-stage.js";

interface Held {
  row: number;
  place: number;
}

export class VerifyStage extends WorkspaceStage {
  *take(row: Row): Generator<Row> {
    this.workspace.clear();
    const a = wholeIn(row, "a");
    const one = this.workspace.hold(textIn(row, "record"));
    for (const candidate of listIn(row, "candidates", asRow)) {
      const b = wholeIn(candidate, "b");
      if (b <= a)
        throw new InputError(
          `The candidate ${b} does not come after ${a}. Give each pair once, with the earlier as a.`,
        );
      const two = this.workspace.holdNew(textIn(candidate, "record"));
      if (this.#order(two) < this.#order(one))
        throw new InputError(
          `The article at the place ${b} stands before that at ${a} by its order. Number all articles by order, sorted byte by byte (LC_ALL=C sort).`,
        );
      const found = this.#compared({ row: one, place: a }, { row: two, place: b }, flagIn(candidate, "matching"));
      if (found !== undefined) yield { v: ROW_VERSION, a, b, ...found };
    }
  }

  #order(row: number): string {
    const { time, id } = this.workspace.collection.details(row);
    return orderKey(time, id);
  }

  /** Undefined where the two are no candidates after all, or share nothing worth telling. */
  #compared(a: Held, b: Held, matching: boolean): Row | undefined {
    const { collection } = this.workspace;
    const { options } = collection;
    const [one, two] = [collection.details(a.row), collection.details(b.row)];
    if (!collection.areNearInTime(a.row, b.row)) return undefined;
    if (!matching && !collection.shareFacts(a.row, b.row)) return undefined;
    const { copy, areTwins: apart } = judgePair(collection, a.row, b.row);
    if (!isListed(copy)) return apart ? { apart } : undefined;
    const verified = { a: a.place, b: b.place, copy };
    const articleAt = (place: number): typeof one => (place === a.place ? one : two);
    return {
      apart,
      kind: copy.kind,
      joins: joinsReport(copy, options),
      confidence: copy.confidence,
      itemOf: itemOf(verified, articleAt),
      smallItemOf: smallItemOf(verified, articleAt),
      copy: JSON.stringify(copy),
    };
  }
}
