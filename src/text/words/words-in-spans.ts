/** Spans of a text to the words in them. */
import type { Span } from "../../types.js";
import type { WordColumns } from "./word-columns.js";

/** For each span, in order of position and overlapping none, the first word that begins in it and the one behind the last; equal where none does. */
export function wordsInSpans({ starts }: WordColumns, spans: Iterable<Span>): [first: number, end: number][] {
  const found: [number, number][] = [];
  let word = 0;
  for (const { start, end } of spans) {
    while (word < starts.length && starts[word]! < start) word++;
    const first = word;
    while (word < starts.length && starts[word]! < end) word++;
    found.push([first, word]);
  }
  return found;
}

/** Sets a `WordFlag` on the words from `first` to before `end`. */
export function flagWords({ flags }: WordColumns, first: number, end: number, flag: number): void {
  for (let i = first; i < end; i++) flags[i]! |= flag;
}
