/** Memory for what is worked out and let go at once: one array that serves one call after the other, so that they make no garbage. */

/** A longer list gets an array of its own, whose memory goes with it. */
const MOST_KEPT = 1 << 16;

/**
 * A function that gives an array of this class with room for at least so many numbers. What stands in it is anything, and what is written there
 * is valid until the next call.
 */
export function keptRoom<Column extends { readonly length: number }>(
  ArrayClass: new (length: number) => Column,
): (length: number) => Column {
  let room = new ArrayClass(0);
  return (length) => {
    if (length > MOST_KEPT) return new ArrayClass(length);
    if (length > room.length) room = new ArrayClass(2 * length);
    return room;
  };
}
