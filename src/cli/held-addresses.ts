/** Where held articles are, to know one that comes again under another id: some feeds give a new one at every look. */
import type { LiveIndex } from "../live/live-index.js";
import type { Article, Copy } from "../types.js";

export class HeldAddresses {
  readonly #index: LiveIndex;
  /** As far as this run has read them: an index keeps none. */
  readonly #addressOf = new Map<string, Article["url"]>();

  constructor(index: LiveIndex) {
    this.#index = index;
  }

  /** Whether it is known where a held article is, or that it has no address. */
  has(id: string): boolean {
    return this.#addressOf.has(id);
  }

  set(id: string, address: Article["url"]): void {
    this.#addressOf.set(id, address);
  }

  forget(id: string): void {
    this.#addressOf.delete(id);
  }

  /**
   * Of the copies of an article the held one that it is, at whatever time: of the same outlet, title and words, and at its address. One whose address
   * is not known comes after those whose is.
   */
  sameAs(article: Article, copies: readonly Copy[]): string | undefined {
    if (!article.url || !article.source) return undefined;
    const held = copies.map(({ from, to }) => (from === article.id ? to : from));
    const isHere = (id: string): boolean => this.#addressOf.get(id) === article.url && this.#isAlike(article, id);
    return held.find(isHere) ?? held.find((id) => !this.has(id) && this.#isAlike(article, id));
  }

  /** Whether the article held under its id has its title and words, in whatever outlet and at whatever time. */
  isSame(article: Article): boolean {
    return this.#isAlike({ ...article, source: this.#index.outletOf(article.id) || undefined }, article.id);
  }

  #isAlike(article: Article, id: string): boolean {
    const time = this.#index.timeOf(id);
    const publishedAt = Number.isNaN(time) ? undefined : new Date(time).toISOString();
    return this.#index.holds({ ...article, id, publishedAt });
  }
}
