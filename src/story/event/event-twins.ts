/**
 * Whether two texts are twins, that is, come from one template: much is worded alike, and the names and figures are others. "A man of 42
 * died in a crash at kilometre 118": what such texts share is how an outlet writes of accidents, not an accident. Pairs that were compared
 * as copies are told by their signals (reuse/decision/twins.ts); this needs no comparison.
 */
import { mix32 } from "../../basics/hash.js";
import { NumberSet } from "../../basics/number-set.js";
import { RecentRows } from "../../basics/recent-rows.js";
import { BACKGROUND_DOCUMENTS } from "../../text/lexicon/lexicon.js";
import { EVENT } from "./event-settings.js";
import type { EventTexts } from "./event-texts.js";
import { TermFlag } from "./term-reader.js";
import { rarityAmong, type TermWeights } from "./term-weights.js";

/**
 * Texts are twins where at least this share of the shorter one is worded as in the other, and each has less than that share of the other's names and
 * figures; between the two lines both shares rise together. Next to no labelled pair on one event is like that (bench/record/stories.md).
 */
const [LEAST_COVER, LEAST_FACTS] = [0.12, 0.15];
const [MOST_COVER, MOST_FACTS] = [0.46, 0.37];
/** Names are the same where so many letters from the start are: "Ростов", "Ростове". */
const NAME_LETTERS = 5;
/** What tells fewer names and figures might tell of anything: scripts without capitals show no names. In words that one text alone holds. */
const LEAST_WORTH = 4;
/** Keeps the share of two or three facts from being 0 or 1. In words that one text alone holds. */
const [PRIOR_SHARED, PRIOR_ALL] = [1, 5];

/** Stands for any figure in the wording of a form: no term has so high a number. */
const FIGURE = 0xffffffff;

/** Texts that stay read: one takes some 20 KB, and pairs come sorted by their first text. */
const KEPT_TEXTS = 1000;

/** Names and figures of a text, and what else it says. Words are known by the numbers of their beginnings. */
interface Facts {
  readonly words: NumberSet;
  /** Names and figures, and what each is worth, 0-1. */
  readonly facts: Uint32Array;
  readonly worths: Float64Array;
  /** What all of them are worth. */
  readonly worth: number;
}

/** Of the texts of one language, any two may be asked about: what is read of a text is kept for the next pair. */
export class EventTwins {
  readonly #texts: EventTexts;
  readonly #wording = new Wording((text) => this.#readRuns(text, false));
  /** A form's wording goes on beyond the figures that are filled in: "Qtly div 14 cts vs 12 cts". */
  readonly #formWording = new Wording((text) => this.#readRuns(text, true));
  readonly #facts = new RecentRows(KEPT_TEXTS, (text) => this.#readFacts(text, this.#texts.bodies[text]!));
  readonly #titledFacts = new RecentRows(KEPT_TEXTS, (text) => this.#readFacts(text, this.#texts.offsets[text]!));
  readonly #idf: Float64Array;
  /** What is worth 1. */
  readonly #mostIdf: number;
  readonly #numbers = new Map<string, number>();
  /** The number of each term's beginning, from 1; 0 where it is not looked up yet. */
  readonly #beginnings: Uint32Array;
  /** By beginning: its place among the facts of the text that is being read, plus 1. Only 0 in between. */
  readonly #placeOf: Uint32Array;

  constructor(texts: EventTexts, { idf }: TermWeights) {
    this.#texts = texts;
    this.#idf = idf;
    this.#mostIdf = rarityAmong(texts.size + BACKGROUND_DOCUMENTS, 1);
    this.#beginnings = new Uint32Array(texts.words.length);
    this.#placeOf = new Uint32Array(texts.words.length + 1);
  }

  /** Whether two of the texts come from one template. Time grows with their words. */
  areTwins(one: number, two: number): boolean {
    const { lengths } = this.#texts;
    // In full texts a figure with two words beside it is in any report: "tỷ đồng", "per cent of".
    const isShort = Math.min(lengths[one]!, lengths[two]!) <= EVENT.noHeadlineWords;
    const cover = (isShort ? this.#formWording : this.#wording).sharedBy(one, two);
    if (cover < LEAST_COVER) return false;
    let [a, b] = [this.#facts.get(one), this.#facts.get(two)];
    if (Math.min(a.worth, b.worth) < LEAST_WORTH) {
      // Of a form filled in, the title alone may say of whom it is.
      if (cover < MOST_COVER) return false;
      [a, b] = [this.#titledFacts.get(one), this.#titledFacts.get(two)];
      if (Math.min(a.worth, b.worth) < LEAST_WORTH) return false;
    }
    const between = Math.min(1, (cover - LEAST_COVER) / (MOST_COVER - LEAST_COVER));
    return Math.max(sharedWorth(a, b), sharedWorth(b, a)) < LEAST_FACTS + between * (MOST_FACTS - LEAST_FACTS);
  }

  /**
   * A hash of the three words from each word of the body on; 0 where one of them is direct speech, which is of no template. Of a form any figure is as
   * good as another, but two of three words have to be none.
   */
  #readRuns(text: number, isForm: boolean): Uint32Array {
    const { offsets, bodies, terms, flags, hasDigit } = this.#texts;
    const start = bodies[text]!;
    const runs = new Uint32Array(Math.max(0, offsets[text + 1]! - start - 2));
    const worded = (i: number): number => (isForm && hasDigit[terms[i]!] === 1 ? FIGURE : terms[i]!);
    for (let k = 0; k < runs.length; k++) {
      const i = start + k;
      if (((flags[i]! | flags[i + 1]! | flags[i + 2]!) & TermFlag.Quoted) !== 0) continue;
      if (isForm && hasDigit[terms[i]!]! + hasDigit[terms[i + 1]!]! + hasDigit[terms[i + 2]!]! > 1) continue;
      runs[k] = mix32(mix32(mix32(worded(i)) + worded(i + 1)) + worded(i + 2));
    }
    return runs;
  }

  #readFacts(text: number, start: number): Facts {
    const { offsets, bodies, terms, flags, hasDigit } = this.#texts;
    const [body, end] = [bodies[text]!, offsets[text + 1]!];
    const words = new Uint32Array(end - start);
    const facts = new Uint32Array(end - start);
    const worths = new Float64Array(end - start);
    const placeOf = this.#placeOf;
    let size = 0;
    for (let i = start; i < end; i++) {
      const term = terms[i]!;
      const word = this.#beginningOf(term);
      words[i - start] = word;
      const isName = (i < body || (flags[i]! & TermFlag.Inside) !== 0) && (flags[i]! & TermFlag.Capital) !== 0;
      if (!isName && hasDigit[term] === 0) continue;
      if (placeOf[word] === 0) {
        facts[size++] = word;
        placeOf[word] = size;
      }
      worths[placeOf[word]! - 1] = this.#idf[term]! / this.#mostIdf; // of words with one beginning the last one's counts
    }
    let worth = 0;
    for (let i = 0; i < size; i++) {
      worth += worths[i]!;
      placeOf[facts[i]!] = 0;
    }
    return { words: new NumberSet(words), facts: facts.slice(0, size), worths: worths.slice(0, size), worth };
  }

  #beginningOf(term: number): number {
    if (this.#beginnings[term] === 0) {
      const beginning = this.#texts.words[term]!.slice(0, NAME_LETTERS);
      const number = this.#numbers.get(beginning) ?? this.#numbers.size + 1;
      this.#numbers.set(beginning, number);
      this.#beginnings[term] = number;
    }
    return this.#beginnings[term]!;
  }
}

/** Runs of three words of the texts. */
class Wording {
  readonly #runs: RecentRows<Uint32Array>;
  readonly #distinctRuns: RecentRows<NumberSet>;

  constructor(read: (text: number) => Uint32Array) {
    this.#runs = new RecentRows(KEPT_TEXTS, read);
    this.#distinctRuns = new RecentRows(KEPT_TEXTS, (text) => new NumberSet(this.#runs.get(text)));
  }

  /** Share of the shorter text, whichever comes first, that is worded as in the other. */
  sharedBy(one: number, two: number): number {
    return Math.max(this.#coverOf(one, two), this.#coverOf(two, one));
  }

  /** 0 for the longer one. */
  #coverOf(text: number, other: number): number {
    const runs = this.#runs.get(text);
    if (runs.length > this.#runs.get(other).length) return 0;
    const distinctRuns = this.#distinctRuns.get(other);
    let covered = 0;
    let until = 0; // behind the last word that a shared run reaches
    for (let i = 0; i < runs.length; i++) {
      if (runs[i] === 0 || !distinctRuns.has(runs[i]!)) continue;
      covered += i + 3 - Math.max(i, until);
      until = i + 3;
    }
    return covered / (runs.length + 2);
  }
}

/** Share of what the facts of one are worth that the other has. */
function sharedWorth({ facts, worths, worth }: Facts, { words }: Facts): number {
  let shared = PRIOR_SHARED;
  for (let i = 0; i < facts.length; i++) if (words.has(facts[i]!)) shared += worths[i]!;
  return shared / (worth + PRIOR_ALL);
}
