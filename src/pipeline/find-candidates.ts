/**
 * Which articles are worth comparing: they share kept shingles of their own text (or, by choice, bands of their paragraphs' signatures), or
 * telling words. A candidate has no score yet.
 *
 * There are two ways in: all pairs at once (`meetingPairs`), and those of one article (`candidatesOf`). The same wording counts in both. A key
 * that more than `KEY_CAP` articles hold pairs each of them with its neighbours in time and with the first holder; `candidatesOf` adds the latest
 * holders, and does not pair the first one with all others. Telling words are names and figures; `meetingPairs` takes the heaviest words too,
 * since weighing words takes the whole collection.
 */
import { distinct } from "../basics/order.js";
import { type CandidatePairs, joinOnKeys, type KeyedRows, keyedRows } from "../lsh/key-join.js";
import type { NearHolders } from "../lsh/near-holders.js";
import { factKeys } from "../text/lexicon/telling-keys.js";
import type { ResolvedOptions } from "../types.js";
import { keysNeeded, keysNeededOf, matchingKeys, tellingKeys } from "./candidate-keys.js";
import type { Collection } from "./collection.js";

/** A key that more articles hold than this pairs neighbours in time only, which keeps the work linear where everything repeats. */
export const KEY_CAP = 64;
/** Two articles that share no wording must share so many telling words, each held by few articles. */
export const LEAST_TELLING_WORDS = 3;
export const TELLING_WORD_CAP = 40;

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
    // Of a key held everywhere, the first article, those beside this one and the latest.
    count(shared, holders.all(matching[i]!, row, KEY_CAP - 1) ?? holders.some(matching[i]!, row, KEY_CAP - 1));
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

function isEnough(options: ResolvedOptions, shared: number, one: number, two: number): boolean {
  return shared >= Math.min(keysNeeded(options, one), keysNeeded(options, two));
}

function count(counts: Map<number, number>, rows: readonly number[]): void {
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
}
