/**
 * A collection at one moment: each article as all of them together make it read, with its house text marked and its words weighed. Worked out
 * when first asked for. What depends on weights or on house text is made by `#untilChange`, and forgotten when an article comes or goes; what
 * outlasts that depends on one or two texts alone, and is forgotten with them (`forget`). So a result never depends on what was held before.
 */
import { areNearInTime } from "../basics/publication-times.js";
import { RecentRows } from "../basics/recent-rows.js";
import { FactOverlap } from "../reuse/signals/fact-overlap.js";
import { IndexedText } from "../reuse/texts/indexed-text.js";
import { countMask, ownMask, ownWords } from "../reuse/texts/mask.js";
import type { ReuseText } from "../reuse/texts/reuse-text.js";
import type { ArticleTable } from "../store/article-table.js";
import type { ArticleDetails } from "../store/detail-columns.js";
import { HouseText } from "../text/house-text/house-text.js";
import type { Lexicon, WordTraits } from "../text/lexicon/lexicon.js";
import { HeavyWords } from "../text/lexicon/telling-keys.js";
import { outletKey } from "../text/outlets/outlets.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { type WordColumns, WordFlag, withFlags } from "../text/words/word-columns.js";
import type { ResolvedOptions } from "../types.js";
import type { ArticleCounts, CollectionSources } from "./collection-sources.js";
import { houseView } from "./house-view.js";
import { longestGap } from "./longest-gap.js";
import { type HouseMarks, MarkedWords } from "./marked-words.js";
import { OutletNames } from "./outlet-names.js";

/** Entries in each half of the two caches below: at most 2 × 4096 in each, some 130 MB in all. */
const MOST_TEXTS = 4096;

/** What is known of a collection until an article comes or goes. */
interface Known {
  clear(): void;
}

export class Collection {
  readonly table: ArticleTable;
  readonly counts: ArticleCounts;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  readonly options: ResolvedOptions;
  readonly heavyWords = new HeavyWords();
  readonly house: HouseText;
  readonly #known: Known[] = [];
  readonly #outlets: OutletNames;
  readonly #bodies: MarkedWords;
  readonly #texts = this.#untilChange(new RecentRows(MOST_TEXTS, (row) => new IndexedText(this.#readText(row))));
  readonly #traits = this.#untilChange(new RecentRows(MOST_TEXTS, (row) => this.#readTraits(row)));
  readonly #facts: FactOverlap;

  constructor(sources: CollectionSources) {
    const { table, counts, vocabulary, lexicon, options } = sources;
    this.table = table;
    this.counts = counts;
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
    this.options = options;
    this.#outlets = new OutletNames(vocabulary);
    const house = new HouseText(houseView(sources, this.#outlets));
    this.house = this.#untilChange(house);
    this.#bodies = this.#untilChange(
      new MarkedWords(
        (row) => table.body(row),
        (row) => house.mask(row),
      ),
    );
    const facts = new FactOverlap({
      words: (row) => this.body(row),
      unmarkedWords: (row) => table.body(row),
      surelyOwn: (row) => house.surelyOwn(row),
      surelyOwnBesideCopies: (row) => house.surelyOwnBesideCopies(row),
      traits: (row) => this.#traits.get(row),
      weigh: (ids, size, row, weights) => lexicon.weigh(ids, size, this.details(row).language, counts.size, weights),
    });
    this.#facts = this.#untilChange(facts);
  }

  /** An article has come in. */
  added(): void {
    for (const known of this.#known) known.clear();
  }

  /** An article goes, and its row may be given to another. */
  removed(row: number): void {
    this.#outlets.forget(this.details(row).source);
    this.house.forget(row);
    this.#facts.forget(row);
    for (const known of this.#known) known.clear();
  }

  /** Whether any other holds some kept shingle of an article has changed, and so which of its words are surely own: `FactOverlap` keeps these. */
  sharingChanged(row: number): void {
    this.#facts.forget(row);
  }

  /** The words from this id on are forgotten. */
  cutWords(size: number): void {
    this.#outlets.cut(size);
  }

  details(row: number): ArticleDetails {
    return this.table.details(row);
  }

  /** Whether `withinDays` lets two articles be compared; undated ones always. */
  areNearInTime(a: number, b: number): boolean {
    return areNearInTime(this.details(a).time, this.details(b).time, longestGap(this.options));
  }

  /** Comparable name of an article's outlet, "" when unknown. */
  outletKeyOf(row: number): string {
    return outletKey(this.details(row).source);
  }

  /** The words of an article with its house text marked. */
  body(row: number): WordColumns {
    return this.#bodies.get(row);
  }

  /** The house text of all rows of which it is known by now. */
  houseMarks(): HouseMarks {
    return this.#bodies.marks();
  }

  /** Takes what a collection of the same articles knows. */
  takeHouseMarks(marks: HouseMarks): void {
    this.#bodies.take(marks);
  }

  /** The words of the title, those of the outlet's own name marked as house text. */
  titleWithoutOutlet(row: number): WordColumns {
    return this.#withoutOutlet(this.table.title(row), row);
  }

  /** The words of an article, its house text and those of the outlet's own name marked. */
  bodyWithoutOutlet(row: number): WordColumns {
    return this.#withoutOutlet(this.body(row), row);
  }

  /** An article as the reuse stages read it, ready to be compared with many. */
  text(row: number): IndexedText {
    return this.#texts.get(row);
  }

  /** Words but for house text. */
  ownWords(row: number): number {
    return ownWords(countMask(ownMask(this.body(row))), this.details(row).wordsPerToken);
  }

  /** Whether two articles are on one subject, what they share word for word aside. */
  areRelated(a: number, b: number): boolean {
    return this.house.areRelated(a, b);
  }

  /** Whether two articles have enough facts in common for one to be a rewrite of the other. Cheapest where `a` stays the same. */
  shareFacts(a: number, b: number): boolean {
    return this.#facts.shareFacts(a, b);
  }

  /** False only where `shareFacts` is; told without knowing the house text of `b`. */
  mayShareFacts(a: number, b: number): boolean {
    return this.#facts.mayShareFacts(a, b);
  }

  /** Notes what is to be forgotten when an article comes or goes. */
  #untilChange<T extends Known>(known: T): T {
    this.#known.push(known);
    return known;
  }

  // The Corvane Post has Corvane in every article: the name of an outlet, and so its town, says nothing of what an article of its is about.
  #withoutOutlet(words: WordColumns, row: number): WordColumns {
    const own = this.#outlets.words(this.details(row).source);
    let flags: Uint8Array | undefined;
    for (const id of own) {
      for (let i = words.ids.indexOf(id); i !== -1; i = words.ids.indexOf(id, i + 1)) {
        flags ??= words.flags.slice();
        flags[i]! |= WordFlag.House;
      }
    }
    return flags === undefined ? words : withFlags(words, flags);
  }

  #readText(row: number): ReuseText {
    const { wordsPerToken, language, time, creditedKey } = this.details(row);
    return {
      words: this.body(row),
      title: this.table.title(row).ids,
      ...this.#traits.get(row),
      word: (id) => this.vocabulary.word(id),
      isLone: (id) => this.lexicon.holders(id) <= 1 && !this.lexicon.isOrdinary(id, language),
      wordsPerToken,
      language,
      time,
      outlet: this.outletKeyOf(row),
      credited: creditedKey,
    };
  }

  #readTraits(row: number): WordTraits {
    return this.lexicon.traits(this.table.body(row).ids, this.details(row).language, this.counts.size);
  }
}
