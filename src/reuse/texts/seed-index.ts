/** Where each run of three words of a text stands, by a hash: shared runs of two texts grow from these seeds. */

/** Words in a seed. Shorter runs are chance. */
export const SEED_SIZE = 3;
/** Positions of texts below this many seeds fit 16 bits, which halves what is kept and read of most articles. */
const SHORT_TEXT = 0xffff;

/** Where each 3-gram of a list of words stands. Build it once for a text that is compared with many. */
export class SeedIndex {
  readonly words: Uint32Array;
  /** Hash of the seed at each position. */
  readonly hashes: Uint32Array;
  /** By the low bits of a hash: first position with such a hash, plus 1; 0 for none. */
  readonly heads: Uint16Array | Uint32Array;
  /** By position: the next position in the same bucket, plus 1; 0 for none. A bucket lists its positions in rising order. */
  readonly next: Uint16Array | Uint32Array;
  readonly mask: number;
  /** A bit for each seed by the high and the last five bits of its hash: most seeds of another text end here. */
  readonly filter: Uint32Array;
  readonly shift: number;

  constructor(words: Uint32Array) {
    const seeds = Math.max(0, words.length - SEED_SIZE + 1);
    let bits = 4;
    while (1 << bits < seeds) bits++;
    const capacity = 1 << bits;
    // Sixteen bits of filter for each bucket.
    const filter = new Uint32Array(capacity / 2);
    const shift = 33 - bits;
    const hashes = new Uint32Array(seeds);
    const heads = seeds < SHORT_TEXT ? new Uint16Array(capacity) : new Uint32Array(capacity);
    const next = seeds < SHORT_TEXT ? new Uint16Array(seeds) : new Uint32Array(seeds);
    for (let i = seeds - 1; i >= 0; i--) {
      const hash = seedHash(words[i]!, words[i + 1]!, words[i + 2]!);
      hashes[i] = hash;
      filter[hash >>> shift]! |= 1 << (hash & 31);
      const bucket = hash & (capacity - 1);
      next[i] = heads[bucket]!;
      heads[bucket] = i + 1;
    }
    this.words = words;
    this.hashes = hashes;
    this.heads = heads;
    this.next = next;
    this.mask = capacity - 1;
    this.filter = filter;
    this.shift = shift;
  }
}

function seedHash(one: number, two: number, three: number): number {
  let hash = Math.imul(one, 0x9e3779b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + two, 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + three, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
