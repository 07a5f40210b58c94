/** The rare words of a text's reporting, by their positions. A lone character of a script without spaces tells little: there pairs do. */
import { keptRoom } from "../../basics/kept-room.js";
import { pairNumber } from "../../basics/pair-number.js";
import { Mask } from "./mask.js";
import { PositionsByKey } from "./positions-by-key.js";
import type { ReuseText } from "./reuse-text.js";

/** Lighter words are shared by everybody: those that more than one text in 34 holds. In 1/256 of a natural logarithm, as weights are. */
const LEAST_RARE = 900;

/** Positions of rare words by stem, or by pair of characters. */
export type RareWords = PositionsByKey;

const keysRoom = keptRoom(Float64Array);
const positionsRoom = keptRoom(Uint32Array);

/** Rare words of the text's own reporting; within a pair some of them may turn out to be quoted. */
export function collectRareWords(text: ReuseText, mask: Uint8Array): RareWords {
  const pairs = text.wordsPerToken < 1;
  const [keys, positions] = [keysRoom(mask.length), positionsRoom(mask.length)];
  let size = 0;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] !== Mask.Prose || rareWordWeight(text, i) < LEAST_RARE) continue;
    keys[size] = pairs ? pairNumber(text.stems[i]!, text.stems[i + 1] ?? 0) : text.stems[i]!;
    positions[size++] = i;
  }
  return new PositionsByKey(keys.subarray(0, size), positions.subarray(0, size));
}

/** Weight of a word; of a character with the next one written onto it the mean of both. */
export function rareWordWeight({ wordsPerToken, weights, words }: ReuseText, word: number): number {
  const weight = weights[word]!;
  const isPair = wordsPerToken < 1 && word + 1 < weights.length && words.starts[word + 1] === words.ends[word];
  return isPair ? Math.round((weight + weights[word + 1]!) / 2) : weight;
}
