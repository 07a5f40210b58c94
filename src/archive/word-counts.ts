/** How many articles there are, how many hold each word and how many name each source: what `stage statistics` counted and an engine summed up. */
import { widened } from "../basics/widened.js";
import { InputError } from "../errors.js";
import { Vocabulary } from "../text/words/vocabulary.js";
import { numberIn, type Row, textIn } from "./rows.js";

export class WordCounts {
  readonly #words = new Vocabulary();
  #counts = new Uint32Array(1 << 12);
  readonly #ofSource = new Map<string, number>();
  #articles: number | undefined;

  /** Takes in a row: `articles`, or a `word` with its `count`; a source stands in the place of a word, as a list of one. */
  take(row: Row): void {
    if (row.articles !== undefined) {
      this.#articles = numberIn(row, "articles");
      return;
    }
    const word = JSON.parse(textIn(row, "word")) as string | [string];
    const count = numberIn(row, "count");
    if (typeof word !== "string") {
      this.#ofSource.set(word[0], count);
      return;
    }
    const id = this.#words.idOf(word);
    if (id >= this.#counts.length) this.#counts = widened(this.#counts, 2 * id);
    this.#counts[id] = count;
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

  /** Articles that name a source. Sources of one article need not be listed. */
  ofSource(source: string): number {
    return this.#ofSource.get(source) ?? 1;
  }
}
