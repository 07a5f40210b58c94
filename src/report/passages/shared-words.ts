/**
 * Two passages of which one tells the other in its own words: what they still have in common. A word diff of such a pair is a heap of
 * fragments, since words change places; here every word counts that stands in both, wherever it stands.
 */
import { UNSPACED_SCRIPTS } from "../../text/words/character-table.js";
import { splitWords, type Word } from "../../text/words/split-words.js";
import type { Passage } from "../../types.js";
import { percent } from "../shown-numbers.js";

/** Similarity below which a passage is retold rather than edited, and more of a word diff would be changes than text. */
const RETOLD_BELOW = 0.5;
/** Letters from which a word says something alone; shorter ones only between such words, as in "Bureau of Safety". */
const SAYS_SOMETHING = 4;

/** Share of the words below which a figure says nothing. */
const FEW = 0.1;

/** A stretch of one side. Joined, the parts of a side are its text to the character. */
export interface SidePart {
  shared: boolean;
  text: string;
}

export function isRetold({ similarity }: Pick<Passage, "similarity">): boolean {
  return similarity < RETOLD_BELOW;
}

/** Both texts in stretches that the other has too and stretches that it has not. Linear in their lengths. */
export function sharedWords(fromText: string, toText: string): { from: SidePart[]; to: SidePart[] } {
  const from = splitWords(fromText);
  const to = splitWords(toText);
  return { from: sideOf(fromText, from, to), to: sideOf(toText, to, from) };
}

/** Share of the words of both sides that stand in shared stretches, 0–1. */
export function shareInBoth({ from, to }: { from: readonly SidePart[]; to: readonly SidePart[] }): number {
  let inBoth = 0;
  let all = 0;
  for (const { shared, text } of [...from, ...to]) {
    const words = splitWords(text).length;
    all += words;
    if (shared) inBoth += words;
  }
  return inBoth / (all || 1);
}

/** "38% of the words in both" */
export function inOtherWords(share: number): string {
  return share < FEW ? "hardly a word in both" : `${percent(share)} of the words in both`;
}

function sideOf(text: string, words: readonly Word[], others: readonly Word[]): SidePart[] {
  const theirs = new Set(others.map((word) => word.text));
  const parts: SidePart[] = [];
  let done = 0;
  const push = (shared: boolean, end: number): void => {
    if (end > done) parts.push({ shared, text: text.slice(done, end) });
    done = Math.max(done, end);
  };
  for (let i = 0; i < words.length; i++) {
    if (!theirs.has(words[i]!.text)) continue;
    let end = i + 1;
    while (end < words.length && theirs.has(words[end]!.text)) end++;
    const telling = withoutWeakEnds(words.slice(i, end));
    if (telling.length > 0) {
      push(false, telling[0]!.start);
      push(true, telling.at(-1)!.end);
    }
    i = end - 1;
  }
  push(false, text.length);
  return parts;
}

/** The run from its first to its last word that says something. */
function withoutWeakEnds(run: readonly Word[]): Word[] {
  const isStrong = (word: Word, at: number): boolean =>
    /\p{N}/u.test(word.text) ||
    [...word.text].length >= SAYS_SOMETHING ||
    // A character of a script without spaces says something beside another one.
    (isUnspaced(word) && [run[at - 1], run[at + 1]].some((other) => other !== undefined && isUnspaced(other)));
  const first = run.findIndex(isStrong);
  return first === -1 ? [] : run.slice(first, run.findLastIndex(isStrong) + 1);
}

const UNSPACED = new RegExp(`^[${UNSPACED_SCRIPTS}]`, "u");

function isUnspaced({ text }: Word): boolean {
  return UNSPACED.test(text);
}
