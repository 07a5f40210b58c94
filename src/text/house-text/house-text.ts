/**
 * House text, learnt from the collection: what recurs among articles that otherwise share nothing. No word list takes part.
 *
 * It is marked in stretches of words around kept shingles that are house text (house-keys.ts). A stretch reaches as far as a row shares it with an
 * article that is not related to it (related-articles.ts), or that it wraps as well (wrapping.ts). Notices are house text from end to end
 * (notices.ts).
 */
import { sureLength } from "../../basics/fingerprint.js";
import { commonStretch, lengthOf, SHORTEST_EXCERPT, type Stretch, type WordRange } from "./common-stretch.js";
import { areSameSample } from "./holder-samples.js";
import { HouseKeys, type KeyView } from "./house-keys.js";
import { Notices, type NoticeView } from "./notices.js";
import { RelatedArticles, type RelationView } from "./related-articles.js";
import { surelyOwn } from "./surely-own.js";
import { WordVectors } from "./word-vectors.js";
import { Wrapping, type WrappingView } from "./wrapping.js";

/** Of a text of fewer words its wrapping can be so large a part that it looks like one text with whatever is wrapped alike. */
const SHORT_TEXT = 150;
/** Words between two stretches of house text that belong to them. */
const GAP = 4;

/** What the search for house text asks of a collection. Rows are article numbers. */
export interface HouseView extends RelationView, WrappingView, NoticeView, KeyView {
  /** Most tokens in a shingle of this row; and of so many neighbouring shingles at least one is kept. */
  mostInShingle(row: number): number;
  readonly window: number;
}

export class HouseText {
  readonly #view: HouseView;
  readonly #words: WordVectors;
  readonly #relations: RelatedArticles;
  readonly #wrapping: Wrapping;
  readonly #keys: HouseKeys;
  readonly notices: Notices;

  constructor(view: HouseView) {
    this.#view = view;
    this.#words = new WordVectors(view);
    this.#relations = new RelatedArticles(view, this.#words);
    this.#wrapping = new Wrapping(view, this.#relations, this.#words);
    this.#keys = new HouseKeys(view, this.#relations, this.#wrapping);
    this.notices = new Notices(view);
  }

  /** Forgets what depends on the collection, which is another now. */
  clear(): void {
    this.#words.reweigh();
    for (const known of [this.#wrapping, this.#keys]) known.clear();
  }

  /** The number of a row may be given to another. */
  forget(row: number): void {
    for (const known of [this.#words, this.#relations, this.#wrapping, this.notices]) known.forget(row);
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

  /** More such ranges, by a short look at other rows: what only copies of the row's text share with it is not house text either. */
  surelyOwnBesideCopies(row: number, enough?: number): number[] {
    if (this.#isShort(row) || this.notices.mayHave(row)) return []; // copies of a notice make it one
    const copies = new Map<number, boolean>(); // whether a holder is one
    return this.#outOfReach(
      row,
      (key) => this.#view.samples.isShared(key) && !this.#isOfCopies(key, row, copies),
      enough,
    );
  }

  /** Whether two rows are on one subject, or are one text. */
  areRelated(a: number, b: number): boolean {
    return this.#relations.areRelated(a, b);
  }

  /** Whether a kept shingle is house text. */
  isHouse(key: number): boolean {
    return this.#keys.has(key);
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
    const sample = view.samples.of(key);
    for (const other of sample.rows) {
      if (other === row) continue;
      const stretch = commonStretch(ids, position, view.ids(other), view.fingerprint(other), key);
      // Only a shorter stretch would count: whether the two are related need not be measured for others.
      if (found !== undefined && lengthOf(stretch) >= lengthOf(found)) continue;
      const areRelated = isShort ? this.#relations.areRelatedAside(row, other, isAside) : this.areRelated(row, other);
      if (areRelated && !this.#wrapping.wraps(row, other, sample, stretch)) continue;
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
    return (other) => this.isHouse(other) && areSameSample(sample, this.#view.samples.of(other));
  }

  /** Ranges of words that no stretch of house text around these keys reaches. */
  #outOfReach(row: number, isShared: (key: number) => boolean, enough: number | undefined): number[] {
    const view = this.#view;
    const reach = { size: view.mostInShingle(row), window: view.window, gap: GAP };
    const fingerprint = view.fingerprint(row);
    const startsParagraph = view.startsParagraph(row);
    const sure = sureLength(reach.size, reach.window);
    const isLine = (i: number): boolean => isLineOf(fingerprint.positions, i, startsParagraph, sure);
    return surelyOwn({ ...fingerprint, words: view.ids(row).length, isShared, isLine }, reach, enough);
  }

  /** Whether all that hold a key are one text with a row, in other outlets: no stretch of house text has it. */
  #isOfCopies(key: number, row: number, copies: Map<number, boolean>): boolean {
    const view = this.#view;
    const { rows, held } = view.samples.of(key);
    if (held > rows.length) return false;
    const outlet = view.outlet(row);
    return rows.every((holder) => {
      if (holder === row) return true;
      let isCopy = copies.get(holder);
      if (isCopy === undefined) {
        isCopy = view.outlet(holder) !== outlet && this.#relations.areOneText(row, holder);
        copies.set(holder, isCopy);
      }
      return isCopy;
    });
  }
}

/** The words inside the stretches of some shingles, marked in the order of the shingles: one that stands in marked words is not asked for. */
export function houseMask(
  words: number,
  positions: Uint32Array,
  stretchOf: (shingle: number) => WordRange | undefined,
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

/** Whether the i-th key of a text is that of a line of fewer than `sure` words: at its first word that one stands last. */
function isLineOf(
  positions: Uint32Array,
  i: number,
  startsParagraph: (word: number) => boolean,
  sure: number,
): boolean {
  const start = positions[i]!;
  if (positions[i + 1] === start || !startsParagraph(start)) return false;
  for (let word = start + 1; word < start + sure; word++) if (startsParagraph(word)) return true;
  return false;
}

function fillGaps(mask: Uint8Array, longest: number): void {
  let last = -1;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    const gap = i - last - 1;
    if (last >= 0 && gap > 0 && gap <= longest) mask.fill(1, last + 1, i);
    last = i;
  }
}
