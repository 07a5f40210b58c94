/** Words of one story, counted article by article, to what each scores as a keyword: said early and by many articles, names more than other words. */
import { pairNumber } from "../basics/pair-number.js";
import { widened } from "../basics/widened.js";
import { CharClass, classOf } from "../text/words/character-table.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { type WordColumns, WordFlag } from "../text/words/word-columns.js";
import { nameLikeness } from "./event/name-likeness.js";

/** Words read of each body: what a story is about is said early. */
export const LEAD_WORDS = 200;
/** A title word counts as much as so many in the body, and more than so many in one article count no more. */
const TITLE_COUNT = 2;
const MOST_COUNTED = 3;

/** A word or a pair of characters, and what it scores. */
export interface ScoredWord {
  ids: readonly number[];
  score: number;
}

/** What a word can be in a list of keywords: one by itself, one together with its neighbour, or none. 0 until it is looked at, as new memory is. */
const KeywordPart = {
  Unread: 0,
  /** A single letter, or a figure. */
  None: 1,
  Word: 2,
  /** A character of a script without spaces. */
  Character: 3,
} as const;

/** Counts the words of one story at a time; what is known of a word is kept for the next story. */
export class WordTallies {
  readonly #vocabulary: Vocabulary;
  #parts = new Uint8Array(0); // `KeywordPart` of each word
  #slots = new Uint32Array(0); // of each word its place in the columns below + 1; 0 is none
  readonly #pairSlots = new Map<number, number>();
  // A place for each word and pair of the story, in columns that the next story writes over. `second` is -1 where it is a word.
  #size = 0;
  readonly #first: number[] = [];
  readonly #second: number[] = [];
  #article = 1; // the one being read, of all stories
  readonly #latest: number[] = []; // the last article that had it
  readonly #here: number[] = []; // weighted count in that one
  readonly #count: number[] = []; // and over all of them
  readonly #inside: number[] = []; // occurrences inside a sentence of the body
  readonly #capitals: number[] = []; // those with a capital
  readonly #scores: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds the words of a title or the first words of a body. */
  read(place: "title" | "body", words: WordColumns): void {
    this.#widen();
    const { ids, flags } = words;
    const inTitle = place === "title";
    const worth = inTitle ? TITLE_COUNT : 1;
    const length = inTitle ? ids.length : Math.min(ids.length, LEAD_WORDS);
    let before = -1; // the word before, where it is such a character
    for (let i = 0; i < length; i++) {
      const flag = flags[i]!;
      const id = ids[i]!;
      const part = (flag & WordFlag.House) === 0 ? this.#partOf(id) : KeywordPart.None;
      if (part === KeywordPart.Word) {
        const slot = this.#slotOf(id);
        this.#note(slot, worth);
        if (!inTitle && (flag & WordFlag.SentenceStart) === 0) {
          this.#inside[slot]!++;
          if ((flag & WordFlag.Capital) !== 0) this.#capitals[slot]!++;
        }
      }
      const isCharacter = part === KeywordPart.Character;
      if (isCharacter && before !== -1 && words.ends[i - 1] === words.starts[i])
        this.#note(this.#slotOfPair(before, id), worth);
      before = isCharacter ? id : -1;
    }
  }

  endArticle(): void {
    this.#article++;
  }

  /**
   * The words whose score is above 0, among the `most` highest, and at least `leastShare` of the highest; with equals of the last, in any order.
   * Then starts over. A few of several hundred are left, so that only these are looked at any further.
   */
  drain(weigh: (id: number) => number, most: number, leastShare: number): ScoredWord[] {
    const highest: number[] = new Array(most + 1).fill(0); // scores, the highest first; the last place is for what falls out
    for (let slot = 0; slot < this.#size; slot++) {
      const [first, second] = [this.#first[slot]!, this.#second[slot]!];
      const weight = second === -1 ? weigh(first) : weigh(first) / 2 + weigh(second) / 2;
      const likeness = nameLikeness(this.#capitals[slot]!, this.#inside[slot]!);
      const score = Math.round(weight * this.#count[slot]! * (1 + likeness));
      this.#scores[slot] = score;
      this.#slots[first] = 0;
      let place = most;
      for (; place > 0 && highest[place - 1]! < score; place--) highest[place] = highest[place - 1]!;
      highest[place] = score;
    }
    const least = Math.max(1, highest[most - 1]!, highest[0]! * leastShare);
    const strongest: ScoredWord[] = [];
    for (let slot = 0; slot < this.#size; slot++) {
      const [first, second, score] = [this.#first[slot]!, this.#second[slot]!, this.#scores[slot]!];
      if (score >= least) strongest.push({ ids: second === -1 ? [first] : [first, second], score });
    }
    this.#pairSlots.clear();
    this.#size = 0;
    return strongest;
  }

  #note(slot: number, worth: number): void {
    const before = this.#latest[slot] === this.#article ? this.#here[slot]! : 0;
    const here = Math.min(MOST_COUNTED, before + worth);
    this.#latest[slot] = this.#article;
    this.#here[slot] = here;
    this.#count[slot]! += here - before;
  }

  #slotOf(id: number): number {
    if (this.#slots[id] === 0) this.#slots[id] = this.#open(id, -1) + 1;
    return this.#slots[id]! - 1;
  }

  #slotOfPair(first: number, second: number): number {
    const key = pairNumber(first, second);
    let slot = this.#pairSlots.get(key);
    if (slot === undefined) {
      slot = this.#open(first, second);
      this.#pairSlots.set(key, slot);
    }
    return slot;
  }

  #open(first: number, second: number): number {
    const slot = this.#size++;
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#count[slot] = 0;
    this.#inside[slot] = 0;
    this.#capitals[slot] = 0;
    return slot;
  }

  #partOf(id: number): number {
    if (this.#parts[id] === KeywordPart.Unread) {
      const word = this.#vocabulary.word(id);
      const first = classOf(word.codePointAt(0) ?? 0);
      if (first === CharClass.Unspaced) this.#parts[id] = KeywordPart.Character;
      else this.#parts[id] = word.length > 1 && first !== CharClass.Digit ? KeywordPart.Word : KeywordPart.None;
    }
    return this.#parts[id]!;
  }

  #widen(): void {
    const words = this.#vocabulary.size;
    if (this.#slots.length >= words) return;
    this.#parts = widened(this.#parts, words);
    this.#slots = widened(this.#slots, words);
  }
}
