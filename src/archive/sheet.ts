/**
 * A *sheet*: a set of keys with one sample of the articles that hold them, and one number of these. First each sheet says which of its shingles are
 * house text (`house-stage.ts`); then every article that holds such a one is laid beside the sheet's sample to see how far the house text reaches
 * (`stretch-stage.ts`).
 */
import { InputError } from "../errors.js";
import { asText, listIn, type Row, wholeIn } from "./rows.js";
import type { Workspace } from "./workspace.js";

/** The sample of a sheet is what the workspace holds, and what every key of the sheet is held by. */
export function layOut(workspace: Workspace, row: Row): void {
  const records = listIn(row, "sample", asText);
  if (records.length === 0)
    throw new InputError("The row has no sample. Give the records of the first holders of its keys.");
  const rows: number[] = [];
  const sample = { rows, held: wholeIn(row, "holders") };
  workspace.clear({ of: () => sample, isShared: () => true });
  for (const record of records) rows.push(workspace.hold(record));
}
