/**
 * The facts (names and figures) of many articles, for a quick look at whether two of them overlap enough for one to be a rewrite of the
 * other. The same measure as `factShare` on `collectFacts`, in flat columns; test/reuse/plain-truth.test.ts holds the two equal.
 */
import { joined } from "../../basics/joined.js";
import { keptRoom } from "../../basics/kept-room.js";
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
  /** The same with a short look at other rows: more of them, or none. */
  surelyReported(row: number): readonly number[];
  /** Stem, weight and whether it is a figure, of each word of a row. */
  traits(row: number): Pick<ReuseText, "stems" | "weights" | "figures">;
  /** Weights of the first `size` words, as those of a row: each into its place. */
  weigh(ids: Uint32Array, size: number, row: number, weights: Uint32Array): void;
}

/**
 * A list of numbers: how many facts, their stems, the most that each may weigh, the least that each is sure to weigh, then all stems.
 * Where house text is known, most and least are the same.
 */
type FactList = Uint32Array;

/**
 * What may be facts of a row whose house text is not known, without their weights: it outlasts changes of the collection. A list of numbers: how many
 * facts, how many words that have their stems; the stems of the facts, and 1 for each that is sure; the words, and the fact that each one is; then
 * all stems.
 */
type FactWords = Uint32Array;

/** What is noted of a stem that was met and is no fact so far; of one that is, from the next number on which fact it is. */
const MET = 1;
const FIRST_FACT = MET + 1;

/** No word weighs as much. */
const HEAVIEST = 1 << 16;
const roomForRough = keptRoom(Uint32Array);
const roomForWeights = keptRoom(Uint32Array);

export class FactOverlap {
  readonly #view: FactView;
  readonly #exact = new RowLists(MOST_NUMBERS);
  readonly #words = new RowLists(); // `FactWords`
  #loaded = -1; // the row whose stems are marked
  #loadedStems: Uint32Array = new Uint32Array(0);
  #marks = new Uint8Array(0); // 1 for each stem of the loaded row
  #met = new Uint32Array(0); // for each stem `MET` or a fact; 0 where it was not met in the present text
  // Scratch columns of the text that is being read: its stems; of its facts the stems, what they weigh, which are sure, and their last word; and the
  // words that are facts, with the fact that each one is.
  #stems = new Uint32Array(0);
  #facts = new Uint32Array(0);
  #weights = new Uint32Array(0);
  #sure = new Uint32Array(0);
  #lastWords = new Uint32Array(0);
  #factWords = new Uint32Array(0);
  #factOfWord = new Uint32Array(0);

  constructor(view: FactView) {
    this.#view = view;
  }

  /** Whether either row's facts stand in the other to a large part. Cheapest where the first row stays the same from call to call. */
  shareFacts(a: number, b: number): boolean {
    return this.#share(a, this.#exactOf(a), this.#exactOf(b));
  }

  /** False only where `shareFacts` is; told without knowing the house text of the second row. */
  mayShareFacts(a: number, b: number): boolean {
    const one = this.#exactOf(a);
    const words = this.#words.get(b) ?? this.#keepWords(b);
    if (!this.#share(a, one, this.#roughOf(b, words, false))) return false;
    // Two that share enough with all that they have in common mostly do without what is house text: a longer look would tell nothing.
    if (this.#share(a, one, this.#roughOf(b, words, true))) return true;
    const ranges = this.#view.surelyReported(b);
    return ranges.length === 0 || this.#share(a, one, this.#roughOf(b, this.#wordsOf(b, ranges), false));
  }

  /** Forgets what hangs on the collection: words weigh otherwise now, or house text is another. */
  clear(): void {
    this.#unload();
    this.#exact.clear();
  }

  /** The number of a row may be given to another, or other ranges of its words are surely no house text. */
  forget(row: number): void {
    this.#words.forget(row);
  }

  #share(a: number, one: FactList, two: FactList): boolean {
    if (a !== this.#loaded) this.#load(a, one);
    return this.#standInLoaded(two) || isLargePart(this.#sharedWeight(one, two), allWeight(one));
  }

  #exactOf(row: number): FactList {
    return this.#exact.get(row) ?? this.#collect(row);
  }

  #collect(row: number): FactList {
    const traits = this.#view.traits(row);
    const { weights } = traits;
    const { found, size } = this.#read(this.#view.words(row), traits, (fact, place) => {
      this.#weights[fact] = weights[place]!; // of words with one stem the last one's counts
    });
    const list = this.#exact.put(row, firstStem(found) + size);
    list[0] = found;
    list.set(this.#facts.subarray(0, found), 1);
    list.set(this.#weights.subarray(0, found), 1 + found);
    list.set(this.#weights.subarray(0, found), 1 + 2 * found);
    list.set(this.#stems.subarray(0, size), firstStem(found));
    return list;
  }

  /** Valid until the next call. A fact weighs as the heaviest of its words at most, as the lightest at least, and nothing where it is not sure. */
  #roughOf(row: number, known: FactWords, areAllSure: boolean): FactList {
    const [found, words] = [known[0]!, known[1]!];
    const ids = known.subarray(2 + 2 * found, 2 + 2 * found + words);
    const stems = known.subarray(2 + 2 * found + 2 * words);
    const weights = roomForWeights(words);
    this.#view.weigh(ids, words, row, weights);
    const list = roomForRough(firstStem(found) + stems.length).subarray(0, firstStem(found) + stems.length);
    list[0] = found;
    list.set(known.subarray(2, 2 + found), 1);
    list.fill(0, 1 + found, 1 + 2 * found);
    for (let fact = 0; fact < found; fact++) {
      list[1 + 2 * found + fact] = areAllSure || known[2 + found + fact] === 1 ? HEAVIEST : 0;
    }
    for (let i = 0; i < words; i++) {
      const most = 1 + found + known[2 + 2 * found + words + i]!;
      const weight = weights[i]!;
      if (weight > list[most]!) list[most] = weight;
      if (weight < list[most + found]!) list[most + found] = weight;
    }
    list.set(stems, firstStem(found));
    return list;
  }

  #keepWords(row: number): FactWords {
    const words = this.#wordsOf(row, this.#view.surelyOwn(row));
    this.#words.put(row, words.length).set(words);
    return words;
  }

  #wordsOf(row: number, ranges: readonly number[]): FactWords {
    const view = this.#view;
    const columns = view.unmarkedWords(row);
    let facts = 0;
    let words = 0;
    let range = 0;
    const { found, size } = this.#read(columns, view.traits(row), (fact, place) => {
      const word = columns.ids[place]!;
      const isNew = fact === facts;
      if (isNew) this.#sure[facts++] = 0;
      if (isNew || this.#lastWords[fact] !== word) {
        this.#lastWords[fact] = word;
        this.#factWords[words] = word;
        this.#factOfWord[words++] = fact;
      }
      while (range < ranges.length && ranges[range + 1]! <= place) range += 2;
      if (range < ranges.length && ranges[range]! <= place) this.#sure[fact] = 1;
    });
    return joined([
      Uint32Array.of(found, words),
      this.#facts.subarray(0, found),
      this.#sure.subarray(0, found),
      this.#factWords.subarray(0, words),
      this.#factOfWord.subarray(0, words),
      this.#stems.subarray(0, size),
    ]);
  }

  /** Fills in the stems of a text, and of those that are facts, and says how many they are. `note` is told which fact each place of one is. */
  #read(
    { ids, flags }: WordColumns,
    { stems: stemAt, figures }: Pick<ReuseText, "stems" | "figures">,
    note: (fact: number, place: number) => void,
  ): { found: number; size: number } {
    this.#makeRoom(ids.length, stemAt);
    const [met, stems, facts] = [this.#met, this.#stems, this.#facts];
    let size = 0;
    let found = 0;
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
      if (met[stem] === MET) {
        facts[found] = stem;
        met[stem] = FIRST_FACT + found++;
      }
      note(met[stem]! - FIRST_FACT, i);
    }
    for (let i = 0; i < size; i++) met[stems[i]!] = 0;
    return { found, size };
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
    this.#weights = new Uint32Array(room);
    this.#sure = new Uint32Array(room);
    this.#lastWords = new Uint32Array(room);
    this.#factWords = new Uint32Array(room);
    this.#factOfWord = new Uint32Array(room);
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
