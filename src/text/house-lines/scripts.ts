/** Scripts that were taken for paragraphs of a page: "window.items = window.items || [];". They tell nothing of the news. */
import type { Span } from "../../types.js";
import { type WordColumns, WordFlag } from "../words/word-columns.js";
import { flagWords, wordsInSpans } from "../words/words-in-spans.js";

const ENDS_AS_SCRIPT = /[;}]\s*$/u;
const SIGNS = /[{}[\];=]/gu;
/** A script has so many of these signs for each word. */
const LEAST_SIGNS = 0.3;

/** Sets `WordFlag.House` on the words of each paragraph that is a script. */
export function markScripts(words: WordColumns, text: string, paragraphs: readonly Span[]): void {
  let p = 0;
  for (const [first, end] of wordsInSpans(words, paragraphs)) {
    const paragraph = text.slice(paragraphs[p]!.start, paragraphs[p++]!.end);
    if (!ENDS_AS_SCRIPT.test(paragraph)) continue;
    const signs = paragraph.match(SIGNS)?.length ?? 0;
    if (signs >= LEAST_SIGNS * (end - first)) flagWords(words, first, end, WordFlag.House);
  }
}
