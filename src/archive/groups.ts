/** Rows that come group by group: gathers those of one, and hands them on when the next begins. */
import { numberIn, type Row, type Stage } from "./rows.js";

/** The rows of one group stand together in the stream; only one group is in memory at a time. */
export abstract class GroupedStage implements Stage {
  readonly #field: string;
  #group: number | undefined;
  #rows: Row[] = [];

  /** @param field the number that the rows of one group have in common */
  constructor(field: string) {
    this.#field = field;
  }

  *take(row: Row): Generator<Row> {
    const group = numberIn(row, this.#field);
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
