/** The articles an index holds, in all the columns that belong together: words, details, fingerprints, who holds which key, counts of words. */
import { NearHolders } from "../candidates/near-holders.js";
import { type PostingParts, PostingTable } from "../candidates/posting-table.js";
import { type ArticleRow, ArticleTable, type TableParts } from "../store/article-table.js";
import { HolderSamples, sampleRank } from "../text/house-text/holder-samples.js";
import { Lexicon } from "../text/lexicon/lexicon.js";
import { Vocabulary, type VocabularyParts } from "../text/words/vocabulary.js";
import type { WordColumns } from "../text/words/word-columns.js";
import type { ResolvedOptions } from "../types.js";
import { lastingTellingKeys, postedKeys } from "./candidate-keys.js";
import { Collection } from "./collection.js";
import { longestGap } from "./longest-gap.js";

const NONE_YET: { row: number; keys: Uint32Array } = { row: -1, keys: new Uint32Array(0) };

/** What an index holds, in plain data. */
export interface HeldParts {
  readonly options: ResolvedOptions;
  readonly vocabulary: VocabularyParts;
  readonly counts: Uint32Array;
  readonly table: TableParts;
  readonly postings: PostingParts;
}

export class HeldArticles {
  readonly options: ResolvedOptions;
  readonly #isSearched: boolean;
  #vocabulary: Vocabulary;
  #lexicon: Lexicon;
  #table: ArticleTable;
  #postings = new PostingTable();
  #samples = this.#newSamples();
  #holders: NearHolders;
  #latest = NONE_YET; // the row that came last, and its posted keys
  /** Words there were when the last row had come, and of each row those that are not its own alone. */
  #words: number;
  #wordsBefore: number[] = [];
  #collection: Collection | undefined;

  /** `isSearched`: candidates of one article may be sought; articles that are clustered all at once are found without their telling words. */
  constructor(options: ResolvedOptions, isSearched = true, vocabulary = new Vocabulary()) {
    this.options = options;
    this.#isSearched = isSearched;
    this.#holders = this.#newHolders();
    this.#vocabulary = vocabulary;
    this.#words = vocabulary.size;
    this.#table = new ArticleTable(vocabulary);
    this.#lexicon = new Lexicon(vocabulary);
  }

  /** What `parts` gave. Where others read the same columns, what it holds can be compared, and nothing changed. */
  static of({ options, vocabulary, counts, table, postings }: HeldParts): HeldArticles {
    const held = new HeldArticles(options, true, Vocabulary.of(vocabulary));
    held.#lexicon.setHolderCounts(counts);
    held.#table = ArticleTable.of(table, held.vocabulary);
    held.#wordsBefore = new Array(table.details.times.end).fill(held.#words);
    held.#postings = PostingTable.of(postings);
    held.#samples = held.#newSamples();
    held.#holders = held.#newHolders();
    return held;
  }

  /** All that is held in plain data, for other threads; views, valid until the next change. */
  parts(): HeldParts {
    return {
      options: this.options,
      vocabulary: this.vocabulary.parts(),
      counts: this.#lexicon.holderCounts(),
      table: this.#table.parts(),
      postings: this.#postings.parts(),
    };
  }

  /** Numbers the words of what is held; like the table it may be another after a change. */
  get vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  /** A row's place in it changes when articles are removed: ask for it again after a change. */
  get table(): ArticleTable {
    return this.#table;
  }

  /** Who holds which key. Like the table it may be another after a change. */
  get holders(): NearHolders {
    return this.#holders;
  }

  /** Adds an article whose id is not taken, and gives its row. */
  add(article: ArticleRow): number {
    this.#lexicon.countArticle([article.title.ids, article.body.ids], 1);
    return this.#place(article);
  }

  /** Adds the articles of another table, whose words another vocabulary numbers. Their ids are not taken. */
  addAll(table: ArticleTable, words: Vocabulary): void {
    const numbers = new Uint32Array(words.size); // 0 for a word that was not met yet, else 1 more than its id here
    const idOf = (id: number): number => {
      numbers[id] ||= this.vocabulary.idOf(words.word(id)) + 1;
      return numbers[id] - 1;
    };
    const renumbered = ({ ids, spelled, starts, ends, flags }: WordColumns): WordColumns => ({
      ids: ids.map(idOf),
      spelled: spelled.map(idOf),
      starts,
      ends,
      flags,
    });
    for (const row of table.ordered()) {
      const article = table.row(row);
      this.add({ ...article, title: renumbered(article.title), body: renumbered(article.body) });
    }
  }

  /** Of the last row nothing stays, none of its words, and no gap for others to sweep up: its number goes to the next. */
  remove(row: number): void {
    const keys = this.#keysOf(row);
    this.#sharingChanged(row, this.#table.fingerprint(row).keys);
    if (row === this.#wordsBefore.length - 1) this.#postings.takeBack(row, keys);
    else this.#postings.remove(row);
    this.#forget(row, keys);
    if (this.#table.isMostlyVacant) this.#compact();
  }

  /** Forgets the words that came since the last row did. */
  cutNewWords(): void {
    this.#cutWords(this.#words);
  }

  /** All articles as they are now, to be compared. */
  collection(): Collection {
    this.#collection ??= new Collection({
      table: this.#table,
      counts: this.#table,
      samples: this.#samples,
      vocabulary: this.vocabulary,
      lexicon: this.#lexicon,
      options: this.options,
    });
    return this.#collection;
  }

  #place(article: ArticleRow): number {
    const row = this.#table.add(article);
    this.#wordsBefore[row] = this.#words;
    this.#words = this.vocabulary.size;
    this.#collection?.added();
    // Of the article as it came: a row that was read stays unpacked for a while.
    const keys = this.#postedKeys(article);
    this.#latest = { row, keys };
    this.#postings.add(row, keys);
    this.#sharingChanged(row, article.fingerprint.keys);
    this.#samples.added(row, keys);
    this.#holders.added(row, keys);
    return row;
  }

  /** A row with these kept shingles comes or goes: who alone holds one of them beside it is told. */
  #sharingChanged(row: number, keys: Uint32Array): void {
    if (this.#collection === undefined) return;
    for (let i = 0; i < keys.length; i++) {
      const other = this.#postings.onlyOther(keys[i]!, row);
      if (other !== undefined) this.#collection.sharingChanged(other);
    }
  }

  #keysOf(row: number): Uint32Array {
    if (row === this.#latest.row) return this.#latest.keys;
    return this.#postedKeys(this.#table.row(row));
  }

  #postedKeys(article: ArticleRow): Uint32Array {
    const telling = this.#isSearched ? lastingTellingKeys(article, this.vocabulary, this.#lexicon) : new Uint32Array(0);
    return postedKeys(article, this.vocabulary, this.options, telling);
  }

  #forget(row: number, keys: Uint32Array): void {
    this.#latest = NONE_YET;
    this.#samples.removed(row, keys);
    this.#holders.removed(row, keys);
    this.#lexicon.countArticle([this.#table.title(row).ids, this.#table.body(row).ids], -1);
    this.#collection?.removed(row);
    const isLast = this.#table.remove(row);
    if (isLast) this.#cutWords(this.#wordsBefore.pop()!);
  }

  /** Forgets the words from this id on, which no row that is left has. */
  #cutWords(size: number): void {
    if (this.#lexicon.cut(size)) this.#collection = undefined;
    this.#collection?.cutWords(size);
    this.#vocabulary.cut(size);
    this.#words = size;
  }

  /** Moves what is held to fresh columns, so that removed articles and their words take no room. */
  #compact(): void {
    const [table, words] = [this.#table, this.#vocabulary];
    this.#vocabulary = new Vocabulary();
    this.#lexicon = new Lexicon(this.#vocabulary);
    this.#table = new ArticleTable(this.#vocabulary);
    this.#postings = new PostingTable();
    this.#samples = this.#newSamples();
    this.#holders = this.#newHolders();
    this.#collection = undefined;
    this.#latest = NONE_YET;
    this.#words = 0;
    this.#wordsBefore = [];
    this.addAll(table, words);
  }

  #newSamples(): HolderSamples {
    return new HolderSamples(this.#postings, {
      rank: (row) => sampleRank(this.#table.fingerprint(row), this.#table.details(row)),
      id: (row) => this.#table.details(row).id,
    });
  }

  #newHolders(): NearHolders {
    return new NearHolders(this.#postings, {
      time: (row) => this.#table.details(row).time,
      compare: (a, b) => this.#table.compare(a, b),
      within: longestGap(this.options),
    });
  }
}
