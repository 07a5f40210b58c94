/** Columns that grow: a longer typed array with the same values in front, zeros behind. */

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** A copy of this length, twice the old one if none is given. */
export function widened<T extends Column>(column: T, length = column.length * 2): T {
  const wider = new (column.constructor as new (length: number) => T)(length);
  wider.set(column);
  return wider;
}

/** Room for so many values and a quarter more, for a column that is held for long: doubled it would be a quarter empty, and not much sooner grown. */
export function roomFor(length: number): number {
  return Math.ceil(length * 1.25);
}
