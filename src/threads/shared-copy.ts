/** Plain data as plain data whose typed arrays lie in shared memory: posted to other threads, they are not copied again. */

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** A deep copy; an array that stands in several places is copied once. Time and memory grow with the bytes. */
export function sharedCopy<T>(value: T): T {
  return copied(value, new Map()) as T;
}

function copied(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const held = known.get(value);
  if (held !== undefined) return held;
  let copy: unknown;
  if (ArrayBuffer.isView(value)) copy = sharedColumn(value as Column);
  else if (Array.isArray(value)) copy = isFlat(value) ? value : value.map((part: unknown) => copied(part, known));
  else copy = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part, known)]));
  known.set(value, copy);
  return copy;
}

/** Long lists of numbers or of articles' details hold no column: there is nothing to share in them. */
function isFlat(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value !== "object" || value === null);
}

function sharedColumn(column: Column): Column {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const copy = new (column.constructor as new (buffer: SharedArrayBuffer) => Column)(
    new SharedArrayBuffer(column.byteLength),
  );
  copy.set(column as never);
  return copy;
}
