/**
 * A collection at one moment: what depends on all of its articles together. Word weights, house text and the comparison of any two articles,
 * each worked out when first asked for. After every change all that is forgotten, so that a result never depends on what was held before.
 */

import { MS_PER_DAY } from "./iso-time.js";
import { RecentRows } from "./recent-rows.js";
import { blockShare, toPassages } from "./reuse/align-passages.js";
import { alignSentences } from "./reuse/align-sentences.js";
import { areTemplateTwins, decide } from "./reuse/decide.js";
import { type ExplainedDecision, explainDecision } from "./reuse/explain-decision.js";
import { FactSets } from "./reuse/fact-sets.js";
import { IndexedText } from "./reuse/indexed-text.js";
import { MeasuredPair, measurePair } from "./reuse/measure-pair.js";
import type { ReuseText } from "./reuse/reuse-text.js";
import { shingleSetSimilarity } from "./reuse/shingle-sets.js";
import { distinct } from "./sketch/shingles.js";
import { textKey } from "./sketch/text-key.js";
import type { ArticleFacts, ArticleTable } from "./store/article-table.js";
import type { HolderSamples } from "./text/house-text/holder-samples.js";
import { HouseText } from "./text/house-text/house-text.js";
import { knowsCalendar } from "./text/lexicon/calendar-words.js";
import type { Lexicon, WordTraits } from "./text/lexicon/lexicon.js";
import { factKeys, HeavyWords } from "./text/lexicon/telling-keys.js";
import { outletKey } from "./text/outlets/outlets.js";
import { scanWords } from "./text/words/scan-words.js";
import type { Vocabulary } from "./text/words/vocabulary.js";
import { type WordColumns, WordFlag, withFlags } from "./text/words/word-columns.js";
import type { Copy, Explanation, ResolvedOptions } from "./types.js";

/** What was found about a pair. */
export interface Judgement {
  /** Undefined where there is nothing worth showing. */
  copy: Copy | undefined;
  /** Whether the two come from one template on different days. */
  apart: boolean;
}

/** Texts made ready to be compared that are kept, twice as many at most: some 100 MB. */
const MOST_TEXTS = 4096;
/** The same of what is known of their words, which several looks at one article in a row ask for. */
const MOST_TRAITS = 64;
/** Stands for the flags of an article without house text. */
const NO_HOUSE = new Uint8Array(0);
/** In so many words in a row there are several kept shingles. */
const MANY_WORDS = 25;

export class Collection {
  readonly house: HouseText;
  readonly #heavyWords = new HeavyWords();
  readonly #outletWords = new Map<string, Uint32Array>();
  readonly #houseFlags = new Map<number, Uint8Array>();
  readonly #texts = new RecentRows<IndexedText>(MOST_TEXTS);
  readonly #traits = new RecentRows<WordTraits>(MOST_TRAITS);
  readonly #facts: FactSets;
  readonly #outletKeys = new Map<string, string>();

  constructor(
    readonly table: ArticleTable,
    samples: Pick<HolderSamples, "of" | "isShared">,
    readonly vocabulary: Vocabulary,
    readonly lexicon: Lexicon,
    readonly options: ResolvedOptions,
  ) {
    this.house = new HouseText({
      ids: (row) => table.wordIds(row),
      fingerprint: (row) => table.fingerprint(row),
      outlet: (row) => this.#outletOf(row),
      shingleSize: (row) => options.sketch.shingleSize / table.facts(row).unit,
      window: options.sketch.sampling,
      samples,
      textKey: (row) => textKey(table.body(row), vocabulary),
      weigh: (ids, size, row, weights) => lexicon.weigh(ids, size, table.facts(row).language, table.size, weights),
      isFigure: (id, row) => lexicon.isFigure(id, table.facts(row).language),
      vocabularySize: () => vocabulary.size,
      tellsNews: (row) => this.#tellsNews(row),
    });
    this.#facts = new FactSets({
      words: (row) => this.body(row),
      plainWords: (row) => table.body(row),
      surelyOwn: (row) => this.house.surelyOwn(row),
      traits: (row) => this.#traitsOf(row),
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

  facts(row: number): ArticleFacts {
    return this.table.facts(row);
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

  /** The words of the title, those of the outlet's own name marked as house text. */
  ownTitle(row: number): WordColumns {
    return this.#withoutOutlet(this.table.title(row), row);
  }

  /** The words of an article, its house text and those of the outlet's own name marked. */
  ownBody(row: number): WordColumns {
    return this.#withoutOutlet(this.body(row), row);
  }

  // The Corvane Post has Corvane in every article: the name of an outlet, and so its town, says nothing of what an article of its is about.
  #withoutOutlet(words: WordColumns, row: number): WordColumns {
    const own = this.#wordsOfOutlet(this.facts(row).source);
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

  /** An article as the reuse stages read it, ready to be compared with many. */
  text(row: number): IndexedText {
    let held = this.#texts.get(row);
    if (held === undefined) {
      held = new IndexedText(this.#readText(row));
      this.#texts.set(row, held);
    }
    return held;
  }

  /** Words of reporting, neither quoted nor house text. */
  proseWords(row: number): number {
    const { flags } = this.body(row);
    let words = 0;
    for (let i = 0; i < flags.length; i++) if ((flags[i]! & (WordFlag.House | WordFlag.Quoted)) === 0) words++;
    return words * this.facts(row).unit;
  }

  /** What two articles share, with the proof; undefined where there is nothing worth showing. */
  compare(a: number, b: number): Copy | undefined {
    return this.judge(a, b).copy;
  }

  judge(a: number, b: number): Judgement {
    const [from, to] = this.#likelierSource(a, b) === a ? [a, b] : [b, a];
    const source = this.text(from);
    const copy = this.text(to);
    const pair = new MeasuredPair(source, copy);
    const verdict = decide(pair, this.options.threshold);
    const apart = areTemplateTwins(pair);
    if (verdict === undefined) return { copy: undefined, apart };
    const verbatim = pair.blocks();
    const blocks = verdict.kind === "rewritten" ? alignSentences(source, copy, verbatim) : verbatim;
    const found: Copy = {
      from: this.facts(from).id,
      to: this.facts(to).id,
      kind: verdict.kind,
      similarity: shingleSetSimilarity(source, copy, this.options.sketch.shingleSize),
      coverage: {
        from: blockShare(
          source.text.stems.length,
          blocks.map((block) => block.aEnd - block.aStart),
        ),
        to: blockShare(
          copy.text.stems.length,
          blocks.map((block) => block.bEnd - block.bStart),
        ),
      },
      confidence: verdict.confidence,
      passages: toPassages(blocks, source.text.words, copy.text.words),
    };
    // Without a passage there is nothing to show, and no derivation to prove.
    if (found.passages.length === 0 && (found.kind === "quotes" || found.kind === "boilerplate"))
      return { copy: undefined, apart };
    return { copy: found, apart };
  }

  /** The grounds of the verdict on two articles, the likelier source first. */
  explain(a: number, b: number): ExplainedDecision & Pick<Explanation, "from" | "to" | "copy" | "threshold"> {
    const [from, to] = this.#likelierSource(a, b) === a ? [a, b] : [b, a];
    const signals = measurePair(this.text(from), this.text(to));
    return {
      from: this.facts(from).id,
      to: this.facts(to).id,
      copy: this.compare(a, b) ?? null,
      threshold: this.options.threshold,
      ...explainDecision(signals, this.options.threshold),
    };
  }

  /** Whether two articles are on one subject, what they share word for word aside. */
  areRelated(a: number, b: number): boolean {
    return this.house.areRelated(a, b);
  }

  /** The credited one of two articles, else the earlier, else the fuller, else the first by id. */
  #likelierSource(a: number, b: number): number {
    const one = this.facts(a);
    const two = this.facts(b);
    const oneCreditsTwo = one.creditedKey !== "" && one.creditedKey === this.#outletOf(b);
    const twoCreditsOne = two.creditedKey !== "" && two.creditedKey === this.#outletOf(a);
    if (oneCreditsTwo !== twoCreditsOne) return oneCreditsTwo ? b : a;
    if (one.time !== two.time && !Number.isNaN(one.time) && !Number.isNaN(two.time)) return one.time < two.time ? a : b;
    const difference = this.text(a).prose - this.text(b).prose;
    if (difference !== 0) return difference > 0 ? a : b;
    return one.id < two.id ? a : b;
  }

  /** The kept shingles of an article's own text: no house text; and the key of its whole text. */
  reportingKeys(row: number): Uint32Array {
    const { keys, positions } = this.table.fingerprint(row);
    const { flags } = this.body(row);
    const own = new Uint32Array(keys.length + 1);
    let size = 0;
    for (let i = 0; i < keys.length; i++) if ((flags[positions[i]!]! & WordFlag.House) === 0) own[size++] = keys[i]!;
    if (size > 0) own[size++] = textKey(this.table.body(row), this.vocabulary);
    return distinct(own.subarray(0, size));
  }

  /** Whether an article surely has two kept shingles of its own; quick, and false says nothing. */
  surelyHasOwnKeys(row: number): boolean {
    const [start, end] = this.house.surelyOwn(row, MANY_WORDS).slice(-2);
    if (start === undefined) return false;
    const { keys, positions } = this.table.fingerprint(row);
    const own = keys.filter((_, i) => positions[i]! >= start && positions[i]! < end!);
    return own.some((key) => key !== own[0]);
  }

  /** Keys for an article's names and figures and for its `most` heaviest words. */
  tellingKeys(row: number, most: number): Uint32Array {
    const body = this.body(row);
    // A word that no other article holds cannot bring two together.
    const weigh = (id: number): number => (this.lexicon.holders(id) < 2 ? 0 : this.#weight(id, row));
    const heavy = this.#heavyWords.keys([this.table.title(row), body], weigh, this.vocabulary, most);
    const facts = factKeys(body, this.vocabulary);
    const keys = new Uint32Array(heavy.length + facts.length);
    keys.set(heavy);
    keys.set(facts, heavy.length);
    return distinct(keys);
  }

  /** Whether two articles have enough facts in common for one to be a rewrite of the other. Cheapest where `a` stays the same. */
  shareFacts(a: number, b: number): boolean {
    return this.#facts.share(a, b);
  }

  /** False only where `shareFacts` is; told without knowing the house text of `b`. */
  mayShareFacts(a: number, b: number): boolean {
    return this.#facts.mayShare(a, b);
  }

  #outletOf(row: number): string {
    const { source } = this.facts(row);
    let key = this.#outletKeys.get(source);
    if (key === undefined) {
      key = outletKey(source);
      this.#outletKeys.set(source, key);
    }
    return key;
  }

  #readText(row: number): ReuseText {
    const { unit, time } = this.facts(row);
    return { words: this.body(row), ...this.#traitsOf(row), unit, time };
  }

  #traitsOf(row: number): WordTraits {
    let traits = this.#traits.get(row);
    if (traits === undefined) {
      traits = this.lexicon.traits(this.table.body(row).ids, this.facts(row).language, this.table.size);
      this.#traits.set(row, traits);
    }
    return traits;
  }

  #weight(id: number, row: number): number {
    return this.lexicon.weight(id, this.facts(row).language, this.table.size);
  }

  #tellsNews(row: number): boolean {
    const { language } = this.facts(row);
    if (!knowsCalendar(language)) return true;
    const { ids, flags } = this.table.body(row);
    for (let i = 0; i < ids.length; i++) {
      if ((flags[i]! & WordFlag.Quoted) !== 0 || this.lexicon.isCalendarWord(ids[i]!, language)) return true;
    }
    return false;
  }
}

/** Whether `withinDays` lets two articles be compared, by their times; undated ones always. */
export function nearInTime(one: number, two: number, options: ResolvedOptions): boolean {
  return !(Math.abs(one - two) > longestGap(options));
}

/** The milliseconds between two articles up to which they are compared. */
export function longestGap({ withinDays }: ResolvedOptions): number {
  return withinDays === null ? Number.POSITIVE_INFINITY : withinDays * MS_PER_DAY;
}

function withHouse(flags: Uint8Array, house: Uint8Array): Uint8Array {
  const marked = flags.slice();
  for (let i = 0; i < house.length; i++) if (house[i] === 1) marked[i]! |= WordFlag.House;
  return marked;
}
