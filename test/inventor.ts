/** Invented sentences of invented words, the same in every run: nothing in them recurs unless a test says so. */

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri fro gru".split(" ");

export class Inventor {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below `limit`. */
  number(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  word(): string {
    let word = "";
    for (let i = 0; i < 3; i++) word += SYLLABLES[this.number(SYLLABLES.length)]!;
    return word;
  }

  sentence(words = 14): string {
    const list = Array.from({ length: words }, () => this.word());
    list[0] = capital(list[0]!);
    return `${list.join(" ")}.`;
  }

  /** Paragraphs of three sentences. */
  paragraphs(count: number): string[] {
    return Array.from({ length: count }, () => [this.sentence(), this.sentence(), this.sentence()].join(" "));
  }
}

export function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

export function joined(...paragraphs: (string | string[])[]): string {
  return paragraphs.flat().join("\n\n");
}
