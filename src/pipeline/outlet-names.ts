/** The words of outlets' names, as articles give them; kept until an article with the name goes. */
import { distinct } from "../basics/order.js";
import { normaliseOutlet } from "../text/outlets/outlets.js";
import { scanWords } from "../text/words/scan-words.js";
import type { Vocabulary } from "../text/words/vocabulary.js";

export class OutletNames {
  readonly #vocabulary: Vocabulary;
  readonly #words = new Map<string, Uint32Array>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The distinct words of the name, by their ids: of an outlet in the table those of its usual name. */
  words(name: string): Uint32Array {
    let words = this.#words.get(name);
    if (words === undefined) {
      words = distinct(scanWords(normaliseOutlet(name), this.#vocabulary).ids);
      this.#words.set(name, words);
    }
    return words;
  }

  /** An article with this name goes, and may be the only one. */
  forget(name: string): void {
    this.#words.delete(name);
  }

  /** The words from this id on are forgotten, and may be numbered anew. */
  cut(size: number): void {
    for (const [name, words] of this.#words) if (words.at(-1)! >= size) this.#words.delete(name);
  }
}
