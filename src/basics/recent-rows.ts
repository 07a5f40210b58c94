/** What was worked out for the rows asked for last, at most twice `most` of them: two halves, of which the older is let go whole. */
export class RecentRows<Value> {
  readonly #most: number;
  readonly #find: (row: number) => Value;
  #young = new Map<number, Value>();
  #old = new Map<number, Value>();

  /** @param find what a row's value is; asked again where it was let go */
  constructor(most: number, find: (row: number) => Value) {
    this.#most = most;
    this.#find = find;
  }

  get(row: number): Value {
    const young = this.#young.get(row);
    if (young !== undefined) return young;
    const value = this.#old.get(row) ?? this.#find(row);
    if (this.#young.size === this.#most) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(row, value);
    return value;
  }

  clear(): void {
    if (this.#young.size > 0) this.#young = new Map();
    if (this.#old.size > 0) this.#old = new Map();
  }
}
