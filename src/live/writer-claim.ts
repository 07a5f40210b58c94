/** Who may write to a live index: one process at a time, until it steps down or ends, or another takes over that cannot see it. */
import type { Database } from "lmdb";
import { inUse } from "./access-errors.js";
import { isAlive, ownMark, type ProcessMark } from "./process-mark.js";

/** Writers of this process that were closed and could not write that down. */
const closed = new Set<string>();

export class WriterClaim {
  readonly #folder: string;
  readonly #settings: Database;
  readonly #transact: (work: () => void) => void;
  /** Writers of an index are counted. Where there was one after this, this one may write no more. */
  #number = 0;

  /** `transact` runs its work as one transaction. */
  constructor(folder: string, settings: Database, transact: (work: () => void) => void) {
    this.#folder = folder;
    this.#settings = settings;
    this.#transact = transact;
  }

  /** Throws `IndexAccessError` where another process writes. */
  takeOver(): void {
    this.#transact(() => {
      const holder = this.#settings.get("writer") as ProcessMark | undefined;
      const isClosed = closed.has(this.#nameOf(this.#last()));
      if (holder !== undefined && isAlive(holder) && !isClosed) throw inUse(holder.pid, this.#folder);
      this.#number = this.#last() + 1;
      this.#settings.putSync("writer", ownMark());
      this.#settings.putSync("lastWriter", this.#number);
    });
    closed.delete(this.#nameOf(this.#number));
  }

  stepDown(): void {
    try {
      this.#transact(() => this.isLast() && this.#settings.removeSync("writer"));
    } catch {
      // The disk is full, perhaps. Others see that this process has ended, once it has.
      closed.add(this.#nameOf(this.#number));
    }
  }

  /** Another container cannot see whether this process is alive, and may have taken over. */
  isLast(): boolean {
    return this.#last() === this.#number;
  }

  #last(): number {
    return (this.#settings.get("lastWriter") as number | undefined) ?? 0;
  }

  #nameOf(number: number): string {
    return `${number} ${this.#folder}`;
  }
}
