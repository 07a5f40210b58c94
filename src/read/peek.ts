/** The beginning of a stream, read ahead without losing it. */

export interface Peeked {
  /** At least `size` bytes, or all there are. */
  head: Uint8Array;
  /** Whether `head` is everything. */
  complete: boolean;
  /** The whole stream, the head included; to be read once. */
  all: AsyncGenerator<Uint8Array>;
  /** Closes the stream where nobody is going to read it. */
  discard(): Promise<void>;
}

export async function peek(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  while (length < size && !complete) {
    const next = await iterator.next();
    if (next.done) complete = true;
    else {
      pieces.push(next.value);
      length += next.value.length;
    }
  }
  const head = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  const discard = async (): Promise<void> => void (await iterator.return?.());
  return { head, complete, all: whole(head, iterator), discard };
}

async function* whole(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
