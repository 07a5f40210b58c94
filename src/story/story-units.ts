/**
 * What is compared when stories are grouped: of each report, however many outlets printed it, the few fullest articles that are no shortened
 * versions of one another. Reports of the very same words within a day (headlines, mostly) are one unit.
 */
import { MS_PER_DAY } from "../basics/iso-time.js";
import { surelyPrintedBy } from "../basics/publication-times.js";
import { RecentRows } from "../basics/recent-rows.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { ownIds, type WordColumns } from "../text/words/word-columns.js";
import type { PrintedArticle, ToldReport } from "./told-reports.js";

/** One article; they come sorted by time, then id. */
export interface StoryArticle extends PrintedArticle {
  title: WordColumns;
  /** House text carries `WordFlag.House` and is not read; an article that is nothing else stays alone. */
  body: WordColumns;
  /** Comparable name of the outlet, "" when unknown. */
  outlet: string;
}

export interface StoryUnit {
  /** Of its articles, ascending. */
  readonly places: number[];
  /** Of those that speak for it, fullest first; at most `MOST_VOICES`, and no shortened version of another. */
  readonly voices: number[];
  /** First and last publication; Infinity and -Infinity where no article is dated. */
  first: number;
  last: number;
  language: string;
}

/** More copies of one report say nothing new. Anything from 3 to 10 gave the same stories. */
const MOST_VOICES = 6;
/** An article is a shortened version where it is shorter than .8 of a fuller one, which has .9 of its distinct words. */
const [SHORTENED_LENGTH, SHORTENED_WORDS] = [0.8, 0.9];

/** The units of some reports, in the order of each unit's first report. */
export function storyUnits(
  articles: readonly StoryArticle[],
  reports: readonly ToldReport[],
  vocabulary: Vocabulary,
): StoryUnit[] {
  const units: StoryUnit[] = [];
  const sameText = new Map<string, StoryUnit>();
  for (const { places, first, last, language } of reports) {
    const unit = { places: [...places], voices: voicesOf(articles, places), first, last, language };
    const key = wordingKey(articles[unit.voices[0]!]!, vocabulary);
    const same = sameText.get(key);
    if (key !== "" && same !== undefined && same.language === unit.language && withinADay(same, unit)) {
      same.places.push(...unit.places);
      same.last = Math.max(same.last, unit.last);
      continue;
    }
    if (key !== "") sameText.set(key, unit);
    units.push(unit);
  }
  return units;
}

/**
 * When a unit was first printed, milliseconds since 1970; NaN where none of its articles is dated. Whoever prints it later, or without a date, tells
 * no other event.
 */
export function toldAt(unit: Pick<StoryUnit, "first" | "last">): number {
  return isDated(unit) ? unit.first : Number.NaN;
}

/** Who surely printed a unit later than others did: the comparable names of their outlets. Of undated articles nobody knows. */
export function laterPrinters({ places }: Pick<StoryUnit, "places">, articles: readonly StoryArticle[]): Set<string> {
  const limit = surelyPrintedBy(places.map((place) => articles[place]!));
  const printers = new Set<string>();
  const first = new Set<string>([""]);
  for (const place of places) {
    const { time, outlet } = articles[place]!;
    (time > limit ? printers : first).add(outlet);
  }
  for (const outlet of first) printers.delete(outlet);
  return printers;
}

function isDated({ first, last }: Pick<StoryUnit, "first" | "last">): boolean {
  return first <= last;
}

/** A shortened version tells less of the event in the same words: it would make the report look further from all others than it is. */
function voicesOf(articles: readonly StoryArticle[], places: readonly number[]): number[] {
  const lengths = new Map(places.map((place) => [place, ownLength(articles[place]!)]));
  const byLength = [...places].sort((a, b) => lengths.get(b)! - lengths.get(a)! || a - b);
  const voices: number[] = [];
  const words = new RecentRows(MOST_VOICES, (place) => ownWordSet(articles[place]!));
  for (const place of byLength) {
    const isShortened = voices.some(
      (voice) =>
        lengths.get(place)! < SHORTENED_LENGTH * lengths.get(voice)! &&
        shareWithin(words.get(place), words.get(voice)) >= SHORTENED_WORDS,
    );
    if (isShortened) continue;
    voices.push(place);
    if (voices.length === MOST_VOICES) break;
  }
  return voices;
}

/** Number of words, house text aside. */
function ownLength({ title, body }: StoryArticle): number {
  return ownIds(title).length + ownIds(body).length;
}

function shareWithin(words: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let held = 0;
  for (const word of words) if (others.has(word)) held++;
  return held / words.size;
}

/** The distinct words, house text aside. */
export function ownWordSet({ title, body }: StoryArticle): Set<number> {
  return new Set([...ownIds(title), ...ownIds(body)]);
}

/** Undated ones are of one day with each other, and with no others. */
function withinADay(a: StoryUnit, b: StoryUnit): boolean {
  if (!isDated(a) || !isDated(b)) return isDated(a) === isDated(b);
  return Math.max(a.last, b.last) - Math.min(a.first, b.first) <= MS_PER_DAY;
}

/** The words of an article as a key, house text aside; "" where there are none. */
function wordingKey({ title, body }: StoryArticle, vocabulary: Vocabulary): string {
  let one = 0;
  let two = 0;
  let words = 0;
  for (const ids of [ownIds(title), ownIds(body)]) {
    for (let i = 0; i < ids.length; i++) {
      const hash = vocabulary.hash(ids[i]!);
      one = Math.imul(one ^ hash, 0x9e3779b1) + 1;
      two = Math.imul(two ^ (hash >>> 7), 0x85ebca6b) ^ (two >>> 15);
    }
    words += ids.length;
    one = Math.imul(one, 31); // a word may stand in the title or in the body
  }
  return words === 0 ? "" : `${one}/${two}/${words}`;
}
