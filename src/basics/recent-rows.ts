/** What was worked out for the rows asked for last, at most twice `most` of them: two generations, of which the older is let go whole. */
export class RecentRows<Value> {
  readonly #most: number;
  #young = new Map<number, Value>();
  #old = new Map<number, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a row; undefined where it is not known or was let go. */
  get(row: number): Value | undefined {
    const young = this.#young.get(row);
    if (young !== undefined) return young;
    const old = this.#old.get(row);
    if (old !== undefined) this.set(row, old);
    return old;
  }

  set(row: number, value: Value): void {
    if (this.#young.size === this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(row, value);
  }

  clear(): void {
    if (this.#young.size > 0) this.#young = new Map();
    if (this.#old.size > 0) this.#old = new Map();
  }
}
