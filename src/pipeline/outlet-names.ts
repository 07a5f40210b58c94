/** Names of outlets as articles give them, to what they are compared by. It depends on the name alone, so it is kept whatever else is held. */
import { distinct } from "../basics/order.js";
import { normaliseOutlet, outletKey } from "../text/outlets/outlets.js";
import { scanWords } from "../text/words/scan-words.js";
import type { Vocabulary } from "../text/words/vocabulary.js";

export class OutletNames {
  readonly #vocabulary: Vocabulary;
  readonly #keys = new Map<string, string>();
  readonly #words = new Map<string, Uint32Array>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Comparable name, "" when unknown. */
  key(name: string): string {
    let key = this.#keys.get(name);
    if (key === undefined) {
      key = outletKey(name);
      this.#keys.set(name, key);
    }
    return key;
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

  /** The words from this id on are forgotten, and may be numbered anew. */
  cut(size: number): void {
    for (const [name, words] of this.#words) if (words.at(-1)! >= size) this.#words.delete(name);
  }
}
