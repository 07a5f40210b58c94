/** Articles to stories: which reports tell of the same event. Copies are given (`report`); what joins reports is what they tell. */
import { numberedByFirst } from "../basics/order.js";
import { backgroundShare } from "../text/lexicon/background-words.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { CommonFacts } from "./event/common-facts.js";
import { crowdScaled } from "./event/local-scaling.js";
import { type Answering, type MeasuredTexts, measureTexts, type WordKnowledge } from "./event/measure-texts.js";
import { linkedGroups } from "./linked-groups.js";
import { byPeriod, periodsOf } from "./periods.js";
import { StoryChain } from "./story-chain.js";
import { unitsByLanguage } from "./story-languages.js";
import { laterPrinters, type StoryArticle, type StoryUnit, storyUnits, toldAt } from "./story-units.js";
import { type ToldReport, toldReports } from "./told-reports.js";

export interface StoryOptions extends Answering {
  /** Most milliseconds between two articles of one story, where both are dated; Infinity for no limit. */
  longestGap: number;
  /** Days in a period, if stories are grouped period by period (`periods.ts`); else Infinity. */
  storyDays: number;
  /** Number of the stem of a vocabulary word in a language; equal stems have equal numbers. */
  stem(id: number, language: string): number;
  /** Pairs of places that are known to be twins from the comparison as copies, each `a < b`. */
  twins: readonly (readonly [number, number])[];
  /** Is shown all that led to the stories of each language. */
  trace?: ((seen: StoryTrace) => void) | undefined;
}

/** What was measured on the way to the stories of one language; its texts are the voices. */
export interface StoryTrace extends MeasuredTexts {
  units: readonly StoryUnit[];
  /** The articles that speak for the units, each with its place and the number of its unit. */
  voices: readonly { place: number; unit: number }[];
  /** What decides, by pair: `scaled`, divided where both stand in a crowd. */
  similarities: Float64Array;
  /** Groups that came together, and were parted for the names and figures common to each side. */
  parted: readonly PartedSides[];
}

/** Two groups of voices, by their numbers. */
export type PartedSides = readonly [one: Uint32Array, other: Uint32Array];

/**
 * Story number of each article, in the order of each story's first one. Nothing depends on vocabulary ids.
 * Time grows with articles x words; what two of them cost is bounded by the caps in `EVENT`.
 */
export function groupStories(
  articles: readonly StoryArticle[],
  vocabulary: Vocabulary,
  options: StoryOptions,
): Uint32Array {
  const labels = new Uint32Array(articles.length);
  const reports = toldReports(articles);
  if (options.storyDays === Number.POSITIVE_INFINITY) {
    labelGroups(labels, articles, reports, vocabulary, options);
    return numberedByFirst(labels);
  }
  const storyOf = new Map<number, number>();
  const chain = new StoryChain(options.longestGap);
  for (const [period, lookedAt] of byPeriod(reports, options.storyDays)) {
    labelGroups(labels, articles, lookedAt, vocabulary, options);
    const seen = lookedAt.map((report) => ({
      ...report,
      group: labels[report.places[0]!]!,
      isCarried: periodsOf(report.first, options.storyDays)[0] < period,
    }));
    for (const [report, { id }] of chain.next(seen)) storyOf.set(report, id);
  }
  return numberedByFirst(articles.map(({ report }) => storyOf.get(report)!));
}

/** Sets the labels of the articles of some reports to the numbers of their groups. */
function labelGroups(
  labels: Uint32Array,
  articles: readonly StoryArticle[],
  reports: readonly ToldReport[],
  vocabulary: Vocabulary,
  options: StoryOptions,
): void {
  let stories = 0;
  const units = storyUnits(articles, reports, vocabulary);
  for (const [language, held] of unitsByLanguage(units, articles, vocabulary.size)) {
    const share = (word: string): number => backgroundShare(language, word);
    const stem = (id: number): number => options.stem(id, language);
    const groups = groupUnits(held, articles, { vocabulary, stem, share }, options);
    let next = stories;
    for (let u = 0; u < held.length; u++) {
      for (const place of held[u]!.places) labels[place] = stories + groups[u]!;
      next = Math.max(next, stories + groups[u]! + 1);
    }
    stories = next;
  }
}

/**
 * Group number of each unit of one language. The first linkage tells whose neighbours are a crowd; the second joins, but for groups whose reports say
 * throughout that they tell of two events.
 */
function groupUnits(
  units: readonly StoryUnit[],
  articles: readonly StoryArticle[],
  words: WordKnowledge,
  options: StoryOptions,
): Uint32Array {
  const voices = units.flatMap(({ voices }, unit) => voices.map((place) => ({ place, unit })));
  const unitOf = Uint32Array.from(voices, ({ unit }) => unit);
  const printers = units.map((unit) => laterPrinters(unit, articles));
  const ofUnits = (ask: (unit: StoryUnit) => number): Float64Array =>
    Float64Array.from(unitOf, (unit) => ask(units[unit]!));
  const reach = {
    first: ofUnits(({ first }) => first),
    last: ofUnits(({ last }) => last),
    most: options.longestGap,
  };
  const measured = measureTexts(
    {
      texts: voices.map(({ place }) => articles[place]!),
      units: unitOf,
      times: ofUnits(toldAt),
      outlets: voices.map(({ place }) => articles[place]!.outlet),
      printers: voices.map(({ unit }) => printers[unit]!),
      reach,
      twins: twinUnits(units, options.twins),
    },
    words,
    options,
  );
  const { candidates, scaled, texts, weights } = measured;
  const loose = linkedGroups(candidates, scaled, unitOf, reach);
  const similarities = crowdScaled(measured, loose);
  const facts = new CommonFacts(texts, weights);
  const parted: PartedSides[] = [];
  const groups = linkedGroups(candidates, similarities, unitOf, reach, (one, other, similarity) => {
    const areTwo = facts.tellOfTwoEvents(one, other, similarity);
    if (areTwo) parted.push([one, other]);
    return areTwo;
  });
  options.trace?.({ units, voices, ...measured, similarities, parted });
  const groupOf = new Uint32Array(units.length);
  for (let v = 0; v < voices.length; v++) groupOf[unitOf[v]!] = groups[v]!;
  return groupOf;
}

/** Pairs of places as pairs of the units that hold them; what is in one unit is one report. */
function twinUnits(units: readonly StoryUnit[], twins: StoryOptions["twins"]): [number, number][] {
  if (twins.length === 0) return [];
  const unitOf = new Map(units.flatMap(({ places }, unit) => places.map((place) => [place, unit])));
  return twins.flatMap(([a, b]) => {
    const [one, two] = [unitOf.get(a), unitOf.get(b)];
    return one === undefined || two === undefined || one === two ? [] : [[one, two]];
  });
}
