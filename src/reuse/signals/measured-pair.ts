/**
 * Two articles to every signal that the decision reads, each measured exactly. The costly ones are skipped where no rule could hold by them: the
 * bounds of `GATES` are no higher than those of the rules.
 */
import { areEqual } from "../../basics/are-equal.js";
import { MS_PER_DAY } from "../../basics/iso-time.js";
import { alignRuns } from "../passages/align-runs.js";
import type { Block } from "../passages/block.js";
import { matchSentences } from "../passages/match-sentences.js";
import { type SharedRun, sharedRuns } from "../passages/shared-runs.js";
import { type FactSet, narrowFacts } from "../texts/fact-set.js";
import type { IndexedText } from "../texts/indexed-text.js";
import { reportingSentences, type SentenceStems } from "../texts/reporting-sentences.js";
import { chainedWords } from "./chained-words.js";
import { creditsOutletOf } from "./credits-outlet-of.js";
import { inOneSpelling } from "./one-spelling.js";
import { orderSignificance } from "./order-significance.js";
import { maskPair, type PairedText } from "./pair-masks.js";
import { MAY_BE_SKIPPED, type PairSignals, type SkippedSignal } from "./pair-signals.js";
import { measurePassages, type PassageEvidence } from "./passage-evidence.js";
import { LEAST_DICE, orderedShare } from "./sentence-order.js";
import { factShare, type SharedFigures, sharedFigures } from "./shared-facts.js";
import { SharedRareWords } from "./shared-rare-words.js";
import { type Slots, slotsOf } from "./slots.js";
import { measureWording, type Wording } from "./wording.js";

/**
 * Chains are looked at from so large a share of one side's facts and so many words of reporting on; the order of words, which confirms what facts or
 * wording suggest, from there or from so many net words on; and that of sentences, which confirms the words, from so clear an order of these.
 */
export const GATES = { factsHigh: 0.65, prose: 70, net: 6, order: 2.5 } as const;
/** Reporting in passages, in the longest of them and as a share of the shorter text, that is proof enough without a look at the order. */
const PROOF_ENOUGH = { words: 60, longest: 40, share: 0.25 };

/** What two texts tell in one order; undefined where it was not looked at. */
interface SharedOrder {
  order?: number | undefined;
  chains?: number | undefined;
}

/** Serves one pair after the other. */
const sharedRareWords = new SharedRareWords();

/** The signals of a pair, each measured when first asked for: what the decision need not know is never looked at. */
export class MeasuredPair implements PairSignals {
  readonly short: Wording;
  readonly long: PairSignals["long"];
  readonly title: number;
  readonly credit: boolean;
  readonly gapDays: number;
  readonly #sourceIsShort: boolean;
  readonly #short: PairedText;
  readonly #long: PairedText;
  /** The runs of the shorter text in the longer one. */
  readonly #runsOfShort: readonly SharedRun[];
  /** The runs of the source in the copy. */
  readonly #runsOfSource: readonly SharedRun[];
  #blocks: Block[] | undefined;
  #factShares: { short: number; long: number } | undefined;
  #factSets: [FactSet, FactSet] | undefined;
  #passages: PassageEvidence | undefined;
  #sharedOrder: SharedOrder | undefined;
  #ordered: number | undefined;
  #figures: SharedFigures | undefined;
  #slots: Slots | undefined;

  constructor(source: IndexedText, copy: IndexedText) {
    const asSpelled = sharedRuns(source.seeds, copy.seeds);
    const [from, to] = inOneSpelling(source, copy, asSpelled);
    const runs = from === source ? asSpelled : sharedRuns(from.seeds, to.seeds);
    const back = runs.length === 0 ? runs : sharedRuns(to.seeds, from.seeds);
    const masked = maskPair(from, to, runs, back);
    this.#sourceIsShort = proseOf(masked.a) <= proseOf(masked.b);
    [this.#short, this.#long] = this.#sourceIsShort ? [masked.a, masked.b] : [masked.b, masked.a];
    this.#runsOfShort = this.#sourceIsShort ? runs : back;
    this.#runsOfSource = runs;
    this.short = measureWording(this.#short, this.#runsOfShort);
    this.long = { prose: proseOf(this.#long), body: this.#long.indexed.ownWords };
    this.title = areEqual(from.text.title, to.text.title) ? from.text.title.length * from.text.wordsPerToken : 0;
    this.credit = creditsOutletOf(from.text, to.text) || creditsOutletOf(to.text, from.text);
    this.gapDays = Math.abs(from.text.time - to.text.time) / MS_PER_DAY;
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
    this.#passages ??= measurePassages(this.#short, this.#long, this.#runsOfShort, this.#blocksOfShort());
    return this.#passages;
  }

  get chains(): number {
    return this.#orderOfRareWords().chains ?? 0;
  }

  get order(): number {
    return this.#orderOfRareWords().order ?? 0;
  }

  get ordered(): number {
    this.#ordered ??= this.order >= GATES.order ? this.#sentencesInOrder() : 0;
    return this.#ordered;
  }

  get skipped(): readonly SkippedSignal[] {
    const { chains, order = Number.NEGATIVE_INFINITY } = this.#orderOfRareWords();
    const wasSkipped = {
      chains: chains === undefined,
      order: order === Number.NEGATIVE_INFINITY,
      ordered: order < GATES.order,
    };
    return MAY_BE_SKIPPED.filter((name) => wasSkipped[name]);
  }

  get figures(): SharedFigures {
    if (this.#figures === undefined) {
      const [short, long] = this.#facts();
      this.#figures = sharedFigures(short, long);
    }
    return this.#figures;
  }

  get slots(): Slots {
    this.#slots ??= slotsOf(this.#short.indexed.text, this.#long.indexed.text, this.#runsOfShort);
    return this.#slots;
  }

  /** The passages from the source to the copy, in order of the copy. */
  blocksFromSource(): Block[] {
    if (this.#sourceIsShort) return this.#blocksOfShort();
    const [source, copy] = [this.#long.indexed.text, this.#short.indexed.text];
    return alignRuns(source.stems, copy.stems, this.#runsOfSource);
  }

  #blocksOfShort(): Block[] {
    this.#blocks ??= alignRuns(this.#short.indexed.text.stems, this.#long.indexed.text.stems, this.#runsOfShort);
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

  #orderOfRareWords(): SharedOrder {
    this.#sharedOrder ??= this.#lookAtOrder();
    return this.#sharedOrder;
  }

  #lookAtOrder(): SharedOrder {
    const mayRetell = this.short.prose >= GATES.prose && this.factsHigh >= GATES.factsHigh;
    const suggests = mayRetell || this.short.net >= GATES.net;
    if (!suggests || this.#areInTwoLanguages() || this.#isProvenByPassages()) return {};
    sharedRareWords.fill(this.#short, this.#long);
    return { order: orderSignificance(sharedRareWords), chains: mayRetell ? chainedWords(sharedRareWords) : undefined };
  }

  /** Of which one may be a translation: names, figures and their order outlast it, though it copies no words. */
  #areInTwoLanguages(): boolean {
    const [one, two] = [this.#short.indexed.text.language, this.#long.indexed.text.language];
    return one !== two && one !== "und" && two !== "und";
  }

  #isProvenByPassages(): boolean {
    const { shared, prose } = this.short;
    // Words in passages are shared words: where these are too few, there is no need to align.
    if (shared < PROOF_ENOUGH.words || shared < PROOF_ENOUGH.share * prose) return false;
    const { words, longest } = this.passages;
    return words >= PROOF_ENOUGH.words && longest >= PROOF_ENOUGH.longest && words >= PROOF_ENOUGH.share * prose;
  }

  #sentencesInOrder(): number {
    const sentences = sentencesWithin(this.#short);
    const others = sentencesWithin(this.#long);
    return orderedShare(sentences, matchSentences(sentences, others, LEAST_DICE), others.length);
  }
}

function proseOf({ indexed, counts }: PairedText): number {
  return counts.prose * indexed.text.wordsPerToken;
}

function factsWithin({ indexed, mask }: PairedText): FactSet {
  return mask === indexed.mask ? indexed.facts : narrowFacts(indexed.facts, indexed.text, mask);
}

function sentencesWithin({ indexed, mask }: PairedText): readonly SentenceStems[] {
  return mask === indexed.mask ? indexed.sentences : reportingSentences(indexed.text, mask);
}
