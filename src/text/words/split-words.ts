/** Text to words for people who build their own pipeline: each with its normal form and its place. */
import { requireString } from "../../basics/require.js";
import type { Span } from "../../types.js";
import { scanWords } from "./scan-words.js";
import { Vocabulary } from "./vocabulary.js";

export interface Word extends Span {
  /** Normal form in which words are compared: folded case, no possessive 's, no thousands separators. */
  text: string;
}

/** The words of a text in reading order. In scripts without spaces each character is a word. */
export function splitWords(text: string): Word[] {
  requireString("The text", text);
  const vocabulary = new Vocabulary();
  const { ids, starts, ends } = scanWords(text, vocabulary);
  return Array.from(ids, (id, i) => ({ text: vocabulary.word(id), start: starts[i]!, end: ends[i]! }));
}
