/** Two articles to every signal that the decision reads. Measured exactly; no threshold here. */
import { areEqual } from "../../basics/are-equal.js";
import { MS_PER_DAY } from "../../basics/iso-time.js";
import { isSurelyBefore } from "../../basics/print-times.js";
import { alignRuns } from "../passages/align-runs.js";
import type { Block } from "../passages/block.js";
import { matchSentences } from "../passages/match-sentences.js";
import { type SharedRun, sharedRuns } from "../passages/shared-runs.js";
import { type FactSet, narrowFacts } from "../texts/fact-set.js";
import type { IndexedText } from "../texts/indexed-text.js";
import { reportingSentences, type SentenceStems } from "../texts/reporting-sentences.js";
import type { ReuseText } from "../texts/reuse-text.js";
import { chainedWords } from "./chained-words.js";
import { type FigureSlots, figureSlots } from "./figure-slots.js";
import { inOneSpelling } from "./one-spelling.js";
import { orderSignificance } from "./order-significance.js";
import { maskPair, type PairedText } from "./pair-masks.js";
import type { PairSignals } from "./pair-signals.js";
import { measurePassages, type PassageEvidence } from "./passage-evidence.js";
import { orderedShare } from "./sentence-order.js";
import { factShare, type SharedFigures, sharedFigures } from "./shared-facts.js";
import { SharedTelling } from "./shared-telling.js";
import { measureWording, type Wording } from "./wording.js";

/** Below this share of the poorer side's facts, or in fewer words of reporting, nobody retells: the look at chains is saved. */
const RETELLING_FACTS = 0.65;
const RETELLING_PROSE = 70;
/** The same for the order of words, which confirms what wording or facts suggest; and for that of sentences, which confirms the words. */
const SUGGESTIVE_WORDS = 6;
const SUGGESTIVE_ORDER = 2.5;
/** Reporting in passages, in the longest of them and as a share of the shorter text, that is proof enough without a look at the order. */
const PROOF_ENOUGH = { words: 60, longest: 40, share: 0.25 };

/** Serves one pair after the other. */
const sharedTelling = new SharedTelling();

/** The signals of a pair, each measured when first asked for: what the decision need not know is never looked at. */
export class MeasuredPair implements PairSignals {
  readonly short: Wording;
  readonly long: PairSignals["long"];
  readonly sharedTitle: number;
  readonly isCredited: boolean;
  readonly gapDays: number;
  readonly #firstIsShort: boolean;
  readonly #short: PairedText;
  readonly #long: PairedText;
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

  constructor(one: IndexedText, two: IndexedText) {
    const asSpelled = sharedRuns(one.seeds, two.seeds);
    const [a, b] = inOneSpelling(one, two, asSpelled);
    const runs = a === one ? asSpelled : sharedRuns(a.seeds, b.seeds);
    const back = runs.length === 0 ? runs : sharedRuns(b.seeds, a.seeds);
    const { a: first, b: second } = maskPair(a, b, runs, back);
    this.#firstIsShort = proseOf(first) <= proseOf(second);
    [this.#short, this.#long] = this.#firstIsShort ? [first, second] : [second, first];
    this.#runs = this.#firstIsShort ? runs : back;
    this.#runsOfFirst = runs;
    this.short = measureWording(this.#short, this.#runs);
    this.long = { prose: proseOf(this.#long), body: bodyOf(this.#long) };
    this.sharedTitle = areEqual(a.text.title, b.text.title) ? a.text.title.length * a.text.wordsPerToken : 0;
    this.isCredited = credits(a.text, b.text) || credits(b.text, a.text);
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

  get passages(): PassageEvidence {
    this.#passages ??= measurePassages(this.#short, this.#long, this.#runs, this.#blocksOfShort());
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
      this.#figures = sharedFigures(short, long);
    }
    return this.#figures;
  }

  get slots(): FigureSlots {
    this.#slots ??= figureSlots(this.#short.indexed.text, this.#long.indexed.text, this.#runs);
    return this.#slots;
  }

  /** The passages from the first text to the second, in order of the second. */
  blocks(): Block[] {
    if (this.#firstIsShort) return this.#blocksOfShort();
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
    if (!suggests || this.#areInTwoLanguages() || this.#isProvenByPassages()) return { order: 0, chains: 0 };
    sharedTelling.fill(this.#short, this.#long);
    return { order: orderSignificance(sharedTelling), chains: mayRetell ? chainedWords(sharedTelling) : 0 };
  }

  /** Of which one may be a translation: names, figures and their order outlast it, though it copies no words. */
  #areInTwoLanguages(): boolean {
    const [one, two] = [this.#short.indexed.text.language, this.#long.indexed.text.language];
    return one !== two && one !== "und" && two !== "und";
  }

  #isProvenByPassages(): boolean {
    const { shared, prose } = this.short;
    // Words in passages are shared words: where these are too few, there is no need to align.
    if (shared.prose < PROOF_ENOUGH.words || shared.prose < PROOF_ENOUGH.share * prose) return false;
    const { words, longest } = this.passages;
    return words >= PROOF_ENOUGH.words && longest >= PROOF_ENOUGH.longest && words >= PROOF_ENOUGH.share * prose;
  }

  #sentencesInOrder(): number {
    const sentences = sentencesWithin(this.#short);
    const others = sentencesWithin(this.#long);
    return orderedShare(sentences, matchSentences(sentences, others), others.length);
  }
}

/** Whether a text names the other's outlet, which is not its own, and the other may have been there before it. */
function credits(text: ReuseText, other: ReuseText): boolean {
  const isNamed = text.credited !== "" && text.credited === other.outlet && text.credited !== text.outlet;
  return isNamed && !isSurelyBefore(text.time, other.time);
}

function proseOf({ indexed, counts }: PairedText): number {
  return counts.prose * indexed.text.wordsPerToken;
}

function bodyOf({ indexed, counts }: PairedText): number {
  return (counts.prose + counts.quoted) * indexed.text.wordsPerToken;
}

function factsWithin({ indexed, mask }: PairedText): FactSet {
  return mask === indexed.mask ? indexed.facts : narrowFacts(indexed.facts, indexed.text, mask);
}

function sentencesWithin({ indexed, mask }: PairedText): readonly SentenceStems[] {
  return mask === indexed.mask ? indexed.sentences : reportingSentences(indexed.text, mask);
}
