/**
 * What is known of each word of the vocabulary in a language: its stem, whether it is a figure, and how telling it is.
 * Stems and figures never change; the weight follows the collection.
 */
import { HALF_A_HOLDER, rarity } from "../../basics/rarity.js";
import { roomFor, widened } from "../../basics/widened.js";
import { Vocabulary } from "../words/vocabulary.js";
import { BACKGROUND_LANGUAGES, backgroundShare } from "./background-words.js";
import { isCalendarWord, knowsCalendar } from "./calendar-words.js";
import { numberInDigits } from "./number-words.js";
import { stemmerFor } from "./stemmer.js";
import { inSteps, isSure, STEP_BITS, UNKNOWN_YET, weightSteps } from "./stepped-logarithms.js";

/** Ordinary texts taken to stand beside the collection, so that a small one knows which words are ordinary. */
export const BACKGROUND_DOCUMENTS = 3000;
/** Weights are whole numbers in this unit, so that a sum does not depend on its order. */
export const WEIGHT_UNIT = 256;

/** Stands for every language of which nothing is known: their words all have the same stems, figures and weights. */
const UNKNOWN = "und";

/** Stems are numbered anew when more words were forgotten than there are, and this many besides. */
const SPARE_STEMS = 1 << 16;

const Figure = { None: 1, Digits: 2, Calendar: 3 } as const;
/** Bits of a reading that are a Figure; above them stands the number of the stem. */
const FIGURE_BITS = 2;
const FIGURE = (1 << FIGURE_BITS) - 1;

/** A value for each word of the vocabulary; grown in place, since languages share them. */
interface LanguageColumns {
  /** Of ordinary texts, those that stand beside the collection in this language. */
  readonly backgroundDocuments: number;
  readings: Uint32Array; // stem and Figure in one: they are asked for together; 0 not looked up yet
  shares: Float32Array; // background share; -1 not looked up yet
  logarithms: Int32Array; // of the holders of a word, as `rarity` takes them, in steps; UNKNOWN_YET not worked out since they changed
}

/** Columns over the words of a text. */
export interface WordTraits {
  /** Number of each word's stem. */
  readonly stems: Uint32Array;
  readonly weights: Uint16Array;
  /** 1 for each figure. */
  readonly figures: Uint8Array;
}

/** One for all languages of an index: a stem has one number in all of them, and what is not known of a language is shared by all unknown ones. */
export class Lexicon {
  readonly #vocabulary: Vocabulary;
  #stemIds = new Vocabulary();
  /** Words forgotten since stems were numbered. */
  #forgotten = 0;
  readonly #columns = new Map<string, LanguageColumns>();
  /** Number of articles that hold each word. */
  #holders: Uint32Array = new Uint32Array(1 << 10);
  /** Which call of `countArticle` met the word last, of those since all were forgotten. */
  #countedIn = new Uint8Array(1 << 10);
  #calls = 0;
  #documents = 0; // whose logarithm, as `rarity` takes it, was asked for last
  #logarithm = 0;
  #lastLanguage: string | undefined;
  #lastColumns = emptyColumns(0);
  #all: readonly LanguageColumns[] = []; // each once

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Counts (or with -1 uncounts) one article that holds the words of these lists; a word that it repeats counts once. */
  countArticle(words: readonly Uint32Array[], by: 1 | -1): void {
    if (this.#vocabulary.size > this.#holders.length) {
      this.#holders = widened(this.#holders, roomFor(this.#vocabulary.size));
      this.#countedIn = widened(this.#countedIn, this.#holders.length);
    }
    if (++this.#calls > 0xff) {
      this.#countedIn.fill(0);
      this.#calls = 1;
    }
    const [holders, countedIn, call] = [this.#holders, this.#countedIn, this.#calls];
    const all = this.#all;
    for (const ids of words) {
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (countedIn[id] === call) continue;
        countedIn[id] = call;
        holders[id]! += by;
        for (let k = 0; k < all.length; k++) all[k]!.logarithms[id] = UNKNOWN_YET;
      }
    }
  }

  /** `holders` of every word met so far, as a column; a view, valid until the next change. */
  holderCounts(): Uint32Array {
    return this.#holders.subarray(0, this.#vocabulary.size);
  }

  /** Takes over what `holderCounts` gave for the same vocabulary. */
  setHolderCounts(counts: Uint32Array): void {
    this.#holders = widened(counts, Math.max(counts.length, this.#holders.length));
    this.#countedIn = new Uint8Array(this.#holders.length);
    for (const { logarithms } of this.#all) logarithms.fill(UNKNOWN_YET);
  }

  /** Says how many articles hold a word, where they are counted elsewhere: before its weight is asked for, and without `countArticle`. */
  setHolders(id: number, articles: number): void {
    if (id >= this.#holders.length) this.#holders = widened(this.#holders, id * 2);
    this.#holders[id] = articles;
    for (const { logarithms } of this.#all) logarithms[id] = UNKNOWN_YET;
  }

  /**
   * Forgets the words from this id on, which no article holds, before the vocabulary does. Whether all stems are numbered anew: those of forgotten
   * words stay until they may be more than the others.
   */
  cut(size: number): boolean {
    this.#forgotten += this.#vocabulary.size - size;
    const isWorn = this.#forgotten > size + SPARE_STEMS;
    if (isWorn) {
      this.#stemIds = new Vocabulary();
      this.#forgotten = 0;
    }
    for (const { readings, shares } of this.#all) {
      readings.fill(0, isWorn ? 0 : size, this.#vocabulary.size);
      shares.fill(-1, size, this.#vocabulary.size);
    }
    return isWorn;
  }

  /** Number of articles that hold the word. */
  holders(id: number): number {
    return this.#holders[id] ?? 0;
  }

  /** Number of the word's stem in a language; equal stems have equal numbers. */
  stem(id: number, language: string): number {
    return this.#reading(id, language) >>> FIGURE_BITS;
  }

  /** Whether the word holds a digit, is a number in words or names a month or weekday. */
  isFigure(id: number, language: string): boolean {
    return (this.#reading(id, language) & FIGURE) !== Figure.None;
  }

  /** Whether the word names a month or weekday. */
  isCalendarWord(id: number, language: string): boolean {
    return (this.#reading(id, language) & FIGURE) === Figure.Calendar;
  }

  /** Whether the word is known to stand in many texts of the language, whatever they tell. */
  isOrdinary(id: number, language: string): boolean {
    return this.#share(id, this.#of(language), language) > 0;
  }

  /** Inverse document frequency among `articles` articles and the background, in units of 1/256. */
  weight(id: number, language: string, articles: number): number {
    const columns = this.#of(language);
    const steps = weightSteps(this.#logarithmOf(articles + columns.backgroundDocuments), columns.logarithms[id]!);
    return isSure(steps) ? steps >> STEP_BITS : this.#rate(id, language, articles, columns);
  }

  /** `weight` of the first `size` of many words, each into its place in `weights`. */
  weigh(ids: Uint32Array, size: number, language: string, articles: number, weights: Uint32Array): void {
    const columns = this.#of(language);
    const { logarithms } = columns;
    const all = this.#logarithmOf(articles + columns.backgroundDocuments);
    for (let i = 0; i < size; i++) {
      const id = ids[i]!;
      const steps = weightSteps(all, logarithms[id]!);
      weights[i] = isSure(steps) ? steps >> STEP_BITS : this.#rate(id, language, articles, columns);
    }
  }

  /** Stem, weight and whether it is a figure, of each of many words. */
  traits(ids: Uint32Array, language: string, articles: number): WordTraits {
    const columns = this.#of(language);
    const { logarithms, readings } = columns;
    const all = this.#logarithmOf(articles + columns.backgroundDocuments);
    const stems = new Uint32Array(ids.length);
    const weights = new Uint16Array(ids.length);
    const figures = new Uint8Array(ids.length);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      const reading = readings[id]! || this.#reading(id, language);
      stems[i] = reading >>> FIGURE_BITS;
      if ((reading & FIGURE) !== Figure.None) figures[i] = 1;
      const steps = weightSteps(all, logarithms[id]!);
      weights[i] = isSure(steps) ? steps >> STEP_BITS : this.#rate(id, language, articles, columns);
    }
    return { stems, weights, figures };
  }

  /** The weight of a word whose logarithm is not known or tells too little. */
  #rate(id: number, language: string, articles: number, columns: LanguageColumns): number {
    const holders = this.holders(id) + columns.backgroundDocuments * this.#share(id, columns, language);
    columns.logarithms[id] = inSteps(Math.log(holders + HALF_A_HOLDER) * WEIGHT_UNIT);
    return rarity(articles + columns.backgroundDocuments, holders, WEIGHT_UNIT);
  }

  /** Share of ordinary texts that hold the word; 0 when unknown. */
  #share(id: number, { backgroundDocuments, shares }: LanguageColumns, language: string): number {
    if (shares[id] === -1)
      shares[id] = backgroundDocuments === 0 ? 0 : backgroundShare(language, this.#vocabulary.word(id));
    return shares[id]!;
  }

  #logarithmOf(documents: number): number {
    if (documents !== this.#documents) {
      this.#documents = documents;
      this.#logarithm = inSteps(Math.log(documents + 1) * WEIGHT_UNIT);
    }
    return this.#logarithm;
  }

  #reading(id: number, language: string): number {
    const { readings } = this.#of(language);
    if (readings[id] === 0) {
      const word = this.#vocabulary.word(id);
      const digits = numberInDigits(language, word);
      const stem = this.#stemIds.idOf(digits ?? stemmerFor(language).stem(word));
      readings[id] = (stem << FIGURE_BITS) | (digits ? Figure.Digits : this.#figure(id, word, language));
    }
    return readings[id]!;
  }

  #figure(id: number, word: string, language: string): number {
    if (this.#vocabulary.hasDigit(id)) return Figure.Digits;
    return isCalendarWord(language, word) ? Figure.Calendar : Figure.None;
  }

  #of(language: string): LanguageColumns {
    if (language !== this.#lastLanguage) {
      this.#lastColumns = this.#columnsOf(language);
      this.#lastLanguage = language;
    }
    if (this.#lastColumns.readings.length < this.#vocabulary.size)
      widen(this.#lastColumns, roomFor(this.#vocabulary.size));
    return this.#lastColumns;
  }

  #columnsOf(language: string): LanguageColumns {
    let columns = this.#columns.get(language);
    if (columns === undefined) {
      const shared = this.#knows(language) ? language : UNKNOWN;
      const backgroundDocuments = BACKGROUND_LANGUAGES.includes(language) ? BACKGROUND_DOCUMENTS : 0;
      columns = this.#columns.get(shared) ?? emptyColumns(backgroundDocuments);
      this.#columns.set(shared, columns).set(language, columns);
      this.#all = [...new Set(this.#columns.values())];
    }
    return columns;
  }

  #knows(language: string): boolean {
    return (
      BACKGROUND_LANGUAGES.includes(language) || knowsCalendar(language) || stemmerFor(language) !== stemmerFor(UNKNOWN)
    );
  }
}

function emptyColumns(backgroundDocuments: number): LanguageColumns {
  return {
    backgroundDocuments,
    readings: new Uint32Array(0),
    shares: new Float32Array(0),
    logarithms: new Int32Array(0),
  };
}

function widen(columns: LanguageColumns, size: number): void {
  const { readings, shares, logarithms } = columns;
  columns.readings = widened(readings, size);
  columns.shares = widened(shares, size).fill(-1, shares.length);
  columns.logarithms = widened(logarithms, size).fill(UNKNOWN_YET, logarithms.length);
}
