// What the library measures of a pair before it decides: the stages of StoryIndex up to there, called one by one.

import { Collection } from "../../src/collection.js";
import { parseTime } from "../../src/iso-time.js";
import { PostingTable } from "../../src/lsh/posting-table.js";
import { DEFAULTS } from "../../src/options.js";
import { measurePair, type PairSignals } from "../../src/reuse/measure-pair.js";
import { rollShingles } from "../../src/sketch/shingles.js";
import { textKey } from "../../src/sketch/text-key.js";
import { winnow } from "../../src/sketch/winnow.js";
import { ArticleTable } from "../../src/store/article-table.js";
import { backgroundShare } from "../../src/text/background-words.js";
import { HolderSamples } from "../../src/text/holder-samples.js";
import { guessLanguage } from "../../src/text/language.js";
import { Lexicon } from "../../src/text/lexicon.js";
import { outletOf } from "../../src/text/outlets.js";
import { markParagraphs, splitParagraphs } from "../../src/text/paragraphs.js";
import { findQuotations, markQuotations } from "../../src/text/quotations.js";
import { scanWords } from "../../src/text/scan-words.js";
import { primarySubtag, stemmerFor } from "../../src/text/stemmer.js";
import { Vocabulary } from "../../src/text/vocabulary.js";
import { tokenUnit } from "../../src/text/word-columns.js";
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
    const title = scanWords(article.title ?? "", this.#vocabulary);
    const body = scanWords(article.text, this.#vocabulary);
    const paragraphs = splitParagraphs(article.text);
    markParagraphs(body, paragraphs);
    markQuotations(body, findQuotations(article.text, paragraphs));
    const { shingleSize, sampling, seed } = DEFAULTS.sketch;
    const language =
      article.language === undefined
        ? guessLanguage(article.text || article.title || "")
        : primarySubtag(article.language);
    const unit = tokenUnit(body, language);
    const hashes = body.ids.map((id) => this.#vocabulary.hash(id));
    const facts = {
      id: article.id,
      title: article.title ?? "",
      source: outletOf(article) ?? "",
      credited: "",
      creditedKey: "",
      time: article.publishedAt === undefined ? Number.NaN : parseTime(article.publishedAt),
      language,
      unit,
    };
    const fingerprint = winnow(rollShingles(hashes, shingleSize / unit, seed), sampling);
    const row = this.#table.add(facts, title, body, fingerprint);
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
