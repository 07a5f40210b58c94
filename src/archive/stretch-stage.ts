/** How far the house text of articles reaches, from the sheets that hold it. */
import { textKey } from "../text/words/text-key.js";
import { asNumber, asRow, listIn, listOrNone, ROW_VERSION, type Row, textIn, wholeIn } from "./rows.js";
import { layOut } from "./sheet.js";
import { WorkspaceStage } from "./workspace-stage.js";

/** Articles beside a sheet to the stretches of house text in them, and to the notices among them. */
export class StretchStage extends WorkspaceStage {
  *take(row: Row): Generator<Row> {
    layOut(this.workspace, row);
    const houseKeys = new Set(listOrNone(row, "keys", asNumber));
    const noticeKeys = new Set(listOrNone(row, "notices", asNumber));
    for (const article of listIn(row, "articles", asRow)) {
      const held = this.workspace.hold(textIn(article, "record"));
      const { house, table, vocabulary } = this.workspace.collection;
      const place = wholeIn(article, "place");
      if (noticeKeys.has(textKey(table.body(held), vocabulary)) && house.notices.has(held))
        yield { v: ROW_VERSION, place, notice: true, stretches: [] };
      const { keys, positions } = table.fingerprint(held);
      const stretches: number[][] = [];
      for (let i = 0; i < keys.length; i++) {
        const stretch = houseKeys.has(keys[i]!)
          ? house.recurringStretch(held, positions[i]!, keys[i]!, (key) => houseKeys.has(key))
          : undefined;
        if (stretch !== undefined) stretches.push([i, stretch.start, stretch.end]);
      }
      if (stretches.length > 0) yield { v: ROW_VERSION, place, notice: false, stretches };
    }
  }
}
