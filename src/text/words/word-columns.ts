/**
 * The words of one text in reading order, as columns of equal length: the shape every later stage reads.
 * A collection keeps them in a few large typed arrays and hands out views, so a `WordColumns` is cheap to make and must not be kept.
 */
export interface WordColumns {
  /** Vocabulary id of each word as it is compared (`plainWord`); equal ids are equal words. */
  readonly ids: Uint32Array;
  /** Vocabulary id of each word as it is spelled, to be shown. */
  readonly spelled: Uint32Array;
  /** UTF-16 offset of the word's first code unit. */
  readonly starts: Uint32Array;
  /** UTF-16 offset after the word's last code unit. */
  readonly ends: Uint32Array;
  /** `WordFlag` bits. */
  readonly flags: Uint8Array;
}

/** What is known of one occurrence of a word. */
export const WordFlag = {
  /** Written with a capital first letter. */
  Capital: 1,
  /** First word of a sentence. */
  SentenceStart: 2,
  /** First word of a paragraph (always also a sentence start). */
  ParagraphStart: 4,
  /** First word of a clause: punctuation other than a hyphen or apostrophe stands before it. */
  ClauseStart: 8,
  /** Inside a quotation of four words or more. */
  Quoted: 16,
  /** Right behind a colon. */
  AfterColon: 32,
  /**
   * House text: what the outlet prints around every article, set per run, since it is learnt from the collection; and lines of a page that
   * tell nothing of the news.
   */
  House: 64,
} as const;

/** Whether the flags are those of a name: a capital inside a sentence, where a first word would have one anyway. */
export function isName(flags: number): boolean {
  return (flags & (WordFlag.Capital | WordFlag.SentenceStart)) === WordFlag.Capital;
}

/** The next word behind `start` that begins a sentence, paragraph or clause, as `flag` says; `end` where none does before. */
export function nextStart(flags: Uint8Array, flag: number, start: number, end = flags.length): number {
  let next = start + 1;
  while (next < end && (flags[next]! & flag) === 0) next++;
  return next;
}

/** Whether a word begins a sentence, paragraph or clause, as `flag` says; the end of the text counts as well. */
export function isStart(flags: Uint8Array, flag: number, word: number): boolean {
  return word >= flags.length || (flags[word]! & flag) !== 0;
}

/** The same words with other flags. */
export function withFlags(words: WordColumns, flags: Uint8Array): WordColumns {
  return new WithOtherFlags(words, flags);
}

/** The ids of the words that are no house text. */
export function ownIds({ ids, flags }: WordColumns): Uint32Array {
  let size = 0;
  for (let i = 0; i < ids.length; i++) if ((flags[i]! & WordFlag.House) === 0) size++;
  if (size === ids.length) return ids;
  const words = new Uint32Array(size);
  size = 0;
  for (let i = 0; i < ids.length; i++) if ((flags[i]! & WordFlag.House) === 0) words[size++] = ids[i]!;
  return words;
}

/** Asks for positions and spellings of the words only when it is asked. */
class WithOtherFlags implements WordColumns {
  readonly ids: Uint32Array;
  readonly flags: Uint8Array;
  readonly #words: WordColumns;

  constructor(words: WordColumns, flags: Uint8Array) {
    this.ids = words.ids;
    this.flags = flags;
    this.#words = words;
  }

  get spelled(): Uint32Array {
    return this.#words.spelled;
  }

  get starts(): Uint32Array {
    return this.#words.starts;
  }

  get ends(): Uint32Array {
    return this.#words.ends;
  }
}

/** A text without words. */
export const NO_WORDS: WordColumns = {
  ids: new Uint32Array(0),
  spelled: new Uint32Array(0),
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  flags: new Uint8Array(0),
};
