/**
 * What wraps articles on one subject: it stands at the edges of different ones, or in paragraphs of its own, and says nothing of that subject. Of
 * articles on different subjects wrapping is told by that alone (house-keys.ts).
 */
import { pairNumber } from "../../basics/pair-number.js";
import { RowLists } from "../../basics/row-lists.js";
import { lowerBound } from "../../basics/search.js";
import { lengthOf, SHORTEST_EXCERPT, type Stretch, type WordRange } from "./common-stretch.js";
import type { Sample } from "./holder-samples.js";
import { LONGEST_LINE, type RelatedArticles } from "./related-articles.js";
import type { WeighedWords, WordVectors } from "./word-vectors.js";

/** Words from either end of a text that count as its edge. */
const EDGE = 12;
/** What wraps articles on one subject stands in this share of those of its outlet, or of all; a set phrase on that subject, in fewer. */
const WRAPPED_SHARE = 1 / 8;
/**
 * What fewer different texts of several outlets share was copied, not wrapped around them, unless it stands at an edge and is whole paragraphs. A text
 * that several outlets print counts once, and so do the texts of one outlet.
 */
const FEWEST_TEXTS = 3;
/** What is wrapped has so many words that are not shared, and this share of its words are not; and half as many as the stretch that wraps it. */
const LEAST_WRAPPED = 25;
const LEAST_WRAPPED_SHARE = 0.6;
const LONGEST_WRAPPING = 2;
/** Cosine of a stretch with the words that it wraps, from which it says something of them: one in fourteen paragraphs of real news is below. */
const SAID_COSINE = 0.05;
/** What is kept at a time of pairs that may be wrapped alike. */
const MOST_INSIDES = 256;

/** What the search for wrapping asks of a collection. Rows are article numbers. */
export interface WrappingView {
  /** The words of a row's text. */
  ids(row: number): Uint32Array;
  /** Comparable name of the outlet, "" when unknown. */
  outlet(row: number): string;
  /** Of each word of a row whether a paragraph starts at it, or the text ends before it. */
  startsParagraph(row: number): (word: number) => boolean;
  /** Number of articles. */
  size(): number;
  /** How many articles name the source that a row names, or none as it does. */
  ofSource(row: number): number;
}

/** Two rows that may be wrapped by what they share: enough of their outlet have it, or enough of all. */
export interface WrappedPair {
  readonly one: number;
  readonly two: number;
  readonly ofOutlet: boolean;
}

/** The outlets of some articles that share something, and how many share it. */
interface SampledOutlets {
  readonly outlets: readonly string[];
  readonly held: number;
}

/** What a row tells that another does not, and in how many words. */
interface TextInside extends WeighedWords {
  words: number;
}

export class Wrapping {
  readonly #view: WrappingView;
  readonly #relations: RelatedArticles;
  readonly #words: WordVectors;
  readonly #insides = new Map<number, TextInside | "none">(); // of pairs of rows
  readonly #paragraphs = new RowLists(); // the words at which those of a row start

  constructor(view: WrappingView, relations: RelatedArticles, words: WordVectors) {
    this.#view = view;
    this.#relations = relations;
    this.#words = words;
  }

  /** Forgets what depends on the collection. */
  clear(): void {
    if (this.#insides.size > 0) this.#insides.clear();
  }

  /** The number of a row may be given to another. */
  forget(row: number): void {
    this.#paragraphs.forget(row);
  }

  /**
   * Whether what two articles on one subject share wraps those of their outlet, or of many: it says nothing of that subject.
   *
   * @param holders of the articles that have it
   */
  wraps(one: number, two: number, holders: Sample, stretch: Stretch): boolean {
    const pair = this.#pairOf(one, two, this.#outletsOf(holders), this.#areMany(holders));
    return pair !== undefined && this.wrapsPair(pair, holders.rows, stretch);
  }

  /** Whether what a pair of `wrappedPairs` shares wraps its texts; `holders` are the rows that `wrappedPairs` was asked for. */
  wrapsPair({ one, two, ofOutlet }: WrappedPair, holders: readonly number[], stretch: Stretch): boolean {
    const { start, end, shift } = stretch;
    const signs = Math.min(this.#signs(one, start, end), this.#signs(two, start + shift, end + shift));
    if (signs === 0 || !this.#relations.areRelated(one, two)) return false;
    if (signs === 1 && this.#mayBeTaken(one, two, stretch, holders, ofOutlet)) return false;
    const areLines = this.#areLines(one, start, end) && this.#areLines(two, start + shift, end + shift);
    return this.#saysNothing(one, two, stretch, areLines && this.#relations.ofOneOutlet(one, two));
  }

  /** The pairs of some rows that may be wrapped by what all these share: enough of their outlet have it, or of all. `wraps` is false for others. */
  wrappedPairs(holders: Sample): WrappedPair[] {
    const { rows } = holders;
    const pairs: WrappedPair[] = [];
    const outlets = this.#outletsOf(holders);
    const areMany = this.#areMany(holders);
    for (let i = 0; i < rows.length; i++) {
      for (let j = i + 1; j < rows.length; j++) {
        const pair = this.#pairOf(rows[i]!, rows[j]!, outlets, areMany);
        if (pair !== undefined) pairs.push(pair);
      }
    }
    return pairs;
  }

  /** Two rows that share what articles of these outlets have; undefined where these are neither enough of their outlet nor enough of all. */
  #pairOf(one: number, two: number, outlets: SampledOutlets, areMany: boolean): WrappedPair | undefined {
    const outlet = this.#view.outlet(one);
    const ofOutlet = outlet === this.#view.outlet(two) && this.#isOfOutlet(one, outlet, outlets);
    return ofOutlet || (areMany && !this.#relations.areOneText(one, two)) ? { one, two, ofOutlet } : undefined;
  }

  /** Whether enough articles of a row's outlet have what it shares, by the outlets of those that do; those of unknown outlets count as of one. */
  #isOfOutlet(row: number, outlet: string, { outlets, held }: SampledOutlets): boolean {
    let sampled = 0;
    for (let i = 0; i < outlets.length; i++) if (outlets[i] === outlet) sampled++;
    if (sampled < (outlet === "" ? 3 : 2)) return false;
    return sampled * held >= WRAPPED_SHARE * this.#view.ofSource(row) * outlets.length;
  }

  /** Whether enough of all articles have it. */
  #areMany({ held }: Sample): boolean {
    return held >= Math.max(FEWEST_TEXTS, WRAPPED_SHARE * this.#view.size());
  }

  #outletsOf({ rows, held }: Sample): SampledOutlets {
    return { outlets: rows.map(this.#view.outlet), held };
  }

  /** Whether what the holders share may have been taken over: from another outlet, or as a whole paragraph by an article of the same one. */
  #mayBeTaken(one: number, two: number, stretch: Stretch, holders: readonly number[], ofOutlet: boolean): boolean {
    if (!ofOutlet) return this.#areFew(holders);
    const isExcerpt = holders.length === 2 && lengthOf(stretch) >= SHORTEST_EXCERPT;
    return isExcerpt && !areAtEdges(this.#view.ids(one), this.#view.ids(two), stretch);
  }

  /** Whether some rows are fewer texts than wrapping has: one that several outlets print counts once, and so does what one outlet prints. */
  #areFew(rows: readonly number[]): boolean {
    let texts: number[][] = []; // those that hang together: whatever the order of the rows
    for (const row of rows) {
      const isSame = (other: number): boolean =>
        this.#relations.areOneText(other, row) || this.#relations.ofOneOutlet(other, row);
      const same = texts.filter((text) => text.some(isSame));
      texts = [...texts.filter((text) => !same.includes(text)), [row, ...same.flat()]];
    }
    return texts.length < FEWEST_TEXTS;
  }

  /** Signs, 0–2, that a stretch wraps what else a row tells: it stands at an edge of the text, and it is whole paragraphs. */
  #signs(row: number, start: number, end: number): number {
    const startsParagraph = this.#view.startsParagraph(row);
    const areParagraphs = startsParagraph(start) && startsParagraph(end);
    return Number(isAtEdge(this.#view.ids(row), start, end)) + Number(areParagraphs);
  }

  /** Whether a stretch is whole paragraphs that are short, like the titles of other articles, and the others of its text are not. */
  #areLines(row: number, start: number, end: number): boolean {
    const startsParagraph = this.#view.startsParagraph(row);
    if (!startsParagraph(start) || !startsParagraph(end)) return false;
    const words = this.#view.ids(row).length;
    const paragraphs = this.#paragraphsOf(row);
    const lines = lowerBound(paragraphs, end) - lowerBound(paragraphs, start);
    return end - start <= LONGEST_LINE * lines && words - (end - start) > LONGEST_LINE * (paragraphs.length - lines);
  }

  /** The words of a row at which a paragraph starts. */
  #paragraphsOf(row: number): Uint32Array {
    const known = this.#paragraphs.get(row);
    if (known !== undefined) return known;
    const starts: number[] = [];
    const words = this.#view.ids(row).length;
    const startsParagraph = this.#view.startsParagraph(row);
    for (let word = 0; word < words; word++) if (startsParagraph(word)) starts.push(word);
    const paragraphs = this.#paragraphs.put(row, starts.length);
    paragraphs.set(starts);
    return paragraphs;
  }

  /**
   * Whether a stretch that two rows on one subject share only wraps them: what it wraps is another text in each, and the stretch says nothing of it.
   *
   * @param mayTell it may say something of it, as the title of another article does
   */
  #saysNothing(a: number, b: number, stretch: WordRange, mayTell: boolean): boolean {
    const saysNothingIn = (row: number, other: number): boolean => {
      const inside = this.#insideOf(row, other);
      if (inside === undefined || lengthOf(stretch) > LONGEST_WRAPPING * inside.words) return false;
      return mayTell || !this.#saysOf(row, inside, a, stretch);
    };
    return saysNothingIn(a, b) && saysNothingIn(b, a);
  }

  /** Whether a stretch of `a` that two rows share says something of what else each of them tells. */
  saysSomething(a: number, b: number, stretch: WordRange): boolean {
    const saysIn = (row: number, other: number): boolean => {
      const inside = this.#insideOf(row, other);
      return inside !== undefined && this.#saysOf(row, inside, a, stretch);
    };
    return saysIn(a, b) && saysIn(b, a);
  }

  #saysOf(row: number, inside: TextInside, a: number, { start, end }: WordRange): boolean {
    const said = this.#words.weighed(this.#words.counted(this.#view.ids(a).subarray(start, end)), row);
    return this.#words.cosineOf(inside, said).cosine >= SAID_COSINE;
  }

  /** What a row tells between what it shares with another at its start and at its end; undefined where that is little, or shared as well. */
  #insideOf(row: number, other: number): TextInside | undefined {
    const pair = pairNumber(row, other);
    let inside = this.#insides.get(pair);
    if (inside === undefined) {
      inside = this.#measureInside(row, other);
      if (this.#insides.size === MOST_INSIDES) this.#insides.clear();
      this.#insides.set(pair, inside);
    }
    return inside === "none" ? undefined : inside;
  }

  #measureInside(row: number, other: number): TextInside | "none" {
    const { words, span, counted } = this.#relations.rest(row, other);
    if (words < Math.max(LEAST_WRAPPED, LEAST_WRAPPED_SHARE * span)) return "none";
    return { words, ...this.#words.weighed(counted, row) };
  }
}

/** Whether a stretch that two texts with these words share begins or ends near to where both do. */
export function areAtEdges(one: Uint32Array, two: Uint32Array, { start, end, shift }: Stretch): boolean {
  return isAtEdge(one, start, end) && isAtEdge(two, start + shift, end + shift);
}

/** Whether a stretch of a text with these words begins or ends near to where it does. */
function isAtEdge(ids: Uint32Array, start: number, end: number): boolean {
  return start < EDGE || end > ids.length - EDGE;
}
