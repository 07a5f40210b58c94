/** How much of the shorter text's reporting stands in the longer one, word for word. */
import type { SharedRun } from "../passages/shared-runs.js";
import { Mask, ownTokens } from "../texts/mask.js";
import type { PairedText } from "./pair-masks.js";

export interface Wording {
  /** Words of reporting in the text. */
  prose: number;
  /** Words of the text but house text: reporting and quotations. */
  body: number;
  /** Share of the words of reporting in shared 3-grams of stems, 0–1. */
  cover: number;
  /** Words of reporting in shared runs of six or more, two taken off for every border of a quotation inside a run. */
  net: number;
  /** Words of reporting in the longest shared run; two are taken off for every border of a quotation inside it. */
  run: number;
  /** Words of the longest single run, quotations counted, house text not. */
  rawRun: number;
  /** Share of the body in shared 3-grams of stems, 0–1. */
  bodyCover: number;
  /** Share of the body in shared 5-grams of stems, 0–1. */
  bodyCover5: number;
  /** Words of reporting in shared 3-grams of stems. */
  shared: number;
  /** Words in shared runs of six or more that are quoted, and that are house text. */
  inRuns: { quoted: number; house: number };
}

/** A run of this many words is hardly ever chance. */
const TELLING_RUN = 6;
/** Words of the longer shingles whose cover tells a reprint from an edited text. */
const LONG_SHINGLE = 5;
/** "he said" beside a quotation is part of its attribution. */
const ATTRIBUTION_WORDS = 2;

/** The runs must be those of the text against the other one: `a` is the text. */
export function measureWording({ indexed, mask, counts }: PairedText, runs: readonly SharedRun[]): Wording {
  const { wordsPerToken } = indexed.text;
  let net = 0;
  let run = 0;
  let rawRun = 0;
  const shared = [0, 0, 0];
  const inRuns = [0, 0, 0];
  let inLongShingles = 0;
  // Runs come in order and overlap: words up to here have been counted into what is added up.
  let counted = 0;
  let countedLong = 0;
  let countedNet = 0;
  for (const { a, length } of runs) {
    const end = a + length;
    for (let i = Math.max(a, counted); i < end; i++) shared[mask[i]!]!++;
    counted = end;
    if (length >= LONG_SHINGLE) {
      for (let i = Math.max(a, countedLong); i < end; i++) if (mask[i] !== Mask.House) inLongShingles++;
      countedLong = end;
    }
    if (length * wordsPerToken < TELLING_RUN) continue;
    const whole = netWords(mask, a, end) * wordsPerToken;
    if (whole > run) run = whole;
    for (let i = Math.max(a, countedNet); i < end; i++) inRuns[mask[i]!]!++;
    net += a >= countedNet ? whole : netWords(mask, countedNet, end) * wordsPerToken;
    countedNet = end;
    rawRun = Math.max(rawRun, rawWords(mask, a, end) * wordsPerToken);
  }
  const body = ownTokens(counts);
  const [prose, quoted] = [shared[Mask.Prose]!, shared[Mask.Quoted]!];
  return {
    prose: counts.prose * wordsPerToken,
    body: body * wordsPerToken,
    cover: share(prose, counts.prose),
    net,
    run,
    rawRun,
    bodyCover: share(prose + quoted, body),
    bodyCover5: share(inLongShingles, body),
    shared: prose * wordsPerToken,
    inRuns: { quoted: inRuns[Mask.Quoted]! * wordsPerToken, house: inRuns[Mask.House]! * wordsPerToken },
  };
}

function netWords(mask: Uint8Array, from: number, to: number): number {
  let prose = 0;
  let borders = 0;
  for (let i = from; i < to; i++) {
    if (mask[i] === Mask.Prose) prose++;
    if (i > from && (mask[i] === Mask.Quoted) !== (mask[i - 1] === Mask.Quoted)) borders++;
  }
  return Math.max(0, prose - ATTRIBUTION_WORDS * borders);
}

function rawWords(mask: Uint8Array, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) if (mask[i] !== Mask.House) words++;
  return words;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
