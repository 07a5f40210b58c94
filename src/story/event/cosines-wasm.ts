/**
 * The loop of `cosines` on the vector unit, by WebAssembly SIMD: the four sums stand in two vectors. Bit for bit what the plain loop gives; where
 * WebAssembly or its SIMD is missing or forbidden, or there is too little to do, the plain loop runs.
 */
import {
  addDoubles,
  type Code,
  double,
  f64Add,
  f64Store,
  get,
  i32,
  i32Add,
  i32Less,
  i32Load,
  loadFirst,
  loadSecond,
  loadTwo,
  type Module,
  moduleFrom,
  moduleOf,
  multiplyDoubles,
  repeatWhile,
  set,
  splat,
  started,
  tee,
  toDoubles,
} from "../../basics/wasm-code.js";
import type { SparseRows } from "./sparse-rows.js";

/** For fewer pairs a memory is not worth making. */
const LEAST_PAIRS = 4096;
const BYTES = 4;
/** A group is four entries of a row: where their columns stand in the spread row, in bytes, then their weights. */
const GROUP = 8;
/** A pair is where the groups of its second row start and end, in bytes; then its cosine, a 64-bit number, in the same place. */
const PAIR = 2;
const PAGE = 65_536;

/** Cosine of each pair of rows, as `cosines` says; undefined for fewer than `LEAST_PAIRS` pairs, and where there is no kernel. */
export function cosinesByVectors(rows: SparseRows, first: Uint32Array, second: Uint32Array): Float64Array | undefined {
  if (first.length < LEAST_PAIRS) return undefined;
  const { width, offsets, columns, weights } = rows;
  const starts = groupStarts(width, offsets);
  const pairsAt = starts.at(-1)!;
  if (module === undefined) module = moduleFrom(kernelModule());
  const kernel = module && started(module, Math.ceil(((pairsAt + PAIR * first.length) * BYTES) / PAGE));
  if (kernel === null) return undefined;
  // The spread row, 0 in other columns; the groups of all rows; the pairs.
  const { run, words } = kernel;
  const floats = new Float32Array(words.buffer);
  fillGroups(rows, starts, words, floats);
  for (let p = 0, at = pairsAt; p < first.length; p++, at += PAIR) {
    words[at] = starts[second[p]!]! * BYTES;
    words[at + 1] = starts[second[p]! + 1]! * BYTES;
  }
  for (let from = 0, to = 0; from < first.length; from = to) {
    const row = first[from]!;
    while (to < first.length && first[to] === row) to++;
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) floats[columns[i]!] = weights[i]!;
    run((pairsAt + PAIR * from) * BYTES, (pairsAt + PAIR * to) * BYTES);
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) floats[columns[i]!] = 0;
  }
  return new Float64Array(words.buffer, pairsAt * BYTES, first.length).slice();
}

// Kept without a memory: each call has its own, as large as its rows, which goes with it.
let module: Module | null | undefined;

/** Where the groups of each row start behind the spread row, and where the last ends. A row has at least one. */
function groupStarts(width: number, offsets: Uint32Array): Uint32Array {
  const starts = new Uint32Array(offsets.length);
  starts[0] = Math.ceil(width / GROUP) * GROUP;
  for (let row = 0; row + 1 < offsets.length; row++) {
    const entries = offsets[row + 1]! - offsets[row]!;
    starts[row + 1] = starts[row]! + GROUP * Math.max(1, (entries >> 2) + (entries & 3));
  }
  return starts;
}

/** What is left over behind the last four entries goes into the first sum: each is a group with three empty places. */
function fillGroups(
  { offsets, columns, weights }: SparseRows,
  starts: Uint32Array,
  words: Uint32Array,
  floats: Float32Array,
): void {
  for (let row = 0; row + 1 < offsets.length; row++) {
    const end = offsets[row + 1]!;
    let at = starts[row]!;
    for (let i = offsets[row]!; i < end; at += GROUP) {
      const held = end - i < 4 ? 1 : 4;
      for (let k = 0; k < held; k++, i++) {
        words[at + k] = columns[i]! * BYTES;
        floats[at + 4 + k] = weights[i]!;
      }
    }
  }
}

function kernelModule(): Uint8Array<ArrayBuffer> {
  const [pair, pairsEnd, at, end, oneTwo, threeFour] = [0, 1, 2, 3, 4, 5];
  /** Adds the products of two neighbouring entries of the group to two sums. */
  const addProducts = (entry: number, sums: number): Code[] => [
    ...[get(at), i32Load((entry + 1) * BYTES), get(at), i32Load(entry * BYTES), loadFirst, loadSecond, toDoubles],
    ...[get(at), loadTwo((entry + 4) * BYTES), toDoubles, multiplyDoubles],
    ...[get(sums), addDoubles, set(sums)],
  ];
  const total = (sums: number): Code[] => [get(sums), double(0), get(sums), double(1), f64Add];
  return moduleOf(2, { i32: 2, v128: 2 }, [
    repeatWhile(
      ...[i32(0), splat, tee(oneTwo), set(threeFour)],
      ...[get(pair), i32Load(0), set(at), get(pair), i32Load(BYTES), set(end)],
      repeatWhile(
        ...addProducts(0, oneTwo),
        ...addProducts(2, threeFour),
        ...[get(at), i32(GROUP * BYTES), i32Add, tee(at), get(end), i32Less],
      ),
      ...[get(pair), ...total(oneTwo), ...total(threeFour), f64Add, f64Store],
      ...[get(pair), i32(PAIR * BYTES), i32Add, tee(pair), get(pairsEnd), i32Less],
    ),
  ]);
}
