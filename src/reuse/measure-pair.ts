/** Two articles to every signal that the decision reads. Measured exactly; no threshold here. */
import { MS_PER_DAY } from "../basics/iso-time.js";
import { alignRuns, type Block } from "./align-passages.js";
import {
  type FactSet,
  type FigureSlots,
  factShare,
  figureShare,
  figureSlots,
  narrowFacts,
  type SharedFigures,
} from "./facts.js";
import type { IndexedText } from "./indexed-text.js";
import { maskPair, type PairMask } from "./pair-masks.js";
import { measurePassages, type PassageEvidence } from "./passage-evidence.js";
import { matchSentences, orderedShare, reportingSentences, type SentenceStems } from "./sentence-order.js";
import { type SharedRun, sharedRuns } from "./shared-runs.js";
import { chainedWords, orderSignificance } from "./telling-order.js";
import { SharedTelling } from "./telling-words.js";
import { measureWording, type Wording } from "./wording.js";

/** Below this share of the poorer side's facts, or in fewer words of reporting, nobody retells: the look at chains is saved. */
const RETELLING_FACTS = 0.65;
const RETELLING_PROSE = 90;
/** The same for the order of words, which confirms what wording or facts suggest; and for that of sentences, which confirms the words. */
const SUGGESTIVE_WORDS = 6;
const SUGGESTIVE_ORDER = 2.5;
/** Reporting in passages, in the longest of them and as a share of the shorter text, that is proof enough without a look at the order. */
const PLAIN = { words: 60, longest: 40, share: 0.25 };

export interface PairSignals {
  /** Wording of the shorter text (by words of reporting) against the longer one. */
  short: Wording;
  /** Words of reporting of the longer text. */
  long: Pick<Wording, "prose">;
  /** Whether the first text is the shorter one. */
  firstIsShort: boolean;
  /** Share of the facts of one side that the other has: the larger and the smaller of the two, and that of the shorter text. */
  factsHigh: number;
  factsLow: number;
  factsShort: number;
  /** Reporting inside the passages that both share. */
  passages: PassageEvidence;
  /** Weight of shared words that stand in chains in both texts: `chainedWords`. 0 where it was not needed or the facts rule out a retelling. */
  chains: number;
  /** Significance of the common order of shared words: `orderSignificance`. 0 where it was not needed or nothing suggests one. */
  order: number;
  /** Share of the shorter text that an alignment of sentences in order accounts for. 0 like `order`. */
  ordered: number;
  /** Figures the poorer side shares with the other. */
  figures: SharedFigures;
  /** Figures that stand in the same place of the same wording. */
  slots: FigureSlots;
  /** Days between the two; NaN when either is undated. */
  gapDays: number;
}

/** All signals of a pair. */
export function measurePair(a: IndexedText, b: IndexedText): PairSignals {
  const pair = new MeasuredPair(a, b);
  return {
    short: pair.short,
    long: pair.long,
    firstIsShort: pair.firstIsShort,
    factsHigh: pair.factsHigh,
    factsLow: pair.factsLow,
    factsShort: pair.factsShort,
    passages: pair.passages,
    chains: pair.chains,
    order: pair.order,
    ordered: pair.ordered,
    figures: pair.figures,
    slots: pair.slots,
    gapDays: pair.gapDays,
  };
}

const shared = new SharedTelling();

/** One of the texts as the pair shows it. */
interface Side {
  indexed: IndexedText;
  mask: PairMask;
}

/** The signals of a pair, each measured when first asked for: what the decision need not know is never looked at. */
export class MeasuredPair implements PairSignals {
  readonly short: Wording;
  readonly long: Pick<Wording, "prose">;
  readonly firstIsShort: boolean;
  readonly gapDays: number;
  readonly #short: Side;
  readonly #long: Side;
  /** The runs of the shorter text in the longer one. */
  readonly #runs: readonly SharedRun[];
  /** The runs of the first text in the second. */
  readonly #runsOfFirst: readonly SharedRun[];
  #blocks: Block[] | undefined;
  #factShares: { short: number; long: number } | undefined;
  #factSets: [FactSet, FactSet] | undefined;
  #passages: PassageEvidence | undefined;
  #telling: { order: number; chains: number } | undefined;
  #ordered: number | undefined;
  #figures: SharedFigures | undefined;
  #slots: FigureSlots | undefined;

  constructor(a: IndexedText, b: IndexedText) {
    const runs = sharedRuns(a.seeds, b.seeds);
    const back = runs.length === 0 ? runs : sharedRuns(b.seeds, a.seeds);
    const masks = maskPair(a, b, runs, back);
    const proseA = masks.a.counts.prose * a.text.unit;
    const proseB = masks.b.counts.prose * b.text.unit;
    const [one, two] = [
      { indexed: a, mask: masks.a },
      { indexed: b, mask: masks.b },
    ];
    this.firstIsShort = proseA <= proseB;
    [this.#short, this.#long] = this.firstIsShort ? [one, two] : [two, one];
    this.#runs = this.firstIsShort ? runs : back;
    this.#runsOfFirst = runs;
    this.short = measureWording(this.#short.mask, this.#runs, this.#short.indexed.text.unit);
    this.long = { prose: this.firstIsShort ? proseB : proseA };
    this.gapDays = Math.abs(a.text.time - b.text.time) / MS_PER_DAY;
  }

  get factsHigh(): number {
    const { short, long } = this.#sharesOfFacts();
    return Math.max(short, long);
  }

  get factsLow(): number {
    const { short, long } = this.#sharesOfFacts();
    return Math.min(short, long);
  }

  get factsShort(): number {
    return this.#sharesOfFacts().short;
  }

  get passages(): PassageEvidence {
    this.#passages ??= measurePassages(
      this.#blocksOfShort(),
      this.#runs,
      this.#short.mask.mask,
      this.#long.mask.mask,
      this.#short.indexed.text.unit,
    );
    return this.#passages;
  }

  get chains(): number {
    return this.#tellingOrder().chains;
  }

  get order(): number {
    return this.#tellingOrder().order;
  }

  get ordered(): number {
    this.#ordered ??= this.order >= SUGGESTIVE_ORDER ? this.#sentencesInOrder() : 0;
    return this.#ordered;
  }

  get figures(): SharedFigures {
    if (this.#figures === undefined) {
      const [short, long] = this.#facts();
      this.#figures = figureShare(short, long);
    }
    return this.#figures;
  }

  get slots(): FigureSlots {
    this.#slots ??= figureSlots(this.#short.indexed.text, this.#long.indexed.text, this.#runs);
    return this.#slots;
  }

  /** The passages from the first text to the second, in order of the second. */
  blocks(): Block[] {
    if (this.firstIsShort) return this.#blocksOfShort();
    const [first, second] = [this.#long.indexed.text, this.#short.indexed.text];
    return alignRuns(first.stems, second.stems, this.#runsOfFirst);
  }

  #blocksOfShort(): Block[] {
    this.#blocks ??= alignRuns(this.#short.indexed.text.stems, this.#long.indexed.text.stems, this.#runs);
    return this.#blocks;
  }

  #sharesOfFacts(): { short: number; long: number } {
    if (this.#factShares === undefined) {
      const [short, long] = this.#facts();
      this.#factShares = { short: factShare(short, long), long: factShare(long, short) };
    }
    return this.#factShares;
  }

  #facts(): [FactSet, FactSet] {
    this.#factSets ??= [factsWithin(this.#short), factsWithin(this.#long)];
    return this.#factSets;
  }

  #tellingOrder(): { order: number; chains: number } {
    this.#telling ??= this.#lookAtOrder();
    return this.#telling;
  }

  #lookAtOrder(): { order: number; chains: number } {
    const mayRetell = this.short.prose >= RETELLING_PROSE && this.factsHigh >= RETELLING_FACTS;
    const suggests = mayRetell || this.short.net >= SUGGESTIVE_WORDS;
    if (!suggests || this.#isPlain()) return { order: 0, chains: 0 };
    shared.fill(this.#short.indexed, this.#short.mask.mask, this.#long.indexed, this.#long.mask.mask);
    return { order: orderSignificance(shared), chains: mayRetell ? chainedWords(shared) : 0 };
  }

  #isPlain(): boolean {
    const { shared, prose } = this.short;
    // Words in passages are shared words: where these are too few, there is no need to align.
    if (shared.prose < PLAIN.words || shared.prose < PLAIN.share * prose) return false;
    const { words, longest } = this.passages;
    return words >= PLAIN.words && longest >= PLAIN.longest && words >= PLAIN.share * prose;
  }

  #sentencesInOrder(): number {
    const sentences = sentencesWithin(this.#short);
    const others = sentencesWithin(this.#long);
    return orderedShare(sentences, matchSentences(sentences, others), others.length);
  }
}

function factsWithin({ indexed, mask }: Side): FactSet {
  return mask.mask === indexed.mask ? indexed.facts : narrowFacts(indexed.facts, indexed.text, mask.mask);
}

function sentencesWithin({ indexed, mask }: Side): readonly SentenceStems[] {
  return mask.mask === indexed.mask ? indexed.sentences : reportingSentences(indexed.text, mask.mask);
}
