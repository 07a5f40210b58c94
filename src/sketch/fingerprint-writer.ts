/** The fingerprints of one text after the other, in memory that is kept, so that an article makes no garbage. */
import type { Fingerprint } from "../basics/fingerprint.js";
import { rollShinglesInto } from "./shingles.js";
import { winnowInto } from "./winnow.js";

const LEAST_WORDS = 1 << 10;
/** The room that a very long text took is given back. */
const MOST_KEPT = 1 << 18;

export class FingerprintWriter {
  #hashes = new Uint32Array(LEAST_WORDS);
  #shingles = new Uint32Array(LEAST_WORDS);
  #positions = new Uint32Array(LEAST_WORDS);

  /** Where the hashes of a text's words are to be put before `write`: room for `words` of them. */
  room(words: number): Uint32Array {
    if (words > this.#hashes.length || this.#hashes.length > MOST_KEPT) {
      const length = Math.max(LEAST_WORDS, words * 2);
      this.#hashes = new Uint32Array(length);
      this.#shingles = new Uint32Array(length);
      this.#positions = new Uint32Array(length);
    }
    return this.#hashes;
  }

  /** What `winnow` gives of what `rollShingles` gives of the first `words` hashes; valid until the next text. */
  write(
    words: number,
    { shingleSize, sampling, seed }: { shingleSize: number; sampling: number; seed: number },
  ): Fingerprint {
    const keys = this.#shingles;
    const positions = this.#positions;
    const size = winnowInto(positions, keys, rollShinglesInto(keys, this.#hashes, words, shingleSize, seed), sampling);
    // Positions ascend, so that a kept shingle moves forward, over one that is needed no more.
    for (let i = 0; i < size; i++) keys[i] = keys[positions[i]!]!;
    return { keys: keys.subarray(0, size), positions: positions.subarray(0, size) };
  }
}
