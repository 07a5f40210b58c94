/**
 * House text, learnt from the collection: what recurs among articles that otherwise share nothing. No word list takes part.
 *
 * A kept shingle, or a whole short line, is house text when the articles that hold it fall into at least three groups that have nothing else in
 * common, or into two groups and the stretch is short or of one outlet (a longer one may be an excerpt in an article on another subject). Agency
 * text printed everywhere is safe: its holders are related. Where articles are on one subject, house text is what stands at the edges of different
 * ones, or in paragraphs of its own, and says nothing of that subject. Notices are house text from end to end (notices.ts).
 */
import { areEqual } from "../../basics/are-equal.js";
import { sureLength } from "../../basics/fingerprint.js";
import { commonStretch, longestStretch, type Stretch } from "./common-stretch.js";
import { MOST_HOLDERS } from "./holder-samples.js";
import { Notices, type NoticeView } from "./notices.js";
import { PairAnswers } from "./pair-answers.js";
import { RelatedArticles, type RelationView } from "./related-articles.js";
import { surelyOwn } from "./surely-own.js";

/** A stretch that only two unrelated articles share is house text below this many words; from there on an excerpt, unless it wraps both. */
const SHORTEST_EXCERPT = 25;
/** A stretch that is this share of two texts of an outlet is a text printed anew, with another paragraph, rather than what wraps both. */
const PRINTED_ANEW = 0.6;
/** Words from either end of a text that count as its edge. */
const EDGE = 12;
/** Of a text of fewer words its wrapping can be so large a part that it looks like one text with whatever is wrapped alike. */
const SHORT_TEXT = 150;
/** What wraps articles on one subject stands in this share of those of its outlet, or of all; a set phrase on that subject, in fewer. */
const WRAPPED_SHARE = 1 / 8;
/** Words of a line that is no paragraph of an article's own, but a title in a list of others. */
const LONGEST_LINE = 16;
/** Words between two stretches of house text that belong to them. */
const GAP = 4;

/** What the search for house text asks of a collection. Rows are article numbers. */
export interface HouseView extends RelationView, NoticeView {
  /** Whether a paragraph starts at a word of a row, or the text ends before it. */
  startsParagraph(row: number, word: number): boolean;
  /** Number of articles. */
  size(): number;
  /** How many articles name the source that a row names, or none as it does. */
  ofSource(row: number): number;
  /** Words in a shingle of this row; and of so many neighbouring shingles at least one is kept. */
  shingleSize(row: number): number;
  readonly window: number;
}

export class HouseText {
  readonly #view: HouseView;
  readonly #relations: RelatedArticles;
  readonly #houseKeys = new PairAnswers((key) => this.#judge(key)); // of a key and 0
  readonly #paragraphs = new Map<number, number>(); // how many rows have of which it was asked
  readonly notices: Notices;

  constructor(view: HouseView) {
    this.#view = view;
    this.#relations = new RelatedArticles(view);
    this.notices = new Notices(view);
  }

  /** Forgets what depends on the collection, which is another now. */
  clear(): void {
    this.#houseKeys.clear();
    this.#relations.clear();
  }

  /** The number of a row may be given to another. */
  forget(row: number): void {
    this.#relations.forget(row);
    this.#paragraphs.delete(row);
    this.notices.forget(row);
  }

  /** Marks the words of a row's text that are house text, 1 each; undefined where none is. */
  mask(row: number): Uint8Array | undefined {
    const words = this.#view.ids(row).length;
    if (this.notices.has(row)) return new Uint8Array(words).fill(1);
    const { keys, positions } = this.#view.fingerprint(row);
    return houseMask(words, positions, (i) =>
      this.isHouse(keys[i]!) ? this.recurringStretch(row, positions[i]!, keys[i]!, this.#besides(keys[i]!)) : undefined,
    );
  }

  /** Ranges of words that are surely no house text, see `surelyOwn`: quick, without a look at other rows. */
  surelyOwn(row: number, enough?: number): number[] {
    return this.#outOfReach(row, (key) => this.#view.samples.isShared(key), enough);
  }

  /** The same with a short look at other rows: what only copies of the row's text share with it is not house text either. */
  surelyReported(row: number, enough?: number): number[] {
    if (this.#isShort(row) || this.notices.mayHave(row)) return []; // copies of a notice make it one
    return this.#outOfReach(row, (key) => this.#view.samples.isShared(key) && !this.#isOfCopies(key, row), enough);
  }

  /** Whether two rows are on one subject, or are one text. */
  areRelated(a: number, b: number): boolean {
    return this.#relations.areRelated(a, b);
  }

  /** Whether a kept shingle is house text. */
  isHouse(key: number): boolean {
    return this.#view.samples.isShared(key) && this.#houseKeys.get(key, 0);
  }

  /**
   * The stretch around a key of house text that a row shares with an unrelated holder. What is as long as an excerpt must stand in a second one
   * too: an article may have taken a whole paragraph in which a common phrase stands.
   *
   * @param isAside whether another key is house text that the same articles hold, and so no sign that two of them are one text
   */
  recurringStretch(row: number, position: number, key: number, isAside: (key: number) => boolean): Stretch | undefined {
    const view = this.#view;
    const ids = view.ids(row);
    const isShort = this.#isShort(row);
    let found: Stretch | undefined;
    for (const other of view.samples.of(key)) {
      if (other === row) continue;
      const stretch = commonStretch(ids, position, view.ids(other), view.fingerprint(other), key);
      // Only a shorter stretch would count: whether the two are related need not be measured for others.
      if (found !== undefined && lengthOf(stretch) >= lengthOf(found)) continue;
      const areRelated = isShort ? this.#relations.areRelatedAside(row, other, isAside) : this.areRelated(row, other);
      if (areRelated && !this.#wraps(row, other, view.samples.of(key), () => stretch)) continue;
      found = stretch;
      if (lengthOf(found) < SHORTEST_EXCERPT) break;
    }
    return found;
  }

  #isShort(row: number): boolean {
    return this.#view.ids(row).length < SHORT_TEXT;
  }

  /** Keys of house text that have the sample of this one. */
  #besides(key: number): (other: number) => boolean {
    const sample = this.#view.samples.of(key);
    return (other) => this.isHouse(other) && areEqual(sample, this.#view.samples.of(other));
  }

  /** Ranges of words that no stretch of house text around these keys reaches. */
  #outOfReach(row: number, mayBeHouse: (key: number) => boolean, enough: number | undefined): number[] {
    const view = this.#view;
    const reach = { size: view.shingleSize(row), window: view.window, gap: GAP };
    const fingerprint = view.fingerprint(row);
    const isLine = (i: number): boolean =>
      this.#isLine(row, fingerprint.positions, i, sureLength(reach.size, reach.window));
    return surelyOwn(fingerprint, view.ids(row).length, mayBeHouse, isLine, reach, enough);
  }

  /** Whether the i-th key of a row is that of a line of fewer than `sure` words: at its first word that one stands last. */
  #isLine(row: number, positions: Uint32Array, i: number, sure: number): boolean {
    const { startsParagraph } = this.#view;
    const start = positions[i]!;
    if (positions[i + 1] === start || !startsParagraph(row, start)) return false;
    for (let word = start + 1; word < start + sure; word++) if (startsParagraph(row, word)) return true;
    return false;
  }

  /** Whether all that hold a key are one text with a row, in other outlets: no stretch of house text has it. */
  #isOfCopies(key: number, row: number): boolean {
    const view = this.#view;
    const holders = view.samples.of(key);
    if (holders.length === MOST_HOLDERS) return false; // there may be others
    const outlet = view.outlet(row);
    return holders.every(
      (holder) => holder === row || (view.outlet(holder) !== outlet && this.#relations.areOneText(row, holder)),
    );
  }

  #judge(key: number): boolean {
    const view = this.#view;
    const holders = [...view.samples.of(key)].sort((x, y) => view.ids(y).length - view.ids(x).length);
    if (holders.length < 2) return false;
    const groups: number[] = []; // the first of each
    for (const holder of holders) {
      if (groups.some((first) => this.areRelated(holder, first))) continue;
      groups.push(holder);
      if (groups.length >= 3 && groups.length * 3 >= holders.length) return true;
    }
    if (groups.length === 2) {
      const [one, two] = [groups[0]!, groups[1]!];
      const { start, end, shift } = this.#longest(one, two, key);
      if (end - start < SHORTEST_EXCERPT) return true;
      // A background paragraph stands in the middle of two articles of one outlet, its wrapping before or behind them.
      const isAtEdges = isAtEdge(view.ids(one), start, end) && isAtEdge(view.ids(two), start + shift, end + shift);
      const isPrintedAnew = end - start >= PRINTED_ANEW * Math.max(view.ids(one).length, view.ids(two).length);
      if (isAtEdges && !isPrintedAnew && this.#relations.ofOneOutlet(one, two)) return true;
    }
    return holders.some((one, i) =>
      holders.slice(i + 1).some((two) => this.#wraps(one, two, holders, () => this.#longest(one, two, key))),
    );
  }

  #longest(one: number, two: number, key: number): Stretch {
    const view = this.#view;
    return longestStretch(view.ids(one), view.fingerprint(one), view.ids(two), view.fingerprint(two), key);
  }

  /** Whether what two articles on one subject share wraps those of their outlet, or of many: it says nothing of that subject. */
  #wraps(one: number, two: number, holders: readonly number[], shared: () => Stretch): boolean {
    if (!this.#areWrappedAlike(one, two, holders)) return false;
    const stretch = shared();
    const { start, end, shift } = stretch;
    const areSetOff = this.#isSetOff(one, start, end) && this.#isSetOff(two, start + shift, end + shift);
    if (!areSetOff || !this.areRelated(one, two)) return false;
    const areLines = this.#areLines(one, start, end) && this.#areLines(two, start + shift, end + shift);
    return this.#relations.isWrapping(one, two, stretch, areLines && this.#relations.ofOneOutlet(one, two));
  }

  /** Whether enough articles of their outlet have what two articles share, or enough of all; those of unknown outlets count as of one. */
  #areWrappedAlike(one: number, two: number, holders: readonly number[]): boolean {
    const view = this.#view;
    const outlet = view.outlet(one);
    if (outlet === view.outlet(two)) {
      const ofOutlet = holders.filter((holder) => view.outlet(holder) === outlet).length;
      if (ofOutlet >= Math.max(outlet === "" ? 3 : 2, WRAPPED_SHARE * view.ofSource(one))) return true;
    }
    return holders.length >= Math.max(3, WRAPPED_SHARE * view.size()) && !this.#relations.areOneText(one, two);
  }

  /** Whether a stretch stands at an edge of a row's text or is whole paragraphs of it. */
  #isSetOff(row: number, start: number, end: number): boolean {
    const { startsParagraph } = this.#view;
    return isAtEdge(this.#view.ids(row), start, end) || (startsParagraph(row, start) && startsParagraph(row, end));
  }

  /** Whether a stretch is whole paragraphs that are short, like the titles of other articles, and the others of its text are not. */
  #areLines(row: number, start: number, end: number): boolean {
    const { startsParagraph } = this.#view;
    if (!startsParagraph(row, start) || !startsParagraph(row, end)) return false;
    const words = this.#view.ids(row).length;
    let paragraphs = this.#paragraphs.get(row);
    if (paragraphs === undefined) {
      paragraphs = this.#paragraphsIn(row, 0, words);
      this.#paragraphs.set(row, paragraphs);
    }
    const lines = this.#paragraphsIn(row, start, end);
    return end - start <= LONGEST_LINE * lines && words - (end - start) > LONGEST_LINE * (paragraphs - lines);
  }

  #paragraphsIn(row: number, start: number, end: number): number {
    let paragraphs = 0;
    for (let word = start; word < end; word++) if (this.#view.startsParagraph(row, word)) paragraphs++;
    return paragraphs;
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

function isAtEdge(ids: Uint32Array, start: number, end: number): boolean {
  return start < EDGE || end > ids.length - EDGE;
}

function fillGaps(mask: Uint8Array, longest: number): void {
  let last = -1;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    if (last >= 0 && i - last - 1 <= longest) mask.fill(1, last + 1, i);
    last = i;
  }
}
