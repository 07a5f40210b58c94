/** A stage that weighs words, and so needs the counts of the whole archive: it has one workspace for all its rows. */
import type { Row, Stage } from "./rows.js";
import type { WordCounts } from "./word-counts.js";
import { Workspace } from "./workspace.js";

export abstract class WorkspaceStage implements Stage {
  protected readonly workspace: Workspace;

  constructor(counts: WordCounts) {
    this.workspace = new Workspace(counts);
  }

  abstract take(row: Row): Iterable<Row>;
}
