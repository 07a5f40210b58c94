/** What the event stage reads of each text: its terms, title first, and what is known of each term from all texts together. */
import { widened } from "../../basics/widened.js";
import type { Vocabulary } from "../../text/words/vocabulary.js";
import type { WordColumns } from "../../text/words/word-columns.js";
import { EVENT } from "./event-settings.js";
import { nameLikeness } from "./name-likeness.js";
import { documentCounts } from "./shared-columns.js";
import { TermFlag, type TermNumbers, TermReader } from "./term-reader.js";

export interface EventTexts {
  /** Number of texts. */
  readonly size: number;
  /** Start of each text in `terms`; one entry more than texts. */
  readonly offsets: Uint32Array;
  /** Where each text's body starts in `terms`. */
  readonly bodies: Uint32Array;
  /** Number of words of each text. */
  readonly lengths: Uint32Array;
  readonly terms: Uint32Array;
  /** `TermFlag` bits of each place in `terms`. */
  readonly flags: Uint8Array;
  /** The unit each text speaks for, ascending. A unit is a report, or several of the very same words within a day. */
  readonly units: Uint32Array;
  /** How many texts hold each term. */
  readonly documents: Uint32Array;
  /** How name-like each term is, 0-1: its share of capitals among its occurrences in mid-sentence, shrunk towards 0. */
  readonly nameLikeness: Float64Array;
  /** 1 for a term with a digit. */
  readonly hasDigit: Uint8Array;
  /** 1 for a term that is a pair of characters of a script without spaces. */
  readonly isPair: Uint8Array;
  /** The number of each term's stem, from 1; `NAME` for a term that is a name. */
  readonly stems: Uint32Array;
  /** The terms themselves. */
  readonly words: readonly string[];
}

/** The words of one text. */
export interface EventWords {
  readonly title: WordColumns;
  readonly body: WordColumns;
}

/** Stands for the stem of every name. */
export const NAME = 0;

/**
 * @param units the unit each text speaks for, ascending from 0
 * @param stem the number of the stem of a vocabulary word in the language of the texts
 */
export function eventTexts(
  texts: readonly EventWords[],
  units: Uint32Array,
  vocabulary: Vocabulary,
  stem: (id: number) => number,
): EventTexts {
  let most = 0;
  for (const { title, body } of texts) most += title.ids.length + body.ids.length;
  const reader = new TermReader(vocabulary, most);
  const offsets = new Uint32Array(texts.length + 1);
  const bodies = new Uint32Array(texts.length);
  const lengths = new Uint32Array(texts.length);
  for (let t = 0; t < texts.length; t++) {
    reader.read("title", texts[t]!.title);
    bodies[t] = reader.size;
    reader.read("body", texts[t]!.body);
    offsets[t + 1] = reader.size;
    lengths[t] = offsets[t + 1]! - offsets[t]!;
  }
  const { numbers } = reader;
  const terms = reader.terms.subarray(0, reader.size);
  const flags = reader.flags.subarray(0, reader.size);
  const hasDigit = new Uint8Array(numbers.size);
  const isPair = new Uint8Array(numbers.size);
  for (let term = 0; term < numbers.size; term++) {
    hasDigit[term] = numbers.hasDigit(term) ? 1 : 0;
    isPair[term] = numbers.isPair(term) ? 1 : 0;
  }
  const nameLikeness = nameLikenesses(terms, flags, numbers.size);
  const words: string[] = [];
  for (let term = 0; term < numbers.size; term++) words.push(numbers.word(term));
  return {
    size: texts.length,
    units,
    offsets,
    bodies,
    lengths,
    terms,
    flags,
    documents: documentCounts(terms, offsets, numbers.size),
    nameLikeness,
    hasDigit,
    isPair,
    stems: stemNumbers(numbers, nameLikeness, stem),
    words,
  };
}

function nameLikenesses(terms: Uint32Array, flags: Uint8Array, size: number): Float64Array {
  const inside = new Uint32Array(size);
  const capital = new Uint32Array(size);
  for (let i = 0; i < terms.length; i++) {
    if ((flags[i]! & TermFlag.Inside) === 0) continue;
    inside[terms[i]!]!++;
    if ((flags[i]! & TermFlag.Capital) !== 0) capital[terms[i]!]!++;
  }
  const likenesses = new Float64Array(size);
  for (let term = 0; term < size; term++) likenesses[term] = nameLikeness(capital[term]!, inside[term]!);
  return likenesses;
}

/** In the order of first sight. A pair of characters is its own stem. */
function stemNumbers(terms: TermNumbers, nameLikeness: Float64Array, stem: (id: number) => number): Uint32Array {
  const stems = new Uint32Array(terms.size);
  let numbers = new Uint32Array(terms.size); // by stem; 0 for one not met yet
  let last = NAME;
  for (let term = 0; term < stems.length; term++) {
    if (nameLikeness[term]! >= EVENT.leastNameLikeness) stems[term] = NAME;
    else if (terms.isPair(term)) stems[term] = ++last;
    else {
      const stemmed = stem(terms.wordId(term));
      if (stemmed >= numbers.length) numbers = widened(numbers, 2 * stemmed);
      stems[term] = numbers[stemmed] ||= ++last;
    }
  }
  return stems;
}
