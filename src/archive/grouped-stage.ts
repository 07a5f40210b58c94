/** Rows that come group by group: gathers those of one, and hands them on when the next begins. */
import { numberIn, type Row } from "./rows.js";
import { WorkspaceStage } from "./workspace-stage.js";

/** The rows of one group stand together in the stream; only one group is in memory at a time. */
export abstract class GroupedStage extends WorkspaceStage {
  /** The number that the rows of one group have in common. */
  protected abstract readonly field: string;
  #group: number | undefined;
  #rows: Row[] = [];

  *take(row: Row): Generator<Row> {
    const group = numberIn(row, this.field);
    if (group !== this.#group) yield* this.end();
    this.#group = group;
    this.#rows.push(row);
  }

  *end(): Generator<Row> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length > 0) yield* this.takeGroup(rows);
  }

  protected abstract takeGroup(rows: readonly Row[]): Iterable<Row>;
}

export function byPlace(a: Row, b: Row): number {
  return numberIn(a, "place") - numberIn(b, "place");
}
