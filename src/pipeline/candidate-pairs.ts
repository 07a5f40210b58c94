/** All pairs worth comparing among everything that is held, found by a crew. */

import { joinedRows } from "../lsh/key-join.js";
import { type MeetingPairs, meetingPairs } from "./find-candidates.js";
import type { HeldArticles } from "./held-articles.js";
import { type Crew, factsStep, meetStep, type RowPairs } from "./steps.js";

/** Rows or pairs in a piece of work: few enough to share out evenly, enough to be worth the errand. */
const ROWS_A_PIECE = 128;
const PAIRS_A_PIECE = 256;

/** Pairs of places in `rows`; those by telling words have enough facts in common besides. */
export function candidatePairs(held: HeldArticles, rows: readonly number[], crew: Crew): MeetingPairs {
  const keys = crew.each(meetStep, inPieces(Uint32Array.from(rows), ROWS_A_PIECE));
  const { matching, telling } = meetingPairs(
    { matching: joinedRows(keys.map((one) => one.matching)), telling: joinedRows(keys.map((one) => one.telling)) },
    held.options,
  );
  const alike = crew.each(factsStep, pairPieces(telling, rows));
  let place = 0;
  const kept = new Uint8Array(telling.a.length);
  for (const marks of alike) {
    kept.set(marks, place);
    place += marks.length;
  }
  const keep = (column: Uint32Array): Uint32Array => column.filter((_, i) => kept[i] === 1);
  return { matching, telling: { a: keep(telling.a), b: keep(telling.b), shared: keep(telling.shared) } };
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
