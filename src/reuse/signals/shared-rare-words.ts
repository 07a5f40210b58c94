/** The rare words that two texts have in common, in the order of the first. */
import { isName } from "../../text/words/word-columns.js";
import { Mask } from "../texts/mask.js";
import { rareWordWeight } from "../texts/rare-words.js";
import type { ReuseText } from "../texts/reuse-text.js";
import type { PairedText } from "./pair-masks.js";

/**
 * Rare stems that both texts have, in columns that serve one pair after the other: read what is needed before the next pair is filled in.
 * Positions count words of reporting from 1 on; a mention is one occurrence in `a`.
 */
export class SharedRareWords {
  /** Words a token of `a` stands for. */
  wordsPerToken = 1;
  /** Mentions, and shared stems. */
  size = 0;
  stems = 0;
  /** Position of each mention in `a`, ascending, and which of the shared stems it is. */
  mentions = new Int32Array(0);
  stemOf = new Int32Array(0);
  /** By shared stem: its positions in `b` are `positionsB` from `startsB[k]` to `startsB[k + 1]`, ascending. */
  startsB = new Int32Array(0);
  positionsB = new Int32Array(0);
  /** By shared stem: mentions in `a`, weight at the first, and 1 where any is a name or a figure. */
  countsA = new Int32Array(0);
  weights = new Int32Array(0);
  isFact = new Uint8Array(0);
  /** Shared stem of each word of `a`, plus 1. */
  #stemAt = new Int32Array(0);
  /** Words of reporting up to each word of `b`. */
  #positionInB = new Int32Array(0);

  /** Time grows with the words of both. */
  fill({ indexed: a, mask: maskA }: PairedText, { indexed: b, mask: maskB }: PairedText): void {
    const { keys, ends: endsA, positions: wordsA } = a.rareWords;
    const { ends: endsB, positions: wordsB } = b.rareWords;
    this.#reserve(Math.max(maskA.length, maskB.length) + 1);
    const { startsB, positionsB, countsA, weights, isFact } = this;
    const [stemAt, positionInB] = [this.#stemAt.fill(0, 0, maskA.length), this.#positionInB];
    countProse(maskB, positionInB);
    let size = 0;
    let ofB = 0;
    for (let i = 0; i < keys.length; i++) {
      const j = b.rareWords.numberOf(keys[i]!);
      if (j === -1) continue;
      startsB[size] = ofB;
      for (let at = j === 0 ? 0 : endsB[j - 1]!; at < endsB[j]!; at++) {
        const word = wordsB[at]!;
        if (maskB[word] === Mask.Prose) positionsB[ofB++] = positionInB[word]!;
      }
      let held = 0;
      if (ofB > startsB[size]!) {
        isFact[size] = 0;
        for (let at = i === 0 ? 0 : endsA[i - 1]!; at < endsA[i]!; at++) {
          const word = wordsA[at]!;
          if (maskA[word] !== Mask.Prose) continue;
          if (held++ === 0) weights[size] = rareWordWeight(a.text, word);
          if (isNameOrFigure(a.text, word)) isFact[size] = 1;
          stemAt[word] = size + 1;
        }
      }
      // The position of a stem that one of the two only quotes is given to the next one.
      if (held > 0) countsA[size++] = held;
      else ofB = startsB[size]!;
    }
    startsB[size] = ofB;
    this.stems = size;
    this.wordsPerToken = a.text.wordsPerToken;
    this.#listMentions(maskA);
  }

  #listMentions(mask: Uint8Array): void {
    const { mentions, stemOf } = this;
    const stemAt = this.#stemAt;
    let size = 0;
    let position = 0;
    for (let i = 0; i < mask.length; i++) {
      if (mask[i] !== Mask.Prose) continue;
      position++;
      if (stemAt[i] === 0) continue;
      mentions[size] = position;
      stemOf[size++] = stemAt[i]! - 1;
    }
    this.size = size;
  }

  #reserve(words: number): void {
    if (this.mentions.length >= words) return;
    const room = 2 * words;
    this.mentions = new Int32Array(room);
    this.stemOf = new Int32Array(room);
    this.startsB = new Int32Array(room);
    this.positionsB = new Int32Array(room);
    this.countsA = new Int32Array(room);
    this.weights = new Int32Array(room);
    this.isFact = new Uint8Array(room);
    this.#stemAt = new Int32Array(room);
    this.#positionInB = new Int32Array(room);
  }
}

function countProse(mask: Uint8Array, upTo: Int32Array): void {
  let prose = 0;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === Mask.Prose) prose++;
    upTo[i] = prose;
  }
}

function isNameOrFigure({ words, figures }: ReuseText, word: number): boolean {
  return isName(words.flags[word]!) || figures[word] === 1;
}
