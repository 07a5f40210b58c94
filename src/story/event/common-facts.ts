/**
 * Whether the texts of two groups tell of two events, though they come near each other: in most texts of each stand names and figures that hardly
 * one of the other has. What one text leaves out says little; what three reports say alike and three others never, says that these tell of
 * something else: two earthquakes on one island, two fights of one boxer.
 */
import { EVENT } from "./event-settings.js";
import type { EventTexts } from "./event-texts.js";
import type { TermWeights } from "./term-weights.js";

/** Groups of fewer reports have nothing that could be called common to them. */
const LEAST_REPORTS = 3;
/** A fact is common to a group where at least this share of its reports tell it, and foreign to one where at most that share do. */
const [COMMON, FOREIGN] = [0.6, 0.15];
/**
 * What share of its common facts a group has to itself at least, by rarity: the geometric mean of both groups' shares. Of groups joined in one story of
 * the labelled sets at no more than `MOST_ALIKE`, those on one event had less but for one (bench/record/stories.md).
 */
const LEAST_OWN = 0.3;
/** Groups whose mean similarity is above this are of one event, whatever they have of their own. */
const MOST_ALIKE = 1.25 * EVENT.threshold;

/** Names and figures of a group, each with how many of its reports tell it. */
interface GroupFacts {
  readonly reports: number;
  readonly telling: ReadonlyMap<number, number>;
}

export class CommonFacts {
  readonly #texts: EventTexts;
  readonly #idf: Float64Array;

  constructor(texts: EventTexts, { idf }: TermWeights) {
    this.#texts = texts;
    this.#idf = idf;
  }

  /**
   * Time grows with the words of both.
   *
   * @param one texts of one group, in ascending order; `other` likewise
   * @param similarity mean similarity of the texts of one to those of the other
   */
  tellOfTwoEvents(one: Uint32Array, other: Uint32Array, similarity: number): boolean {
    if (similarity > MOST_ALIKE) return false;
    if (this.#reportsOf(one) < LEAST_REPORTS || this.#reportsOf(other) < LEAST_REPORTS) return false;
    const [a, b] = [this.#factsOf(one), this.#factsOf(other)];
    return this.#ownShare(a, b) * this.#ownShare(b, a) >= LEAST_OWN ** 2;
  }

  #reportsOf(group: Uint32Array): number {
    const { reports } = this.#texts;
    let count = 0;
    for (let i = 0; i < group.length; i++) if (i === 0 || reports[group[i]!] !== reports[group[i - 1]!]) count++;
    return count;
  }

  #factsOf(group: Uint32Array): GroupFacts {
    const { offsets, terms, reports, nameLikeness, hasDigit } = this.#texts;
    const telling = new Map<number, number>();
    const lastReport = new Map<number, number>();
    for (const text of group) {
      for (let i = offsets[text]!; i < offsets[text + 1]!; i++) {
        const term = terms[i]!;
        if (nameLikeness[term]! < EVENT.leastNameLikeness && hasDigit[term] === 0) continue;
        if (lastReport.get(term) === reports[text]) continue;
        lastReport.set(term, reports[text]!);
        telling.set(term, (telling.get(term) ?? 0) + 1);
      }
    }
    return { reports: this.#reportsOf(group), telling };
  }

  /** What share of the facts common to one group is foreign to the other; 0 where it has none. */
  #ownShare(group: GroupFacts, other: GroupFacts): number {
    let all = 0;
    let own = 0;
    for (const [term, count] of group.telling) {
      if (count < COMMON * group.reports) continue;
      all += this.#idf[term]!;
      if ((other.telling.get(term) ?? 0) <= FOREIGN * other.reports) own += this.#idf[term]!;
    }
    return all === 0 ? 0 : own / all;
  }
}
