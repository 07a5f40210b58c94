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

  /** Adds a weight to the row's length only: a column that no other row has need not be held. */
  lengthen(weight: number, share: number): void {
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

/** With more columns than these a spread row outgrows the processor's caches, and most of another row's columns are not in it. */
const MOST_CACHED = 1 << 18;
/** Marks of a spread row: so many that few columns share one, so few that all stay in the nearest cache. */
const MARK_BITS = 0xffff;

/**
 * Cosine of each pair of rows. Costs least where pairs of one first row stand together: that row is spread out over all columns once, and
 * the others are walked along it.
 */
export function cosines(rows: SparseRows, first: Uint32Array, second: Uint32Array): Float64Array {
  const { offsets, columns, weights } = rows;
  const found = new Float64Array(first.length);
  const dense = new Float32Array(rows.width); // the spread row; 0 elsewhere
  const marks = rows.width > MOST_CACHED ? new Uint8Array(MARK_BITS + 1) : undefined; // 1 for what may be a column of it
  let spread = -1;
  for (let p = 0; p < first.length; p++) {
    const row = first[p]!;
    if (row !== spread) {
      if (spread >= 0) {
        for (let i = offsets[spread]!; i < offsets[spread + 1]!; i++) dense[columns[i]!] = 0;
        if (marks !== undefined) mark(marks, columns, offsets[spread]!, offsets[spread + 1]!, 0);
      }
      for (let i = offsets[row]!; i < offsets[row + 1]!; i++) dense[columns[i]!] = weights[i]!;
      if (marks !== undefined) mark(marks, columns, offsets[row]!, offsets[row + 1]!, 1);
      spread = row;
    }
    const [start, end] = [offsets[second[p]!]!, offsets[second[p]! + 1]!];
    found[p] =
      marks === undefined
        ? productWith(dense, columns, weights, start, end)
        : markedProductWith(marks, dense, columns, weights, start, end);
  }
  return found;
}

function mark(marks: Uint8Array, columns: Uint32Array, start: number, end: number, value: number): void {
  for (let i = start; i < end; i++) marks[columns[i]! & MARK_BITS] = value;
}

/**
 * Four sums at once, since each addition waits for the one before it. A function of its own, so that it is compiled before the many pairs
 * are through.
 */
function productWith(
  dense: Float32Array,
  columns: Uint32Array,
  weights: Float32Array,
  start: number,
  end: number,
): number {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let i = start;
  for (const last = end - 4; i <= last; i += 4) {
    one += weights[i]! * dense[columns[i]!]!;
    two += weights[i + 1]! * dense[columns[i + 1]!]!;
    three += weights[i + 2]! * dense[columns[i + 2]!]!;
    four += weights[i + 3]! * dense[columns[i + 3]!]!;
  }
  for (; i < end; i++) one += weights[i]! * dense[columns[i]!]!;
  return one + two + (three + four);
}

/** The same to the bit, since adding 0 changes no sum: `dense` is read only where the marks say that something may stand. */
function markedProductWith(
  marks: Uint8Array,
  dense: Float32Array,
  columns: Uint32Array,
  weights: Float32Array,
  start: number,
  end: number,
): number {
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let i = start;
  for (const last = end - 4; i <= last; i += 4) {
    const [a, b, c, d] = [columns[i]!, columns[i + 1]!, columns[i + 2]!, columns[i + 3]!];
    if (marks[a & MARK_BITS] !== 0) one += weights[i]! * dense[a]!;
    if (marks[b & MARK_BITS] !== 0) two += weights[i + 1]! * dense[b]!;
    if (marks[c & MARK_BITS] !== 0) three += weights[i + 2]! * dense[c]!;
    if (marks[d & MARK_BITS] !== 0) four += weights[i + 3]! * dense[d]!;
  }
  for (; i < end; i++) if (marks[columns[i]! & MARK_BITS] !== 0) one += weights[i]! * dense[columns[i]!]!;
  return one + two + (three + four);
}
