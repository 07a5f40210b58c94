/** How many articles there are, and how many of them hold each word: what `stage statistics` counted and an engine summed up. */
import { widened } from "../basics/widened.js";
import { InputError } from "../errors.js";
import { Vocabulary } from "../text/words/vocabulary.js";
import { numberIn, type Row, textIn } from "./rows.js";

export class WordCounts {
  readonly #words = new Vocabulary();
  #counts = new Uint32Array(1 << 12);
  #articles: number | undefined;

  /** Takes in a row: `articles`, or a `word` with its `count`. */
  take(row: Row): void {
    if (row.articles !== undefined) {
      this.#articles = numberIn(row, "articles");
      return;
    }
    const id = this.#words.idOf(JSON.parse(textIn(row, "word")) as string);
    if (id >= this.#counts.length) this.#counts = widened(this.#counts, 2 * id);
    this.#counts[id] = numberIn(row, "count");
  }

  /** Throws `InputError` where no row said it. */
  get articles(): number {
    if (this.#articles === undefined)
      throw new InputError('The counts do not say how many articles there are. Add a row {"v":1,"articles":NUMBER}.');
    return this.#articles;
  }

  /** Articles that hold a word. Words of one article need not be listed. */
  of(word: string): number {
    const id = this.#words.heldId(word);
    return id === -1 ? 1 : this.#counts[id]!;
  }
}
