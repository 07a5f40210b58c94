/** What a word is worth: how rare it is, how name-like, and how often it is said. */
import { rarity } from "../../basics/rarity.js";
import { BACKGROUND_DOCUMENTS } from "../../text/lexicon/lexicon.js";
import { EVENT } from "./event-settings.js";
import type { EventTexts } from "./event-texts.js";

/** Units in which rarities are whole numbers. */
const FINE = 2 ** 20;

export interface TermWeights {
  /** Inverse document frequency among the texts and the background. */
  readonly idf: Float64Array;
  /** `weightOf` the idf x (1 + name-likeness). */
  readonly weight: Float64Array;
  /** Share of ordinary texts that hold each term; undefined for a language without a table of them. */
  readonly shares: Float64Array | undefined;
}

/** Weights of all terms; `share` gives the share of ordinary texts that hold a word. */
export function termWeights(texts: EventTexts, share: (word: string) => number): TermWeights {
  const terms = texts.documents.length;
  const shares = new Float64Array(terms);
  let known = false;
  for (let term = 0; term < terms; term++) {
    shares[term] = share(texts.words[term]!);
    if (shares[term]! > 0) known = true;
  }
  const idf = new Float64Array(terms);
  const weight = new Float64Array(terms);
  for (let term = 0; term < terms; term++) {
    const holding = texts.documents[term]! + BACKGROUND_DOCUMENTS * shares[term]!;
    idf[term] = rarityAmong(texts.size + BACKGROUND_DOCUMENTS, holding);
    weight[term] = weightOf(idf[term]!) * (1 + texts.nameLikeness[term]!);
  }
  return { idf, weight, shares: known ? shares : undefined };
}

/**
 * The weights of stems, which are no names: the same in a large collection as in one of `usualSize`; `documents` texts hold each, and as many
 * ordinary ones as its most frequent word.
 */
export function stemWeights({ size, stems }: EventTexts, documents: Uint32Array, shares?: Float64Array): Float64Array {
  const { usualSize } = EVENT;
  const ofStems = new Float64Array(documents.length);
  if (shares !== undefined)
    for (let term = 0; term < stems.length; term++)
      ofStems[stems[term]!] = Math.max(ofStems[stems[term]!]!, shares[term]!);
  return ofStems.map((share, stem) => {
    const holding = usualHolding(size, documents[stem]!) + BACKGROUND_DOCUMENTS * share;
    return weightOf(rarityAmong(Math.min(size, usualSize) + BACKGROUND_DOCUMENTS, holding));
  });
}

/** idf^1.5: what is rare stands out by more than its idf, since what is common adds up. By a square root, which every engine computes exactly. */
export function weightOf(idf: number): number {
  return idf * Math.sqrt(idf);
}

/** The `rarity` of a term that some of all texts hold, as a fraction. */
export function rarityAmong(all: number, holding: number): number {
  return rarity(all, holding, FINE) / FINE;
}

/**
 * The `rarity` of a name or gram as a fraction, which is alike in a small collection and in an archive. A small one is filled up with ordinary texts,
 * of which `share` hold the term: else what its few articles tell in common would count for nothing beside what each says alone. A large one is
 * scaled down to `usualSize`: else what a text says alone would weigh ever more against what it shares, the more other events there are.
 */
export function usualRarity(size: number, holding: number, share?: number): number {
  const { leastSize, usualSize } = EVENT;
  if (size > usualSize) return rarityAmong(usualSize, usualHolding(size, holding));
  if (size >= leastSize || share === undefined) return rarityAmong(size, holding);
  return rarityAmong(leastSize, holding + (leastSize - size) * share);
}

/**
 * How many texts of a collection of `usualSize` would hold what `holding` texts of a larger one do: of what is ordinary fewer, in proportion; of
 * what only one event says (in `rareCount` texts at most) as many.
 */
function usualHolding(size: number, holding: number): number {
  const { usualSize, rareCount } = EVENT;
  return size > usualSize ? Math.max((holding * usualSize) / size, Math.min(holding, rareCount)) : holding;
}

/** BM25's factor: grows with the count, ever slower; `relative` is the text's length over the mean length. */
export function saturated(count: number, relative: number): number {
  return (count * (EVENT.bm25K + 1)) / (count + EVENT.bm25K * (1 - EVENT.bm25B + EVENT.bm25B * relative));
}
