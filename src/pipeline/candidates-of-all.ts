/**
 * All pairs worth comparing among everything that is held, worked out in pieces. Beside names and figures the heaviest words are telling here, since
 * all articles are there to weigh them by.
 */
import { type CandidatePairs, concatenatedRows, joinOnKeys } from "../candidates/key-join.js";
import type { ResolvedOptions } from "../types.js";
import { type CandidateKeys, KEY_CAP, keysNeeded, LEAST_TELLING_WORDS, TELLING_WORD_CAP } from "./candidate-keys.js";
import type { HeldArticles } from "./held-articles.js";
import { byFamily } from "./pair-families.js";
import { type Executor, factsStep, keysStep, type PlacePairs, type RowPairs } from "./steps.js";

/** Rows or pairs in a piece of work: few enough to share out evenly, enough to be worth the errand. */
const ROWS_A_PIECE = 128;
const PAIRS_A_PIECE = 256;

/** Pairs that share enough keys by wording, and enough telling words; each list by `a`, then `b`. */
export interface Candidates {
  readonly matching: CandidatePairs;
  readonly telling: CandidatePairs;
}

/** Pairs of places in `rows`; those by telling words have enough facts in common besides. */
export function candidatesOfAll(held: HeldArticles, rows: readonly number[], executor: Executor): Candidates {
  const keys = executor.each(keysStep, inPieces(Uint32Array.from(rows), ROWS_A_PIECE));
  executor.shareHouseText();
  const { matching, telling } = pairsOnKeys(
    {
      matching: concatenatedRows(keys.map((one) => one.matching)),
      telling: concatenatedRows(keys.map((one) => one.telling)),
    },
    held.options,
  );
  const places: PlacePairs = { first: telling.a, second: telling.b };
  const order = byFamily(places.first, places.second, rows.length);
  const kept = new Uint8Array(order.length);
  let asked = 0;
  for (const marks of executor.each(factsStep, pairPieces(inOrder(places, order), rows)))
    for (const mark of marks) kept[order[asked++]!] = mark;
  const keep = (column: Uint32Array): Uint32Array => column.filter((_, i) => kept[i] === 1);
  return { matching, telling: { a: keep(telling.a), b: keep(telling.b), shared: keep(telling.shared) } };
}

/** The pairs of such numbers. */
export function inOrder({ first, second }: PlacePairs, order: Uint32Array): PlacePairs {
  return { first: order.map((i) => first[i]!), second: order.map((i) => second[i]!) };
}

/** Pairs of places in `rows` as pairs of rows, in pieces. */
export function pairPieces({ first, second }: PlacePairs, rows: readonly number[]): RowPairs[] {
  const rowsOf = (places: Uint32Array): Uint32Array => places.map((place) => rows[place]!);
  const b = inPieces(rowsOf(second), PAIRS_A_PIECE);
  return inPieces(rowsOf(first), PAIRS_A_PIECE).map((a, piece) => ({ a, b: b[piece]! }));
}

function pairsOnKeys({ matching, telling }: CandidateKeys, options: ResolvedOptions): Candidates {
  const needed = (place: number): number =>
    keysNeeded(options, matching.offsets[place + 1]! - matching.offsets[place]!);
  return {
    matching: joinOnKeys(matching, KEY_CAP, 1, (a, b, shared) => shared >= Math.min(needed(a), needed(b))),
    telling: joinOnKeys(telling, TELLING_WORD_CAP, LEAST_TELLING_WORDS),
  };
}

function inPieces(values: Uint32Array, size: number): Uint32Array[] {
  const pieces: Uint32Array[] = [];
  for (let at = 0; at < values.length; at += size) pieces.push(values.slice(at, at + size));
  return pieces;
}
