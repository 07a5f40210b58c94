/**
 * The facts (names and figures) of many articles, for a quick look at whether two of them overlap enough for one to be a rewrite of the
 * other. The same measure as `factShare` on `collectFacts`, in flat columns; test/reuse/plain-truth.test.ts holds the two equal.
 */
import { joined } from "../../basics/joined.js";
import { keptRoom } from "../../basics/kept-room.js";
import { RowLists } from "../../basics/row-lists.js";
import { widened } from "../../basics/widened.js";
import { isName, type WordColumns, WordFlag } from "../../text/words/word-columns.js";
import type { ReuseText } from "../texts/reuse-text.js";
import { smoothedShare } from "./shared-facts.js";

/** Share of one text's facts that the other must have for one of them to be a rewrite; pairs that fall short are not compared. */
export const LEAST_FACTS = 0.55;
/** Room for the lists of some 20,000 articles: 32 MB. */
const MOST_NUMBERS = 1 << 23;

/** What the look at facts asks of a collection. Rows are article numbers. */
export interface FactView {
  /** The words of a row, with house text marked. */
  words(row: number): WordColumns;
  /** The words of a row before house text is marked. */
  unmarkedWords(row: number): WordColumns;
  /** Ranges of words that are surely no house text: start, end, start, end and so on. */
  surelyOwn(row: number): readonly number[];
  /** More of these ranges, which a short look at other rows tells; or none. */
  surelyOwnBesideCopies(row: number): readonly number[];
  /** Stem, weight and whether it is a figure, of each word of a row. */
  traits(row: number): Pick<ReuseText, "stems" | "weights" | "figures">;
  /** Weights of the first `size` words, as those of a row: each into its place. */
  weigh(ids: Uint32Array, size: number, row: number, weights: Uint32Array): void;
}

/** The facts of a row, each of which weighs something from its least to its most: the same number where the row's house text is known. */
interface WeighedFacts {
  /** Their stems. */
  readonly facts: Uint32Array;
  readonly most: Uint32Array;
  readonly least: Uint32Array;
  /** All stems of the row. */
  readonly stems: Uint32Array;
}

/** What may be facts of a row whose house text is not known, without their weights: it outlasts changes of the collection. */
interface FactWords {
  /** Their stems. */
  readonly facts: Uint32Array;
  /** 1 for each fact that is surely no house text. */
  readonly sure: Uint32Array;
  /** Words that are facts, and which fact each one is. */
  readonly words: Uint32Array;
  readonly factOfWord: Uint32Array;
  /** All stems of the row. */
  readonly stems: Uint32Array;
}

/** What is noted of a stem that was met and is no fact so far; of one that is, from the next number on which fact it is. */
const MET = 1;
const FIRST_FACT = MET + 1;

/** No word weighs as much. */
const HEAVIEST = 1 << 16;

// Columns of the text that is being read.
const roomForStems = keptRoom(Uint32Array);
const roomForFacts = keptRoom(Uint32Array);
const roomForExact = keptRoom(Uint32Array);
const roomForSure = keptRoom(Uint32Array);
const roomForLastWords = keptRoom(Uint32Array);
const roomForWords = keptRoom(Uint32Array);
const roomForFactOfWord = keptRoom(Uint32Array);
// Columns of the text that is being weighed.
const roomForWeights = keptRoom(Uint32Array);
const roomForMost = keptRoom(Uint32Array);
const roomForLeast = keptRoom(Uint32Array);
const roomForLeastSure = keptRoom(Uint32Array);

export class FactOverlap {
  readonly #view: FactView;
  readonly #exact = new RowLists(MOST_NUMBERS); // `WeighedFacts` of rows whose house text is known
  readonly #words = new RowLists(); // `FactWords`
  #loaded = -1; // the row that others are held against
  #loadedStems: Uint32Array = new Uint32Array(0);
  #loadedWeight = 0; // of all its facts
  #here = new Uint32Array(0); // for each stem of the loaded row 1 and what it weighs there as a fact; 0 for all others
  #met = new Uint32Array(0); // for each stem of the text that is being read `MET` or a fact; 0 for all others

  constructor(view: FactView) {
    this.#view = view;
  }

  /** Whether either row's facts stand in the other to a large part. Cheapest where the first row stays the same from call to call. */
  shareFacts(a: number, b: number): boolean {
    if (a !== this.#loaded) this.#load(a);
    return this.#overlap(this.#exactOf(b));
  }

  /** False only where `shareFacts` is; told without knowing the house text of the second row. */
  mayShareFacts(a: number, b: number): boolean {
    if (a !== this.#loaded) this.#load(a);
    const words = this.#wordsOf(b);
    const facts = this.#weighed(b, words);
    if (!this.#overlap(unlessHouse(facts, words.sure))) return false;
    // Even with all of b's facts counted, house text or not, enough is shared. That nearly always holds without house text too, so the costly look
    // at other articles is spared.
    if (this.#overlap(facts)) return true;
    const ranges = this.#view.surelyOwnBesideCopies(b);
    return ranges.length === 0 || this.#overlap(unlessHouse(facts, wordsIn(this.#readWords(b, ranges)).sure));
  }

  /** Forgets what depends on the collection: words weigh otherwise now, or house text is another. */
  clear(): void {
    this.#unload();
    this.#exact.clear();
  }

  /** The number of a row may be given to another, or other ranges of its words are surely no house text. */
  forget(row: number): void {
    this.#words.forget(row);
  }

  /** Whether a large part of a row's facts may stand in the loaded row, or the other way about. */
  #overlap({ facts, most, least, stems }: WeighedFacts): boolean {
    const here = this.#here;
    let shared = 0;
    let others = 0;
    for (let i = 0; i < facts.length; i++) {
      if (here[facts[i]!] !== 0) shared += most[i]!;
      else others += least[i]!;
    }
    if (isLargePart(shared, shared + others)) return true;
    let there = 0;
    for (let i = 0; i < stems.length; i++) {
      const known = here[stems[i]!]!;
      if (known !== 0) there += known - 1;
    }
    return isLargePart(there, this.#loadedWeight);
  }

  #load(row: number): void {
    this.#unload();
    const { facts, most, stems } = this.#exactOf(row);
    for (let i = 0; i < stems.length; i++) this.#here[stems[i]!] = 1;
    for (let i = 0; i < facts.length; i++) {
      this.#here[facts[i]!]! += most[i]!;
      this.#loadedWeight += most[i]!;
    }
    this.#loaded = row;
    this.#loadedStems = stems;
  }

  #unload(): void {
    const stems = this.#loadedStems;
    for (let i = 0; i < stems.length; i++) this.#here[stems[i]!] = 0;
    this.#loaded = -1;
    this.#loadedStems = new Uint32Array(0);
    this.#loadedWeight = 0;
  }

  #exactOf(row: number): WeighedFacts {
    const list = this.#exact.get(row) ?? this.#readExact(row);
    const size = list[0]!;
    const weights = list.subarray(1 + size, 1 + 2 * size);
    return { facts: list.subarray(1, 1 + size), most: weights, least: weights, stems: list.subarray(1 + 2 * size) };
  }

  /** A list of how many facts there are, then the columns. */
  #readExact(row: number): Uint32Array {
    const traits = this.#view.traits(row);
    const weights = roomForExact(traits.weights.length);
    const { facts, stems } = this.#read(this.#view.words(row), traits, (fact, position) => {
      weights[fact] = traits.weights[position]!; // of words with one stem the last one's counts
    });
    return put(
      this.#exact,
      row,
      joined([Uint32Array.of(facts.length), facts, weights.subarray(0, facts.length), stems]),
    );
  }

  #wordsOf(row: number): FactWords {
    const known = this.#words.get(row);
    return wordsIn(known ?? put(this.#words, row, this.#readWords(row, this.#view.surelyOwn(row))));
  }

  /** A list as `wordsIn` reads it. Facts with a word in one of the ranges are sure. */
  #readWords(row: number, ranges: readonly number[]): Uint32Array {
    const { ids, flags } = this.#view.unmarkedWords(row);
    const [sure, lastWords] = [roomForSure(ids.length), roomForLastWords(ids.length)];
    const [words, factOfWord] = [roomForWords(ids.length), roomForFactOfWord(ids.length)];
    let begun = 0;
    let size = 0;
    let range = 0;
    const { facts, stems } = this.#read({ ids, flags }, this.#view.traits(row), (fact, position) => {
      const word = ids[position]!;
      const isNew = fact === begun;
      if (isNew) sure[begun++] = 0;
      if (isNew || lastWords[fact] !== word) {
        lastWords[fact] = word;
        words[size] = word;
        factOfWord[size++] = fact;
      }
      while (range < ranges.length && ranges[range + 1]! <= position) range += 2;
      if (range < ranges.length && ranges[range]! <= position) sure[fact] = 1;
    });
    return joined([
      Uint32Array.of(facts.length, size),
      facts,
      sure.subarray(0, facts.length),
      words.subarray(0, size),
      factOfWord.subarray(0, size),
      stems,
    ]);
  }

  /** The facts as all words weigh them: the heaviest of a fact's words the most, the lightest the least. Valid until the next call. */
  #weighed(row: number, { facts, words, factOfWord, stems }: FactWords): WeighedFacts {
    const weights = roomForWeights(words.length);
    this.#view.weigh(words, words.length, row, weights);
    const most = roomForMost(facts.length).fill(0, 0, facts.length);
    const least = roomForLeast(facts.length).fill(HEAVIEST, 0, facts.length);
    for (let i = 0; i < words.length; i++) {
      const fact = factOfWord[i]!;
      const weight = weights[i]!;
      if (weight > most[fact]!) most[fact] = weight;
      if (weight < least[fact]!) least[fact] = weight;
    }
    return { facts, most, least, stems };
  }

  /** The stems of a text, and of those that are facts. `note` is told which fact each position of one is. Valid until the next call. */
  #read(
    { ids, flags }: Pick<WordColumns, "ids" | "flags">,
    { stems: stemAt, figures }: Pick<ReuseText, "stems" | "figures">,
    note: (fact: number, position: number) => void,
  ): { facts: Uint32Array; stems: Uint32Array } {
    this.#makeRoom(stemAt);
    const [met, stems, facts] = [this.#met, roomForStems(ids.length), roomForFacts(ids.length)];
    let size = 0;
    let found = 0;
    for (let i = 0; i < ids.length; i++) {
      const flag = flags[i]!;
      if ((flag & WordFlag.House) !== 0) continue;
      const stem = stemAt[i]!;
      if (met[stem] === 0) {
        met[stem] = MET;
        stems[size++] = stem;
      }
      if ((flag & WordFlag.Quoted) !== 0) continue;
      if (!isName(flag) && figures[i] === 0) continue;
      if (met[stem] === MET) {
        facts[found] = stem;
        met[stem] = FIRST_FACT + found++;
      }
      note(met[stem]! - FIRST_FACT, i);
    }
    for (let i = 0; i < size; i++) met[stems[i]!] = 0;
    return { facts: facts.subarray(0, found), stems: stems.subarray(0, size) };
  }

  #makeRoom(stems: Uint32Array): void {
    let last = 0;
    for (let i = 0; i < stems.length; i++) if (stems[i]! > last) last = stems[i]!;
    if (last < this.#met.length) return;
    this.#met = widened(this.#met, (last + 1) * 2);
    this.#here = widened(this.#here, (last + 1) * 2);
  }
}

/** A list of how many facts there are and how many words, then the columns. */
function wordsIn(list: Uint32Array): FactWords {
  const sure = 2 + list[0]!;
  const words = sure + list[0]!;
  const factOfWord = words + list[1]!;
  const stems = factOfWord + list[1]!;
  return {
    facts: list.subarray(2, sure),
    sure: list.subarray(sure, words),
    words: list.subarray(words, factOfWord),
    factOfWord: list.subarray(factOfWord, stems),
    stems: list.subarray(stems),
  };
}

/** The facts, of which all that are not sure may be house text, and weigh nothing then. */
function unlessHouse({ facts, most, least, stems }: WeighedFacts, sure: Uint32Array): WeighedFacts {
  const leastSure = roomForLeastSure(facts.length);
  for (let fact = 0; fact < facts.length; fact++) leastSure[fact] = sure[fact] === 1 ? least[fact]! : 0;
  return { facts, most, least: leastSure, stems };
}

function put(lists: RowLists, row: number, list: Uint32Array): Uint32Array {
  lists.put(row, list.length).set(list);
  return list;
}

function isLargePart(shared: number, all: number): boolean {
  return smoothedShare(shared, all) >= LEAST_FACTS;
}
