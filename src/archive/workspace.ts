/**
 * A few articles of an archive, with what the whole archive says of them: how many articles there are and how many hold each word. A
 * `Collection` over them answers as one over all would, for whatever depends on these articles and those numbers.
 */
import { IndexFormatError, InputError, show } from "../errors.js";
import { optionsToSave } from "../options.js";
import { Collection } from "../pipeline/collection.js";
import { type ArticleRow, ArticleTable } from "../store/article-table.js";
import { readIndex, type SavedIndex, writeIndex } from "../store/index-bytes.js";
import type { Samples } from "../text/house-text/holder-samples.js";
import { Lexicon } from "../text/lexicon/lexicon.js";
import { Vocabulary } from "../text/words/vocabulary.js";
import type { ResolvedOptions } from "../types.js";
import type { ArchiveCounts } from "./archive-counts.js";

/** Words a workspace remembers from one group of articles to the next: more than this and it starts afresh, so that its memory is bounded. */
const MOST_WORDS = 60_000;

const NO_SAMPLES: Samples = { of: () => ({ rows: [], held: 0 }), isShared: () => false };

export class Workspace {
  readonly #counts: ArchiveCounts | undefined;
  #options: { json: string; resolved: ResolvedOptions } | undefined;
  #vocabulary = new Vocabulary();
  #counted = 0;
  #lexicon = this.#newLexicon();
  #table = new ArticleTable(this.#vocabulary);
  #samples = NO_SAMPLES;
  #collection: Collection | undefined;

  /** Without counts it says nothing that depends on weights. */
  constructor(counts?: ArchiveCounts) {
    this.#counts = counts;
  }

  /** Forgets the articles. `samples`: who holds a key among those that come next. */
  clear(samples: Samples = NO_SAMPLES): void {
    if (this.#vocabulary.size > MOST_WORDS) {
      this.#vocabulary = new Vocabulary();
      this.#lexicon = this.#newLexicon();
      this.#counted = 0;
    }
    this.#table = new ArticleTable(this.#vocabulary);
    this.#samples = samples;
    this.#collection = undefined;
  }

  /** Takes in a saved article and gives its row; the row it has where it is here already. */
  hold(record: string): number {
    return this.add(this.read(record));
  }

  /** Takes in a saved article and gives its row. Throws `InputError` where an article of that id is here already. */
  holdNew(record: string): number {
    const article = this.read(record);
    const { id } = article.details;
    if (this.#table.rowOf(id) !== undefined)
      throw new InputError(
        `The id ${show(id)} comes twice. Give every article an id of its own, and once: of the rows of fingerprint with one id, keep the first by order.`,
      );
    return this.add(article);
  }

  /** Takes in an article that was read, or made with the words of this workspace, and gives its row. */
  add(article: ArticleRow): number {
    const held = this.#table.rowOf(article.details.id);
    if (held !== undefined) return held;
    const row = this.#table.add(article);
    const counts = this.#counts;
    if (counts !== undefined) {
      for (let id = this.#counted; id < this.#vocabulary.size; id++)
        this.#lexicon.setHolders(id, counts.of(this.#vocabulary.word(id)));
      this.#counted = this.#vocabulary.size;
    }
    return row;
  }

  /** A saved article; its words enter the vocabulary. */
  read(record: string): ArticleRow {
    const saved = readIndex(Buffer.from(record, "base64"));
    this.#agreeOn(saved);
    const articles = saved.articles(this.#vocabulary);
    if (articles.length !== 1)
      throw new IndexFormatError(`A record holds ${articles.length} articles, not one. Write it anew.`);
    return articles[0]!;
  }

  /** An article as a record. Its words are those of this workspace. */
  write(article: ArticleRow): string {
    const table = new ArticleTable(this.#vocabulary);
    const row = table.add(article);
    return Buffer.from(writeIndex(savedOptions(this.options), table, [row], this.#vocabulary)).toString("base64");
  }

  /** Sets the options of the records to be made. */
  use(options: ResolvedOptions): void {
    this.#options = { json: savedOptions(options), resolved: options };
  }

  /** The options the records were made with. */
  get options(): ResolvedOptions {
    if (this.#options === undefined) throw new InputError("No record has said yet with which options it was made.");
    return this.#options.resolved;
  }

  get collection(): Collection {
    this.#collection ??= new Collection({
      table: this.#table,
      counts: this.#counts ?? this.#table,
      samples: this.#samples,
      vocabulary: this.#vocabulary,
      lexicon: this.#lexicon,
      options: this.options,
    });
    return this.#collection;
  }

  get vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  #agreeOn({ options: json, resolved }: SavedIndex): void {
    if (this.#options?.json === json) return;
    if (this.#options !== undefined)
      throw new InputError(
        `Two records were made with different options: ${this.#options.json} and ${json}. Fingerprint all articles with the same.`,
      );
    this.#options = { json, resolved };
  }

  #newLexicon(): Lexicon {
    return new Lexicon(this.#vocabulary);
  }
}

function savedOptions(options: ResolvedOptions): string {
  return JSON.stringify(optionsToSave(options));
}
