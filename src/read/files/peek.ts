/** The beginning of a stream, read ahead without losing it. */

export interface Peeked {
  /** At least `size` bytes, or all there are; or those that came before the source fell silent, where lines of JSON can be taken as they come. */
  head: Uint8Array;
  /** Whether `head` is everything. */
  complete: boolean;
  /** The whole stream, the head included; to be read once. */
  all: AsyncGenerator<Uint8Array>;
  /** Closes the stream where nobody is going to read it. */
  discard(): Promise<void>;
}

/** A source gives this piece to say that the next one lets wait. */
export const SILENCE = new Uint8Array(0);

export async function peek(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  let silent = false;
  while (length < size && !complete && !silent) {
    const next = await iterator.next();
    if (next.done) complete = true;
    else if (next.value.length === 0) silent = startsWithLineOfJson(concatenated(pieces));
    else {
      pieces.push(next.value);
      length += next.value.length;
    }
  }
  const head = concatenated(pieces);
  const discard = async (): Promise<void> => void (await iterator.return?.());
  return { head, complete, all: whole(head, silent, iterator), discard };
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

/** More bytes would not change what format this is. Of any other, the first bytes may say nothing, and most are read whole. */
function startsWithLineOfJson(head: Uint8Array): boolean {
  return /^\s*\{[^\n]*\}\s*\n/.test(new TextDecoder().decode(head));
}

async function* whole(
  head: Uint8Array,
  silent: boolean,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    // Whoever looks ahead next need not wait either.
    if (silent) yield SILENCE;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
