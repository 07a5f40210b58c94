/** Text to words for people who build their own pipeline: each as it is compared, and its position. */
import { requireString } from "../../basics/require.js";
import type { Span } from "../../types.js";
import { scanWords } from "./scan-words.js";
import { Vocabulary } from "./vocabulary.js";

/** A word of a text, and where it stands in UTF-16 code units. */
export interface Word extends Span {
  /** As it is compared: in small letters, without accents of Latin letters, possessive 's and thousands separators. */
  text: string;
}

/** The words of a text in reading order. In scripts without spaces each character is a word. Linear in the text. */
export function splitWords(text: string): Word[] {
  requireString("The text", text);
  const vocabulary = new Vocabulary();
  const { ids, starts, ends } = scanWords(text, vocabulary);
  return Array.from(ids, (id, i) => ({ text: vocabulary.word(id), start: starts[i]!, end: ends[i]! }));
}
