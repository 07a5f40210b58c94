/** A `StoryIndex` that lasts: what it holds is in a folder, safe from crashes, and other processes can read it while it grows. */
import { requireArticles, requireIterable } from "../basics/require.js";
import { IndexAccessError, IndexFormatError, InputError } from "../errors.js";
import type { Explanation, StoryExplanation } from "../explanation.js";
import { type ExplainedBoth, StoryIndex } from "../story-index.js";
import type { Article, Clustering, ClusterOptions, Copy, IndexBytes, PruneRequest } from "../types.js";
import type { ArticleLog, Snapshot } from "./article-log.js";

/** Options of `openIndex`: those of clustering, and whether to write. */
export interface LiveIndexOptions extends ClusterOptions {
  /**
   * Open for reading only, beside a writer.
   * @default false
   */
  readOnly?: boolean | undefined;
}

/** A snapshot is saved after more changes than `least`, and than this share of all articles. */
interface SnapshotRule {
  readonly least: number;
  readonly share: number;
}
const NOW_AND_THEN: SnapshotRule = { least: 10_000, share: 1 / 2 };
const AT_THE_END: SnapshotRule = { least: 500, share: 1 / 64 };

/** How much a live index holds. */
export interface IndexStats {
  /** Number of articles. */
  articles: number;
  /** Size of the files, in bytes. */
  fileSize: number;
  /** Time of the earliest dated article, ISO 8601 in UTC; absent where no article is dated. */
  firstPublishedAt?: string;
  /** Time of the latest dated article, the same way. */
  lastPublishedAt?: string;
}

/** Made by `openIndex`. Once it is closed, all but `close` throw `IndexAccessError`. */
export class LiveIndex {
  readonly #log: ArticleLog;
  readonly #options: ClusterOptions;
  readonly #readOnly: boolean;
  readonly #numberOf = new Map<string, number>();
  /** Numbers of the articles that came with the snapshot, in order of `idsByRow`, until one of them is asked for. */
  #snapshotNumbers: Uint32Array | undefined;
  #index: StoryIndex;
  /** Numbers of records whose article is held under a later number. */
  readonly #doubles: number[] = [];
  /** Articles added and removed since the last snapshot. */
  #sinceSnapshot = 0;
  #closed: Promise<void> | undefined;

  /** Use `openIndex`. */
  private constructor(log: ArticleLog, options: ClusterOptions, readOnly: boolean, snapshot?: Snapshot) {
    this.#log = log;
    this.#options = options;
    this.#readOnly = readOnly;
    this.#index = snapshot === undefined ? new StoryIndex(options) : StoryIndex.ofParts(snapshot.parts, options);
    this.#snapshotNumbers = snapshot?.numbers;
    this.#follow();
    if (!readOnly && this.#doubles.length > 0) this.#log.remove(this.#doubles);
    this.#saveSnapshot(NOW_AND_THEN);
  }

  /** @internal What a log holds. `snapshot`: the one from which the log goes on. */
  static of(log: ArticleLog, options: ClusterOptions, readOnly: boolean, snapshot?: Snapshot): LiveIndex {
    return new LiveIndex(log, options, readOnly, snapshot);
  }

  /** Number of articles held. */
  get size(): number {
    return this.#current.size;
  }

  /** Whether an article with this id is held. */
  has(id: string): boolean {
    return this.#current.has(id);
  }

  /** Ids of the articles held, as `StoryIndex.ids`. */
  ids(): string[] {
    return this.#current.ids();
  }

  /**
   * Whether this very article is held: an article with its id, of the same words in the same places, and the same title, outlet, date and, where it
   * names one, language. An address is not kept, and a full stop for a comma goes unseen, since of a text only its words are kept. Costs what
   * fingerprinting it costs.
   */
  holds(article: Article): boolean {
    const index = this.#current;
    const isHeld = index.has(article?.id);
    // One that names no language is held with the one it was given when it came.
    const language = (isHeld && index.languageOf(article.id)) || "guess";
    const options = { ...this.#options, language };
    const [one, held] = [new StoryIndex(options), new StoryIndex(options)];
    one.add(article);
    if (!isHeld) return false;
    held.addBytes(index.articleToBytes(article.id));
    return Buffer.compare(one.toBytes(), held.toBytes()) === 0;
  }

  /**
   * Adds an article and returns its copies among the articles held, those that `StoryIndex.add` returns. When it returns, the article is on the disk.
   * Throws `InputError` as `StoryIndex.add` does, `IndexAccessError` where it cannot be written; either way nothing has changed.
   */
  add(article: Article): Copy[] {
    this.#requireOpen();
    const copies = this.#index.add(article);
    this.#appendRecords([article.id]);
    return copies;
  }

  /** Adds many articles at once: all of them or, where one cannot be used or written, none. Throws what `add` throws. */
  addAll(articles: Iterable<Article>): void {
    this.#requireOpen();
    requireArticles(articles);
    // Ids, not articles: a generator may hand out one object again and again.
    const added: string[] = [];
    try {
      for (const article of articles) {
        this.#index.insert(article, `articles[${added.length}]`);
        added.push(article.id);
      }
    } catch (error) {
      this.#takeBack(added);
      if (!(error instanceof InputError)) throw error;
      throw new InputError(`${error.message} Nothing was added.`, error.code, { cause: error });
    }
    this.#appendRecords(added);
  }

  /**
   * Puts an article in the place of the one held with its id, as `StoryIndex.replace`, in one write: after any crash one of the two is there. Throws
   * what `add` throws, but for an id that is taken; then nothing has changed.
   */
  replace(article: Article): Copy[] {
    this.#requireOpen();
    const one = new StoryIndex(this.#options);
    one.add(article);
    const { id } = article;
    const old = this.#allNumbers().get(id);
    const [number] = this.#log.append([one.articleToBytes(id)], old === undefined ? [] : [old]);
    if (old !== undefined) this.#forget(id);
    const copies = this.#index.add(article);
    this.#numberOf.set(id, number!);
    this.#sinceSnapshot++;
    this.#saveSnapshot(NOW_AND_THEN);
    return copies;
  }

  /** The copies that `replace` would return, without keeping the article, as `StoryIndex.match`. */
  match(article: Article): Copy[] {
    const index = this.#current;
    if (index.has(article?.id)) this.#allNumbers(); // what is held comes to another place among `idsByRow`
    return index.match(article);
  }

  /** Forgets the article with this id. Returns false if there is none. Throws `IndexAccessError` where that cannot be written. */
  remove(id: string): boolean {
    return this.removeAll([id]).length > 0;
  }

  /** Forgets many articles in one write, and returns the ids that were held; the others are passed over. Throws what `remove` throws. */
  removeAll(ids: Iterable<string>): string[] {
    this.#requireOpen();
    requireIterable("The ids", ids, "ids");
    const numberOf = this.#allNumbers();
    const held = [...new Set(ids)].filter((id) => numberOf.has(id));
    if (held.length === 0 && !this.#readOnly) return [];
    this.#log.remove(held.map((id) => numberOf.get(id)!));
    for (const id of held) this.#forget(id);
    this.#saveSnapshot(NOW_AND_THEN);
    return held;
  }

  /**
   * Removes what was published before a date, or after another, and returns the ids. The space in the file is used again. Throws `InputError` for what
   * is no date, and what `remove` throws.
   */
  prune(request: PruneRequest): string[] {
    return this.removeAll(this.#index.toPrune(request));
  }

  /** When a held article was published, as `StoryIndex.timeOf`. */
  timeOf(id: string): number {
    return this.#current.timeOf(id);
  }

  /** @internal The name of the outlet of a held article, as `StoryIndex.outletOf`. */
  outletOf(id: string): string {
    return this.#current.outletOf(id);
  }

  /** What two held articles share, as `StoryIndex.compare`. */
  compare(a: string, b: string): Copy | undefined {
    return this.#current.compare(a, b);
  }

  /** Why two held articles are a copy, or why not, as `StoryIndex.explain`. Costs as much as `clustering()`. */
  explain(a: string, b: string): Explanation {
    return this.#current.explain(a, b);
  }

  /** Why two held articles are in one story, or why not, as `StoryIndex.explainStory`. Costs as much as `clustering()`. */
  explainStory(a: string, b: string): StoryExplanation {
    return this.#current.explainStory(a, b);
  }

  /** @internal As `StoryIndex.explainBoth`. */
  explainBoth(a: string, b: string): ExplainedBoth {
    return this.#current.explainBoth(a, b);
  }

  /** What is held as bytes, for `StoryIndex.fromBytes`, as `StoryIndex.toBytes`. */
  toBytes(): IndexBytes {
    return this.#current.toBytes();
  }

  /** All stories, reports and copies: the same bytes before and after closing. */
  clustering(): Clustering {
    return this.#current.clustering();
  }

  /** How much is held, and from when to when. Linear in the articles. */
  stats(): IndexStats {
    const index = this.#current;
    const times = index
      .idsByRow()
      .map((id) => index.timeOf(id))
      .filter((time) => !Number.isNaN(time));
    const iso = (time: number): string => new Date(time).toISOString();
    return {
      articles: index.size,
      fileSize: this.#log.fileSize,
      ...(times.length > 0 && {
        firstPublishedAt: iso(times.reduce((a, b) => Math.min(a, b))),
        lastPublishedAt: iso(times.reduce((a, b) => Math.max(a, b))),
      }),
    };
  }

  /**
   * Lets go of the folder; without effect the second time. Another writer can open it from then on. A writer first saves a snapshot, unless little
   * has changed, so that the next opening need not read every article.
   */
  close(): Promise<void> {
    if (this.#closed === undefined) {
      this.#saveSnapshot(AT_THE_END);
      this.#closed = this.#log.close();
    }
    return this.#closed;
  }

  #appendRecords(ids: readonly string[]): void {
    if (ids.length === 0 && !this.#readOnly) return; // The log refuses a reader, whatever it would add or remove.
    let numbers: number[];
    try {
      numbers = this.#log.append(ids.map((id) => this.#index.articleToBytes(id)));
    } catch (error) {
      this.#takeBack(ids);
      throw error;
    }
    ids.forEach((id, i) => {
      this.#numberOf.set(id, numbers[i]!);
    });
    this.#sinceSnapshot += ids.length;
    this.#saveSnapshot(NOW_AND_THEN);
  }

  /** Removes the articles that came last, in this order: the last one first, so that none of their words stay. */
  #takeBack(ids: readonly string[]): void {
    for (const id of [...ids].reverse()) this.#index.remove(id);
  }

  #saveSnapshot({ least, share }: SnapshotRule): void {
    if (this.#readOnly || this.#sinceSnapshot <= Math.max(least, this.#index.size * share)) return;
    this.#sinceSnapshot = 0;
    const numberOf = this.#allNumbers();
    const numbers = Uint32Array.from(this.#index.idsByRow(), (id) => numberOf.get(id)!);
    this.#log.saveSnapshot({ parts: this.#index.parts(), numbers });
  }

  #requireOpen(): void {
    if (this.#closed !== undefined) throw new IndexAccessError("The index was closed. Open it again with openIndex().");
  }

  /** What is held now. A reader looks for what the writer has done; the writer knows. */
  get #current(): StoryIndex {
    this.#requireOpen();
    if (this.#readOnly) this.#follow();
    return this.#index;
  }

  #follow(): void {
    let changes = this.#log.changes();
    if (changes === undefined) {
      this.#log.rewind();
      this.#index = new StoryIndex(this.#options);
      this.#numberOf.clear();
      this.#snapshotNumbers = undefined;
      changes = this.#log.changes()!;
    }
    const idOf = new Map(
      changes.removed.length === 0 ? [] : [...this.#allNumbers()].map(([id, number]) => [number, id]),
    );
    for (const number of changes.removed) {
      const id = idOf.get(number);
      if (id !== undefined) this.#forget(id);
    }
    for (const { number, record } of changes.added) {
      const ids = this.#addRecord(record);
      if (ids.length !== 1)
        throw new IndexFormatError(
          `Record ${number} of the index holds ${ids.length} articles, not one. Build it anew.`,
        );
      this.#numberOf.set(ids[0]!, number);
      this.#sinceSnapshot++;
    }
  }

  /** Where an id is held already, two writers have added it of whom neither knew of the other: the later counts. */
  #addRecord(record: Uint8Array): string[] {
    try {
      return this.#index.addBytes(record);
    } catch (error) {
      if (!(error instanceof InputError && error.code === "id-taken")) throw error;
    }
    const ids = StoryIndex.fromBytes(record).ids();
    const numberOf = this.#allNumbers();
    for (const id of ids.filter((id) => numberOf.has(id))) {
      this.#doubles.push(numberOf.get(id)!);
      this.#forget(id);
    }
    return this.#index.addBytes(record);
  }

  /**
   * Which number each article held has in the log. Opening does not enter those of the snapshot, which would take a fifth of its time. Nothing is
   * removed before they are entered here, so they are those of `idsByRow` that were not added since, in order.
   */
  #allNumbers(): Map<string, number> {
    if (this.#snapshotNumbers !== undefined) {
      let i = 0;
      for (const id of this.#index.idsByRow())
        if (!this.#numberOf.has(id)) this.#numberOf.set(id, this.#snapshotNumbers[i++]!);
      this.#snapshotNumbers = undefined;
    }
    return this.#numberOf;
  }

  #forget(id: string): void {
    this.#index.remove(id);
    this.#numberOf.delete(id);
    this.#sinceSnapshot++;
  }
}
