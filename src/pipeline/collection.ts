/**
 * A collection at one moment: each article as all of them together make it read, with its house text marked and its words weighed. Worked out
 * when first asked for; after every change it is forgotten, so that a result never depends on what was held before.
 */
import { distinct } from "../basics/order.js";
import { RecentRows } from "../basics/recent-rows.js";
import { FactFilter } from "../reuse/signals/fact-filter.js";
import { IndexedText } from "../reuse/texts/indexed-text.js";
import type { ReuseText } from "../reuse/texts/reuse-text.js";
import type { ArticleDetails, ArticleTable } from "../store/article-table.js";
import type { Samples } from "../text/house-text/holder-samples.js";
import { HouseText } from "../text/house-text/house-text.js";
import { knowsCalendar } from "../text/lexicon/calendar-words.js";
import type { Lexicon, WordTraits } from "../text/lexicon/lexicon.js";
import { HeavyWords } from "../text/lexicon/telling-keys.js";
import { outletKey } from "../text/outlets/outlets.js";
import { scanWords } from "../text/words/scan-words.js";
import { textKey } from "../text/words/text-key.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { type WordColumns, WordFlag, withFlags } from "../text/words/word-columns.js";
import type { ResolvedOptions } from "../types.js";

/** Texts made ready to be compared that are kept, twice as many at most: some 100 MB. */
const MOST_TEXTS = 4096;
/** The same of what is known of their words, which several looks at one article in a row ask for. */
const MOST_TRAITS = 64;
/** Stands for the flags of an article without house text. */
const NO_HOUSE = new Uint8Array(0);

/** The house text of some rows, in plain data: row `rows[i]` has the flags from `offsets[i]` up to `offsets[i + 1]`; none where it has no house text. */
export interface HouseMarks {
  readonly rows: Uint32Array;
  readonly offsets: Uint32Array;
  readonly flags: Uint8Array;
}

export class Collection {
  readonly house: HouseText;
  readonly heavyWords = new HeavyWords();
  readonly #outletWords = new Map<string, Uint32Array>();
  readonly #houseFlags = new Map<number, Uint8Array>();
  readonly #texts = new RecentRows(MOST_TEXTS, (row) => new IndexedText(this.#readText(row)));
  readonly #traits = new RecentRows(MOST_TRAITS, (row) => this.#readTraits(row));
  readonly #facts: FactFilter;
  readonly #outletKeys = new Map<string, string>();

  constructor(
    readonly table: ArticleTable,
    samples: Samples,
    readonly vocabulary: Vocabulary,
    readonly lexicon: Lexicon,
    readonly options: ResolvedOptions,
  ) {
    this.house = new HouseText({
      ids: (row) => table.wordIds(row),
      fingerprint: (row) => table.fingerprint(row),
      outlet: (row) => this.outletKeyOf(row),
      shingleSize: (row) => options.sketch.shingleSize / table.details(row).unit,
      window: options.sketch.sampling,
      samples,
      textKey: (row) => textKey(table.body(row), vocabulary),
      titleKey: (row) => textKey(table.title(row), vocabulary),
      weigh: (ids, size, row, weights) => lexicon.weigh(ids, size, table.details(row).language, table.size, weights),
      startsParagraph: (row, word) => {
        const { flags } = table.body(row);
        return word >= flags.length || (flags[word]! & WordFlag.ParagraphStart) !== 0;
      },
      size: () => table.size,
      ofSource: (row) => table.ofSource(table.details(row).source),
      isFigure: (id, row) => lexicon.isFigure(id, table.details(row).language),
      vocabularySize: () => vocabulary.size,
      tellsNews: (row) => this.#tellsNews(row),
    });
    this.#facts = new FactFilter({
      words: (row) => this.body(row),
      plainWords: (row) => table.body(row),
      surelyOwn: (row) => this.house.surelyOwn(row),
      traits: (row) => this.#traits.get(row),
    });
  }

  /** What is held has changed: forgets all that depends on more than one article. */
  changed(): void {
    this.house.changed();
    this.#facts.clear();
    if (this.#houseFlags.size > 0) this.#houseFlags.clear();
    this.#texts.clear();
    this.#traits.clear();
  }

  /** The number of a row may be given to another. */
  forget(row: number): void {
    this.house.forget(row);
  }

  details(row: number): ArticleDetails {
    return this.table.details(row);
  }

  /** Comparable name of an article's outlet, "" when unknown. */
  outletKeyOf(row: number): string {
    const { source } = this.details(row);
    let key = this.#outletKeys.get(source);
    if (key === undefined) {
      key = outletKey(source);
      this.#outletKeys.set(source, key);
    }
    return key;
  }

  /** The words of an article with its house text marked. */
  body(row: number): WordColumns {
    const words = this.table.body(row);
    let flags = this.#houseFlags.get(row);
    if (flags === undefined) {
      const house = this.house.mask(row);
      flags = house === undefined ? NO_HOUSE : withHouse(words.flags, house);
      this.#houseFlags.set(row, flags);
    }
    return flags === NO_HOUSE ? words : withFlags(words, flags);
  }

  /** The house text of all rows of which it is known by now. */
  houseMarks(): HouseMarks {
    const rows = Uint32Array.from(this.#houseFlags.keys());
    const offsets = new Uint32Array(rows.length + 1);
    for (let i = 0; i < rows.length; i++) offsets[i + 1] = offsets[i]! + this.#houseFlags.get(rows[i]!)!.length;
    const flags = new Uint8Array(offsets[rows.length]!);
    for (let i = 0; i < rows.length; i++) flags.set(this.#houseFlags.get(rows[i]!)!, offsets[i]);
    return { rows, offsets, flags };
  }

  /** Takes what a collection of the same articles knows. */
  takeHouseMarks({ rows, offsets, flags }: HouseMarks): void {
    for (let i = 0; i < rows.length; i++) {
      const known = flags.subarray(offsets[i], offsets[i + 1]);
      this.#houseFlags.set(rows[i]!, known.length === 0 ? NO_HOUSE : known);
    }
  }

  /** The words of the title, those of the outlet's own name marked as house text. */
  ownTitle(row: number): WordColumns {
    return this.#withoutOutlet(this.table.title(row), row);
  }

  /** The words of an article, its house text and those of the outlet's own name marked. */
  ownBody(row: number): WordColumns {
    return this.#withoutOutlet(this.body(row), row);
  }

  /** An article as the reuse stages read it, ready to be compared with many. */
  text(row: number): IndexedText {
    return this.#texts.get(row);
  }

  /** Words of reporting, neither quoted nor house text. */
  proseWords(row: number): number {
    const { flags } = this.body(row);
    let words = 0;
    for (let i = 0; i < flags.length; i++) if ((flags[i]! & (WordFlag.House | WordFlag.Quoted)) === 0) words++;
    return words * this.details(row).unit;
  }

  /** Whether two articles are on one subject, what they share word for word aside. */
  areRelated(a: number, b: number): boolean {
    return this.house.areRelated(a, b);
  }

  /** Whether two articles have enough facts in common for one to be a rewrite of the other. Cheapest where `a` stays the same. */
  shareFacts(a: number, b: number): boolean {
    return this.#facts.share(a, b);
  }

  /** False only where `shareFacts` is; told without knowing the house text of `b`. */
  mayShareFacts(a: number, b: number): boolean {
    return this.#facts.mayShare(a, b);
  }

  // The Corvane Post has Corvane in every article: the name of an outlet, and so its town, says nothing of what an article of its is about.
  #withoutOutlet(words: WordColumns, row: number): WordColumns {
    const own = this.#wordsOfOutlet(this.details(row).source);
    if (own.length === 0) return words;
    let flags: Uint8Array | undefined;
    for (let i = 0; i < words.ids.length; i++) {
      if (!own.includes(words.ids[i]!)) continue;
      flags ??= words.flags.slice();
      flags[i]! |= WordFlag.House;
    }
    return flags === undefined ? words : withFlags(words, flags);
  }

  #wordsOfOutlet(source: string): Uint32Array {
    let words = this.#outletWords.get(source);
    if (words === undefined) {
      words = distinct(scanWords(source, this.vocabulary).ids);
      this.#outletWords.set(source, words);
    }
    return words;
  }

  #readText(row: number): ReuseText {
    const { unit, time } = this.details(row);
    return { words: this.body(row), ...this.#traits.get(row), unit, time };
  }

  #readTraits(row: number): WordTraits {
    return this.lexicon.traits(this.table.body(row).ids, this.details(row).language, this.table.size);
  }

  #tellsNews(row: number): boolean {
    const { language } = this.details(row);
    if (!knowsCalendar(language)) return true;
    const { ids, flags } = this.table.body(row);
    // A title that speaks of what the text speaks of is a headline: what wraps pages stands below the titles of other texts, or below none.
    for (const id of this.table.title(row).ids)
      if (ids.includes(id) && !this.lexicon.isOrdinary(id, language)) return true;
    for (let i = 0; i < ids.length; i++) {
      if ((flags[i]! & WordFlag.Quoted) !== 0 || this.lexicon.isCalendarWord(ids[i]!, language)) return true;
    }
    return false;
  }
}

function withHouse(flags: Uint8Array, house: Uint8Array): Uint8Array {
  const marked = flags.slice();
  for (let i = 0; i < house.length; i++) if (house[i] === 1) marked[i]! |= WordFlag.House;
  return marked;
}
