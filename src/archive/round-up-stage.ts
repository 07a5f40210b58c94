/** Articles that share items with several others, to those that are round-ups of unrelated news. */
import { isRoundUp } from "../story/reports/round-ups.js";
import { asText, listIn, ROW_VERSION, type Row, textIn, wholeIn } from "./rows.js";
import { WorkspaceStage } from "./workspace-stage.js";

export class RoundUpStage extends WorkspaceStage {
  *take(row: Row): Generator<Row> {
    this.workspace.clear();
    const place = wholeIn(row, "place");
    const first = this.workspace.hold(textIn(row, "first"));
    const rest = listIn(row, "others", asText).map((record) => this.workspace.hold(record));
    const { collection } = this.workspace;
    if (isRoundUp(first, rest, (a, b) => collection.areRelated(a, b))) yield { v: ROW_VERSION, place };
  }
}
