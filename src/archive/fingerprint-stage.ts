/** Articles to saved articles: words, fingerprint and details, without the text; and the keys under which each can be found. */
import { distinct } from "../basics/order.js";
import { presentArticle } from "../check-article.js";
import { InputError } from "../errors.js";
import { articleRow } from "../pipeline/article-row.js";
import { postedKeys } from "../pipeline/candidate-keys.js";
import { sampleRank } from "../text/house-text/holder-samples.js";
import { textKey } from "../text/words/text-key.js";
import type { ResolvedOptions } from "../types.js";
import { ROW_VERSION, type Row, type Stage } from "./rows.js";
import { orderKey, sampleKey } from "./sort-keys.js";
import { Workspace } from "./workspace.js";

/**
 * Depends on one article at a time. What is no article becomes a row with a `problem`, so that one of them does not stop an archive. `unread`,
 * which tells what a reader passed over, is handed on.
 */
export class FingerprintStage implements Stage {
  readonly #options: ResolvedOptions;
  readonly #workspace = new Workspace();

  constructor(options: ResolvedOptions) {
    this.#options = options;
    this.#workspace.use(options);
  }

  *take(value: Row): Generator<Row> {
    this.#workspace.clear();
    try {
      const { unread } = value;
      yield unread === undefined ? this.#rowOf(value) : { ...this.#rowOf(value), unread };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      yield { v: ROW_VERSION, problem: error.message };
    }
  }

  #rowOf(value: Row): Row {
    const workspace = this.#workspace;
    const row = workspace.add(articleRow(presentArticle(value, "An article"), workspace.vocabulary, this.#options));
    const { collection } = workspace;
    const article = collection.table.row(row);
    const { details, body, fingerprint } = article;
    const posted = postedKeys(article, workspace.vocabulary, this.#options);
    const shingles = distinct(fingerprint.keys);
    const ofShingles = new Set(shingles);
    const mayBeNotice = posted.length > 0 && collection.house.notices.mayHave(row);
    return {
      v: ROW_VERSION,
      order: orderKey(details.time, details.id),
      sample: sampleKey(sampleRank(fingerprint, details), details.id),
      shingles: [...shingles],
      otherKeys: [...posted].filter((key) => !ofShingles.has(key)),
      notice: mayBeNotice ? textKey(body, workspace.vocabulary) : null,
      record: workspace.write(article),
    };
  }
}
