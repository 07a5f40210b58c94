/**
 * What is known of each word of the vocabulary in a language: its stem, whether it is a figure, and how telling it is.
 * Stems and figures never change; the weight follows the collection.
 */
import { BACKGROUND_LANGUAGES } from "./background-words.js";
import { isCalendarWord, knowsCalendar } from "./calendar-words.js";
import type { Stemmer } from "./stemmer.js";
import { Vocabulary } from "./vocabulary.js";

/** Ordinary texts taken to stand beside the collection, so that a small one knows which words are ordinary. */
export const BACKGROUND_DOCUMENTS = 3000;
/** Weights are whole numbers in this unit, so that a sum does not depend on its order. */
export const WEIGHT_UNIT = 256;

/** Share of ordinary texts of a language that hold a word, 0–1; 0 when unknown. */
export type BackgroundShare = (language: string, word: string) => number;

/** Stands for every language of which nothing is known: their words all have the same stems, figures and weights. */
const UNKNOWN = "und";

const Figure = { None: 1, Digits: 2, Calendar: 3 } as const;

/** A value for each word of the vocabulary; grown in place, since languages share them. */
interface LanguageColumns {
  /** Background documents that stand beside the collection in this language. */
  readonly covered: number;
  stems: Uint32Array; // stem id + 1; 0 not looked up yet
  figures: Uint8Array; // a Figure; 0 not looked up yet
  shares: Float32Array; // background share; -1 not looked up yet
  weights: Uint16Array; // valid where `weighed` has the number of the present state of the collection
  weighed: Uint32Array;
}

export class Lexicon {
  readonly #vocabulary: Vocabulary;
  readonly #backgroundShare: BackgroundShare;
  readonly #stemmerFor: (language: string) => Stemmer;
  readonly #stemIds = new Vocabulary();
  readonly #columns = new Map<string, LanguageColumns>();
  #documentFrequency = new Uint32Array(1 << 10);
  /** Which call of `count` met the word last. */
  #countedIn = new Uint32Array(1 << 10);
  #calls = 0;
  #articles = 0;
  #state = 1; // a number for each state of the collection that weights were asked for
  #lastLanguage: string | undefined;
  #lastColumns = emptyColumns(0);

  constructor(vocabulary: Vocabulary, backgroundShare: BackgroundShare, stemmerFor: (language: string) => Stemmer) {
    this.#vocabulary = vocabulary;
    this.#backgroundShare = backgroundShare;
    this.#stemmerFor = stemmerFor;
  }

  /** Counts (or with -1 uncounts) one article that holds the words of these lists; a word that it repeats counts once. */
  count(words: readonly Uint32Array[], by: 1 | -1): void {
    if (this.#vocabulary.size > this.#documentFrequency.length) {
      this.#documentFrequency = wider(this.#documentFrequency, this.#vocabulary.size * 2);
      this.#countedIn = wider(this.#countedIn, this.#vocabulary.size * 2);
    }
    if (++this.#calls > 0xffffffff) {
      this.#countedIn.fill(0);
      this.#calls = 1;
    }
    const [counts, countedIn, call] = [this.#documentFrequency, this.#countedIn, this.#calls];
    for (const ids of words) {
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i]!;
        if (countedIn[id] === call) continue;
        countedIn[id] = call;
        counts[id]! += by;
      }
    }
    this.#state++;
  }

  /** `holders` of every word met so far, as a column; a view, valid until the next change. */
  counts(): Uint32Array {
    return this.#documentFrequency.subarray(0, this.#vocabulary.size);
  }

  /** Takes over what `counts` gave for the same vocabulary. */
  setCounts(counts: Uint32Array): void {
    this.#documentFrequency = wider(counts, Math.max(counts.length, this.#documentFrequency.length));
    this.#countedIn = new Uint32Array(this.#documentFrequency.length);
    this.#state++;
  }

  /** Says how many articles hold a word, where they are counted elsewhere: before its weight is asked for, and without `count`. */
  setHolders(id: number, articles: number): void {
    if (id >= this.#documentFrequency.length) this.#documentFrequency = wider(this.#documentFrequency, id * 2);
    this.#documentFrequency[id] = articles;
  }

  /** Number of articles that hold the word. */
  holders(id: number): number {
    return this.#documentFrequency[id] ?? 0;
  }

  /** Number of the word's stem in a language; equal stems have equal numbers. */
  stem(id: number, language: string): number {
    const { stems } = this.#of(language);
    if (stems[id] === 0) stems[id] = this.#stemIds.idOf(this.#stemmerFor(language).stem(this.#vocabulary.word(id))) + 1;
    return stems[id]! - 1;
  }

  /** Whether the word holds a digit or names a month or weekday. */
  isFigure(id: number, language: string): boolean {
    return this.#figure(id, language) !== Figure.None;
  }

  /** Whether the word names a month or weekday. */
  isCalendarWord(id: number, language: string): boolean {
    return this.#figure(id, language) === Figure.Calendar;
  }

  /** Inverse document frequency among `articles` articles and the background, in units of 1/256. */
  weight(id: number, language: string, articles: number): number {
    if (articles !== this.#articles) {
      this.#articles = articles;
      this.#state++;
    }
    const columns = this.#of(language);
    if (columns.weighed[id] !== this.#state) {
      columns.weights[id] = this.#weigh(id, language, columns);
      columns.weighed[id] = this.#state;
    }
    return columns.weights[id]!;
  }

  #weigh(id: number, language: string, { shares, covered }: LanguageColumns): number {
    if (shares[id] === -1) shares[id] = covered === 0 ? 0 : this.#backgroundShare(language, this.#vocabulary.word(id));
    const holders = (this.#documentFrequency[id] ?? 0) + covered * shares[id]!;
    // Rounding hides that Math.log may differ in its last bit between engines.
    return Math.max(0, Math.round(Math.log((this.#articles + covered + 1) / (holders + 0.5)) * WEIGHT_UNIT));
  }

  #figure(id: number, language: string): number {
    const { figures } = this.#of(language);
    if (figures[id] === 0) {
      if (this.#vocabulary.isFigure(id)) figures[id] = Figure.Digits;
      else figures[id] = isCalendarWord(language, this.#vocabulary.word(id)) ? Figure.Calendar : Figure.None;
    }
    return figures[id]!;
  }

  #of(language: string): LanguageColumns {
    if (language !== this.#lastLanguage) {
      this.#lastColumns = this.#columnsOf(language);
      this.#lastLanguage = language;
    }
    if (this.#lastColumns.stems.length < this.#vocabulary.size) widen(this.#lastColumns, this.#vocabulary.size * 2);
    return this.#lastColumns;
  }

  #columnsOf(language: string): LanguageColumns {
    let columns = this.#columns.get(language);
    if (columns === undefined) {
      const shared = this.#knows(language) ? language : UNKNOWN;
      const covered = BACKGROUND_LANGUAGES.includes(language) ? BACKGROUND_DOCUMENTS : 0;
      columns = this.#columns.get(shared) ?? emptyColumns(covered);
      this.#columns.set(shared, columns).set(language, columns);
    }
    return columns;
  }

  #knows(language: string): boolean {
    return (
      BACKGROUND_LANGUAGES.includes(language) ||
      knowsCalendar(language) ||
      this.#stemmerFor(language) !== this.#stemmerFor(UNKNOWN)
    );
  }
}

function wider(column: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(length);
  next.set(column);
  return next;
}

function emptyColumns(covered: number): LanguageColumns {
  return {
    covered,
    stems: new Uint32Array(0),
    figures: new Uint8Array(0),
    shares: new Float32Array(0),
    weights: new Uint16Array(0),
    weighed: new Uint32Array(0),
  };
}

function widen(columns: LanguageColumns, size: number): void {
  const { stems, figures, shares } = columns;
  columns.stems = new Uint32Array(size);
  columns.stems.set(stems);
  columns.figures = new Uint8Array(size);
  columns.figures.set(figures);
  columns.shares = new Float32Array(size).fill(-1);
  columns.shares.set(shares);
  columns.weights = new Uint16Array(size);
  columns.weighed = new Uint32Array(size);
}
