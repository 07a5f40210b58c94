/**
 * The facts (names and figures) of many articles, for a quick look at whether two of them have enough in common for one to be a rewrite of the
 * other. The same measure as `factShare` on `collectFacts`, in flat columns.
 */
import { RowLists } from "../text/row-lists.js";
import { type WordColumns, WordFlag } from "../text/word-columns.js";
import { PRIOR_ALL, PRIOR_SHARED } from "./facts.js";

/** Share of the rarer side's facts that two texts must have in common for one to be a rewrite of the other; what falls short is not aligned. */
const LEAST_FACTS = 0.55;
/** Room for the lists of some 20,000 articles: 32 MB. */
const MOST_NUMBERS = 1 << 23;

export interface FactView {
  /** The words of a row, its house text marked. */
  words(row: number): WordColumns;
  stem(id: number, row: number): number;
  weight(id: number, row: number): number;
  isFigure(id: number, row: number): boolean;
}

export class FactSets {
  readonly #view: FactView;
  /** Of each row: the number of its facts, their stems, the weight of each, then all its stems but those of house text, ascending. */
  readonly #lists = new RowLists(MOST_NUMBERS);
  #marks = new Uint32Array(0); // for each stem a number; 0 where it was not met in the present text
  #loaded = -1; // the row whose stems are marked
  #loadedStems: Uint32Array = new Uint32Array(0);

  constructor(view: FactView) {
    this.#view = view;
  }

  /** Whether either row's facts stand in the other to a large part. Cheapest where the first row stays the same from call to call. */
  share(a: number, b: number): boolean {
    const one = this.#of(a);
    const two = this.#of(b);
    if (a !== this.#loaded) this.#load(a, one);
    return isLargePart(two, this.#sharedWithLoaded(two)) || isLargePart(one, sharedWeight(one, two));
  }

  #of(row: number): Uint32Array {
    return this.#lists.get(row) ?? this.#collect(row);
  }

  #collect(row: number): Uint32Array {
    this.#unload();
    const view = this.#view;
    const { ids, flags } = view.words(row);
    const stems = new Uint32Array(ids.length);
    const facts = new Uint32Array(ids.length);
    const weights = new Uint32Array(ids.length);
    let size = 0;
    let found = 0;
    for (let i = 0; i < ids.length; i++) {
      if ((flags[i]! & WordFlag.House) !== 0) continue;
      const id = ids[i]!;
      const stem = view.stem(id, row);
      if (stem >= this.#marks.length) this.#marks = widened(this.#marks, (stem + 1) * 2);
      if (this.#marks[stem] === 0) {
        this.#marks[stem] = 1;
        stems[size++] = stem;
      }
      if ((flags[i]! & WordFlag.Quoted) !== 0) continue;
      const isName = (flags[i]! & (WordFlag.Capital | WordFlag.SentenceStart)) === WordFlag.Capital;
      if (!isName && !view.isFigure(id, row)) continue;
      // Beside 1, which says "met", a mark is the place of a fact. Of words with one stem the last one's weight counts.
      if (this.#marks[stem] === 1) {
        facts[found++] = stem;
        this.#marks[stem] = found + 1;
      }
      weights[this.#marks[stem]! - 2] = view.weight(id, row);
    }
    for (let i = 0; i < size; i++) this.#marks[stems[i]!] = 0;
    const list = this.#lists.put(row, 1 + 2 * found + size);
    list[0] = found;
    list.set(facts.subarray(0, found), 1);
    list.set(weights.subarray(0, found), 1 + found);
    list.set(stems.subarray(0, size).sort(), 1 + 2 * found);
    return list;
  }

  #load(row: number, list: Uint32Array): void {
    this.#unload();
    const stems = list.subarray(1 + 2 * list[0]!);
    for (let i = 0; i < stems.length; i++) this.#marks[stems[i]!] = 1;
    this.#loaded = row;
    this.#loadedStems = stems;
  }

  #unload(): void {
    const stems = this.#loadedStems;
    for (let i = 0; i < stems.length; i++) this.#marks[stems[i]!] = 0;
    this.#loaded = -1;
    this.#loadedStems = new Uint32Array(0);
  }

  /** Weight of the facts that the loaded row has too. */
  #sharedWithLoaded(list: Uint32Array): number {
    const facts = list[0]!;
    const marks = this.#marks;
    let shared = 0;
    for (let i = 1; i <= facts; i++) if (marks[list[i]!] !== 0) shared += list[facts + i]!;
    return shared;
  }
}

/** Weight of the facts of one row that are among the stems of another. */
function sharedWeight(one: Uint32Array, two: Uint32Array): number {
  const facts = one[0]!;
  const first = 1 + 2 * two[0]!;
  let shared = 0;
  for (let i = 1; i <= facts; i++) {
    const stem = one[i]!;
    let low = first;
    let high = two.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (two[middle]! < stem) low = middle + 1;
      else high = middle;
    }
    if (low < two.length && two[low] === stem) shared += one[facts + i]!;
  }
  return shared;
}

/** Whether facts of this weight are a large part of a row's, smoothed as in `factShare`. */
function isLargePart(list: Uint32Array, shared: number): boolean {
  const facts = list[0]!;
  let all = 0;
  for (let i = 1; i <= facts; i++) all += list[facts + i]!;
  return (shared + PRIOR_SHARED) / (all + PRIOR_ALL) >= LEAST_FACTS;
}

function widened(column: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(length);
  wider.set(column);
  return wider;
}
