/** House text, from samples of the articles that hold a shingle. */
import { asNumber, listIn, numberIn, ROW_VERSION, type Row } from "./rows.js";
import { layOut } from "./sheet.js";
import { WorkspaceStage } from "./workspace-stage.js";

/** Sheets to those of their keys that are house text. */
export class HouseStage extends WorkspaceStage {
  *take(row: Row): Generator<Row> {
    const sheet = numberIn(row, "sheet");
    layOut(this.workspace, row);
    const { house } = this.workspace.collection;
    const found = listIn(row, "keys", asNumber).filter((key) => house.isHouse(key));
    if (found.length > 0) yield { v: ROW_VERSION, sheet, keys: found };
  }
}
