/**
 * Whether two articles are on one subject, or are one text. Subject is the cosine of their weighted words; what they share word for word is
 * set aside, since one paragraph in both would make any two articles alike.
 */
import type { Fingerprint } from "../../basics/fingerprint.js";
import { distinct } from "../../basics/order.js";
import { RowLists } from "../../basics/row-lists.js";
import { lowerBound } from "../../basics/search.js";
import { commonStretch } from "./common-stretch.js";
import { type LastingAnswer, LastingAnswers } from "./lasting-answers.js";
import { type Rest, Rests } from "./rests.js";
import { WordDrifts } from "./word-drifts.js";
import type { Cosine, WordVectors, WordView } from "./word-vectors.js";

/** Cosine of two articles' weighted words from which they are on one subject. */
const RELATED_COSINE = 0.12;
/** Cosine of what is left of two articles without the stretches they share, from which they are on one subject. */
const RELATED_REST = 0.06;
/** Words left on both sides for that cosine to mean something. A shorter rest of an agency text is often on another side of the event. */
const LONG_REST = 150;
/** Within one outlet a shorter rest will do, since the wrapping can be most of a brief. From the second on it may share more, the names of teasers. */
const SHORT_REST_OF_OUTLET = 25;
const LONG_REST_OF_OUTLET = 60;
const RELATED_REST_OF_OUTLET = 0.15;
/**
 * Share of a text that another version of it may have in other words (what is left is `PRINTED_ANEW` of house-keys.ts); and the least cosine of these
 * with what stays: with wrapping around briefs it is .09 at most.
 */
const MOST_REPLACED = 0.4;
const VERSION_COSINE = 0.1;
/** The words of a text that ends in house text are at most so many times those above it. */
const MOST_FOOTER = 3;
/** Words of a line that is no paragraph of an article's own, but one of a menu, or a title in a list of others. */
export const LONGEST_LINE = 16;
/** Words in quotation marks, of what two articles share, from which somebody speaks there: house text quotes nobody at length. */
const SPOKEN = 10;
/** Share of the shorter article's shingles from which a pair is one text rather than two articles with a common line. */
const ONE_TEXT_SHARE = 0.3;
/** What `ComparedCosines` says of how far a cosine moves; and the room that is counted on. */
const MOST_TURN = 1.05;
const MOST_ROOM = 0.2;

/** By so many bits of a key most that another text lacks are told from those it has. */
const LOW_BITS = 0x1fff;

export interface RelationView extends WordView {
  fingerprint(row: number): Fingerprint;
  /** Comparable name of the outlet, "" when unknown. */
  outlet(row: number): string;
  /** Whether a word of a row stands in quotation marks. */
  isQuoted(row: number, word: number): boolean;
  /** Of each word of a row whether a paragraph starts at it. */
  startsParagraph(row: number): (word: number) => boolean;
}

export class RelatedArticles {
  readonly #view: RelationView;
  readonly #related: LastingAnswers;
  readonly #drifts: WordDrifts;
  readonly #keySets = new RowLists();
  readonly #rests = new Rests((row, other) => this.#findRest(row, other));
  readonly #mayHave = new Uint8Array(LOW_BITS + 1); // 1 where a key of the other text has these low bits; all 0 between calls
  readonly #words: WordVectors;

  constructor(view: RelationView, words: WordVectors) {
    this.#view = view;
    this.#words = words;
    this.#drifts = new WordDrifts(words);
    this.#related = new LastingAnswers((a, b) => this.#measure(a, b), this.#drifts);
  }

  /** Whether two rows are on one subject, or are one text. Cheapest where the first row stays the same from call to call. */
  areRelated(a: number, b: number): boolean {
    return this.#related.get(a, b);
  }

  /** Whether two rows are related, where some keys are house text and so no sign that they are one text: of a brief it can be the larger part. */
  areRelatedAside(a: number, b: number, isAside: (key: number) => boolean): boolean {
    if (!this.areOneText(a, b)) return this.areRelated(a, b);
    if (this.#shareShingles(a, b, isAside)) return true;
    return this.#cosineOfRests(a, this.rest(a, b), b, this.rest(b, a)).cosine >= RELATED_COSINE;
  }

  /** Whether two rows are one text, and so related: far quicker to tell. False says nothing. */
  areOneText(a: number, b: number): boolean {
    return !this.ofOneOutlet(a, b) && this.#shareShingles(a, b);
  }

  /** The number of a row may be given to another. */
  forget(row: number): void {
    this.#keySets.forget(row);
    this.#rests.forget(row);
    this.#drifts.forget(row);
  }

  ofOneOutlet(a: number, b: number): boolean {
    const outlet = this.#view.outlet(a);
    return outlet !== "" && outlet === this.#view.outlet(b);
  }

  /** What is left of a row's words without the stretches it shares with another. */
  rest(row: number, other: number): Rest {
    return this.#rests.get(row, other);
  }

  /** 1 for each of a row's words that is in a stretch it shares with another. */
  #taken(row: number, other: number): Uint8Array {
    const ids = this.#view.ids(row);
    const theirIds = this.#view.ids(other);
    const { keys, positions } = this.#view.fingerprint(row);
    const theirs = this.#view.fingerprint(other);
    const theirSet = this.#keySet(other);
    const taken = new Uint8Array(ids.length);
    const mayHave = this.#mayHave;
    for (let i = 0; i < theirSet.length; i++) mayHave[theirSet[i]! & LOW_BITS] = 1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const position = positions[i]!;
      if (mayHave[key & LOW_BITS] === 0 || taken[position] === 1) continue;
      if (theirSet[lowerBound(theirSet, key)] !== key) continue;
      const { start, end } = commonStretch(ids, position, theirIds, theirs, key);
      taken.fill(1, start, end);
    }
    for (let i = 0; i < theirSet.length; i++) mayHave[theirSet[i]! & LOW_BITS] = 0;
    return taken;
  }

  #measure(a: number, b: number): LastingAnswer {
    const cosines = new ComparedCosines();
    return { isYes: this.#compare(a, b, cosines), lasts: cosines.last };
  }

  #compare(a: number, b: number, cosines: ComparedCosines): boolean {
    const oneText = this.#shareShingles(a, b);
    const ofOneOutlet = this.ofOneOutlet(a, b) || (oneText && this.#mayHaveOneFooter(a, b));
    if (oneText && !ofOneOutlet) return true;
    if (!oneText && !cosines.reach(RELATED_COSINE, this.#words.cosine(a, b))) return false;
    const shortest = ofOneOutlet ? SHORT_REST_OF_OUTLET : LONG_REST;
    const restA = this.rest(a, b);
    if (restA.words < shortest) return true;
    const restB = this.rest(b, a);
    if (restB.words < shortest) return true;
    if (ofOneOutlet && this.#areVersions(a, restA, b, restB, cosines)) return true;
    const isLong = ofOneOutlet && Math.min(restA.words, restB.words) >= LONG_REST_OF_OUTLET;
    const isOneReport = isLong && oneText && (this.#speaks(a, b) || this.#speaks(b, a));
    const rests = this.#cosineOfRests(a, restA, b, restB);
    return cosines.reach(isLong && !isOneReport ? RELATED_REST_OF_OUTLET : RELATED_REST, rests);
  }

  /** Whether two rows end alike below all that each tells alone: in paragraphs, unlike a menu, and not in much fewer words. */
  #mayHaveOneFooter(a: number, b: number): boolean {
    const tellsAbove = (row: number, other: number): boolean => {
      const { words, span } = this.rest(row, other);
      if (words < span || this.#taken(row, other)[0] === 1) return false;
      if (this.#view.ids(row).length > MOST_FOOTER * words) return false;
      const startsParagraph = this.#view.startsParagraph(row);
      let paragraphs = 0;
      for (let word = 0; word < words; word++) if (startsParagraph(word)) paragraphs++;
      return words > LONGEST_LINE * paragraphs;
    };
    return tellsAbove(a, b) && tellsAbove(b, a);
  }

  /** Whether somebody speaks in what a row has in common with another. */
  #speaks(row: number, other: number): boolean {
    const taken = this.#taken(row, other);
    let quoted = 0;
    for (let word = 0; word < taken.length; word++) if (taken[word] === 1 && this.#view.isQuoted(row, word)) quoted++;
    return quoted >= SPOKEN;
  }

  /** Whether two rows are one text with other paragraphs: what they share is most of both, and says something of what is left of either. */
  #areVersions(a: number, restOfA: Rest, b: number, restOfB: Rest, cosines: ComparedCosines): boolean {
    const isMost = (row: number, rest: Rest): boolean => rest.words <= MOST_REPLACED * this.#view.ids(row).length;
    if (!isMost(a, restOfA) || !isMost(b, restOfB)) return false;
    // Counted as often as the row itself says it: where one of the two repeats a part, it does not matter which comes first.
    const saysOf = (row: number, rest: Rest, other: number): boolean => {
      const shared = this.#words.counted(marked(this.#view.ids(row), this.#taken(row, other), 1));
      return cosines.reachInOne(VERSION_COSINE, this.#words.cosineOfParts(shared, row, rest.counted, row));
    };
    return saysOf(a, restOfA, b) || saysOf(b, restOfB, a);
  }

  /** Whether the share of the shorter one's distinct kept shingles that both hold reaches `ONE_TEXT_SHARE`, those set aside left out. */
  #shareShingles(a: number, b: number, isAside?: (key: number) => boolean): boolean {
    const [one, two] = [this.#keySet(a), this.#keySet(b)];
    if (isAside === undefined) return isShareMet(one, two);
    const aside = one.filter((key) => two[lowerBound(two, key)] === key && isAside(key));
    const without = (set: Uint32Array): Uint32Array => set.filter((key) => !aside.includes(key));
    return isShareMet(without(one), without(two));
  }

  /** The distinct kept shingles of a row, ascending. */
  #keySet(row: number): Uint32Array {
    const known = this.#keySets.get(row);
    if (known !== undefined) return known;
    const set = distinct(this.#view.fingerprint(row).keys);
    this.#keySets.put(row, set.length).set(set);
    return set;
  }

  #findRest(row: number, other: number): Rest {
    const taken = this.#taken(row, other);
    const rest = marked(this.#view.ids(row), taken, 0);
    const span = taken.lastIndexOf(0) + 1 - taken.indexOf(0);
    return { words: rest.length, span, counted: this.#words.counted(rest) };
  }

  #cosineOfRests(a: number, restOfA: Rest, b: number, restOfB: Rest): Cosine {
    return this.#words.cosineOfParts(restOfA.counted, a, restOfB.counted, b);
  }
}

/**
 * Cosines that were compared with a limit, and how long all of them stay on their side of it. Where two vectors move by shares `x` and `y` of their
 * lengths, up to a third, their cosine moves by `MOST_TURN * (x + y)` at most: each unit vector moves by 2 sin(asin(x) / 2).
 */
class ComparedCosines {
  /** Drift of the two rows, both together, up to which no comparison comes out otherwise. */
  last = Number.POSITIVE_INFINITY;

  /** Whether the cosine of parts of two rows reaches a limit. */
  reach(least: number, { cosine, shorter }: Cosine): boolean {
    const room = Math.min(Math.abs(cosine - least), MOST_ROOM);
    this.last = Math.min(this.last, (room * shorter) / MOST_TURN);
    return cosine >= least;
  }

  /** Whether the cosine of two parts of one row reaches a limit; each may move as far as the row. */
  reachInOne(least: number, { cosine, shorter }: Cosine): boolean {
    return this.reach(least, { cosine, shorter: shorter / 2 });
  }
}

/** The words that bear a mark. */
function marked(ids: Uint32Array, marks: Uint8Array, mark: number): Uint32Array {
  const words = new Uint32Array(ids.length);
  let size = 0;
  for (let i = 0; i < ids.length; i++) if (marks[i] === mark) words[size++] = ids[i]!;
  return words.subarray(0, size);
}

/** Whether the share of the smaller of two sets, ascending, that both hold reaches `ONE_TEXT_SHARE`. */
function isShareMet(one: Uint32Array, two: Uint32Array): boolean {
  const [ofOne, ofTwo] = [one.length, two.length];
  const needed = sharedNeeded(Math.max(1, Math.min(ofOne, ofTwo)));
  let shared = 0;
  // Goes on while what is left of both may still make up what is needed.
  for (let i = 0, j = 0; i < ofOne && j < ofTwo && shared + Math.min(ofOne - i, ofTwo - j) >= needed; ) {
    const x = one[i]!;
    const y = two[j]!;
    if (x < y) i++;
    else if (y < x) j++;
    else {
      shared++;
      i++;
      j++;
    }
  }
  return shared >= needed;
}

/** The least number of keys whose share of so many reaches `ONE_TEXT_SHARE`. */
function sharedNeeded(keys: number): number {
  let needed = Math.floor(keys * ONE_TEXT_SHARE);
  while (needed > 0 && (needed - 1) / keys >= ONE_TEXT_SHARE) needed--;
  while (needed / keys < ONE_TEXT_SHARE) needed++;
  return needed;
}
