/** A text with pieces of it replaced, which still knows where everything stood. */
import type { Span } from "../types.js";

export interface ReplacedText {
  text: string;
  /** Where a stretch of `text` stands in the text that was given. */
  given(span: Span): Span;
}

export function unreplaced(text: string): ReplacedText {
  return { text, given: (span) => span };
}

/** What a further step makes of a text, which still knows where everything stood in the first. */
export function replacedFurther({ text, given }: ReplacedText, step: (text: string) => ReplacedText): ReplacedText {
  const further = step(text);
  return { text: further.text, given: (span) => given(further.given(span)) };
}

/** Every piece that `pattern` finds becomes what `replacement` makes of it, which is never longer. Time grows with the length of the text. */
export function replacedText(
  given: string,
  pattern: RegExp,
  replacement: (piece: RegExpMatchArray) => string,
): ReplacedText {
  // Of each code unit of `text` in the text that was given.
  const starts = new Uint32Array(given.length + 1);
  const ends = new Uint32Array(given.length + 1);
  let text = "";
  let read = 0;
  const append = (part: string, start: number, end: number): void => {
    for (let i = 0; i < part.length; i++) {
      starts[text.length + i] = Math.min(start + i, end);
      ends[text.length + i] = i === part.length - 1 ? end : start + i + 1;
    }
    text += part;
  };
  for (const piece of given.matchAll(pattern)) {
    append(given.slice(read, piece.index), read, piece.index);
    read = piece.index + piece[0].length;
    append(replacement(piece), piece.index, read);
  }
  append(given.slice(read), read, given.length);
  starts[text.length] = given.length;
  return {
    text,
    given: ({ start, end }) => ({ start: starts[start]!, end: end > start ? ends[end - 1]! : starts[start]! }),
  };
}
