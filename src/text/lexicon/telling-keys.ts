/**
 * The words that tell an article from others: heaviest first by weight and count.
 * Two articles that share several are worth a look.
 */
import { mix32 } from "../../basics/hash.js";
import { joined } from "../../basics/joined.js";
import { keptRoom } from "../../basics/kept-room.js";
import { distinct } from "../../basics/order.js";
import { widened } from "../../basics/widened.js";
import type { Vocabulary } from "../words/vocabulary.js";
import { isName, ownIds, type WordColumns, WordFlag } from "../words/word-columns.js";

/** A word's count beyond this says no more. */
const MOST_COUNTED = 3;

/** What is asked of words. */
export interface WeightView {
  /** Weights of the first `size` words, each into its place. */
  weigh(ids: Uint32Array, size: number, weights: Uint32Array): void;
  /** Whether another article holds a word too: one that none does cannot bring two together. */
  isShared(id: number): boolean;
}

/** Finds the heaviest words of one text after the other: counts stand in a column over the vocabulary, cleared after each text. */
export class HeavyWords {
  #counts = new Uint8Array(0);
  #seen: Uint32Array = new Uint32Array(256);
  #weights: Uint32Array = new Uint32Array(256);

  /**
   * Keys of the `most` heaviest distinct words of title and body that are shared, house text aside. Ties go to the lower hash, so that the order of
   * ids never shows.
   */
  keys(parts: readonly WordColumns[], view: WeightView, vocabulary: Vocabulary, most: number): Uint32Array {
    const size = this.#count(parts, vocabulary.size);
    const [seen, weights, counts] = [this.#seen, this.#weights, this.#counts];
    view.weigh(seen, size, weights);
    const best = new Heaviest(most);
    for (let i = 0; i < size; i++) {
      const id = seen[i]!;
      const score = weights[i]! * counts[id]!;
      counts[id] = 0;
      if (best.mayTake(score) && view.isShared(id)) best.offer(score, vocabulary.hash(id));
    }
    return best.hashes().map(wordKey);
  }

  /** Distinct words into `#seen`, each with its count; gives how many. */
  #count(parts: readonly WordColumns[], words: number): number {
    if (this.#counts.length < words) this.#counts = new Uint8Array(words * 2);
    const counts = this.#counts;
    let size = 0;
    for (const { ids, flags } of parts) {
      for (let i = 0; i < ids.length; i++) {
        if ((flags[i]! & WordFlag.House) !== 0) continue;
        const id = ids[i]!;
        if (counts[id] === 0) {
          if (size === this.#seen.length) {
            this.#seen = widened(this.#seen);
            this.#weights = new Uint32Array(this.#seen.length);
          }
          this.#seen[size++] = id;
        }
        if (counts[id]! < MOST_COUNTED) counts[id]!++;
      }
    }
    return size;
  }
}

/** The highest of many scores, highest first; of equals the lower hash. */
class Heaviest {
  readonly #most: number;
  readonly #scores: Float64Array;
  readonly #hashes: Uint32Array;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
    this.#scores = new Float64Array(most + 1);
    this.#hashes = new Uint32Array(most + 1);
  }

  /** Whether a score is above 0 and could be among the highest. */
  mayTake(score: number): boolean {
    return score > 0 && (this.#size < this.#most || score >= this.#scores[this.#size - 1]!);
  }

  offer(score: number, hash: number): void {
    let at = this.#size;
    for (; at > 0 && this.#isAbove(score, hash, at - 1); at--) {
      this.#scores[at] = this.#scores[at - 1]!;
      this.#hashes[at] = this.#hashes[at - 1]!;
    }
    this.#scores[at] = score;
    this.#hashes[at] = hash;
    if (this.#size < this.#most) this.#size++;
  }

  hashes(): Uint32Array {
    return this.#hashes.subarray(0, this.#size);
  }

  #isAbove(score: number, hash: number, at: number): boolean {
    return score > this.#scores[at]! || (score === this.#scores[at] && hash < this.#hashes[at]!);
  }
}

const factRoom = keptRoom(Uint32Array);

/**
 * A key for each name (a capital inside a sentence) and each word with a digit, repeats kept: valid until the next call. What they are does not
 * depend on other articles.
 */
export function factKeys({ ids, flags }: WordColumns, vocabulary: Vocabulary): Uint32Array {
  const keys = factRoom(ids.length);
  let size = 0;
  for (let i = 0; i < ids.length; i++) {
    if ((flags[i]! & WordFlag.House) !== 0) continue;
    if (isName(flags[i]!) || vocabulary.hasDigit(ids[i]!)) keys[size++] = wordKey(vocabulary.hash(ids[i]!));
  }
  return keys.subarray(0, size);
}

/** Keys of words that are not ordinary, house text aside. Of many the `most` of least key: two texts that share many words share some of these. */
export function uncommonKeys(
  parts: readonly WordColumns[],
  vocabulary: Vocabulary,
  isOrdinary: (id: number) => boolean,
  most: number,
): Uint32Array {
  const words = distinct(joined(parts.map(ownIds))).filter((id) => !isOrdinary(id));
  return words
    .map((id) => wordKey(vocabulary.hash(id)))
    .sort()
    .subarray(0, most);
}

/** Keeps the keys of words apart from those of shingles. */
function wordKey(hash: number): number {
  return mix32(hash ^ 0x51ed270b);
}
