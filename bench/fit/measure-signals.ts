// What the library measures of a pair before it decides: the stages of StoryIndex up to there, called one by one.

import { Collection } from "../../src/collection.js";
import { fingerprintArticle } from "../../src/fingerprint-article.js";
import { PostingTable } from "../../src/lsh/posting-table.js";
import { DEFAULTS } from "../../src/options.js";
import { measurePair, type PairSignals } from "../../src/reuse/measure-pair.js";
import { textKey } from "../../src/sketch/text-key.js";
import { ArticleTable } from "../../src/store/article-table.js";
import { backgroundShare } from "../../src/text/background-words.js";
import { HolderSamples } from "../../src/text/holder-samples.js";
import { Lexicon } from "../../src/text/lexicon.js";
import { stemmerFor } from "../../src/text/stemmer.js";
import { Vocabulary } from "../../src/text/vocabulary.js";
import type { Article } from "../../src/types.js";

export { decide, RULES, strengthOf, VETOES } from "../../src/reuse/decide.js";

/** Articles of one collection, all added before the first pair is measured. */
export class SignalCollection {
  readonly #vocabulary = new Vocabulary();
  readonly #lexicon = new Lexicon(this.#vocabulary, backgroundShare, stemmerFor);
  readonly #table = new ArticleTable();
  readonly #postings = new PostingTable();
  #collection: Collection | undefined;

  has(id: string): boolean {
    return this.#table.rowOf(id) !== undefined;
  }

  add(article: Article): void {
    const held = fingerprintArticle(article, this.#vocabulary, DEFAULTS);
    const { title, body, fingerprint } = held;
    const row = this.#table.add(held);
    this.#lexicon.count([title.ids, body.ids], 1);
    for (const key of new Set([...fingerprint.keys, textKey(body, this.#vocabulary)])) this.#postings.add(key, row);
    this.#collection = undefined;
  }

  measure(a: string, b: string): PairSignals {
    this.#collection ??= new Collection(
      this.#table,
      this.#postings,
      new HolderSamples({
        holders: (key) => this.#postings.items(key),
        isShared: (key) => this.#postings.isShared(key),
        id: (row) => this.#table.facts(row).id,
      }),
      this.#vocabulary,
      this.#lexicon,
      DEFAULTS,
    );
    const text = (id: string) => this.#collection!.text(this.#table.rowOf(id)!);
    return measurePair(text(a), text(b)).signals;
  }
}
