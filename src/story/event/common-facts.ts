/**
 * Whether the texts of two groups tell of two events, though they come near each other: in most texts of each stand names and figures that hardly
 * one of the other has. What one text leaves out says little; what three reports say alike and three others never, says that these tell of
 * something else: two earthquakes on one island, two fights of one boxer.
 */
import { EVENT } from "./event-settings.js";
import type { EventTexts } from "./event-texts.js";
import type { TermWeights } from "./term-weights.js";

/** Groups of fewer units have nothing that could be called common to them. */
const LEAST_UNITS = 3;
/** A fact is common to a group where at least this share of its units tell it, and foreign to one where at most that share do. */
const [COMMON, FOREIGN] = [0.6, 0.15];
/**
 * What share of its common facts a group has to itself at least, by rarity: the geometric mean of both groups' shares. Of groups joined in one story of
 * the labelled sets at no more than `MOST_ALIKE`, those on one event had less but for one (bench/record/stories.md).
 */
const LEAST_OWN = 0.3;
/** Groups whose mean similarity is above this are of one event, whatever they have of their own. */
const MOST_ALIKE = 1.25 * EVENT.threshold;

/** Names and figures of a group, each with how many of its units tell it. */
interface GroupFacts {
  readonly units: number;
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
    if (this.#unitsIn(one) < LEAST_UNITS || this.#unitsIn(other) < LEAST_UNITS) return false;
    const [a, b] = [this.#factsOf(one), this.#factsOf(other)];
    return this.#ownShare(a, b) * this.#ownShare(b, a) >= LEAST_OWN ** 2;
  }

  #unitsIn(group: Uint32Array): number {
    const { units } = this.#texts;
    let count = 0;
    for (let i = 0; i < group.length; i++) if (i === 0 || units[group[i]!] !== units[group[i - 1]!]) count++;
    return count;
  }

  #factsOf(group: Uint32Array): GroupFacts {
    const { offsets, terms, units, nameLikeness, hasDigit } = this.#texts;
    const telling = new Map<number, number>();
    const lastUnit = new Map<number, number>();
    for (const text of group) {
      for (let i = offsets[text]!; i < offsets[text + 1]!; i++) {
        const term = terms[i]!;
        if (nameLikeness[term]! < EVENT.leastNameLikeness && hasDigit[term] === 0) continue;
        if (lastUnit.get(term) === units[text]) continue;
        lastUnit.set(term, units[text]!);
        telling.set(term, (telling.get(term) ?? 0) + 1);
      }
    }
    return { units: this.#unitsIn(group), telling };
  }

  /** What share of the facts common to one group is foreign to the other; 0 where it has none. */
  #ownShare(group: GroupFacts, other: GroupFacts): number {
    let all = 0;
    let own = 0;
    for (const [term, count] of group.telling) {
      if (count < COMMON * group.units) continue;
      all += this.#idf[term]!;
      if ((other.telling.get(term) ?? 0) <= FOREIGN * other.units) own += this.#idf[term]!;
    }
    return all === 0 ? 0 : own / all;
  }
}
