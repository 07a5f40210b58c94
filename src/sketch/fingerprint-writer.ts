/**
 * The fingerprints of one text after the other, in memory that is kept, so that an article makes no garbage.
 *
 * Beside what winnowing keeps, each line has a key of its own: a paragraph of so few words that winnowing may keep none of its shingles, such as
 * "2 min read". It stands at the line's first word, behind a shingle that is kept there.
 */
import type { Fingerprint } from "../basics/fingerprint.js";
import { mix32 } from "../basics/hash.js";
import { rollShinglesInto } from "./shingles.js";
import { winnowInto } from "./winnow.js";

const LEAST_WORDS = 1 << 10;
/** The room that a very long text took is given back. */
const MOST_KEPT = 1 << 18;
/** Keeps the keys of lines apart from those of shingles. */
const LINE_SEED = 0x27d4eb2f;

export class FingerprintWriter {
  #hashes = new Uint32Array(LEAST_WORDS);
  #shingles = new Uint32Array(LEAST_WORDS);
  #positions = new Uint32Array(LEAST_WORDS);
  #lineKeys = new Uint32Array(LEAST_WORDS);
  #linePositions = new Uint32Array(LEAST_WORDS);

  /** Where the hashes of a text's words are to be put before `write`: room for `words` of them. */
  room(words: number): Uint32Array {
    if (words * 2 > this.#hashes.length || this.#hashes.length > MOST_KEPT) {
      const length = Math.max(LEAST_WORDS, words * 3);
      this.#hashes = new Uint32Array(length);
      this.#shingles = new Uint32Array(length);
      this.#positions = new Uint32Array(length);
      this.#lineKeys = new Uint32Array(length);
      this.#linePositions = new Uint32Array(length);
    }
    return this.#hashes;
  }

  /**
   * What `winnow` gives of what `rollShingles` gives of the first hashes, as many as there are halves, and the keys of lines; valid until the next
   * text.
   */
  write(
    halves: Uint8Array,
    { shingleSize, sampling, seed }: { shingleSize: number; sampling: number; seed: number },
    startsParagraph: (word: number) => boolean,
  ): Fingerprint {
    const lines = this.#findLines(halves, shingleSize, sampling, seed, startsParagraph);
    const keys = this.#shingles;
    const positions = this.#positions;
    const size = winnowInto(positions, keys, rollShinglesInto(keys, this.#hashes, halves, shingleSize, seed), sampling);
    // Positions ascend, so that a kept shingle moves forward, over one that is needed no more.
    for (let i = 0; i < size; i++) keys[i] = keys[positions[i]!]!;
    this.#addLines(lines, size);
    return { keys: keys.subarray(0, size + lines), positions: positions.subarray(0, size + lines) };
  }

  /** Notes the lines of a text that has more than one; gives their number. */
  #findLines(
    halves: Uint8Array,
    shingleSize: number,
    sampling: number,
    seed: number,
    startsParagraph: (word: number) => boolean,
  ): number {
    const words = halves.length;
    let lines = 0;
    for (let start = 0; start < words; ) {
      let hash = mix32(seed ^ LINE_SEED);
      let end = start;
      let last = 0; // halves from the paragraph's shingle number `sampling` on
      do {
        hash = mix32(hash ^ this.#hashes[end]!);
        if (end - start >= sampling - 1) last += halves[end]!;
        end++;
      } while (end < words && !startsParagraph(end));
      if (last < 2 * shingleSize && end - start < words) {
        this.#linePositions[lines] = start;
        this.#lineKeys[lines++] = hash;
      }
      start = end;
    }
    return lines;
  }

  /** Puts the lines among the `size` kept shingles, from the last on. */
  #addLines(lines: number, size: number): void {
    const keys = this.#shingles;
    const positions = this.#positions;
    let shingle = size - 1;
    for (let line = lines - 1; line >= 0; ) {
      const at = shingle + line + 1;
      const isShingle = shingle >= 0 && positions[shingle]! > this.#linePositions[line]!;
      keys[at] = isShingle ? keys[shingle]! : this.#lineKeys[line]!;
      positions[at] = isShingle ? positions[shingle--]! : this.#linePositions[line--]!;
    }
  }
}
