/** What is asked of pairs of articles before their groups become one report, answered from their copies. */
import { isSurelyBefore } from "../../basics/publication-times.js";
import type { Copy, Span } from "../../types.js";
import type { PairQuestions } from "./group-reports.js";

/** Share of an article that stands in another, from which on it is a cut of it. */
const CUT = 0.8;
/** Two articles have the same of a third where this share of what one has of it is also what the other has; of the one that has less. */
const SAME = 0.5;
/** And from which share on what they have is of one part of the third, though not the same: what was retold there is aligned in pieces. */
const PARTLY_SAME = 0.25;

/** Confidence of a copy that needs no other to speak for it. */
const SURE = 0.9;

/** What is known of articles by their places. */
export interface KnownPairs extends Pick<PairQuestions, "areTwins" | "areRelated"> {
  /** The copy between two where it is one that joins reports. */
  copyOf(a: number, b: number): Copy | undefined;
  idOf(place: number): string;
  /** When an article was published, in milliseconds since 1970; NaN when unknown. */
  timeOf(place: number): number;
}

export function pairQuestions({ copyOf, idOf, timeOf, areTwins, areRelated }: KnownPairs): PairQuestions {
  return {
    isCopy: (a, b) => copyOf(a, b) !== undefined,
    isLaterCopy: (a, source) => copyOf(a, source)?.from === idOf(source) && isSurelyBefore(timeOf(source), timeOf(a)),
    areTwins,
    areRelated,
    tookTheSame: (a, b, from) => {
      if (a === from || b === from) return false;
      const [one, two] = [copyOf(a, from), copyOf(b, from)];
      if (one === undefined || two === undefined) return false;
      // The passages of a rewrite are what could be aligned, and not all that it took.
      const isRetold = one.kind === "rewritten" || two.kind === "rewritten";
      if (isRetold && isSureSource(one, two, idOf(from))) return true;
      if (shareOf(one, idOf(a)) < CUT && shareOf(two, idOf(b)) < CUT) return false;
      return sameShare(one, two, idOf(from)) >= SAME;
    },
    tookFromOnePart: (a, b, from) => {
      if (a === from || b === from) return false;
      const [one, two] = [copyOf(a, from), copyOf(b, from)];
      return one !== undefined && two !== undefined && sameShare(one, two, idOf(from)) >= PARTLY_SAME;
    },
    isCutOf: (a, from) => {
      const copy = copyOf(a, from);
      return copy?.from === idOf(from) && copy.coverage.to >= CUT && copy.coverage.from < CUT;
    },
    isMadeOf: (a, b, article) => {
      const [one, two] = [copyOf(a, article), copyOf(b, article)];
      const id = idOf(article);
      return one?.to === id && two?.to === id && sameShare(one, two, id) < SAME;
    },
  };
}

/** Whether two copies are surely taken from the article of this id. */
function isSureSource(one: Copy, two: Copy, id: string): boolean {
  return one.from === id && two.from === id && Math.min(one.confidence, two.confidence) >= SURE;
}

/** Of what two copies have in common with the article of this id, the share that is the same; of the one that has less. */
function sameShare(one: Copy, two: Copy, id: string): number {
  const [ofOne, ofTwo] = [stretches(one, id), stretches(two, id)];
  return inBoth(ofOne, ofTwo) / Math.max(1, Math.min(total(ofOne), total(ofTwo)));
}

/** What a copy has in common with the article of this id, in the order of its text. */
function stretches({ from, passages }: Copy, id: string): Span[] {
  return passages.map((passage) => (from === id ? passage.from : passage.to)).sort((x, y) => x.start - y.start);
}

/** Share of the article of this id that a copy has in common with the other. */
function shareOf({ from, coverage }: Copy, id: string): number {
  return from === id ? coverage.from : coverage.to;
}

function total(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Code units that lie in a span of both lists; in each list no two spans overlap. */
function inBoth(one: readonly Span[], two: readonly Span[]): number {
  let units = 0;
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    units += Math.max(0, Math.min(one[i]!.end, two[j]!.end) - Math.max(one[i]!.start, two[j]!.start));
    if (one[i]!.end < two[j]!.end) i++;
    else j++;
  }
  return units;
}
