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

/** Of the columns that several rows hold the number, and how many entries they take in all. */
export function sharedColumns(documents: Uint32Array): { width: number; entries: number } {
  let width = 0;
  let entries = 0;
  for (let column = 0; column < documents.length; column++) {
    if (documents[column]! < 2) continue;
    width++;
    entries += documents[column]!;
  }
  return { width, entries };
}

/**
 * A number for each column that several rows hold, the most frequent first: what is looked up most often then lies close together in memory.
 * Columns of one row get 0.
 */
export function numberedByFrequency(documents: Uint32Array, rows: number): Uint32Array {
  const starts = new Uint32Array(rows + 2);
  for (let column = 0; column < documents.length; column++)
    if (documents[column]! > 1) starts[documents[column]! - 1]!++;
  let sum = 0;
  for (let count = rows; count >= 1; count--) {
    const here = starts[count]!;
    starts[count] = sum;
    sum += here;
  }
  const numbers = new Uint32Array(documents.length);
  for (let column = 0; column < documents.length; column++)
    if (documents[column]! > 1) numbers[column] = starts[documents[column]! - 1]!++;
  return numbers;
}
