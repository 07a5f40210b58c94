/** Rows that come group by group: gathers those of one, and hands them on when the next begins. */
import { InputError } from "../errors.js";
import { has, type Row, RowFault, wholeIn } from "./rows.js";
import { WorkspaceStage } from "./workspace-stage.js";

/** The rows of one group stand together in the stream; only one group is in memory at a time, and of those before it their numbers. */
export abstract class GroupedStage extends WorkspaceStage {
  /** The number that the rows of one group have in common. */
  protected abstract readonly field: string;
  #group: number | undefined;
  #rows: Row[] = [];
  readonly #begun = new Set<number>();

  *take(row: Row): Generator<Row> {
    const group = wholeIn(row, this.field);
    this.check(row);
    if (group !== this.#group) {
      yield* this.end();
      if (this.#begun.has(group))
        throw new InputError(
          `The rows of ${this.field} ${group} do not stand together: others lie between. Sort all rows by ${this.field}.`,
        );
      this.#begun.add(group);
    }
    this.#group = group;
    this.#rows.push(row);
  }

  *end(): Generator<Row> {
    const rows = this.#rows;
    this.#rows = [];
    if (rows.length > 0) yield* this.takeGroup(rows);
  }

  /** Throws `InputError` for a row that lacks what its kind has, while it is known which line that is. */
  protected abstract check(row: Row): void;

  /** Throws `RowFault` for a row that proves to be wrong beside the others. */
  protected abstract takeGroup(rows: readonly Row[]): Iterable<Row>;
}

/** What is made of one row of a group; where that fails, the error names that row. */
export function ofRow<T>(row: Row, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RowFault ? error : new RowFault(row, error);
  }
}

/** The articles of a group in their order. Throws `RowFault` where two have one place. */
export function articlesByPlace(rows: readonly Row[]): Row[] {
  const articles = rows.filter((row) => has(row, "place")).sort((a, b) => wholeIn(a, "place") - wholeIn(b, "place"));
  for (let i = 1; i < articles.length; i++) {
    const place = wholeIn(articles[i]!, "place");
    if (place === wholeIn(articles[i - 1]!, "place"))
      throw new RowFault(articles[i]!, new InputError(`Two rows have the place ${place}. Give every article once.`));
  }
  return articles;
}
