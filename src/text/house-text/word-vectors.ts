/**
 * Lists of words to the cosine of their weights: near 1 for two articles on one subject, near 0 for two that have no telling word in common. How
 * often a row has each word is kept while it is held; what the words weigh is worked out anew after a change of the collection.
 */
import { keptRoom } from "../../basics/kept-room.js";
import { RowLists } from "../../basics/row-lists.js";
import { widened } from "../../basics/widened.js";

/** A word's count beyond this says no more. */
const MOST_COUNTED = 4;
const ID_BITS = 30;
const ID = (1 << ID_BITS) - 1;

/** What weighing words asks of a collection. Rows are article numbers. */
export interface WordView {
  /** The words of a row's text. */
  ids(row: number): Uint32Array;
  /** Weights of the first `size` words, all distinct, as those of a row: whole numbers, each into its place. */
  weigh(ids: Uint32Array, size: number, row: number, weights: Uint32Array): void;
  /** How much of a word each of a row's tokens stands for: two texts share many lone characters without being on one subject. */
  wordsPerToken(row: number): number;
  /** Ids of words are below this. */
  vocabularySize(): number;
}

/**
 * Distinct words, each with its count less 1 in the two highest bits; then the weight of each times its count. The first half depends on the
 * words alone.
 */
type WordVector = Uint32Array;

/** Words of a row as they weigh in it. */
export interface WeighedWords {
  readonly vector: WordVector;
  /** The vector's length, by which a product is made a cosine. */
  readonly norm: number;
}

/** A cosine, and the length of the shorter of its two vectors. */
export interface Cosine {
  readonly cosine: number;
  readonly shorter: number;
}

const NO_WORDS: WordVector = new Uint32Array(0);
const roomForFirst = keptRoom(Uint32Array);
const roomForSecond = keptRoom(Uint32Array);

export class WordVectors {
  readonly #view: WordView;
  readonly #vectors = new RowLists(); // a `WordVector` of each row
  #norms = new Float64Array(0);
  #weighedIn = new Uint32Array(0); // the state in which the words of a row's vector were weighed
  #state = 1; // a number for each state of the collection
  #counts = new Uint8Array(0); // how often a word was met, for each word of the vocabulary; all 0 between calls
  #dense = new Uint32Array(0); // weights of the words in `#loadedWords`, for each word of the vocabulary; 0 elsewhere
  #loaded = -1;
  #loadedWords: Uint32Array = new Uint32Array(0);
  #ids = new Uint32Array(0); // words to be weighed, and their weights
  #weights = new Uint32Array(0);

  constructor(view: WordView) {
    this.#view = view;
  }

  /** The cosine of all words of two rows. Cheapest where one of them stays the same from call to call. */
  cosine(a: number, b: number): Cosine {
    const [row, other] = b === this.#loaded ? [b, a] : [a, b];
    const vector = this.#vector(row);
    const theirs = this.#vector(other);
    if (row !== this.#loaded) {
      this.#load(vector);
      this.#loaded = row;
    }
    return cosineOf(this.#dot(theirs), this.#norms[row]!, this.#norms[other]!);
  }

  /** The cosine of two lists that were weighed. */
  cosineOf(one: WeighedWords, two: WeighedWords): Cosine {
    this.#load(one.vector);
    return cosineOf(this.#dot(two.vector), one.norm, two.norm);
  }

  /** The distinct words of a list with their counts. */
  counted(ids: Uint32Array): Uint32Array {
    return this.#countedWords(ids).slice();
  }

  /** Words that were counted, weighed as those of a row. Good until the next change. */
  weighed(counted: Uint32Array, row: number): WeighedWords {
    return this.#weighedInto(new Uint32Array(2 * counted.length), counted, row);
  }

  /** The cosine of some words of a row and some of a row, that may be the same: of both what was counted. */
  cosineOfParts(one: Uint32Array, row: number, two: Uint32Array, other: number): Cosine {
    const first = this.#weighedInto(roomForFirst(2 * one.length).subarray(0, 2 * one.length), one, row);
    const second = this.#weighedInto(roomForSecond(2 * two.length).subarray(0, 2 * two.length), two, other);
    const cosine = this.cosineOf(first, second);
    this.#load(NO_WORDS); // whose room may be another's next
    return cosine;
  }

  /** A number for each state of the collection: in the same one all words weigh the same. */
  get state(): number {
    return this.#state;
  }

  /**
   * What the distinct words of a row weigh, times their counts, always in the same order; and the length of that. A view, good until the next change.
   */
  weightsOf(row: number): { weights: Uint32Array; norm: number } {
    const vector = this.#vector(row);
    return { weights: vector.subarray(vector.length / 2), norm: this.#norms[row]! };
  }

  /** Words weigh otherwise now. */
  reweigh(): void {
    this.#state++;
    this.#loaded = -1;
  }

  /** The number of a row may be given to another. */
  forget(row: number): void {
    this.#vectors.forget(row);
  }

  #vector(row: number): WordVector {
    let vector = this.#vectors.get(row);
    if (vector === undefined) {
      const words = this.#countedWords(this.#view.ids(row));
      vector = this.#vectors.put(row, 2 * words.length);
      vector.set(words);
    } else if (this.#weighedIn[row] === this.#state) return vector;
    this.#makeRoomFor(row);
    this.#norms[row] = this.#weigh(vector, row);
    this.#weighedIn[row] = this.#state;
    return vector;
  }

  #weighedInto(vector: WordVector, counted: Uint32Array, row: number): WeighedWords {
    vector.set(counted);
    return { vector, norm: this.#weigh(vector, row) };
  }

  /** The distinct words of a list with their counts; a view, valid until the next call. */
  #countedWords(ids: Uint32Array): Uint32Array {
    this.#widen();
    this.#makeRoom(ids.length);
    const [counts, words] = [this.#counts, this.#ids];
    let size = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      const count = counts[id]!;
      if (count === 0) words[size++] = id;
      if (count < MOST_COUNTED) counts[id] = count + 1;
    }
    for (let i = 0; i < size; i++) {
      const id = words[i]!;
      words[i] = id | ((counts[id]! - 1) << ID_BITS);
      counts[id] = 0;
    }
    return words.subarray(0, size);
  }

  /** Fills in the second half of a vector, the words weighed as those of a row, and gives its length. */
  #weigh(vector: WordVector, row: number): number {
    const size = vector.length / 2;
    this.#makeRoom(size);
    const [ids, weights] = [this.#ids, this.#weights];
    for (let i = 0; i < size; i++) ids[i] = vector[i]! & ID;
    this.#view.weigh(ids, size, row, weights);
    let squares = 0;
    for (let i = 0; i < size; i++) {
      const weight = Math.imul(weights[i]!, (vector[i]! >>> ID_BITS) + 1);
      vector[size + i] = weight;
      squares += Math.imul(weight, weight);
    }
    return Math.sqrt(squares / this.#view.wordsPerToken(row));
  }

  #makeRoomFor(row: number): void {
    if (row < this.#norms.length) return;
    this.#norms = widened(this.#norms, row * 2 + 16);
    this.#weighedIn = widened(this.#weighedIn, row * 2 + 16);
  }

  #makeRoom(words: number): void {
    if (this.#ids.length >= words) return;
    this.#ids = new Uint32Array(words * 2);
    this.#weights = new Uint32Array(words * 2);
  }

  #load(vector: WordVector): void {
    this.#widen();
    const dense = this.#dense;
    const old = this.#loadedWords;
    for (let i = 0; i < old.length; i++) dense[old[i]! & ID] = 0;
    const size = vector.length / 2;
    for (let i = 0; i < size; i++) dense[vector[i]! & ID] = vector[size + i]!;
    this.#loadedWords = vector.subarray(0, size);
    this.#loaded = -1;
  }

  /** Product with the vector that is loaded: whole numbers, so that it is exact in any order, and each product below 2 ** 31. */
  #dot(vector: WordVector): number {
    const dense = this.#dense;
    const size = vector.length / 2;
    let dot = 0;
    for (let i = 0; i < size; i++) dot += Math.imul(vector[size + i]!, dense[vector[i]! & ID]!);
    return dot;
  }

  #widen(): void {
    const words = this.#view.vocabularySize();
    if (this.#dense.length >= words) return;
    this.#dense = new Uint32Array(words * 2);
    this.#counts = new Uint8Array(words * 2);
    this.#loadedWords = new Uint32Array(0);
    this.#loaded = -1;
  }
}

function cosineOf(dot: number, one: number, two: number): Cosine {
  return { cosine: dot === 0 ? 0 : dot / (one * two), shorter: Math.min(one, two) };
}
