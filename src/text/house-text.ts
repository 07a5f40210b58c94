/**
 * House text, learnt from the collection: what recurs among articles that otherwise share nothing. No word list takes part.
 *
 * A kept shingle is house text when the articles that hold it fall into at least three groups that have nothing else in common, or into two
 * groups and the stretch is short or of one outlet (a longer one may be an excerpt in an article on another subject). Agency text
 * printed everywhere is safe: its holders are related. Whole pages that repeat and tell no news (no date, no quotation, hardly a number)
 * are notices, and house text from end to end.
 */
import { distinct } from "../sketch/shingles.js";
import type { Fingerprint } from "../sketch/winnow.js";
import type { HolderSamples } from "./holder-samples.js";
import type { WordColumns } from "./word-columns.js";

/** Cosine of two articles' weighted words from which they are on one subject. */
const RELATED_COSINE = 0.12;
/** The same for what is left of two articles without the stretches they share. */
const RELATED_REST = 0.06;
/** Words left on both sides for that cosine to mean something. A shorter rest of an agency text is often on another side of the event. */
const LONG_REST = 150;
/** Within one outlet a shorter rest will do, since the wrapping can be half of a short article; and it may share more, the names of its teasers. */
const LONG_REST_OF_OUTLET = 60;
const RELATED_REST_OF_OUTLET = 0.15;
/** Share of the shorter article's shingles from which a pair is one text rather than two articles with a common line. */
const ONE_TEXT_SHARE = 0.3;
/** A stretch that only two unrelated articles share is house text below this many words; from there on an excerpt, unless it wraps both. */
const SHORTEST_EXCERPT = 25;
/** Words from either end of a text that count as its edge. */
const EDGE = 12;
/** Words between two stretches of house text that belong to them. */
const GAP = 4;
/** Identical pages that make a notice, and the most figures a notice holds. */
const NOTICE_COPIES = 3;
const NOTICE_FIGURES = 2;

/** What the search for house text asks of a collection. Rows are article numbers. */
export interface HouseView {
  words(row: number): WordColumns;
  fingerprint(row: number): Fingerprint;
  /** Comparable name of the outlet, "" when unknown. */
  outlet(row: number): string;
  /** Some of the rows that hold a kept shingle, or a text's key. */
  readonly samples: Pick<HolderSamples, "of" | "isShared">;
  /** A key that all rows of the same words hold. */
  textKey(row: number): number;
  /** Weight of a word of this row, whole numbers. */
  weight(id: number, row: number): number;
  /** Whether the row could be news: it names a day or month, quotes somebody, or its language's calendar is unknown. */
  tellsNews(row: number): boolean;
  /** Ids of words are below this. */
  vocabularySize(): number;
  isFigure(id: number, row: number): boolean;
}

/** Distinct words with their weights. Weights are whole numbers, so that sums of their products are exact in any order. */
interface WeightedWords {
  ids: Uint32Array;
  weights: Uint32Array;
  norm: number;
}

/** Neighbouring words that two rows share, by position in the one; the other has them `shift` words further on. */
export interface Stretch {
  start: number;
  end: number;
  shift: number;
}

const NO_STRETCH: Stretch = { start: 0, end: 0, shift: 0 };

/** A word's count beyond this says no more. */
const MOST_COUNTED = 4;

export class HouseText {
  readonly #view: HouseView;
  readonly #verdicts = new Map<number, boolean>();
  readonly #related = new Map<number, Map<number, boolean>>();
  readonly #vectors = new Map<number, WeightedWords>();
  readonly #keySets = new Map<number, Uint32Array>();
  #dense = new Uint32Array(0); // a value for each word of the vocabulary; all 0 between calls

  constructor(view: HouseView) {
    this.#view = view;
  }

  /** Whether a kept shingle is house text. */
  isHouse(key: number): boolean {
    if (!this.#view.samples.isShared(key)) return false;
    let verdict = this.#verdicts.get(key);
    if (verdict === undefined) {
      verdict = this.#judge(key);
      this.#verdicts.set(key, verdict);
    }
    return verdict;
  }

  /** Marks the words of a row's text that are house text, 1 each; undefined where none is. */
  mask(row: number): Uint8Array | undefined {
    const { ids } = this.#view.words(row);
    if (this.isNotice(row)) return new Uint8Array(ids.length).fill(1);
    const { keys, positions } = this.#view.fingerprint(row);
    return houseMask(ids.length, positions, (i) =>
      this.isHouse(keys[i]!) ? this.recurringStretch(row, positions[i]!, keys[i]!) : undefined,
    );
  }

  #judge(key: number): boolean {
    const holders = this.#view.samples.of(key);
    if (holders.length < 2) return false;
    const groups: number[][] = [];
    for (const holder of holders) {
      const home = groups.find((group) => this.areRelated(group[0]!, holder));
      if (home === undefined) groups.push([holder]);
      else home.push(holder);
    }
    if (groups.length < 2) return false;
    if (groups.length >= 3) return groups.length * 3 >= holders.length;
    const [one, two] = [groups[0]![0]!, groups[1]![0]!];
    const stretch = this.#longestStretch(key, one, two);
    if (stretch.end - stretch.start < SHORTEST_EXCERPT) return true;
    // A background paragraph stands in the middle of two articles of one outlet, its wrapping before or behind them.
    const { start, end, shift } = stretch;
    return (
      this.#ofOneOutlet(one, two) && this.#atEdge(one, start, end) && this.#atEdge(two, start + shift, end + shift)
    );
  }

  #ofOneOutlet(a: number, b: number): boolean {
    const outlet = this.#view.outlet(a);
    return outlet !== "" && outlet === this.#view.outlet(b);
  }

  #atEdge(row: number, start: number, end: number): boolean {
    return start < EDGE || end > this.#view.words(row).ids.length - EDGE;
  }

  /** Whether two rows are on one subject, or are one text. */
  areRelated(a: number, b: number): boolean {
    const [low, high] = a < b ? [a, b] : [b, a];
    let known = this.#related.get(low);
    if (known === undefined) {
      known = new Map();
      this.#related.set(low, known);
    }
    let verdict = known.get(high);
    if (verdict === undefined) {
      verdict = this.#measureRelation(low, high);
      known.set(high, verdict);
    }
    return verdict;
  }

  #measureRelation(a: number, b: number): boolean {
    const oneText = this.#sharedShare(a, b) >= ONE_TEXT_SHARE;
    const ofOneOutlet = this.#ofOneOutlet(a, b);
    if (oneText && !ofOneOutlet) return true;
    if (!oneText && this.#cosine(this.#vector(a), this.#vector(b)) < RELATED_COSINE) return false;
    const longRest = ofOneOutlet ? LONG_REST_OF_OUTLET : LONG_REST;
    const restA = this.#rest(a, b);
    if (restA.length < longRest) return true;
    const restB = this.#rest(b, a);
    if (restB.length < longRest) return true;
    return (
      this.#cosine(this.#weigh(restA, a), this.#weigh(restB, b)) >=
      (ofOneOutlet ? RELATED_REST_OF_OUTLET : RELATED_REST)
    );
  }

  #sharedShare(a: number, b: number): number {
    const one = this.#keySet(a);
    const two = this.#keySet(b);
    let shared = 0;
    for (let i = 0, j = 0; i < one.length && j < two.length; ) {
      const [x, y] = [one[i]!, two[j]!];
      if (x === y) shared++;
      if (x <= y) i++;
      if (y <= x) j++;
    }
    return shared / Math.max(1, Math.min(one.length, two.length));
  }

  /** The distinct kept shingles of a row, ascending. */
  #keySet(row: number): Uint32Array {
    let set = this.#keySets.get(row);
    if (set === undefined) {
      set = distinct(this.#view.fingerprint(row).keys);
      this.#keySets.set(row, set);
    }
    return set;
  }

  /** What is left of a row's words without the stretches it shares with another. */
  #rest(row: number, other: number): Uint32Array {
    const { ids } = this.#view.words(row);
    const { keys, positions } = this.#view.fingerprint(row);
    const theirs = this.#keySet(other);
    const taken = new Uint8Array(ids.length);
    for (let i = 0; i < keys.length; i++) {
      if (taken[positions[i]!] === 1 || !holdsKey(theirs, keys[i]!)) continue;
      const { start, end } = this.#commonStretch(row, positions[i]!, other, keys[i]!);
      taken.fill(1, start, end);
    }
    const rest = new Uint32Array(ids.length);
    let words = 0;
    for (let i = 0; i < ids.length; i++) if (taken[i] === 0) rest[words++] = ids[i]!;
    return rest.subarray(0, words);
  }

  /**
   * The stretch around a key of house text that a row shares with an unrelated holder. What is as long as an excerpt must stand in a second one
   * too: an article may have taken a whole paragraph in which a common phrase stands.
   */
  recurringStretch(row: number, position: number, key: number): Stretch | undefined {
    let found: Stretch | undefined;
    for (const other of this.#view.samples.of(key)) {
      if (other === row || this.areRelated(row, other)) continue;
      const stretch = this.#commonStretch(row, position, other, key);
      if (found === undefined || lengthOf(stretch) < lengthOf(found)) found = stretch;
      if (lengthOf(found) < SHORTEST_EXCERPT) break;
    }
    return found;
  }

  /** The longest stretch of two rows around any place of a shared key: an article may use a phrase again beside what it shares. */
  #longestStretch(key: number, row: number, other: number): Stretch {
    const { keys, positions } = this.#view.fingerprint(row);
    let longest: Stretch = NO_STRETCH;
    for (let at = keys.indexOf(key); at !== -1; at = keys.indexOf(key, at + 1))
      longest = longer(longest, this.#commonStretch(row, positions[at]!, other, key));
    return longest;
  }

  /** The longest stretch around a shared key at a position of a row that the other row holds too, at whichever of its places. */
  #commonStretch(row: number, position: number, other: number, key: number): Stretch {
    const a = this.#view.words(row).ids;
    const b = this.#view.words(other).ids;
    const { keys, positions } = this.#view.fingerprint(other);
    let longest: Stretch = NO_STRETCH;
    for (let at = keys.indexOf(key); at !== -1; at = keys.indexOf(key, at + 1)) {
      const place = positions[at]!;
      let [start, end] = [position, position];
      const shift = place - position;
      while (start > 0 && start + shift > 0 && a[start - 1] === b[start + shift - 1]) start--;
      while (end < a.length && end + shift < b.length && a[end] === b[end + shift]) end++;
      longest = longer(longest, { start, end, shift });
    }
    return longest;
  }

  #vector(row: number): WeightedWords {
    let vector = this.#vectors.get(row);
    if (vector === undefined) {
      vector = this.#weigh(this.#view.words(row).ids, row);
      this.#vectors.set(row, vector);
    }
    return vector;
  }

  #weigh(words: Uint32Array, row: number): WeightedWords {
    const counts = this.#scratch();
    const ids: number[] = [];
    for (let i = 0; i < words.length; i++) if (counts[words[i]!]!++ === 0) ids.push(words[i]!);
    const weights = new Uint32Array(ids.length);
    let squares = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      const weight = this.#view.weight(id, row) * Math.min(counts[id]!, MOST_COUNTED);
      counts[id] = 0;
      weights[i] = weight;
      squares += weight * weight;
    }
    return { ids: Uint32Array.from(ids), weights, norm: Math.sqrt(squares) };
  }

  #cosine(a: WeightedWords, b: WeightedWords): number {
    const dense = this.#scratch();
    for (let i = 0; i < a.ids.length; i++) dense[a.ids[i]!] = a.weights[i]!;
    let dot = 0;
    for (let i = 0; i < b.ids.length; i++) dot += b.weights[i]! * dense[b.ids[i]!]!;
    for (let i = 0; i < a.ids.length; i++) dense[a.ids[i]!] = 0;
    return dot === 0 ? 0 : dot / (a.norm * b.norm);
  }

  #scratch(): Uint32Array {
    const words = this.#view.vocabularySize();
    if (this.#dense.length < words) this.#dense = new Uint32Array(words);
    return this.#dense;
  }

  /** Whether a row is a notice: the words of three articles, and no news. */
  isNotice(row: number): boolean {
    if (!this.mayBeNotice(row)) return false;
    const { ids } = this.#view.words(row);
    let copies = 0;
    for (const holder of this.#view.samples.of(this.#view.textKey(row)))
      if (sameWords(ids, this.#view.words(holder).ids)) copies++;
    return copies >= NOTICE_COPIES;
  }

  /** What a row says of that by itself, whatever else is held. */
  mayBeNotice(row: number): boolean {
    const { ids } = this.#view.words(row);
    if (ids.length === 0 || this.#view.tellsNews(row)) return false;
    let figures = 0;
    for (const id of ids) if (this.#view.isFigure(id, row)) figures++;
    return figures <= NOTICE_FIGURES;
  }
}

/** The words inside the stretches of some shingles, marked in the order of the shingles: one that stands in marked words is not asked for. */
export function houseMask(
  words: number,
  positions: Uint32Array,
  stretchOf: (shingle: number) => Pick<Stretch, "start" | "end"> | undefined,
): Uint8Array | undefined {
  let mask: Uint8Array | undefined;
  for (let i = 0; i < positions.length; i++) {
    if (mask?.[positions[i]!] === 1) continue;
    const stretch = stretchOf(i);
    if (stretch === undefined) continue;
    mask ??= new Uint8Array(words);
    mask.fill(1, stretch.start, stretch.end);
  }
  if (mask !== undefined) fillGaps(mask, GAP);
  return mask;
}

function lengthOf({ start, end }: Stretch): number {
  return end - start;
}

function longer(held: Stretch, found: Stretch): Stretch {
  return found.end - found.start > held.end - held.start ? found : held;
}

/** Whether ascending keys hold this one. */
function holdsKey(keys: Uint32Array, key: number): boolean {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key;
}

function fillGaps(mask: Uint8Array, longest: number): void {
  let last = -1;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    if (last >= 0 && i - last - 1 <= longest) mask.fill(1, last + 1, i);
    last = i;
  }
}

function sameWords(a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
