/**
 * Words with what each weighs for a language, looked up by their code units: a hash table in flat columns, with an entry for each language of a word.
 * It is filled once a process by code that no engine has made quick yet, so all words are read in one pass that makes nothing but their entries.
 */
import { FNV_PRIME, FNV_START } from "../../basics/hash.js";
import { SPACE } from "../words/text-units.js";

const [LINE_FEED, BAR] = [0x0a, 0x7c];
/** Two for each word of the largest tables. */
const BUCKETS = 1 << 13;
/**
 * What a word of the first level weighs, and one less a level: levels fall by a tenth each, so this is close to the logarithm of the word's frequency over
 * that of an unknown word.
 */
const HIGHEST = 40;
/** Shorter words weigh less, for they are often words of many languages. */
const FULL_LENGTH = 4;

/** Adds what the word whose code units stand from `start` to `end` weighs for each language to its score; `fnv` is their FNV-1a hash. */
export type AddWord = (units: Uint16Array, start: number, end: number, fnv: number, scores: Int32Array) => void;

/** @param tables what `backgroundTable` has for each language, in the order of the scores, with a line feed behind each */
export function wordWeights(tables: string): AddWord {
  const most = 1 + (tables.length >> 1); // a word takes two code units, with the sign behind it
  // The code units of all words, one behind the other. Those of an entry end at its `ends`, and begin where those of the entry before it end.
  const held = new Uint16Array(tables.length);
  const ends = new Uint32Array(most);
  const hashes = new Int32Array(most);
  const languages = new Uint8Array(most);
  const weights = new Uint8Array(most);
  // The entry of each bucket that came last, and of each entry the one that came before it in its bucket; entry 0 is none.
  const lastIn = new Uint16Array(BUCKETS);
  const before = new Uint16Array(most);
  let [entry, end, language, weight, hash] = [0, 0, 0, HIGHEST, FNV_START];
  for (let i = 0; i < tables.length; i++) {
    const unit = tables.charCodeAt(i);
    if (unit !== SPACE && unit !== BAR && unit !== LINE_FEED) {
      held[end++] = unit;
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      continue;
    }
    const length = end - ends[entry]!;
    if (length > 0) {
      const bucket = hash & (BUCKETS - 1);
      entry++;
      before[entry] = lastIn[bucket]!;
      lastIn[bucket] = entry;
      hashes[entry] = hash;
      ends[entry] = end;
      languages[entry] = language;
      weights[entry] = Math.floor((weight * Math.min(length, FULL_LENGTH)) / FULL_LENGTH);
      hash = FNV_START;
    }
    if (unit === BAR) weight--;
    if (unit !== LINE_FEED) continue;
    language++;
    weight = HIGHEST;
  }

  function equals(entry: number, units: Uint16Array, start: number, end: number): boolean {
    const from = ends[entry - 1]!;
    if (ends[entry]! - from !== end - start) return false;
    for (let i = start; i < end; i++) if (held[from + i - start] !== units[i]) return false;
    return true;
  }

  return (units, start, end, fnv, scores) => {
    for (let entry = lastIn[fnv & (BUCKETS - 1)]!; entry !== 0; entry = before[entry]!)
      if (hashes[entry] === fnv && equals(entry, units, start, end)) scores[languages[entry]!]! += weights[entry]!;
  };
}
