/** A stage that weighs words, and so needs the counts of the whole archive: it has one workspace for all its rows. */

import type { ArchiveCounts } from "./archive-counts.js";
import type { Row, Stage } from "./rows.js";
import { Workspace } from "./workspace.js";

export abstract class WorkspaceStage implements Stage {
  protected readonly workspace: Workspace;

  constructor(counts: ArchiveCounts) {
    this.workspace = new Workspace(counts);
  }

  abstract take(row: Row): Iterable<Row>;
}
