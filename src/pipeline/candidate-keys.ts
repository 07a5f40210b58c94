/**
 * Articles to the keys that candidates share: kept shingles of their own text (or, by choice, bands of their paragraphs' signatures), and telling
 * words. `postedKeys` depend on the article alone and are noted when it comes in; the others leave house text out, and so follow the collection.
 */
import { joined } from "../basics/joined.js";
import { distinct } from "../basics/order.js";
import { keysOfBands } from "../candidates/band-index.js";
import { type KeyedRows, keyedRows } from "../candidates/key-join.js";
import { signatureOf } from "../sketch/minhash.js";
import { rollShingles } from "../sketch/shingles.js";
import type { ArticleRow } from "../store/article-table.js";
import type { Lexicon } from "../text/lexicon/lexicon.js";
import { factKeys, uncommonKeys, type WeightView } from "../text/lexicon/telling-keys.js";
import { textKey } from "../text/words/text-key.js";
import { tokenHalves } from "../text/words/token-halves.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { nextStart, type WordColumns, WordFlag } from "../text/words/word-columns.js";
import type { ResolvedOptions } from "../types.js";
import type { Collection } from "./collection.js";

/** A key that more articles hold pairs each with its neighbours in time and with the first, which keeps the work linear where everything repeats. */
export const KEY_CAP = 64;
/** Two articles that share no wording must share so many telling words, each held by few articles. */
export const LEAST_TELLING_WORDS = 3;
export const TELLING_WORD_CAP = 40;
/** Kept shingles two articles must share; of a text that has few, half of them. */
const LEAST_SHARED_KEYS = 2;
/** In so many words in a row there are several kept shingles. */
const MANY_WORDS = 25;
/** So many heavy words are looked at in each article, beside its names and figures. */
const HEAVY_WORDS = 20;
/** With fewer distinct ones beside them, names and figures alone do not find the rewrites of a text. */
const FEW_FACTS = 20;

/** All keys under which an article can be found. */
export function postedKeys(
  article: ArticleRow,
  vocabulary: Vocabulary,
  options: ResolvedOptions,
  telling = factKeys(article.body, vocabulary),
): Uint32Array {
  const { details, body, fingerprint } = article;
  const { keys } = fingerprint;
  if (keys.length === 0) return keys;
  const own = Uint32Array.of(textKey(body, vocabulary));
  const isBanded = options.sketch.method === "banded";
  const bands = isBanded ? bandKeysOf(body, details.language, vocabulary, options) : new Uint32Array(0);
  return distinct(joined([keys, own, telling, bands]));
}

/**
 * Keys of the words that are telling whatever else is held: names and figures, and of a text with few of them, as in a script without capitals, some
 * words that are not ordinary.
 */
export function lastingTellingKeys(
  { details, title, body }: ArticleRow,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): Uint32Array {
  const facts = distinct(factKeys(body, vocabulary));
  if (facts.length >= FEW_FACTS) return facts;
  const isOrdinary = (id: number): boolean => lexicon.isOrdinary(id, details.language);
  return distinct(joined([facts, uncommonKeys([title, body], vocabulary, isOrdinary, HEAVY_WORDS)]));
}

/** Keys of some rows: by wording (kept shingles or bands), and by telling words. */
export interface CandidateKeys {
  readonly matching: KeyedRows;
  readonly telling: KeyedRows;
}

export function candidateKeys(collection: Collection, rows: Uint32Array): CandidateKeys {
  return {
    matching: keyedRows(Array.from(rows, (row) => matchingKeys(collection, row))),
    telling: keyedRows(Array.from(rows, (row) => tellingKeys(collection, row))),
  };
}

/** Keys that two rows must share to be worth comparing for their wording. */
export function matchingKeys(collection: Collection, row: number): Uint32Array {
  const { table, vocabulary, options } = collection;
  if (options.sketch.method !== "banded") return ownKeys(collection, row);
  return bandKeysOf(table.body(row), table.details(row).language, vocabulary, options);
}

/** A key for each telling word: names, figures and the heaviest words. */
export function tellingKeys(collection: Collection, row: number): Uint32Array {
  const { table, counts, vocabulary, lexicon } = collection;
  const { language } = collection.details(row);
  const body = collection.body(row);
  const view: WeightView = {
    weigh: (ids, size, weights) => lexicon.weigh(ids, size, language, counts.size, weights),
    isShared: (id) => lexicon.holders(id) >= 2,
  };
  const heavy = collection.heavyWords.keys([table.title(row), body], view, vocabulary, HEAVY_WORDS);
  return distinct(joined([heavy, factKeys(body, vocabulary)]));
}

/** How many keys a row that has `keys` of them must share with another row. Of the two rows the one that needs fewer decides. */
export function keysNeeded({ sketch }: ResolvedOptions, keys: number): number {
  return sketch.method === "banded" ? 1 : Math.min(LEAST_SHARED_KEYS, Math.ceil(keys / 2));
}

/** `keysNeeded` of a row; its own keys are not looked for where it surely has enough of them. */
export function keysNeededOf(collection: Collection, row: number): number {
  const { options } = collection;
  if (options.sketch.method !== "banded" && surelyHasOwnKeys(collection, row)) return LEAST_SHARED_KEYS;
  return keysNeeded(options, matchingKeys(collection, row).length);
}

/** The kept shingles of an article's own text: no house text; and the key of its whole text. */
function ownKeys(collection: Collection, row: number): Uint32Array {
  const { table, vocabulary } = collection;
  const { keys, positions } = table.fingerprint(row);
  const { flags } = collection.body(row);
  const own = new Uint32Array(keys.length + 1);
  let size = 0;
  for (let i = 0; i < keys.length; i++) if ((flags[positions[i]!]! & WordFlag.House) === 0) own[size++] = keys[i]!;
  if (size > 0) own[size++] = textKey(table.body(row), vocabulary);
  return distinct(own.subarray(0, size));
}

/** Whether an article surely has two kept shingles of its own. Quick, since it looks at one stretch of words; false says nothing. */
function surelyHasOwnKeys({ house, table }: Collection, row: number): boolean {
  const { keys, positions } = table.fingerprint(row);
  const hasTwo = (ranges: readonly number[]): boolean => {
    const [start, end] = ranges.slice(-2); // the last range is the one that has MANY_WORDS, where any has
    if (start === undefined) return false;
    const own = keys.filter((_, i) => positions[i]! >= start && positions[i]! < end!);
    return own.some((key) => key !== own[0]);
  };
  return hasTwo(house.surelyOwn(row, MANY_WORDS)) || hasTwo(house.surelyOwnBesideCopies(row, MANY_WORDS));
}

/** The bands of the signatures of all paragraphs, as keys. */
function bandKeysOf(
  body: WordColumns,
  language: string,
  vocabulary: Vocabulary,
  { sketch }: ResolvedOptions,
): Uint32Array {
  const { shingleSize, signatureSize, bands, seed } = sketch;
  const hashes = body.ids.map((id) => vocabulary.hash(id));
  const halves = tokenHalves(body.ids, language, vocabulary);
  const keys: Uint32Array[] = [];
  for (let start = 0, end = 0; start < hashes.length; start = end) {
    end = nextStart(body.flags, WordFlag.ParagraphStart, start);
    const set = distinct(rollShingles(hashes.subarray(start, end), halves.subarray(start, end), shingleSize, seed));
    keys.push(keysOfBands(signatureOf(set, signatureSize, seed), bands));
  }
  return distinct(joined(keys));
}
