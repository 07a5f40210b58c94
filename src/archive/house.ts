/**
 * House text, from samples of the articles that hold a shingle. A *sheet* is a set of keys with one sample. First each sheet says which of its
 * shingles are house text; then every article that holds such a one is laid beside the sheet's sample to see how far the house text reaches.
 */
import { InputError } from "../errors.js";
import { textKey } from "../text/words/text-key.js";
import {
  asNumber,
  asRow,
  asText,
  listIn,
  listOrNone,
  numberIn,
  placeIn,
  ROW_VERSION,
  type Row,
  textIn,
} from "./rows.js";
import type { Workspace } from "./workspace.js";
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

/** Articles beside a sheet to the stretches of house text in them, and to the notices among them. */
export class StretchStage extends WorkspaceStage {
  *take(row: Row): Generator<Row> {
    layOut(this.workspace, row);
    const houseKeys = new Set(listOrNone(row, "keys", asNumber));
    const noticeKeys = new Set(listOrNone(row, "notices", asNumber));
    for (const article of listIn(row, "articles", asRow)) {
      const held = this.workspace.hold(textIn(article, "record"));
      const { house, table, vocabulary } = this.workspace.collection;
      const place = placeIn(article, "place");
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

/** The sample of a sheet is what the workspace holds, and what every key of the sheet is held by. */
function layOut(workspace: Workspace, row: Row): void {
  const records = listIn(row, "sample", asText);
  if (records.length === 0)
    throw new InputError("The row has no sample. Give the records of the first holders of its keys.");
  const sample: number[] = [];
  workspace.clear({ of: () => sample, isShared: () => true });
  for (const record of records) sample.push(workspace.hold(record));
}
