/**
 * Which kept shingles, and which short lines, are house text: those whose holders fall into three groups or more that have nothing else in common
 * and do not all quote it. Two such groups are enough where the stretch is short and not quoted in both, or stands at the edges of two articles of one
 * outlet and says nothing of what these tell; a longer one may be an excerpt in an article on another subject. Agency text printed everywhere is safe:
 * its holders are related. Where articles are on one subject, house text is what wraps them (wrapping.ts).
 */
import type { Fingerprint } from "../../basics/fingerprint.js";
import { pairNumber } from "../../basics/pair-number.js";
import { lengthOf, longestStretch, SHORTEST_EXCERPT, type Stretch } from "./common-stretch.js";
import { areSameSample, type Sample, type Samples } from "./holder-samples.js";
import { KeyAnswers } from "./key-answers.js";
import type { RelatedArticles } from "./related-articles.js";
import { areAtEdges, type WrappedPair, type Wrapping } from "./wrapping.js";

/** A stretch that is this share of two texts of an outlet is a text printed anew, with another paragraph, rather than what wraps both. */
const PRINTED_ANEW = 0.6;
/** Pairs of holders whose last found stretch is remembered. */
const MOST_STRETCHES = 64;
/** Only stretches of at least so many words are remembered; shorter ones are found again faster. */
const LONG_STRETCH = 64;
const NONE: Sample = { rows: [], held: 0 };

/** What the search for keys of house text asks of a collection. Rows are article numbers. */
export interface KeyView {
  /** The words of a row's text, and its kept shingles. */
  ids(row: number): Uint32Array;
  fingerprint(row: number): Fingerprint;
  /** Whether a word of a row stands in quotation marks. */
  isQuoted(row: number, word: number): boolean;
  /** Some of the rows that hold a kept shingle. */
  readonly samples: Samples;
}

export class HouseKeys {
  readonly #view: KeyView;
  readonly #relations: RelatedArticles;
  readonly #wrapping: Wrapping;
  readonly #answers = new KeyAnswers((key) => this.#judge(key));
  // Of the key that was judged last: those of one stretch come one after the other, and most have the same holders.
  #sample: Sample = NONE;
  readonly #holders: number[] = []; // the longest text first
  readonly #groups: number[] = []; // the first of each
  #pairs: readonly WrappedPair[] = []; // of holders, whom a key may wrap
  // What two holders were found to share at a key before, and what was said of that: the next key mostly stands there too.
  readonly #stretches = new Map<number, Stretch>();
  readonly #quoted = new WeakMap<Stretch, boolean>();
  #wrapped = new WeakMap<Stretch, boolean>();

  constructor(view: KeyView, relations: RelatedArticles, wrapping: Wrapping) {
    this.#view = view;
    this.#relations = relations;
    this.#wrapping = wrapping;
  }

  /** Forgets what depends on the collection. */
  clear(): void {
    this.#answers.clear();
    this.#sample = NONE;
    this.#stretches.clear();
  }

  /** Whether a kept shingle is house text. */
  has(key: number): boolean {
    return this.#view.samples.isShared(key) && this.#answers.get(key);
  }

  #judge(key: number): boolean {
    const view = this.#view;
    const sample = view.samples.of(key);
    if (!areSameSample(sample, this.#sample)) this.#group(sample);
    const [holders, groups] = [this.#holders, this.#groups];
    if (isOfMany(groups, holders)) return !this.#isQuotedByAll(key);
    if (groups.length === 2) {
      const [one, two] = [groups[0]!, groups[1]!];
      const stretch = this.#longest(one, two, key);
      if (lengthOf(stretch) < SHORTEST_EXCERPT && !this.#areQuotations(one, two, stretch)) return true;
      // What wraps two articles of one outlet stands before or behind them; a background paragraph may too, but says something of them.
      const isPrintedAnew = lengthOf(stretch) >= PRINTED_ANEW * Math.max(view.ids(one).length, view.ids(two).length);
      const mayWrap = !isPrintedAnew && this.#areEdgesOfOutlet(one, two, stretch);
      if (mayWrap && !this.#wrapping.saysSomething(one, two, stretch)) return true;
    }
    return this.#pairs.some((pair) => this.#wraps(pair, this.#longest(pair.one, pair.two, key)));
  }

  #wraps(pair: WrappedPair, stretch: Stretch): boolean {
    return answerOf(stretch, this.#wrapped, () => {
      const areQuotations = this.#areQuotations(pair.one, pair.two, stretch);
      return !areQuotations && this.#wrapping.wrapsPair(pair, this.#holders, stretch);
    });
  }

  /** Fills in what is kept of a sample: its rows, as many of their groups as tell whether it is of many, and where it is not, whom it may wrap. */
  #group({ rows, held }: Sample): void {
    const groups = this.#groups;
    groups.length = 0;
    if (this.#stretches.size > MOST_STRETCHES) this.#stretches.clear();
    this.#wrapped = new WeakMap();
    this.#sample = { rows: rows.slice(), held };
    const holders = this.#longestFirst(rows);
    for (let i = 0; i < holders.length && !isOfMany(groups, holders); i++) {
      if (!this.#isRelatedToAny(holders[i]!, groups)) groups.push(holders[i]!);
    }
    this.#pairs = isOfMany(groups, holders) ? [] : this.#wrapping.wrappedPairs({ rows: holders, held });
  }

  /** Most are two or three: put in their places one by one. */
  #longestFirst(rows: readonly number[]): readonly number[] {
    const { ids } = this.#view;
    const sorted = this.#holders;
    sorted.length = rows.length;
    for (let i = 0; i < rows.length; i++) {
      const words = ids(rows[i]!).length;
      let at = i;
      for (; at > 0 && ids(sorted[at - 1]!).length < words; at--) sorted[at] = sorted[at - 1]!;
      sorted[at] = rows[i]!;
    }
    return sorted;
  }

  #isRelatedToAny(row: number, others: readonly number[]): boolean {
    for (let i = 0; i < others.length; i++) if (this.#relations.areRelated(row, others[i]!)) return true;
    return false;
  }

  /** Whether all groups quote what they share: what somebody said that day, in reports on different subjects. An outlet's motto is none. */
  #isQuotedByAll(key: number): boolean {
    const [one, ...others] = this.#groups;
    return others.every((other) => {
      const stretch = this.#longest(one!, other, key);
      return !this.#areEdgesOfOutlet(one!, other, stretch) && this.#areQuotations(one!, other, stretch);
    });
  }

  /** Whether a stretch stands at the edges of two rows of one outlet. */
  #areEdgesOfOutlet(one: number, two: number, stretch: Stretch): boolean {
    return this.#relations.ofOneOutlet(one, two) && areAtEdges(this.#view.ids(one), this.#view.ids(two), stretch);
  }

  /** Whether a stretch that two rows share is a quotation in both. */
  #areQuotations(one: number, two: number, stretch: Stretch): boolean {
    const { start, end, shift } = stretch;
    return answerOf(
      stretch,
      this.#quoted,
      () => this.#isQuotation(one, start, end) && this.#isQuotation(two, start + shift, end + shift),
    );
  }

  /** Whether most words of a stretch stand in quotation marks. */
  #isQuotation(row: number, start: number, end: number): boolean {
    let quoted = 0;
    for (let word = start; word < end; word++) if (this.#view.isQuoted(row, word)) quoted++;
    return 2 * quoted > end - start;
  }

  #longest(one: number, two: number, key: number): Stretch {
    const view = this.#view;
    const pair = pairNumber(one, two);
    const known = this.#stretches.get(pair);
    const stretch = longestStretch(
      view.ids(one),
      view.fingerprint(one),
      view.ids(two),
      view.fingerprint(two),
      key,
      known,
    );
    if (stretch !== known && lengthOf(stretch) >= LONG_STRETCH) this.#stretches.set(pair, stretch);
    return stretch;
  }
}

/** Whether holders fall into so many groups that what they share is house text. */
function isOfMany(groups: readonly number[], holders: readonly number[]): boolean {
  return groups.length >= 3 && groups.length * 3 >= holders.length;
}

/** What is said of a stretch: asked once for all of its keys. */
function answerOf(stretch: Stretch, answers: WeakMap<Stretch, boolean>, ask: () => boolean): boolean {
  const answer = answers.get(stretch) ?? ask();
  answers.set(stretch, answer);
  return answer;
}
