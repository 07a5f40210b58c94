/**
 * Which articles are worth comparing: they share kept shingles of their own text (or, by choice, bands of their paragraphs' signatures), or
 * telling words. One rule serves both ways to ask, for all pairs at once and for one article. A candidate has no score yet.
 */
import { firstPlace } from "./basics/search.js";
import type { Collection } from "./collection.js";
import { bandKeys } from "./lsh/band-index.js";
import { type CandidatePairs, joinOnKeys, type KeyedRows, keyedRows } from "./lsh/key-join.js";
import type { NearHolders } from "./lsh/near-holders.js";
import { minhash } from "./sketch/minhash.js";
import { distinct, rollShingles } from "./sketch/shingles.js";
import { textKey } from "./sketch/text-key.js";
import { factKeys } from "./text/lexicon/telling-keys.js";
import { type WordColumns, WordFlag } from "./text/words/word-columns.js";
import type { ResolvedOptions } from "./types.js";

/** A key that more articles hold than this pairs neighbours in time only, which keeps the work linear where everything repeats. */
export const KEY_CAP = 64;
/** Kept shingles two articles must share; of a text that has few, half of them. */
const LEAST_SHARED_KEYS = 2;
/** Names, figures and so many heavy words are looked at in each article; two must share this many, of words that few articles hold. */
const HEAVY_WORDS = 20;
export const LEAST_TELLING_WORDS = 3;
export const TELLING_WORD_CAP = 40;

/** All keys under which a row can be found: they depend on the article alone, so they are noted when it comes in. */
export function postedKeys(collection: Collection, row: number): Uint32Array {
  const { table, vocabulary, options } = collection;
  const body = table.body(row);
  const { keys } = table.fingerprint(row);
  if (keys.length === 0) return keys;
  const own = Uint32Array.of(textKey(body, vocabulary));
  const facts = factKeys(body, vocabulary);
  const bands = options.sketch.method === "banded" ? bandKeysOf(collection, row) : new Uint32Array(0);
  return distinct(joined([keys, own, facts, bands]));
}

/** The keys of some rows under which candidates meet: by wording (kept shingles or bands), and by telling words. */
export interface MeetingKeys {
  readonly matching: KeyedRows;
  readonly telling: KeyedRows;
}

export function meetingKeys(collection: Collection, rows: Uint32Array): MeetingKeys {
  return {
    matching: keyedRows(Array.from(rows, (row) => matchingKeys(collection, row))),
    telling: keyedRows(Array.from(rows, (row) => tellingKeys(collection, row))),
  };
}

/** Pairs that meet under enough keys by wording, and under enough telling words; each list by `a`, then `b`. */
export interface MeetingPairs {
  readonly matching: CandidatePairs;
  readonly telling: CandidatePairs;
}

export function meetingPairs({ matching, telling }: MeetingKeys, options: ResolvedOptions): MeetingPairs {
  const keys = (row: number): number => matching.offsets[row + 1]! - matching.offsets[row]!;
  return {
    matching: joinOnKeys(matching, KEY_CAP, 1, (a, b, shared) => isEnough(options, shared, keys(a), keys(b))),
    telling: joinOnKeys(telling, TELLING_WORD_CAP, LEAST_TELLING_WORDS),
  };
}

/** Other rows worth comparing with one, among those near in time, in the order of the collection. */
export function candidatesOf(collection: Collection, holders: NearHolders, row: number): number[] {
  const { table, options } = collection;
  const matching = matchingKeys(collection, row);
  const shared = new Map<number, number>();
  for (let i = 0; i < matching.length; i++) {
    // Of a key held everywhere, the first article and the latest.
    count(shared, holders.all(matching[i]!, row, KEY_CAP) ?? holders.ends(matching[i]!, row, KEY_CAP));
  }
  const telling = new Map<number, number>();
  for (const key of distinct(factKeys(table.body(row), collection.vocabulary))) {
    count(telling, holders.all(key, row, TELLING_WORD_CAP - 1) ?? []);
  }
  const found = new Set<number>();
  const needed = keysNeeded(options, matching.length);
  for (const [other, keys] of shared) {
    if (keys >= needed || keys >= keysNeededOf(collection, other)) found.add(other);
  }
  for (const [other, words] of telling) {
    if (words < LEAST_TELLING_WORDS || found.has(other) || !collection.mayShareFacts(row, other)) continue;
    if (collection.shareFacts(row, other)) found.add(other);
  }
  return [...found].sort((a, b) => table.compare(a, b));
}

/** Whether a list of pairs, by `a`, then `b`, holds this one. */
export function holdsPair({ a, b }: CandidatePairs, first: number, second: number): boolean {
  const place = firstPlace(a.length, (i) => a[i]! > first || (a[i] === first && b[i]! >= second));
  return a[place] === first && b[place] === second;
}

/** Keys that two rows must share to be worth comparing for their wording. */
export function matchingKeys(collection: Collection, row: number): Uint32Array {
  return collection.options.sketch.method === "banded" ? bandKeysOf(collection, row) : collection.reportingKeys(row);
}

/** Keys by which rows meet that share telling words. */
export function tellingKeys(collection: Collection, row: number): Uint32Array {
  return collection.tellingKeys(row, HEAVY_WORDS);
}

function isEnough(options: ResolvedOptions, shared: number, one: number, two: number): boolean {
  return shared >= Math.min(keysNeeded(options, one), keysNeeded(options, two));
}

/** How many keys a row of so many must share with another; of two rows the lower number counts. */
export function keysNeeded({ sketch }: ResolvedOptions, keys: number): number {
  return sketch.method === "banded" ? 1 : Math.min(LEAST_SHARED_KEYS, Math.ceil(keys / 2));
}

/** `keysNeeded` of a row; its own keys are not looked for where it surely has enough of them. */
function keysNeededOf(collection: Collection, row: number): number {
  const { options } = collection;
  if (options.sketch.method !== "banded" && collection.surelyHasOwnKeys(row)) return LEAST_SHARED_KEYS;
  return keysNeeded(options, matchingKeys(collection, row).length);
}

/** The bands of the signatures of all paragraphs, as keys. */
function bandKeysOf({ table, vocabulary, options }: Collection, row: number): Uint32Array {
  const { shingleSize, signatureSize, bands, seed } = options.sketch;
  const body = table.body(row);
  const hashes = body.ids.map((id) => vocabulary.hash(id));
  const keys = paragraphRanges(body).map(([start, end]) => {
    const set = distinct(rollShingles(hashes.subarray(start, end), shingleSize / table.facts(row).unit, seed));
    return bandKeys(minhash(set, signatureSize, seed), bands);
  });
  return distinct(joined(keys));
}

function paragraphRanges({ flags }: WordColumns): [number, number][] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (let i = 1; i <= flags.length; i++) {
    if (i < flags.length && (flags[i]! & WordFlag.ParagraphStart) === 0) continue;
    ranges.push([start, i]);
    start = i;
  }
  return ranges;
}

function count(counts: Map<number, number>, rows: readonly number[]): void {
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
