/** How much of a word each token of a text stands for. */
import { keptRoom } from "../../basics/kept-room.js";
import type { Vocabulary } from "./vocabulary.js";

const halvesRoom = keptRoom(Uint8Array);

/**
 * The words that each token stands for, in halves: 2; 1 for a character of a script without spaces, and in Vietnamese, which puts a space behind every
 * syllable. Valid until the next call.
 */
export function tokenHalves(ids: Uint32Array, language: string, vocabulary: Vocabulary): Uint8Array {
  const halves = halvesRoom(ids.length).subarray(0, ids.length);
  if (language === "vi") return halves.fill(1);
  for (let i = 0; i < ids.length; i++) halves[i] = vocabulary.isUnspaced(ids[i]!) ? 1 : 2;
  return halves;
}

/**
 * Words that a token of the text stands for: 0.5 in Vietnamese and where most tokens stand for half a word, otherwise what one between spaces does in
 * the language.
 */
export function wordsPerTokenOf(halves: Uint8Array, language: string): number {
  if (language === "vi") return 0.5;
  let small = 0;
  for (let i = 0; i < halves.length; i++) if (halves[i] === 1) small++;
  return small * 2 > halves.length ? 0.5 : wordsBetweenSpaces(language);
}

/** What stands between spaces, in words: 1.5 in Korean and Arabic, which write articles, particles and prepositions onto their words. */
export function wordsBetweenSpaces(language: string): number {
  return language === "ko" || language === "ar" ? 1.5 : 1;
}
