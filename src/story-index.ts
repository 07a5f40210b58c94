/**
 * The spine: articles in, copies and a clustering out, stage after stage. Every step is a stage of its own with plain data between;
 * this is the one file that calls them.
 */
import { assembleClustering } from "./assemble-clustering.js";
import { presentArticle } from "./check-article.js";
import { Collection } from "./collection.js";
import { CopyLookup } from "./copy-lookup.js";
import { IndexFormatError, InputError, show } from "./errors.js";
import { candidatePairs, candidatesOf, holdsPair, postedKeys } from "./find-candidates.js";
import { fingerprintArticle } from "./fingerprint-article.js";
import type { CandidatePairs } from "./lsh/key-join.js";
import { PostingTable } from "./lsh/posting-table.js";
import { resolveOptions } from "./options.js";
import { type ArticleRow, ArticleTable } from "./store/article-table.js";
import { readIndex, writeIndex } from "./store/index-bytes.js";
import { type CopyEdge, groupReports } from "./story/group-reports.js";
import { groupStories } from "./story/group-stories.js";
import { findRoundUps, type VerifiedCopy } from "./story/round-ups.js";
import { backgroundShare } from "./text/background-words.js";
import { HolderSamples } from "./text/holder-samples.js";
import { Lexicon } from "./text/lexicon.js";
import { stemmerFor } from "./text/stemmer.js";
import { Vocabulary } from "./text/vocabulary.js";
import { NO_WORDS } from "./text/word-columns.js";
import type { Article, Clustering, ClusterOptions, Copy, DerivedKind, Explanation, ResolvedOptions } from "./types.js";

const MS_PER_DAY = 86_400_000;
/** Vacant rows beyond the number of articles held that are borne before the columns are made anew. */
const SPARE_ROWS = 256;

/**
 * Articles held in memory, their copies and stories. Adding one by one gives the same clustering as all at once, in any order, and
 * removing an article leaves no trace of it in any result.
 */
export class StoryIndex {
  readonly #options: ResolvedOptions;
  readonly #vocabulary = new Vocabulary();
  readonly #lexicon: Lexicon;
  #table = new ArticleTable();
  #postings = new PostingTable();
  #samples = this.#noSamples();
  #moment: Collection | undefined;

  /** Throws `InputError` for options that are unknown or out of range. */
  constructor(options?: ClusterOptions) {
    this.#options = resolveOptions(options);
    this.#lexicon = new Lexicon(this.#vocabulary, backgroundShare, stemmerFor);
  }

  /** Number of articles held. */
  get size(): number {
    return this.#table.size;
  }

  has(id: string): boolean {
    return this.#table.rowOf(id) !== undefined;
  }

  /**
   * Adds an article and gives its copies among what is held, surest first. Throws `InputError`, and changes nothing, where the article
   * cannot be used or its id is taken.
   */
  add(article: Article): Copy[] {
    const row = this.#insert(article, "The article");
    return this.#copiesOf(row);
  }

  /** The copies of an article among what is held, keeping nothing of it. Throws `InputError` as `add` does. */
  match(article: Article): Copy[] {
    const row = this.#insert(article, "The article");
    const copies = this.#copiesOf(row);
    // What came last is taken back; removing it would leave gaps for others to sweep up.
    const keys = postedKeys(this.#collection(), row);
    this.#postings.takeBack(row, keys);
    this.#forget(row, keys);
    return copies;
  }

  /** Adds many articles without asking for the copies of each. Stops at the first that cannot be used, with an `InputError` that names it. */
  addAll(articles: Iterable<Article>): void {
    let number = 0;
    for (const article of articles) this.#insert(article, `articles[${number++}]`);
  }

  /** Forgets an article. False where none of that id is held. */
  remove(id: string): boolean {
    const row = this.#table.rowOf(id);
    if (row === undefined) return false;
    this.#delete(row);
    return true;
  }

  /**
   * What two held articles share, house text and quotations told apart; undefined where there is nothing worth showing.
   * Throws `InputError` where one is not held.
   */
  compare(a: string, b: string): Copy | undefined {
    const [one, two] = [this.#row(a), this.#row(b)];
    return one === two ? undefined : this.#collection().compare(one, two);
  }

  /**
   * Why two held articles are a copy, or why not: all that was measured, each rule with its conditions, and what tipped it. Looks through the
   * whole collection to tell whether the two are compared at all. Throws `InputError` where one is not held, or both are the same.
   */
  explain(a: string, b: string): Explanation {
    const [one, two] = [this.#row(a), this.#row(b)];
    if (one === two) throw new InputError(`Both ids are ${show(a)}. Give the ids of two articles.`);
    return { ...this.#collection().explain(one, two), compared: this.#whyCompared(one, two) };
  }

  /** All stories, reports and copies of what is held. */
  clustering(): Clustering {
    const collection = this.#collection();
    const rows = this.#table.ordered();
    const candidates = candidatePairs(collection, rows);
    const { verified, apart } = this.#verify(collection, rows, candidates);
    const found = new CopyLookup(candidates, verified, (a, b) => collection.compare(rows[a]!, rows[b]!));
    const isCopy = (a: number, b: number): boolean =>
      this.#nearInTime(rows[a]!, rows[b]!) && this.#joins(found.copyOf(a, b));
    const reports = groupReports(rows.length, this.#joiningEdges(verified), isCopy);
    const areRelated = (a: number, b: number): boolean => collection.areRelated(rows[a]!, rows[b]!);
    const roundUps = findRoundUps(verified, areRelated);
    const stories = groupStories(
      rows.map((row, place) => ({
        title: roundUps.has(place) ? NO_WORDS : collection.ownTitle(row),
        body: roundUps.has(place) ? NO_WORDS : collection.ownBody(row),
        time: this.#table.facts(row).time,
        language: this.#table.facts(row).language,
        report: reports[place]!,
      })),
      this.#vocabulary,
      { withinDays: this.#options.withinDays ?? Number.POSITIVE_INFINITY, backgroundShare, apart },
    );
    const copies = verified.map(({ copy }) => copy);
    return assembleClustering({ collection, rows, reports, stories, copies, options: this.#options });
  }

  /** The index as bytes: words, places, fingerprints, ids and options, not the text. The same articles give the same bytes in any order. */
  toBytes(): Uint8Array {
    return this.#bytesOf(this.#table.ordered());
  }

  /** When a held article was published, milliseconds since 1970; NaN when undated. Throws `InputError` where it is not held. */
  timeOf(id: string): number {
    return this.#table.facts(this.#row(id)).time;
  }

  /** The bytes of an index that holds this one article and nothing else. Throws `InputError` where it is not held. */
  articleToBytes(id: string): Uint8Array {
    return this.#bytesOf([this.#row(id)]);
  }

  /**
   * Adds the articles of a saved index, and gives their ids. Costs less than adding the texts. Throws `IndexFormatError` for bytes
   * that cannot be read or whose fingerprints were made with other options, `InputError` where an id is taken; either way it changes nothing.
   */
  addBytes(bytes: Uint8Array): string[] {
    const saved = readIndex(bytes);
    const { sketch } = resolveOptions(JSON.parse(saved.options) as ClusterOptions);
    if (JSON.stringify(sketch) !== JSON.stringify(this.#options.sketch)) {
      throw new IndexFormatError(
        `The saved articles were fingerprinted with ${JSON.stringify(sketch)}, and this index uses ${JSON.stringify(this.#options.sketch)}. Give both the same sketch options, or build one of them anew.`,
      );
    }
    const articles = saved.articles(this.#vocabulary);
    for (const { facts } of articles) if (this.has(facts.id)) throw idTaken("The saved index", facts.id);
    for (const article of articles) this.#hold(article);
    return articles.map(({ facts }) => facts.id);
  }

  /** The index that `toBytes` saved. Throws `IndexFormatError` for bytes that are none, are damaged, or come from another format. */
  static fromBytes(bytes: Uint8Array): StoryIndex {
    const index = new StoryIndex(JSON.parse(readIndex(bytes).options) as ClusterOptions);
    index.addBytes(bytes);
    return index;
  }

  #bytesOf(rows: readonly number[]): Uint8Array {
    return writeIndex(JSON.stringify(this.#options), this.#table, rows, this.#vocabulary);
  }

  #insert(value: unknown, where: string): number {
    const article = presentArticle(value, where);
    if (this.has(article.id)) throw idTaken(where, article.id);
    return this.#hold(fingerprintArticle(article, this.#vocabulary, this.#options));
  }

  #hold(article: ArticleRow): number {
    this.#lexicon.count([article.title.ids, article.body.ids], 1);
    return this.#place(article);
  }

  #place(article: ArticleRow): number {
    const row = this.#table.add(article);
    this.#moment = undefined;
    const keys = postedKeys(this.#collection(), row);
    this.#postings.addAll(keys, row);
    this.#samples.added(row, keys);
    return row;
  }

  #forget(row: number, keys: Uint32Array): void {
    this.#samples.removed(row, keys);
    this.#lexicon.count([this.#table.title(row).ids, this.#table.body(row).ids], -1);
    this.#table.remove(row);
    this.#moment = undefined;
  }

  #delete(row: number): void {
    const keys = postedKeys(this.#collection(), row);
    this.#postings.remove(row);
    this.#forget(row, keys);
    if (this.#table.vacantRows > this.#table.size + SPARE_ROWS) this.#compact();
  }

  #noSamples(): HolderSamples {
    return new HolderSamples({
      holders: (key) => this.#postings.items(key),
      isShared: (key) => this.#postings.isShared(key),
      id: (row) => this.#table.facts(row).id,
    });
  }

  /** Moves what is held to fresh columns, so that removed articles take no room. */
  #compact(): void {
    const old = this.#table;
    this.#table = new ArticleTable();
    this.#postings = new PostingTable();
    this.#samples = this.#noSamples();
    this.#moment = undefined;
    for (const row of old.ordered()) {
      this.#place(old.row(row));
    }
  }

  /** Every candidate compared exactly: the copies by place of `b`, then `a`, and the pairs from one template on different days. */
  #verify(
    collection: Collection,
    rows: readonly number[],
    [matching, telling]: readonly [CandidatePairs, CandidatePairs],
  ): { verified: VerifiedCopy[]; apart: [number, number][] } {
    const verified: VerifiedCopy[] = [];
    const apart: [number, number][] = [];
    for (const pairs of [matching, telling]) {
      for (let i = 0; i < pairs.a.length; i++) {
        const [a, b] = [pairs.a[i]!, pairs.b[i]!];
        if (!this.#nearInTime(rows[a]!, rows[b]!) || (pairs === telling && holdsPair(matching, a, b))) continue;
        const judged = collection.judge(rows[a]!, rows[b]!);
        if (judged.apart) apart.push([a, b]);
        if (judged.copy !== undefined && judged.copy.kind !== "boilerplate") verified.push({ a, b, copy: judged.copy });
      }
    }
    verified.sort((x, y) => x.b - y.b || x.a - y.a);
    return { verified, apart };
  }

  #whyCompared(one: number, two: number): Explanation["compared"] {
    if (!this.#nearInTime(one, two)) return "never: too many days apart";
    const rows = this.#table.ordered();
    const places = [rows.indexOf(one), rows.indexOf(two)];
    const [a, b] = [Math.min(...places), Math.max(...places)];
    const [matching, telling] = candidatePairs(this.#collection(), rows);
    if (holdsPair(matching, a, b)) return "shared wording";
    return holdsPair(telling, a, b) ? "telling words" : "never: nothing suggests it";
  }

  #copiesOf(row: number): Copy[] {
    const collection = this.#collection();
    const near = (other: number): boolean => this.#nearInTime(row, other);
    const copies = candidatesOf(collection, row, near).map((other) => collection.compare(row, other));
    const found = copies.filter((copy): copy is Copy => copy !== undefined && copy.kind !== "boilerplate");
    return found.sort((x, y) => y.confidence - x.confidence || order(x.from, y.from) || order(x.to, y.to));
  }

  #joiningEdges(copies: readonly VerifiedCopy[]): CopyEdge[] {
    return copies
      .filter(({ copy }) => this.#joins(copy))
      .map(({ a, b, copy }) => ({ a, b, confidence: copy.confidence }));
  }

  #joins(copy: Copy | undefined): boolean {
    return copy !== undefined && this.#options.joinOn.includes(copy.kind as DerivedKind);
  }

  #nearInTime(a: number, b: number): boolean {
    const gap = Math.abs(this.#table.facts(a).time - this.#table.facts(b).time);
    return this.#options.withinDays === null || Number.isNaN(gap) || gap <= this.#options.withinDays * MS_PER_DAY;
  }

  #row(id: string): number {
    const row = this.#table.rowOf(id);
    if (row === undefined) throw new InputError(`No article ${show(id)} is held. Add it first, or use match().`);
    return row;
  }

  #collection(): Collection {
    this.#moment ??= new Collection(
      this.#table,
      this.#postings,
      this.#samples,
      this.#vocabulary,
      this.#lexicon,
      this.#options,
    );
    return this.#moment;
  }
}

function idTaken(where: string, id: string): InputError {
  return new InputError(
    `${where} has the id ${show(id)}, which is taken. Give every article its own id, or remove the held one first.`,
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
