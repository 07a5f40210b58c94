/**
 * The articles worth comparing with one. The same wording counts as among all at once (`candidatesOfAll`); but of a key that very many hold, this
 * adds the latest holders, and does not pair the first one with all others. Telling words are those that stay so, which it is found by itself:
 * the heaviest are others with each article that comes.
 */
import type { NearHolders } from "../candidates/near-holders.js";
import {
  KEY_CAP,
  keysNeeded,
  keysNeededOf,
  LEAST_TELLING_WORDS,
  lastingTellingKeys,
  matchingKeys,
  TELLING_WORD_CAP,
} from "./candidate-keys.js";
import type { Collection } from "./collection.js";

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
  for (const key of lastingTellingKeys(table.row(row), collection.vocabulary, collection.lexicon)) {
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

function count(counts: Map<number, number>, rows: readonly number[]): void {
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
}
