/** Words of one story, counted article by article, to what each scores as a keyword: said early and by many articles, names more than other words. */
import { widened } from "../basics/widened.js";
import { CharClass, classOf } from "../text/words/character-table.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { type WordColumns, WordFlag } from "../text/words/word-columns.js";
import { nameLikeness } from "./event/name-likeness.js";

/** Words read of each body: what a story is about is said early. */
const LEAD_WORDS = 200;
/** A title word counts as much as so many in the body, and more than so many in one article count no more. */
const TITLE_COUNT = 2;
const MOST_COUNTED = 3;
/** Pairs of characters are keyed above all vocabulary ids. */
const PAIR_BASE = 2 ** 26;

/** A word or a pair of characters, and what it scores. */
export interface ScoredWord {
  ids: readonly number[];
  score: number;
}

/** A single letter, a single character and a figure is no keyword; a character makes one together with its neighbour. */
const Trait = { Known: 1, Telling: 2, Unspaced: 4 } as const;

/** Counts the words of one story at a time; what is known of a word is kept for the next story. */
export class WordTallies {
  readonly #vocabulary: Vocabulary;
  #traits = new Uint8Array(0);
  #slots = new Uint32Array(0); // of each word its place in the columns below + 1; 0 is none
  readonly #pairSlots = new Map<number, number>();
  // A place for each word and pair of the story. `second` is -1 where it is a word.
  readonly #first: number[] = [];
  readonly #second: number[] = [];
  readonly #here: number[] = []; // weighted count in the article being read
  readonly #touched: number[] = []; // places that have one
  readonly #count: number[] = []; // and over all of them
  readonly #inside: number[] = []; // occurrences inside a sentence of the body
  readonly #capitals: number[] = []; // those with a capital

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds the words of a title or the first words of a body. */
  read(part: "title" | "body", { ids, starts, ends, flags }: WordColumns): void {
    this.#widen();
    const inTitle = part === "title";
    const worth = inTitle ? TITLE_COUNT : 1;
    const length = inTitle ? ids.length : Math.min(ids.length, LEAD_WORDS);
    let before = -1; // the word before, where it is unspaced
    for (let i = 0; i < length; i++) {
      const flag = flags[i]!;
      const id = ids[i]!;
      const traits = this.#traitsOf(id);
      const unspaced = (flag & WordFlag.House) === 0 && (traits & Trait.Unspaced) !== 0;
      if ((flag & WordFlag.House) === 0 && (traits & Trait.Telling) !== 0) {
        const slot = this.#slotOf(id);
        this.#note(slot, worth);
        if (!inTitle && (flag & WordFlag.SentenceStart) === 0) {
          this.#inside[slot]!++;
          if ((flag & WordFlag.Capital) !== 0) this.#capitals[slot]!++;
        }
      }
      if (unspaced && before !== -1 && ends[i - 1] === starts[i]) this.#note(this.#slotOfPair(before, id), worth);
      before = unspaced ? id : -1;
    }
  }

  endArticle(): void {
    for (const slot of this.#touched) {
      this.#count[slot]! += Math.min(MOST_COUNTED, this.#here[slot]!);
      this.#here[slot] = 0;
    }
    this.#touched.length = 0;
  }

  /** What scores above 0, in any order; starts over. */
  drain(weigh: (id: number) => number): ScoredWord[] {
    const scored: ScoredWord[] = [];
    for (let slot = 0; slot < this.#first.length; slot++) {
      const [first, second] = [this.#first[slot]!, this.#second[slot]!];
      const weight = second === -1 ? weigh(first) : weigh(first) / 2 + weigh(second) / 2;
      const likeness = nameLikeness(this.#capitals[slot]!, this.#inside[slot]!);
      const score = Math.round(weight * this.#count[slot]! * (1 + likeness));
      if (score > 0) scored.push({ ids: second === -1 ? [first] : [first, second], score });
      this.#slots[first] = 0;
    }
    this.#pairSlots.clear();
    const columns = [this.#first, this.#second, this.#here, this.#count, this.#inside, this.#capitals];
    for (const column of columns) column.length = 0;
    return scored;
  }

  #note(slot: number, worth: number): void {
    if (this.#here[slot] === 0) this.#touched.push(slot);
    this.#here[slot]! += worth;
  }

  #slotOf(id: number): number {
    if (this.#slots[id] === 0) this.#slots[id] = this.#open(id, -1) + 1;
    return this.#slots[id]! - 1;
  }

  #slotOfPair(first: number, second: number): number {
    const key = PAIR_BASE * (first + 1) + second;
    let slot = this.#pairSlots.get(key);
    if (slot === undefined) {
      slot = this.#open(first, second);
      this.#pairSlots.set(key, slot);
    }
    return slot;
  }

  #open(first: number, second: number): number {
    this.#second.push(second);
    this.#here.push(0);
    this.#count.push(0);
    this.#inside.push(0);
    this.#capitals.push(0);
    return this.#first.push(first) - 1;
  }

  #traitsOf(id: number): number {
    if (this.#traits[id] === 0) {
      const word = this.#vocabulary.word(id);
      const kind = classOf(word.codePointAt(0) ?? 0);
      if (kind === CharClass.Unspaced) this.#traits[id] = Trait.Known | Trait.Unspaced;
      else this.#traits[id] = Trait.Known | (word.length > 1 && kind !== CharClass.Digit ? Trait.Telling : 0);
    }
    return this.#traits[id]!;
  }

  #widen(): void {
    const words = this.#vocabulary.size;
    if (this.#slots.length >= words) return;
    this.#traits = widened(this.#traits, words);
    this.#slots = widened(this.#slots, words);
  }
}
