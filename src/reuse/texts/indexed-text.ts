/** A text ready to be compared with many: what depends on it alone is worked out once, when first asked for. */
import { WordFlag } from "../../text/words/word-columns.js";
import { collectFacts, type FactSet } from "./fact-set.js";
import { countMask, Mask, type MaskCounts, ownMask, ownWords } from "./mask.js";
import { collectRareWords, type RareWords } from "./rare-words.js";
import { reportingSentences, type SentenceStems } from "./reporting-sentences.js";
import type { ReuseText } from "./reuse-text.js";
import { SeedIndex } from "./seed-index.js";
import { ShingleSet } from "./shingle-set.js";

export class IndexedText {
  /** `Mask` of every word of the text by itself, and how many words are what. */
  readonly mask: Uint8Array;
  readonly counts: MaskCounts;
  /** Whether any word is quoted, or stands behind a colon. */
  readonly hasQuotes: boolean;
  readonly hasColons: boolean;
  #seeds: SeedIndex | undefined;
  #facts: FactSet | undefined;
  #rareWords: RareWords | undefined;
  #sentences: SentenceStems[] | undefined;
  #allSentences: SentenceStems[] | undefined;
  #shingles: ShingleSet | undefined;

  constructor(readonly text: ReuseText) {
    this.mask = ownMask(text.words);
    this.counts = countMask(this.mask);
    let all = 0;
    const { flags } = text.words;
    for (let i = 0; i < flags.length; i++) all |= flags[i]!;
    this.hasQuotes = (all & WordFlag.Quoted) !== 0;
    this.hasColons = (all & WordFlag.AfterColon) !== 0;
  }

  /** Words but for house text. */
  get ownWords(): number {
    return ownWords(this.counts, this.text.wordsPerToken);
  }

  get seeds(): SeedIndex {
    this.#seeds ??= new SeedIndex(this.text.stems);
    return this.#seeds;
  }

  /** Names and figures of the reporting. */
  get facts(): FactSet {
    this.#facts ??= collectFacts(this.text, this.mask);
    return this.#facts;
  }

  get rareWords(): RareWords {
    this.#rareWords ??= collectRareWords(this.text, this.mask);
    return this.#rareWords;
  }

  get sentences(): readonly SentenceStems[] {
    this.#sentences ??= reportingSentences(this.text, this.mask);
    return this.#sentences;
  }

  /** The sentences of the text with its quotations, house text aside. */
  get allSentences(): readonly SentenceStems[] {
    this.#allSentences ??= reportingSentences(
      this.text,
      this.mask.map((kind) => (kind === Mask.House ? Mask.House : Mask.Prose)),
    );
    return this.#allSentences;
  }

  /** Distinct shingles of `size` words, house text aside. */
  shingles(size: number): ShingleSet {
    if (this.#shingles?.size !== size) this.#shingles = new ShingleSet(this.text.words, size);
    return this.#shingles;
  }
}
