/**
 * The public face of the pipeline: articles in, one by one or many, copies and a clustering out. How one article is compared with what is
 * held stands here, how all are brought into stories in `cluster-held.ts`; each calls stage after stage, with plain data between.
 */
import { isListed } from "./basics/derived-kinds.js";
import { parseTime } from "./basics/iso-time.js";
import { requireKnownNames } from "./basics/names.js";
import { byCodeUnits } from "./basics/order.js";
import { latestPrint } from "./basics/publication-times.js";
import { idTaken, requireArticles, requireIterable, requireObject, requireString } from "./basics/require.js";
import { type CheckedArticle, presentArticle } from "./check-article.js";
import { IndexFormatError, InputError, show } from "./errors.js";
import type { Explanation, StoryExplanation } from "./explanation.js";
import { optionsToSave, resolveOptions, withSaved } from "./options.js";
import { articleRow } from "./pipeline/article-row.js";
import { assembleClustering } from "./pipeline/assemble-clustering.js";
import { candidatesOf } from "./pipeline/candidates-of-one.js";
import { clusterHeld, type LabelledHeld, labelHeld } from "./pipeline/cluster-held.js";
import { explainCopy } from "./pipeline/explain-copy.js";
import { explainStory } from "./pipeline/explain-story.js";
import { HeldArticles, type HeldParts } from "./pipeline/held-articles.js";
import { judgePair } from "./pipeline/judge-pair.js";
import { thisThread } from "./pipeline/steps.js";
import type { ArticleRow } from "./store/article-table.js";
import { readIndex, type SavedIndex, writeIndex } from "./store/index-bytes.js";
import type { StoryTrace } from "./story/group-stories.js";
import type { Article, Clustering, ClusterOptions, Copy, IndexBytes, PruneRequest } from "./types.js";

/** @internal Why two articles are a copy and in one story, with all that is held. */
export interface ExplainedBoth {
  explanation: Explanation;
  story: StoryExplanation;
  clustering: Clustering;
}

/**
 * Articles held in memory, their copies and stories. Adding one by one gives the same clustering as all at once, in any order, and
 * removing an article leaves no trace of it in any result. `JSON.stringify`, `structuredClone` and a reactive proxy (Vue's `ref`) see none of what
 * it holds: save it with `toBytes()`, and keep it in a `shallowRef`.
 */
export class StoryIndex {
  #held: HeldArticles;

  /** Throws `InputError` for options that are unknown or out of range. */
  constructor(options?: ClusterOptions) {
    this.#held = new HeldArticles(resolveOptions(options));
  }

  /** @internal Of articles to be clustered all at once; copies of one are not to be asked for. */
  static ofAll(articles: Iterable<Article>, options?: ClusterOptions): StoryIndex {
    const index = new StoryIndex(options);
    index.#held = new HeldArticles(index.#held.options, false);
    index.addAll(articles);
    return index;
  }

  /** @internal What `parts` gave, under other everyday options. Takes the columns over: nobody else may use them from then on. */
  static ofParts(parts: HeldParts, options: ClusterOptions): StoryIndex {
    const index = new StoryIndex(options);
    index.#held = HeldArticles.of({ ...parts, options: index.#held.options });
    return index;
  }

  /** @internal All that is held in plain columns, ready to be written down; views, valid until the next change. */
  parts(): HeldParts {
    return this.#held.parts();
  }

  /** Ids of the articles held: earliest first, undated last, then by id. */
  ids(): string[] {
    return this.#idsOf(this.#held.table.ordered());
  }

  /** @internal Ids of the articles held, in the order of `parts`. */
  idsByRow(): string[] {
    return this.#idsOf(this.#held.table.rows());
  }

  /** Number of articles held. */
  get size(): number {
    return this.#held.table.size;
  }

  /** Whether an article with this id is held. */
  has(id: string): boolean {
    return this.#rowOf(id) !== undefined;
  }

  /**
   * Adds an article and returns its copies among the articles held, surest first. Of a wording that more than 63 of these share, it is compared with
   * 63: the first, those right before and behind it in time, and the latest; `clustering()` has all in their reports. Time grows with its words and its
   * candidates, whose number is bounded in this way. A rewrite is found by names, figures and, where a text has few of them, other uncommon words: one
   * that shares hardly any may show in `clustering()` alone, which weighs all words. Throws `InputError`, and changes nothing, where the article cannot
   * be used or its id is taken.
   */
  add(article: Article): Copy[] {
    return this.#copiesOf(this.insert(article, "The article"));
  }

  /**
   * Puts an article in the place of the one held with its id, and returns its copies among the others; where none is, adds it. Throws `InputError`, and
   * changes nothing, where the article cannot be used. Costs what `remove` and `add` cost.
   */
  replace(article: Article): Copy[] {
    const given = presentArticle(article, "The article");
    this.remove(given.id);
    return this.#copiesOf(this.#add(given));
  }

  /**
   * The copies that `replace` would return, without keeping the article: those of a new one, or of what is held with its id, in these words or others.
   * Costs what `replace` costs, and throws what it throws.
   */
  match(article: Article): Copy[] {
    const given = presentArticle(article, "The article");
    const held = this.has(given.id) ? this.articleToBytes(given.id) : undefined;
    this.remove(given.id);
    const row = this.#add(given);
    try {
      return this.#copiesOf(row);
    } finally {
      this.#held.remove(row);
      if (held !== undefined) this.addBytes(held);
    }
  }

  /**
   * Adds many articles without looking for copies of each. Stops at the first that cannot be used, with an `InputError` that names it; those before it
   * are held. Time grows with their words.
   */
  addAll(articles: Iterable<Article>): void {
    requireArticles(articles);
    let number = 0;
    for (const article of articles) this.insert(article, `articles[${number++}]`);
  }

  /** @internal Adds an article without looking for its copies, and returns its row. An `InputError` names it by `where`, its place in words. */
  insert(value: unknown, where: string): number {
    const article = presentArticle(value, where);
    if (this.has(article.id)) throw idTaken(where, article.id);
    return this.#add(article);
  }

  /** Forgets the article with this id. Returns false if there is none. Time grows with its words. */
  remove(id: string): boolean {
    const row = this.#rowOf(id);
    if (row === undefined) return false;
    this.#held.remove(row);
    return true;
  }

  /**
   * Forgets what was published at certain times, and returns the ids. Throws `InputError` for what is no date, or where none is given. Linear in the
   * articles held.
   */
  prune(request: PruneRequest): string[] {
    const ids = this.toPrune(request);
    for (const id of ids) this.remove(id);
    return ids;
  }

  /** @internal The ids that `prune` forgets. */
  toPrune(request: PruneRequest): string[] {
    requireObject(request, "What to prune");
    requireKnownNames(request, { before: true, after: true, keep: true }, "option of prune");
    const { before, after, keep = [] } = request;
    requireIterable("keep", keep, "ids");
    const kept = new Set(keep);
    for (const id of kept) requireString("An id in keep", id);
    const first = timeGiven("before", before) ?? Number.NEGATIVE_INFINITY;
    const end = timeGiven("after", after);
    if (end === undefined && first === Number.NEGATIVE_INFINITY)
      throw new InputError("No date says what to prune. Give before, after or both.");
    const last = latestPrint(end ?? Number.POSITIVE_INFINITY);
    if (last < first)
      throw new InputError(
        `after is ${show(after)}, earlier than before: nothing dated would stay. Give a later date.`,
      );
    const isOut = (time: number): boolean => time < first || time > last;
    return this.idsByRow().filter((id) => isOut(this.timeOf(id)) && !kept.has(id));
  }

  /**
   * What two held articles share, with house text and quotations set apart; undefined where there is nothing worth showing.
   * Time grows with the words of both. Throws `InputError` where one is not held.
   */
  compare(a: string, b: string): Copy | undefined {
    const [one, two] = [this.#row(a), this.#row(b)];
    return one === two ? undefined : judgePair(this.#held.collection(), one, two).copy;
  }

  /**
   * Why two held articles are a copy, or why not: all that was measured, each rule with its conditions, and what decided. Costs as much as
   * `clustering()`, to tell whether the two are compared at all and which way a copy runs. Throws `InputError` where one is not held, or both are
   * the same.
   */
  explain(a: string, b: string): Explanation {
    const rows = this.#twoRows(a, b);
    return this.#grouped((labelled) => explainCopy(labelled, ...rows));
  }

  /**
   * Why two held articles are in one story, or why not. Costs as much as `clustering()`. Throws `InputError` where one is not held, or both
   * are the same.
   */
  explainStory(a: string, b: string): StoryExplanation {
    const rows = this.#twoRows(a, b);
    return this.#grouped((labelled, traces) => explainStory(labelled, traces, ...rows));
  }

  /** @internal `explain`, `explainStory` of the source and its copy, and `clustering`, at the cost of one of them. */
  explainBoth(a: string, b: string): ExplainedBoth {
    const [one, two] = this.#twoRows(a, b);
    return this.#grouped((labelled, traces) => {
      const explanation = explainCopy(labelled, one, two);
      const rows: [number, number] = explanation.from === a ? [one, two] : [two, one];
      const story = explainStory(labelled, traces, ...rows);
      return { explanation, story, clustering: assembleClustering(labelled) };
    });
  }

  /** All stories, reports and copies of what is held. Time grows near-linearly with the words held. */
  clustering(): Clustering {
    return clusterHeld(this.#held);
  }

  /**
   * The index as bytes: words, spans, fingerprints, ids and options, not the text. The same articles give the same bytes in any order.
   * Time and memory grow with the words held.
   */
  toBytes(): IndexBytes {
    return this.#bytesOf(this.#held.table.ordered());
  }

  /** When a held article was published, milliseconds since 1970; NaN when undated. Throws `InputError` where it is not held. */
  timeOf(id: string): number {
    return this.#held.table.details(this.#row(id)).time;
  }

  /** @internal The name of the outlet of a held article; "" where it is not known. Throws `InputError` where it is not held. */
  outletOf(id: string): string {
    return this.#held.table.details(this.#row(id)).source;
  }

  /** @internal The language of a held article, as it was told, guessed or given as an option; "" where it is not known. Throws as `timeOf`. */
  languageOf(id: string): string {
    return this.#held.table.details(this.#row(id)).language;
  }

  /** The bytes of an index that holds this one article and nothing else. Throws `InputError` where it is not held. */
  articleToBytes(id: string): IndexBytes {
    return this.#bytesOf([this.#row(id)]);
  }

  /**
   * Adds the articles of a saved index and returns their ids. Costs less than adding the texts. Throws `IndexFormatError` for bytes
   * that cannot be read or whose fingerprints were made with other options, `InputError` where an id is taken or no bytes are given; either way it
   * changes nothing.
   */
  addBytes(bytes: Uint8Array): string[] {
    return this.#addSaved(readIndex(bytes));
  }

  /**
   * The index that `toBytes` saved, with its options, or others where they are given; `sketch` must be the same. Throws `IndexFormatError` for bytes
   * that are not an index, are damaged, or have another format or `sketch`, `InputError` for what is no `Uint8Array` and as the constructor.
   */
  static fromBytes(bytes: Uint8Array, options?: ClusterOptions): StoryIndex {
    const saved = readIndex(bytes);
    const index = new StoryIndex(withSaved(saved.resolved, options));
    index.#addSaved(saved);
    return index;
  }

  #addSaved(saved: SavedIndex): string[] {
    const { sketch } = saved.resolved;
    const own = this.#held.options.sketch;
    if (JSON.stringify(sketch) !== JSON.stringify(own)) {
      throw new IndexFormatError(
        `The saved articles were fingerprinted with ${JSON.stringify(sketch)}, and this index uses ${JSON.stringify(own)}. Give both the same sketch options, or build one of them anew.`,
        "other-options",
      );
    }
    let articles: ArticleRow[];
    try {
      articles = saved.articles(this.#held.vocabulary);
      for (const { details } of articles) if (this.has(details.id)) throw idTaken("The saved index", details.id);
    } catch (error) {
      this.#held.cutNewWords();
      throw error;
    }
    for (const article of articles) this.#held.add(article);
    return articles.map(({ details }) => details.id);
  }

  #bytesOf(rows: readonly number[]): IndexBytes {
    const { options, table, vocabulary } = this.#held;
    return writeIndex(JSON.stringify(optionsToSave(options)), table, rows, vocabulary);
  }

  #add(article: CheckedArticle): number {
    const { options, vocabulary } = this.#held;
    return this.#held.add(articleRow(article, vocabulary, options));
  }

  #idsOf(rows: readonly number[]): string[] {
    return rows.map((row) => this.#held.table.details(row).id);
  }

  #copiesOf(row: number): Copy[] {
    const collection = this.#held.collection();
    const copies = candidatesOf(collection, this.#held.holders, row).map(
      (other) => judgePair(collection, row, other).copy,
    );
    const found = copies.filter(isListed);
    return found.sort((x, y) => y.confidence - x.confidence || byCodeUnits(x.from, y.from) || byCodeUnits(x.to, y.to));
  }

  /** Groups all that is held, and watches. */
  #grouped<T>(read: (labelled: LabelledHeld, traces: StoryTrace[]) => T): T {
    const traces: StoryTrace[] = [];
    const [held, watch] = [this.#held, (trace: StoryTrace) => traces.push(trace)];
    return held.table.atWork(() => read(labelHeld(held, thisThread(held), watch), traces));
  }

  #twoRows(a: string, b: string): [number, number] {
    const [one, two] = [this.#row(a), this.#row(b)];
    if (one === two) throw new InputError(`Both ids are ${show(a)}. Give the ids of two articles.`);
    return [one, two];
  }

  /** Undefined where no article of this id is held, or what was given is no id. */
  #rowOf(id: unknown): number | undefined {
    return typeof id === "string" ? this.#held.table.rowOf(id) : undefined;
  }

  #row(id: string): number {
    const row = this.#rowOf(id);
    if (row === undefined)
      throw new InputError(`No article ${show(id)} is held. Add it first, or use match().`, "not-held");
    return row;
  }
}

function timeGiven(name: string, date: unknown): number | undefined {
  if (date === undefined || date === null) return undefined;
  const time = typeof date === "string" ? parseTime(date) : Number.NaN;
  if (Number.isNaN(time))
    throw new InputError(`${name} is ${show(date)}. Give a date as 2024-07-18 or 2024-07-18T09:30:00Z.`);
  return time;
}
