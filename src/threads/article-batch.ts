/** Articles on their way to a worker thread: texts in shared memory, which costs far less than cloning strings, the other fields beside them. */
import type { Article } from "../types.js";

/** Code units of text in a batch; an article that is longer is a batch by itself. */
const UNITS_A_BATCH = 1 << 17;
const ARTICLES_A_BATCH = 128;

export interface ArticleBatch {
  /** Each without its text. */
  readonly fields: readonly Omit<Article, "text">[];
  /** Code units of each text. */
  readonly lengths: readonly number[];
  /** All texts, one behind the other, as UTF-16: lone surrogates stay what they are. */
  readonly units: SharedArrayBuffer;
}

/** Collects articles until there are enough for a batch. */
export class BatchWriter {
  #articles: Article[] = [];
  #units = 0;

  /** The batch that the article completes, if it does. */
  add(article: Article): ArticleBatch | undefined {
    this.#articles.push(article);
    this.#units += article.text.length;
    return this.#units >= UNITS_A_BATCH || this.#articles.length === ARTICLES_A_BATCH ? this.take() : undefined;
  }

  /** What came in since the last batch, if anything. */
  take(): ArticleBatch | undefined {
    const articles = this.#articles;
    if (articles.length === 0) return undefined;
    const units = new SharedArrayBuffer(this.#units * 2);
    const bytes = Buffer.from(units);
    let at = 0;
    for (const { text } of articles) at += bytes.write(text, at, "utf16le");
    this.#articles = [];
    this.#units = 0;
    return {
      fields: articles.map(({ text: _, ...fields }) => fields),
      lengths: articles.map(({ text }) => text.length),
      units,
    };
  }
}

export function* articlesOf({ fields, lengths, units }: ArticleBatch): Generator<Article> {
  const bytes = Buffer.from(units);
  let at = 0;
  for (const [i, held] of fields.entries()) {
    const end = at + lengths[i]! * 2;
    yield { ...held, text: bytes.toString("utf16le", at, end) };
    at = end;
  }
}
