/**
 * Two texts in one spelling: where two words between shared ones differ by a letter or two ("harbour", "harhour"), one of them is a slip of
 * the pen, a scanner's error or another spelling, and counts as the other.
 */
import { distance } from "fastest-levenshtein";
import { WEIGHT_UNIT } from "../../text/lexicon/lexicon.js";
import type { SharedRun } from "../passages/shared-runs.js";
import { IndexedText } from "../texts/indexed-text.js";
import type { ReuseText } from "../texts/reuse-text.js";
import { SEED_SIZE } from "../texts/seed-index.js";

/** Shorter words are often a letter apart and two words all the same: "cost", "coast". */
const SHORTEST = 3;
/** Letters of words in which two may differ instead of one. */
const LONG = 9;
/** Of more words in a row than these, all spelled in two ways, each is a word by itself. */
const MOST_IN_A_ROW = 2;
/** Words from a run that are looked at, which bounds the time: texts that are one, however badly scanned, have the next run much nearer. */
const FARTHEST = 64;
/** Difference of weights of two words of which one stands in a tenth as many articles as the other. */
const TEN_TIMES = Math.log(10) * WEIGHT_UNIT;

/** Both texts with the words respelled that lie beside their runs; the texts themselves where there are none. Time grows with the runs. */
export function inOneSpelling(
  a: IndexedText,
  b: IndexedText,
  runs: readonly SharedRun[],
): [a: IndexedText, b: IndexedText] {
  const pair = new RespelledPair(a.text, b.text);
  for (const run of runs) {
    pair.walk(run.a - 1, run.b - 1, -1);
    pair.walk(run.a + run.length, run.b + run.length, 1);
  }
  return pair.isRespelled ? [new IndexedText(pair.a), new IndexedText(pair.b)] : [a, b];
}

class RespelledPair {
  a: ReuseText;
  b: ReuseText;
  isRespelled = false;

  constructor(a: ReuseText, b: ReuseText) {
    this.a = a;
    this.b = b;
  }

  /**
   * From two words on, as long as they are alike, up to `FARTHEST`; where as many are equal as make a run, that one is walked from as well. Words
   * alike are respelled once equal ones come behind them.
   */
  walk(fromA: number, fromB: number, step: 1 | -1): void {
    let equal = 0;
    let alike = 0; // in a row, behind the last equal words
    for (let walked = 0; walked < FARTHEST && equal < SEED_SIZE && alike <= MOST_IN_A_ROW; walked++) {
      const [i, j] = [fromA + step * walked, fromB + step * walked];
      if (i < 0 || j < 0 || i >= this.a.stems.length || j >= this.b.stems.length) return;
      if (this.a.stems[i] === this.b.stems[j]) {
        for (; alike > 0; alike--) this.#respell(i - step * alike, j - step * alike);
        equal++;
      } else if (areOneWord(this.a, i, this.b, j)) {
        alike++;
        equal = 0;
      } else return;
    }
  }

  /** Both become the more usual of two words. */
  #respell(i: number, j: number): void {
    if (!this.isRespelled) {
      this.a = respellable(this.a);
      this.b = respellable(this.b);
      this.isRespelled = true;
    }
    if (this.a.weights[i]! > this.b.weights[j]!) copyWord(this.b, j, this.a, i);
    else copyWord(this.a, i, this.b, j);
  }
}

function respellable(text: ReuseText): ReuseText {
  return { ...text, stems: text.stems.slice(), weights: text.weights.slice() };
}

function copyWord(from: ReuseText, i: number, to: ReuseText, j: number): void {
  to.stems[j] = from.stems[i]!;
  to.weights[j] = from.weights[i]!;
}

/** Whether two words are one, spelled in two ways. Where other articles have both, about as often, each is a word by itself: "million", "billion". */
function areOneWord(a: ReuseText, i: number, b: ReuseText, j: number): boolean {
  if (a.figures[i] === 1 || b.figures[j] === 1) return false;
  const [idA, idB] = [a.words.ids[i]!, b.words.ids[j]!];
  const isOdd = a.isLone(idA) || b.isLone(idB) || Math.abs(a.weights[i]! - b.weights[j]!) >= TEN_TIMES;
  if (!isOdd) return false;
  const [one, two] = [a.word(idA), b.word(idB)];
  const most = Math.max(one.length, two.length);
  const least = Math.min(one.length, two.length);
  const allowed = most < LONG ? 1 : 2;
  return least >= SHORTEST && most - least <= allowed && distance(one, two) <= allowed;
}
