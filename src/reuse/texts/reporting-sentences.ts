/** The sentences of a text as the stems of their reporting: by these, sentences are compared that were put into other words. */
import { nextStart, WordFlag } from "../../text/words/word-columns.js";
import { Mask } from "./mask.js";
import type { ReuseText } from "./reuse-text.js";

/** The reporting of one sentence: distinct stems with their weights, in order of first use. */
export interface SentenceStems {
  /** Half-open range of word positions. */
  start: number;
  end: number;
  stems: Uint32Array;
  weights: Uint16Array;
  /** Sum of `weights`. */
  weight: number;
  /** Words of reporting. */
  words: number;
}

/** A sentence with fewer words of reporting is an attribution or a crumb; of many such each would meet each. */
const FEWEST_WORDS = 4;

/** The sentences of a text that report something. Time grows with its words. */
export function reportingSentences(text: ReuseText, mask: Uint8Array): SentenceStems[] {
  const found: SentenceStems[] = [];
  const { flags } = text.words;
  for (let start = 0, end = 0; start < flags.length; start = end) {
    end = nextStart(flags, WordFlag.SentenceStart, start);
    const seen = new Set<number>();
    const positions: number[] = [];
    let words = 0;
    for (let i = start; i < end; i++) {
      if (mask[i] !== Mask.Prose) continue;
      words++;
      if (seen.has(text.stems[i]!)) continue;
      seen.add(text.stems[i]!);
      positions.push(i);
    }
    if (words * text.wordsPerToken < FEWEST_WORDS) continue;
    const stems = new Uint32Array(positions.length);
    const weights = new Uint16Array(positions.length);
    let weight = 0;
    for (let i = 0; i < positions.length; i++) {
      stems[i] = text.stems[positions[i]!]!;
      weights[i] = text.weights[positions[i]!]!;
      weight += weights[i]!;
    }
    if (weight === 0) continue;
    found.push({
      start,
      end,
      stems,
      weights,
      weight,
      words: words * text.wordsPerToken,
    });
  }
  return found;
}
