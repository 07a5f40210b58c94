/**
 * Rows with keys to pairs of rows that share keys: the batch form of candidate search. All (key, row) entries are sorted by key
 * (radix, least significant digit first), and for each row the rows of its keys are counted (ScanCount).
 *
 * Where a key is held by more than `cap` rows, each row is paired with its neighbour and with the first row only, so that a text printed
 * everywhere stays connected and the work stays linear in the entries.
 */
import { joined } from "../basics/joined.js";
import { NumberList } from "../basics/number-list.js";
import { countsToStarts } from "../basics/order.js";
import { firstPlace } from "../basics/search.js";

/** Fewer keys than this are sorted by bytes: counts of two bytes would outnumber them. */
const FEW_KEYS = 1 << 14;

export interface KeyedRows {
  /** Keys of all rows, row after row; distinct within a row. */
  readonly keys: Uint32Array;
  /** Row r holds `keys[offsets[r]]` up to `keys[offsets[r + 1]]`; one longer than the number of rows. */
  readonly offsets: Uint32Array;
}

/** Pairs of rows `a[i] < b[i]`, ascending by a, then b, with the number of keys that brought them together. No score: not verified yet. */
export interface CandidatePairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly shared: Uint32Array;
}

/** Rows from one list of distinct keys each. */
export function keyedRows(lists: readonly Uint32Array[]): KeyedRows {
  const offsets = new Uint32Array(lists.length + 1);
  for (let row = 0; row < lists.length; row++) offsets[row + 1] = offsets[row]! + lists[row]!.length;
  return { keys: joined(lists), offsets };
}

/** The rows of several lists, one list after the other. */
export function concatenatedRows(lists: readonly KeyedRows[]): KeyedRows {
  const rows = lists.reduce((sum, { offsets }) => sum + offsets.length - 1, 0);
  const offsets = new Uint32Array(rows + 1);
  let row = 0;
  for (const list of lists) {
    const before = offsets[row]!;
    for (let i = 1; i < list.offsets.length; i++) offsets[++row] = before + list.offsets[i]!;
  }
  return { keys: joined(lists.map(({ keys }) => keys)), offsets };
}

/**
 * All pairs that share at least `least` keys and that `accepts` lets pass; it is asked in the order of the pairs. Time grows with entries
 * plus pairs met, at most `entries × cap / 2`; memory with entries plus pairs given.
 */
export function joinOnKeys(
  rows: KeyedRows,
  cap: number,
  least: number,
  accepts: (a: number, b: number, shared: number) => boolean = () => true,
): CandidatePairs {
  const size = rows.offsets.length - 1;
  const { holders, until, entries, offsets } = sharedKeys(rows, cap);
  const counts = new Uint32Array(size); // keys that each row shares with the present one; all 0 between rows
  const met = new Uint32Array(size);
  const [firsts, seconds, shares] = [new NumberList(), new NumberList(), new NumberList()];
  for (let a = 0; a < size; a++) {
    let others = 0;
    for (let i = offsets[a]!; i < offsets[a + 1]!; i++) {
      const entry = entries[i]!;
      const end = until[entry]!;
      for (let j = entry + 1; j < end; j++) {
        const b = holders[j]!;
        if (counts[b]!++ === 0) met[others++] = b;
      }
    }
    let enough = 0;
    for (let i = 0; i < others; i++) {
      const b = met[i]!;
      if (counts[b]! >= least) met[enough++] = b;
      else counts[b] = 0;
    }
    const found = met.subarray(0, enough).sort();
    for (let i = 0; i < enough; i++) {
      const b = found[i]!;
      if (accepts(a, b, counts[b]!)) {
        firsts.push(a);
        seconds.push(b);
        shares.push(counts[b]!);
      }
      counts[b] = 0;
    }
  }
  return { a: firsts.column(), b: seconds.column(), shared: shares.column() };
}

/** Whether a pair is among these. */
export function holdsPair({ a, b }: CandidatePairs, first: number, second: number): boolean {
  const place = firstPlace(a.length, (i) => a[i]! > first || (a[i] === first && b[i]! >= second));
  return a[place] === first && b[place] === second;
}

/** Entries of the keys that two rows or more hold, key after key; the rows of a key ascend. */
interface SharedKeys {
  /** The row of each entry. */
  readonly holders: Uint32Array;
  /** An entry's row meets those of the entries behind it, up to here. */
  readonly until: Uint32Array;
  /** The entries of each row: row r has `entries[offsets[r]]` up to `entries[offsets[r + 1]]`. */
  readonly entries: Uint32Array;
  readonly offsets: Uint32Array;
}

function sharedKeys({ keys, offsets }: KeyedRows, cap: number): SharedKeys {
  const size = offsets.length - 1;
  const rowOf = new Uint32Array(keys.length);
  for (let row = 0; row < size; row++) rowOf.fill(row, offsets[row]!, offsets[row + 1]!);
  const order = sortedByKey(keys);
  const until = new Uint32Array(order.length);
  const rowOffsets = new Uint32Array(size + 1);
  let shared = 0;
  for (let start = 0; start < order.length; ) {
    const key = keys[order[start]!]!;
    let end = start + 1;
    while (end < order.length && keys[order[end]!] === key) end++;
    const first = shared;
    const last = first + end - start;
    for (let i = start; i < end && end - start > 1; i++) {
      const row = rowOf[order[i]!]!;
      // `order` is read ahead of where it is written.
      order[shared] = row;
      rowOffsets[row + 1]!++;
      until[shared] = end - start <= cap || shared === first ? last : Math.min(last, shared + 2);
      shared++;
    }
    start = end;
  }
  countsToStarts(rowOffsets);
  const holders = order.subarray(0, shared);
  const entries = new Uint32Array(shared);
  const next = rowOffsets.slice();
  for (let entry = 0; entry < shared; entry++) entries[next[holders[entry]!]!++] = entry;
  return { holders, until, entries, offsets: rowOffsets };
}

/** Positions of the keys in ascending order of key; equal keys keep their order. */
function sortedByKey(keys: Uint32Array): Uint32Array {
  let from = new Uint32Array(keys.length);
  let to = new Uint32Array(keys.length);
  for (let i = 0; i < from.length; i++) from[i] = i;
  const bits = keys.length < FEW_KEYS ? 8 : 16;
  const counts = new Uint32Array(1 << bits);
  const mask = counts.length - 1;
  for (let shift = 0; shift < 32; shift += bits) {
    counts.fill(0);
    for (let i = 0; i < keys.length; i++) counts[(keys[i]! >>> shift) & mask]!++;
    let sum = 0;
    for (let digit = 0; digit < counts.length; digit++) {
      const count = counts[digit]!;
      counts[digit] = sum;
      sum += count;
    }
    for (let i = 0; i < from.length; i++) {
      const position = from[i]!;
      to[counts[(keys[position]! >>> shift) & mask]!++] = position;
    }
    [from, to] = [to, from];
  }
  return from;
}
