/** Sparse vectors, one a text, in three typed arrays (compressed rows). */
export interface SparseRows {
  /** Number of columns. */
  readonly width: number;
  /** Start of each row; one entry more than rows. */
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly weights: Float32Array;
}

/** Collects rows one after the other, each scaled to length 1. */
export class RowsWriter {
  readonly #offsets: Uint32Array;
  readonly #columns: Uint32Array;
  readonly #weights: Float32Array;
  #rows = 0;
  #size = 0;
  #unmatched = 0;

  /** For so many rows and, all rows together, at most so many entries. */
  constructor(rows: number, entries: number) {
    this.#offsets = new Uint32Array(rows + 1);
    this.#columns = new Uint32Array(entries);
    this.#weights = new Float32Array(entries);
  }

  push(column: number, weight: number): void {
    if (weight === 0) return;
    this.#columns[this.#size] = column;
    this.#weights[this.#size++] = weight;
  }

  /** Adds a weight, or a share of its square, to the row's length only: a column that no other row has need not be held. */
  lengthen(weight: number, share = 1): void {
    this.#unmatched += share * weight * weight;
  }

  endRow(): void {
    const weights = this.#weights;
    const start = this.#offsets[this.#rows]!;
    const end = this.#size;
    let squares = this.#unmatched;
    for (let i = start; i < end; i++) squares += weights[i]! * weights[i]!;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = start; i < end; i++) weights[i]! *= scale;
    this.#offsets[++this.#rows] = end;
    this.#unmatched = 0;
  }

  rows(width: number): SparseRows {
    return {
      width,
      offsets: this.#offsets,
      columns: this.#columns.subarray(0, this.#size),
      weights: this.#weights.subarray(0, this.#size),
    };
  }
}
