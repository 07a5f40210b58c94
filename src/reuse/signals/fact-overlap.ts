/**
 * The facts (names and figures) of many articles, for a quick look at whether two of them overlap enough for one to be a rewrite of the
 * other. The same measure as `factShare` on `collectFacts`, in flat columns; test/reuse/plain-truth.test.ts holds the two equal.
 */
import { RowLists } from "../../basics/row-lists.js";
import { isName, type WordColumns, WordFlag } from "../../text/words/word-columns.js";
import type { ReuseText } from "../texts/reuse-text.js";
import { smoothedShare } from "./shared-facts.js";

/** Share of one text's facts that the other must have for one of them to be a rewrite; pairs that fall short are not compared. */
export const LEAST_FACTS = 0.55;
/** Room for the lists of some 20,000 articles: 32 MB. */
const MOST_NUMBERS = 1 << 23;

/** What the look at facts asks of a collection. Rows are article numbers. */
export interface FactView {
  /** The words of a row, with house text marked. */
  words(row: number): WordColumns;
  /** The same before house text is marked. */
  unmarkedWords(row: number): WordColumns;
  /** Ranges of words that are surely no house text: start, end, start, end and so on. */
  surelyOwn(row: number): readonly number[];
  /** Stem, weight and whether it is a figure, of each word of a row. */
  traits(row: number): Pick<ReuseText, "stems" | "weights" | "figures">;
}

/**
 * A list of numbers: how many facts, their stems, the most that each may weigh, the least that each is sure to weigh, then all stems.
 * Where house text is known, most and least are the same.
 */
type FactList = Uint32Array;

/** What is noted of a stem that was met and is no fact so far; of one that is, from the next number on which fact it is. */
const MET = 1;
const FIRST_FACT = MET + 1;

export class FactOverlap {
  readonly #view: FactView;
  readonly #exact = new RowLists(MOST_NUMBERS);
  readonly #rough = new RowLists(MOST_NUMBERS);
  #loaded = -1; // the row whose stems are marked
  #loadedStems: Uint32Array = new Uint32Array(0);
  #marks = new Uint8Array(0); // 1 for each stem of the loaded row
  #met = new Uint32Array(0); // for each stem `MET` or a fact; 0 where it was not met in the present text
  // Scratch columns of the text that is being read: its stems; of its facts the stems, the most and the least they weigh, and which are sure.
  #stems = new Uint32Array(0);
  #facts = new Uint32Array(0);
  #most = new Uint32Array(0);
  #least = new Uint32Array(0);
  #sure = new Uint8Array(0);

  constructor(view: FactView) {
    this.#view = view;
  }

  /** Whether either row's facts stand in the other to a large part. Cheapest where the first row stays the same from call to call. */
  shareFacts(a: number, b: number): boolean {
    return this.#share(a, this.#exactOf(a), this.#exactOf(b));
  }

  /** False only where `shareFacts` is; told without knowing the house text of the second row. */
  mayShareFacts(a: number, b: number): boolean {
    return this.#share(a, this.#exactOf(a), this.#roughOf(b));
  }

  /** Forgets all: words weigh otherwise now, or house text is another. */
  clear(): void {
    this.#unload();
    this.#exact.clear();
    this.#rough.clear();
  }

  #share(a: number, one: FactList, two: FactList): boolean {
    if (a !== this.#loaded) this.#load(a, one);
    return this.#standInLoaded(two) || isLargePart(this.#sharedWeight(one, two), allWeight(one));
  }

  #exactOf(row: number): FactList {
    return this.#exact.get(row) ?? this.#collect(row, this.#view.words(row), undefined, this.#exact);
  }

  #roughOf(row: number): FactList {
    const view = this.#view;
    return this.#rough.get(row) ?? this.#collect(row, view.unmarkedWords(row), view.surelyOwn(row), this.#rough);
  }

  /** The facts of a row, put into `lists`. With ranges, a fact is sure where one of its places lies in them. */
  #collect(row: number, { ids, flags }: WordColumns, ranges: readonly number[] | undefined, lists: RowLists): FactList {
    const { stems: stemAt, weights, figures } = this.#view.traits(row);
    this.#makeRoom(ids.length, stemAt);
    const [met, stems, facts] = [this.#met, this.#stems, this.#facts];
    const [most, least, sure] = [this.#most, this.#least, this.#sure];
    let size = 0;
    let found = 0;
    let range = 0;
    for (let i = 0; i < ids.length; i++) {
      const flag = flags[i]!;
      if ((flag & WordFlag.House) !== 0) continue;
      const stem = stemAt[i]!;
      if (met[stem] === 0) {
        met[stem] = MET;
        stems[size++] = stem;
      }
      if ((flag & WordFlag.Quoted) !== 0) continue;
      if (!isName(flag) && figures[i] === 0) continue;
      const weight = weights[i]!;
      if (met[stem] === MET) {
        facts[found] = stem;
        most[found] = least[found] = weight;
        sure[found] = ranges === undefined ? 1 : 0;
        met[stem] = FIRST_FACT + found++;
      }
      const fact = met[stem]! - FIRST_FACT;
      if (ranges === undefined) {
        most[fact] = least[fact] = weight; // of words with one stem the last one's counts
        continue;
      }
      while (range < ranges.length && ranges[range + 1]! <= i) range += 2;
      if (range < ranges.length && ranges[range]! <= i) sure[fact] = 1;
      if (weight > most[fact]!) most[fact] = weight;
      if (weight < least[fact]!) least[fact] = weight;
    }
    for (let i = 0; i < size; i++) met[stems[i]!] = 0;
    return this.#listed(lists.put(row, firstStem(found) + size), found, size);
  }

  /** Fills a list with the first `found` facts and `size` stems of the scratch columns. */
  #listed(list: FactList, found: number, size: number): FactList {
    list[0] = found;
    list.set(this.#facts.subarray(0, found), 1);
    list.set(this.#most.subarray(0, found), 1 + found);
    for (let i = 0; i < found; i++) list[1 + 2 * found + i] = this.#sure[i] === 1 ? this.#least[i]! : 0;
    list.set(this.#stems.subarray(0, size), firstStem(found));
    return list;
  }

  #makeRoom(words: number, stems: Uint32Array): void {
    let last = 0;
    for (let i = 0; i < stems.length; i++) if (stems[i]! > last) last = stems[i]!;
    if (last >= this.#met.length) {
      this.#unload();
      this.#met = new Uint32Array((last + 1) * 2);
      this.#marks = new Uint8Array((last + 1) * 2);
    }
    if (words <= this.#stems.length) return;
    const room = words * 2;
    this.#stems = new Uint32Array(room);
    this.#facts = new Uint32Array(room);
    this.#most = new Uint32Array(room);
    this.#least = new Uint32Array(room);
    this.#sure = new Uint8Array(room);
  }

  #load(row: number, list: FactList): void {
    this.#unload();
    const stems = list.subarray(firstStem(list[0]!));
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

  /** Whether a large part of a row's facts may stand in the loaded row: those that do weigh the most, the others the least they can. */
  #standInLoaded(list: FactList): boolean {
    const facts = list[0]!;
    const marks = this.#marks;
    let shared = 0;
    let others = 0;
    for (let i = 1; i <= facts; i++) {
      if (marks[list[i]!] !== 0) shared += list[facts + i]!;
      else others += list[2 * facts + i]!;
    }
    return isLargePart(shared, shared + others);
  }

  /** Weight of the facts of one row that are among the stems of another. */
  #sharedWeight(one: FactList, two: FactList): number {
    const met = this.#met;
    const facts = one[0]!;
    const first = firstStem(two[0]!);
    for (let i = first; i < two.length; i++) met[two[i]!] = 1;
    let shared = 0;
    for (let i = 1; i <= facts; i++) if (met[one[i]!] !== 0) shared += one[facts + i]!;
    for (let i = first; i < two.length; i++) met[two[i]!] = 0;
    return shared;
  }
}

/** Where the stems of a list of so many facts begin. */
function firstStem(facts: number): number {
  return 1 + 3 * facts;
}

function allWeight(list: FactList): number {
  const facts = list[0]!;
  let all = 0;
  for (let i = 1; i <= facts; i++) all += list[facts + i]!;
  return all;
}

function isLargePart(shared: number, all: number): boolean {
  return smoothedShare(shared, all) >= LEAST_FACTS;
}
