/**
 * Texts that gather, in their own words, what others tell of several events: "In brief", "The day at a glance". They tell no event of their own, and
 * would join whichever of theirs they come nearest to. (Those that copy their items are known before: reports/round-ups.ts.)
 */
import { MS_PER_DAY } from "../../basics/iso-time.js";
import { countsToStarts } from "../../basics/order.js";
import { inReach, type Reach } from "../linkage/time-spans.js";
import type { EventTexts } from "./event-texts.js";
import { documentCounts } from "./shared-columns.js";
import { TermFlag } from "./term-reader.js";
import { rarityAmong } from "./term-weights.js";

// Tried on 2,993 articles of invented days (10 gather, 10 found) and 16,000 real ones (bench/record/stories.md).
/** An item has so many words; what is shorter, such as a heading, belongs to the next. */
const ITEM_WORDS = 10;
/** Another text tells an item if it has so many of its telling words, and of all that these are worth such a part. */
const [SHARED_WORDS, SHARED_WORTH] = [4, 0.25];
/** And was printed within so many days. */
const MOST_DAYS = 7;
/** The item holds at least this part of what the other text and the whole have in common. */
const IN_ITEM = 0.5;
/** A text of more is no briefing; and what it costs is bounded. */
const MOST_ITEMS = 100;
/** From so many events on a text gathers: fewer meet in a report and what led to it. */
const LEAST_EVENTS = 3;
/** Texts whose telling words are less alike than this tell of different events; a cosine. */
const ONE_EVENT = 0.1;
/** At least this part of all items is told by others. */
const TOLD_ITEMS = 0.5;
/** What one item says the others hardly say again, as the paragraphs of a report do: of what the words of all are worth. */
const SAID_AGAIN = 0.1;
/** Among fewer texts nobody can say what is telling. */
const LEAST_TEXTS = 8;
/** A telling word is in two texts at least, and at most in this part of them, or in so many of a large collection. */
const [HELD_BY, FEW_HOLDERS, MOST_HOLDERS] = [0.25, 4, 64];
/** Words are alike if they begin so, whatever their endings; shorter ones tell little. */
const [LEAST_LETTERS, BEGINNING] = [4, 7];
/** In Hangul one sign is a syllable, and counts as two letters. */
const HANGUL = /^[\uac00-\ud7a3]/;

/** Where an item starts and ends in `terms`. */
type Item = readonly [start: number, end: number];

/** The texts that tell an item equally well, and what the words that each shares with the item are worth. */
interface Tellers {
  readonly texts: readonly number[];
  readonly worth: number;
}

/**
 * 1 for each text that gathers. Time grows with the words, and with the texts that hold each telling one, which are bounded.
 *
 * @param reach of each text
 */
export function gatheringTexts(texts: EventTexts, reach: Reach): Uint8Array {
  const gathering = new Uint8Array(texts.size);
  if (texts.size < LEAST_TEXTS) return gathering;
  const telling = new TellingWords(texts, reach);
  for (let text = 0; text < texts.size; text++) if (gathers(texts, telling, text)) gathering[text] = 1;
  return gathering;
}

function gathers(texts: EventTexts, telling: TellingWords, text: number): boolean {
  const items = itemsOf(texts, text).map((item) => telling.wordsOf(item));
  if (items.length < LEAST_EVENTS || items.length > MOST_ITEMS) return false;
  if (telling.saidAgain(items) >= SAID_AGAIN) return false;
  const told: Tellers[] = [];
  let untold = 0;
  for (const words of items) {
    const tellers = telling.tellersOf(text, words);
    if (tellers !== undefined) told.push(tellers);
    else if (++untold > (1 - TOLD_ITEMS) * items.length) return false;
  }
  return areOfManyEvents(text, told, telling);
}

function itemsOf({ offsets, bodies, terms, flags, isPair }: EventTexts, text: number): Item[] {
  const items: Item[] = [];
  const end = offsets[text + 1]!;
  let start = bodies[text]!;
  let words = 0;
  for (let i = start; i < end; i++) {
    words += isPair[terms[i]!] === 1 ? 0.5 : 1;
    if (i + 1 < end && (flags[i + 1]! & TermFlag.ParagraphStart) === 0) continue;
    if (words >= ITEM_WORDS) {
      items.push([start, i + 1]);
      start = i + 1;
    }
    words = 0;
  }
  return items;
}

/**
 * Whether those who tell the items tell of many events. One that has more in common with the rest of the text than with its item tells of none; of
 * several who tell an item equally well the one that has least of the rest counts, then the earliest.
 */
function areOfManyEvents(text: number, told: readonly Tellers[], telling: TellingWords): boolean {
  const events: number[] = [];
  for (const { texts, worth } of told) {
    const inCommon = texts.map((teller) => telling.inCommon(text, teller));
    const least = Math.min(...inCommon);
    const teller = texts[inCommon.indexOf(least)]!;
    if (worth < IN_ITEM * least || events.some((event) => telling.cosine(event, teller) >= ONE_EVENT)) continue;
    events.push(teller);
    if (events.length === LEAST_EVENTS) return true;
  }
  return false;
}

/** The words that several texts hold, and few enough to tell something; known by the numbers of their beginnings. */
class TellingWords {
  readonly #texts: EventTexts;
  readonly #reach: Reach;
  /** By place in `terms`: the number of the term's beginning where that is telling, else 0. */
  readonly #numbers: Uint32Array;
  readonly #worths: Float64Array;
  /** The texts that hold each beginning, ascending: those of number n from `#starts[n]` up to `#starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #holders: Uint32Array;
  /** The distinct words of each text, those of text t from `#textStarts[t]` up to `#textStarts[t + 1]`. */
  readonly #textStarts: Uint32Array;
  readonly #words: Uint32Array;
  /** What they are worth. */
  readonly #textWorths: Float64Array;
  /** By word: the last stretch it was seen in. */
  readonly #lastSeen: Uint32Array;
  #stamps = 0;
  /** What is told apart by `#lastSeen`, while it is read. */
  readonly #distinct: Uint32Array;
  // By text, all 0 between two items.
  readonly #shared: Uint32Array;
  readonly #sharedWorth: Float64Array;
  /** Those that an item meets. */
  readonly #met: Uint32Array;

  constructor(texts: EventTexts, reach: Reach) {
    const { size, offsets, terms } = texts;
    this.#texts = texts;
    this.#reach = reach;
    const { beginnings, most } = beginningNumbers(texts);
    const numbers = terms.map((term) => beginnings[term]!);
    const documents = documentCounts(numbers, offsets, most + 1);
    const mostHolders = Math.min(MOST_HOLDERS, Math.max(FEW_HOLDERS, HELD_BY * size));
    documents[0] = 0;
    for (let number = 1; number <= most; number++)
      if (documents[number]! < 2 || documents[number]! > mostHolders) documents[number] = 0;
    this.#numbers = numbers.map((number) => (documents[number]! > 0 ? number : 0));
    this.#worths = Float64Array.from(documents, (holding) => (holding > 0 ? rarityAmong(size, holding) : 0));
    this.#lastSeen = new Uint32Array(most + 1);
    this.#distinct = new Uint32Array(most);
    this.#starts = new Uint32Array(most + 2);
    this.#starts.set(documents, 1);
    countsToStarts(this.#starts);
    this.#holders = new Uint32Array(this.#starts[most + 1]!);
    this.#words = new Uint32Array(this.#holders.length);
    this.#textStarts = new Uint32Array(size + 1);
    this.#textWorths = new Float64Array(size);
    const next = this.#starts.slice();
    for (let text = 0; text < size; text++) {
      const words = this.wordsOf([offsets[text]!, offsets[text + 1]!]);
      this.#words.set(words, this.#textStarts[text]!);
      this.#textStarts[text + 1] = this.#textStarts[text]! + words.length;
      this.#textWorths[text] = this.#worthOf(words);
      for (const word of words) this.#holders[next[word]!++] = text;
    }
    this.#shared = new Uint32Array(size);
    this.#sharedWorth = new Float64Array(size);
    this.#met = new Uint32Array(size);
  }

  /** The distinct telling words of an item or a text, in the order of first sight. */
  wordsOf([start, end]: Item): Uint32Array {
    const stamp = ++this.#stamps;
    let size = 0;
    for (let i = start; i < end; i++) {
      const word = this.#numbers[i]!;
      if (word === 0 || this.#lastSeen[word] === stamp) continue;
      this.#lastSeen[word] = stamp;
      this.#distinct[size++] = word;
    }
    return this.#distinct.slice(0, size);
  }

  /** The texts that have most of what an item of `text` tells, by its words, ascending; undefined where none has enough. */
  tellersOf(text: number, words: Uint32Array): Tellers | undefined {
    const [holders, shared, sharedWorth, met] = [this.#holders, this.#shared, this.#sharedWorth, this.#met];
    let size = 0;
    for (const word of words) {
      const worth = this.#worths[word]!;
      const end = this.#starts[word + 1]!;
      for (let h = this.#starts[word]!; h < end; h++) {
        const other = holders[h]!;
        if (shared[other] === 0) met[size++] = other;
        shared[other]!++;
        sharedWorth[other]! += worth;
      }
    }
    let most = SHARED_WORTH * this.#worthOf(words);
    let best: number[] = [];
    for (let i = 0; i < size; i++) {
      const other = met[i]!;
      const worth = sharedWorth[other]!;
      if (worth >= most && shared[other]! >= SHARED_WORDS && this.#mayTell(text, other)) {
        if (worth > most) best = [];
        most = worth;
        best.push(other);
      }
      shared[other] = 0;
      sharedWorth[other] = 0;
    }
    return best.length === 0 ? undefined : { texts: best.sort((a, b) => a - b), worth: most };
  }

  /** What the words that two texts have in common are worth. */
  inCommon(one: number, other: number): number {
    const stamp = ++this.#stamps;
    for (const word of this.#wordsOfText(one)) this.#lastSeen[word] = stamp;
    let worth = 0;
    for (const word of this.#wordsOfText(other)) if (this.#lastSeen[word] === stamp) worth += this.#worths[word]!;
    return worth;
  }

  /** Of two texts, each word as long as the root of what it is worth. */
  cosine(one: number, other: number): number {
    const worths = this.#textWorths[one]! * this.#textWorths[other]!;
    return this.inCommon(one, other) / Math.max(1, Math.sqrt(worths));
  }

  /** Of what the words of all items are worth the part that stands in several of them. */
  saidAgain(items: readonly Uint32Array[]): number {
    const [once, again] = [++this.#stamps, ++this.#stamps];
    let [worth, worthAgain] = [0, 0];
    for (const words of items)
      for (const word of words) {
        const seen = this.#lastSeen[word]!;
        if (seen < once) worth += this.#worths[word]!;
        else if (seen === once) worthAgain += this.#worths[word]!;
        this.#lastSeen[word] = seen < once ? once : again;
      }
    return worthAgain / Math.max(1, worth);
  }

  #mayTell(text: number, other: number): boolean {
    const { first } = this.#reach;
    const gap = Math.abs(first[text]! - first[other]!);
    const { units } = this.#texts;
    return units[text] !== units[other] && !(gap > MOST_DAYS * MS_PER_DAY) && inReach(this.#reach, text, other);
  }

  #wordsOfText(text: number): Uint32Array {
    return this.#words.subarray(this.#textStarts[text], this.#textStarts[text + 1]);
  }

  #worthOf(words: Uint32Array): number {
    let worth = 0;
    for (const word of words) worth += this.#worths[word]!;
    return worth;
  }
}

/** The number of each term's beginning, from 1; 0 for what is too short to tell anything. */
function beginningNumbers({ words, hasDigit, isPair }: EventTexts): { beginnings: Uint32Array; most: number } {
  const known = new Map<string, number>();
  const beginnings = Uint32Array.from(words, (word, term) => {
    const letters = word.length * (HANGUL.test(word) ? 2 : 1);
    if (letters < LEAST_LETTERS && hasDigit[term] === 0 && isPair[term] === 0) return 0;
    const beginning = word.slice(0, BEGINNING);
    const number = known.get(beginning) ?? known.size + 1;
    known.set(beginning, number);
    return number;
  });
  return { beginnings, most: known.size };
}
