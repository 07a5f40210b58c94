/** How many articles there are, how many hold each word and how many name each source: what `stage statistics` counted and an engine summed up. */
import { widened } from "../basics/widened.js";
import { InputError, show } from "../errors.js";
import { plainWord } from "../text/words/character-table.js";
import { Vocabulary } from "../text/words/vocabulary.js";
import { has, jsonIn, ROW_VERSION, type Row, textIn, wholeIn } from "./rows.js";

export class ArchiveCounts {
  readonly #words = new Vocabulary();
  #counts = new Uint32Array(1 << 12);
  readonly #ofSource = new Map<string, number>();
  #articles: number | undefined;
  /** The greatest count, and what it is of. */
  #most = { word: "", count: 0 };

  /** Takes in a row: `articles`, or a `word` with its `count`; a source stands in the place of a word, as a list of one. */
  take(row: Row): void {
    if (has(row, "articles")) {
      const articles = wholeIn(row, "articles");
      if (this.#articles !== undefined && this.#articles !== articles)
        throw new InputError(`The row counts ${articles} articles, and one before it ${this.#articles}. Sum them up.`);
      this.#articles = articles;
      return;
    }
    const word = wordIn(row);
    const count = wholeIn(row, "count");
    if (count > this.#most.count) this.#most = { word: textIn(row, "word"), count };
    if (typeof word === "string" ? this.#words.heldId(word) !== -1 : this.#ofSource.has(word[0]))
      throw new InputError(`The word ${show(row.word)} has two rows. Sum up the counts of each word.`);
    if (typeof word !== "string") {
      this.#ofSource.set(word[0], count);
      return;
    }
    const id = this.#words.idOf(word);
    if (id >= this.#counts.length) this.#counts = widened(this.#counts, 2 * id);
    this.#counts[id] = count;
  }

  /** Throws `InputError` where no row said how many articles there are, and where a word is in more than these: no answer would be right. */
  requireWhole(path: string): void {
    if (this.#articles === undefined)
      throw new InputError(
        `The counts in ${path} do not say how many articles there are. Add a row {"v":${ROW_VERSION},"articles":NUMBER}.`,
      );
    const { word, count } = this.#most;
    if (count > this.#articles)
      throw new InputError(
        `The counts in ${path} have ${this.#articles} articles, and ${count} that hold ${show(word)}. Count both over the same articles.`,
      );
  }

  /** How many articles there are, of counts that are whole. */
  get size(): number {
    return this.#articles!;
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

/** A word as JSON, or a source as a list of one. */
function wordIn(row: Row): string | [string] {
  const word = jsonIn(row, "word");
  const isSource = Array.isArray(word) && word.length === 1 && typeof word[0] === "string";
  if (typeof word !== "string" && !isSource)
    throw new InputError(
      `The row has ${show(row.word)} for word, which is no word. Give it as the stage statistics wrote it.`,
    );
  if (typeof word === "string" && plainWord(word) !== word)
    throw new InputError(
      `The row counts ${show(row.word)}, and words are counted without accents: ${show(plainWord(word))}. Sum up what the stage statistics wrote.`,
    );
  return word as string | [string];
}
