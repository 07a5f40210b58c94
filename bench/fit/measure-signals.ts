// What the library measures of a pair before it decides: the stages of StoryIndex up to there.
import { resolveOptions } from "../../src/options.js";
import { articleRow } from "../../src/pipeline/article-row.js";
import { HeldArticles } from "../../src/pipeline/held-articles.js";
import { MeasuredPair } from "../../src/reuse/signals/measured-pair.js";
import type { PairSignals } from "../../src/reuse/signals/pair-signals.js";
import type { Article } from "../../src/types.js";

export { RULES, VETOES } from "../../src/reuse/decision/rules.js";
export { strengthOf } from "../../src/reuse/decision/strength.js";

/** Articles of one collection, all added before the first pair is measured. */
export class SignalCollection {
  readonly #held = new HeldArticles(resolveOptions());

  has(id: string): boolean {
    return this.#held.table.rowOf(id) !== undefined;
  }

  add(article: Article): void {
    this.#held.add(articleRow(article, this.#held.vocabulary, this.#held.options));
  }

  measure(a: string, b: string): PairSignals {
    const { table } = this.#held;
    const text = (id: string) => this.#held.collection().text(table.rowOf(id)!);
    return allSignals(new MeasuredPair(text(a), text(b)));
  }
}

/** All signals of a pair in plain data, none left for later. */
export function allSignals(pair: MeasuredPair): PairSignals {
  return {
    short: pair.short,
    long: pair.long,
    factsHigh: pair.factsHigh,
    factsLow: pair.factsLow,
    passages: pair.passages,
    chains: pair.chains,
    order: pair.order,
    ordered: pair.ordered,
    skipped: pair.skipped,
    figures: pair.figures,
    slots: pair.slots,
    title: pair.title,
    credit: pair.credit,
    gapDays: pair.gapDays,
  };
}
