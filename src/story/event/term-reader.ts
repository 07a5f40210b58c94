/**
 * Words to terms: house text and single letters left out, runs of unspaced script as overlapping character pairs. Terms are numbered in the order of
 * first sight over the texts as given, so nothing depends on how the vocabulary came about.
 */
import { PairTable } from "../../basics/pair-table.js";
import { widened } from "../../basics/widened.js";
import type { Vocabulary } from "../../text/words/vocabulary.js";
import { type WordColumns, WordFlag } from "../../text/words/word-columns.js";

/** What is known of one occurrence of a term. */
export const TermFlag = {
  /** Punctuation stands before it. */
  Break: 1,
  /** In the body, and not the first word of a sentence. */
  Inside: 2,
  /** Written with a capital. */
  Capital: 4,
  /** Direct speech. */
  Quoted: 8,
  /** The first of a paragraph. */
  ParagraphStart: 16,
} as const;

/** Of a single letter, and of a character that only the pair with the next one has. */
const NO_TERM = -1;
const WordKind = { Unknown: 0, Word: 1, Letter: 2, Unspaced: 3 } as const;

/** Reads the words of titles and bodies, one after the other, into one column of terms. */
export class TermReader {
  readonly numbers: TermNumbers;
  readonly terms: Uint32Array;
  readonly flags: Uint8Array;
  size = 0;

  constructor(vocabulary: Vocabulary, most: number) {
    this.numbers = new TermNumbers(vocabulary);
    this.terms = new Uint32Array(most);
    this.flags = new Uint8Array(most);
  }

  read(part: "title" | "body", words: WordColumns): void {
    const { ids, flags: ofWords } = words;
    const { terms, flags } = this;
    let at = this.size;
    let broken = true;
    let starts = true;
    for (let i = 0; i < ids.length; i++) {
      const ofWord = ofWords[i]!;
      if ((ofWord & (WordFlag.House | WordFlag.ClauseStart)) !== 0) broken = true;
      if ((ofWord & WordFlag.ParagraphStart) !== 0) starts = true;
      if ((ofWord & WordFlag.House) !== 0) continue;
      const term = this.#termAt(words, i);
      if (term === NO_TERM) continue;
      terms[at] = term;
      flags[at++] = termFlags(ofWord, part === "body", broken, starts);
      broken = false;
      starts = false;
    }
    this.size = at;
  }

  #termAt(words: WordColumns, i: number): number {
    const { numbers } = this;
    const id = words.ids[i]!;
    const kind = numbers.kindOf(id);
    if (kind === WordKind.Word) return numbers.of(id);
    if (kind === WordKind.Letter) return NO_TERM;
    if (this.#arePair(words, i - 1)) return numbers.ofPair(words.ids[i - 1]!, id);
    return this.#arePair(words, i) ? NO_TERM : numbers.of(id);
  }

  /** Whether a word and the next are characters of a run of unspaced script. Neither end of the text adjoins anything. */
  #arePair({ ids, starts, ends, flags }: WordColumns, i: number): boolean {
    const { numbers } = this;
    return (
      starts[i + 1] === ends[i] &&
      ((flags[i]! | flags[i + 1]!) & WordFlag.House) === 0 &&
      numbers.kindOf(ids[i]!) === WordKind.Unspaced &&
      numbers.kindOf(ids[i + 1]!) === WordKind.Unspaced
    );
  }
}

/** `TermFlag` bits of a term whose word has these `WordFlag` bits. */
function termFlags(ofWord: number, inBody: boolean, broken: boolean, starts: boolean): number {
  let flags = (broken ? TermFlag.Break : 0) | (starts ? TermFlag.ParagraphStart : 0);
  if (inBody && (ofWord & (WordFlag.SentenceStart | WordFlag.ParagraphStart)) === 0) flags |= TermFlag.Inside;
  if ((ofWord & WordFlag.Capital) !== 0) flags |= TermFlag.Capital;
  if ((ofWord & WordFlag.Quoted) !== 0) flags |= TermFlag.Quoted;
  return flags;
}

/** Vocabulary ids, and pairs of them, to term numbers in the order of first sight. */
export class TermNumbers {
  readonly #vocabulary: Vocabulary;
  readonly #kinds: Uint8Array;
  readonly #ofIds: Uint32Array; // term + 1; 0 for a word not met yet
  readonly #ofPairs = new PairTable(); // term + 1
  #firsts = new Uint32Array(1 << 12); // id of each term, or of its first character
  #seconds = new Uint32Array(1 << 12); // id + 1 of its second character; 0 for a word
  size = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#kinds = new Uint8Array(vocabulary.size);
    this.#ofIds = new Uint32Array(vocabulary.size);
  }

  of(id: number): number {
    const known = this.#ofIds[id]!;
    if (known !== 0) return known - 1;
    this.#ofIds[id] = this.size + 1;
    return this.#open(id, 0);
  }

  ofPair(first: number, second: number): number {
    const known = this.#ofPairs.get(first, second);
    if (known !== 0) return known - 1;
    this.#ofPairs.set(first, second, this.size + 1);
    return this.#open(first, second + 1);
  }

  /** Whether a term is a pair of characters, and no word of the vocabulary. */
  isPair(term: number): boolean {
    return this.#seconds[term] !== 0;
  }

  /** The vocabulary id of a word. */
  wordId(term: number): number {
    return this.#firsts[term]!;
  }

  hasDigit(term: number): boolean {
    return !this.isPair(term) && this.#vocabulary.hasDigit(this.wordId(term));
  }

  word(term: number): string {
    const second = this.#seconds[term]!;
    const word = this.#vocabulary.word(this.#firsts[term]!);
    return second === 0 ? word : word + this.#vocabulary.word(second - 1);
  }

  kindOf(id: number): number {
    const known = this.#kinds[id]!;
    return known !== WordKind.Unknown ? known : this.#readKind(id);
  }

  #readKind(id: number): number {
    const word = this.#vocabulary.word(id);
    let kind: number = WordKind.Word;
    if (this.#vocabulary.isUnspaced(id)) kind = WordKind.Unspaced;
    else if (word.length === 1 && !this.#vocabulary.hasDigit(id)) kind = WordKind.Letter;
    this.#kinds[id] = kind;
    return kind;
  }

  #open(first: number, second: number): number {
    if (this.size === this.#firsts.length) {
      this.#firsts = widened(this.#firsts);
      this.#seconds = widened(this.#seconds);
    }
    this.#firsts[this.size] = first;
    this.#seconds[this.size] = second;
    return this.size++;
  }
}
