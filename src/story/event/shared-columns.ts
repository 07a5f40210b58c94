/** Which columns of sparse rows several rows hold: only by these can two rows be alike. */

/**
 * How many documents of a sequence of columns hold each column: rows, or what the rows belong to by `documentOf`, ascending. What is no column
 * (`columns` or more) is passed over.
 */
export function documentCounts(
  sequence: Uint32Array,
  offsets: Uint32Array,
  columns: number,
  documentOf?: Uint32Array,
): Uint32Array {
  const documents = new Uint32Array(columns);
  const lastSeen = new Uint32Array(columns); // document + 1
  for (let row = 0; row + 1 < offsets.length; row++) {
    const end = offsets[row + 1]!;
    const document = documentOf === undefined ? row : documentOf[row]!;
    for (let i = offsets[row]!; i < end; i++) {
      const column = sequence[i]!;
      if (column >= columns || lastSeen[column] === document + 1) continue;
      lastSeen[column] = document + 1;
      documents[column]!++;
    }
  }
  return documents;
}

/** The columns that several rows hold. */
export interface SharedColumns {
  /** Of each column its number among them, the most frequent first: what is looked up most often then lies close together in memory. 0 for others. */
  readonly numbers: Uint32Array;
  /** How many there are, and how many entries they take in all. */
  readonly width: number;
  readonly entries: number;
}

/** @param documents how many of all `rows` hold each column */
export function sharedColumns(documents: Uint32Array, rows: number): SharedColumns {
  const starts = new Uint32Array(rows + 1);
  for (let column = 0; column < documents.length; column++) if (documents[column]! > 1) starts[documents[column]!]!++;
  let width = 0;
  let entries = 0;
  for (let count = rows; count > 1; count--) {
    const here = starts[count]!;
    starts[count] = width;
    width += here;
    entries += here * count;
  }
  const numbers = new Uint32Array(documents.length);
  for (let column = 0; column < documents.length; column++)
    if (documents[column]! > 1) numbers[column] = starts[documents[column]!]!++;
  return { numbers, width, entries };
}
