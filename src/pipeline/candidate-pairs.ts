/** All pairs worth comparing among everything that is held, found by a crew. */
import { concatenatedRows } from "../lsh/key-join.js";
import { byFamily } from "../lsh/pair-families.js";
import { type MeetingPairs, meetingPairs } from "./find-candidates.js";
import type { HeldArticles } from "./held-articles.js";
import { type Crew, factsStep, houseExchange, meetStep, type RowPairs } from "./steps.js";

/** Rows or pairs in a piece of work: few enough to share out evenly, enough to be worth the errand. */
const ROWS_A_PIECE = 128;
const PAIRS_A_PIECE = 256;

/** Pairs of places in `rows`; those by telling words have enough facts in common besides. */
export function candidatePairs(held: HeldArticles, rows: readonly number[], crew: Crew): MeetingPairs {
  const keys = crew.each(meetStep, inPieces(Uint32Array.from(rows), ROWS_A_PIECE));
  crew.exchange(houseExchange);
  const { matching, telling } = meetingPairs(
    {
      matching: concatenatedRows(keys.map((one) => one.matching)),
      telling: concatenatedRows(keys.map((one) => one.telling)),
    },
    held.options,
  );
  const order = byFamily(telling.a, telling.b, rows.length);
  const kept = new Uint8Array(order.length);
  let asked = 0;
  for (const marks of crew.each(factsStep, pairPieces(inOrder(telling, order), rows)))
    for (const mark of marks) kept[order[asked++]!] = mark;
  const keep = (column: Uint32Array): Uint32Array => column.filter((_, i) => kept[i] === 1);
  return { matching, telling: { a: keep(telling.a), b: keep(telling.b), shared: keep(telling.shared) } };
}

/** The pairs of such numbers. */
export function inOrder({ a, b }: RowPairs, order: Uint32Array): RowPairs {
  return { a: order.map((i) => a[i]!), b: order.map((i) => b[i]!) };
}

/** Pairs of places in `rows` as pairs of rows, in pieces. */
export function pairPieces({ a, b }: RowPairs, rows: readonly number[]): RowPairs[] {
  const rowsOf = (places: Uint32Array): Uint32Array => places.map((place) => rows[place]!);
  const second = inPieces(rowsOf(b), PAIRS_A_PIECE);
  return inPieces(rowsOf(a), PAIRS_A_PIECE).map((first, piece) => ({ a: first, b: second[piece]! }));
}

function inPieces(values: Uint32Array, size: number): Uint32Array[] {
  const pieces: Uint32Array[] = [];
  for (let at = 0; at < values.length; at += size) pieces.push(values.slice(at, at + size));
  return pieces;
}
