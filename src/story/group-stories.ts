/** Articles to stories: which reports tell of the same event. Copies are given (`report`); what joins reports is what they tell. */
import { MS_PER_DAY } from "../basics/iso-time.js";
import { numberedByFirst } from "../basics/order.js";
import { PairTable } from "../basics/pair-table.js";
import { stemmerFor } from "../text/lexicon/stemmer.js";
import type { Vocabulary } from "../text/words/vocabulary.js";
import { withoutCommonTitles } from "./event/common-titles.js";
import {
  type EventCandidates,
  eventCandidates,
  type NeighbourPairs,
  type NeighbourQuestion,
} from "./event/event-candidates.js";
import { CHANNELS, type ChannelAnswers, type ChannelQuestion, channelCosines } from "./event/event-channels.js";
import { crowdScaled, locallyScaled } from "./event/event-scaling.js";
import { EVENT } from "./event/event-settings.js";
import { eventSimilarities } from "./event/event-similarity.js";
import { eventTexts } from "./event/event-texts.js";
import { EventTwins } from "./event/event-twins.js";
import { EventVectors } from "./event/event-vectors.js";
import { termWeights } from "./event/event-weights.js";
import type { SparseRows } from "./event/sparse-rows.js";
import { averageLink } from "./linkage/average-link.js";
import { type CutBand, localCut } from "./linkage/local-cut.js";
import { type Reach, TimeSpans } from "./linkage/time-spans.js";
import { unitsByLanguage } from "./story-languages.js";
import { type StoryRow, type StoryUnit, storyUnits, toldAt } from "./story-units.js";

export interface StoryOptions {
  /** Most days between two articles of one story, where both are dated; Infinity for no limit. */
  withinDays: number;
  /** Share of ordinary texts of a language that hold a word, 0–1; 0 when unknown. */
  backgroundShare(language: string, word: string): number;
  /** Pairs of rows that are known to be twins from the comparison as copies, each `a < b`. */
  twins: readonly (readonly [number, number])[];
  /** Has each question answered by `channelCosines`, here or in other threads; the answers in their order. */
  askChannels?(questions: readonly ChannelQuestion[]): Float64Array[];
  /** The same for questions that `neighbourPairs` answers. */
  askNeighbours?(questions: readonly NeighbourQuestion[]): NeighbourPairs[];
  /** Is shown all that led to the stories of each language. */
  trace?: ((seen: StoryTrace) => void) | undefined;
}

/** What was measured on the way to the stories of one language. Similarities go by candidate pair. */
export interface StoryTrace {
  units: readonly StoryUnit[];
  /** The articles that speak for the units, each with its row and the number of its unit. */
  voices: readonly { row: number; unit: number }[];
  /** Pairs of voices. */
  candidates: EventCandidates;
  channels: ChannelAnswers;
  /** Of the two texts alone, and their times. */
  similarities: Float64Array;
  /** Against the nearest neighbours of both; 0 for texts from one template. */
  scaled: Float64Array;
  /** What joins: against the crowd around them besides. */
  crowded: Float64Array;
}

/** Similarities are whole numbers of this unit in the linkage, so that sums are exact. */
const UNIT = 2 ** 20;

/** Where the dendrogram is cut. */
export const BAND: CutBand = {
  low: EVENT.threshold / EVENT.band,
  high: EVENT.threshold * EVENT.band,
  sizePower: EVENT.sizePower,
};

/**
 * Story number of each row, in the order of each story's first row. Nothing depends on vocabulary ids.
 * Time grows with rows x words; what two rows cost is bounded by the caps in `EVENT`.
 */
export function groupStories(rows: readonly StoryRow[], vocabulary: Vocabulary, options: StoryOptions): Uint32Array {
  const labels = new Uint32Array(rows.length);
  let stories = 0;
  const units = storyUnits(rows, vocabulary);
  for (const [language, held] of unitsByLanguage(units, rows, vocabulary.size)) {
    const groups = groupUnits(held, rows, language, vocabulary, options);
    let next = stories;
    for (let u = 0; u < held.length; u++) {
      for (const row of held[u]!.rows) labels[row] = stories + groups[u]!;
      next = Math.max(next, stories + groups[u]! + 1);
    }
    stories = next;
  }
  return numberedByFirst(labels);
}

function groupUnits(
  units: readonly StoryUnit[],
  rows: readonly StoryRow[],
  language: string,
  vocabulary: Vocabulary,
  options: StoryOptions,
): Uint32Array {
  const voices = units.flatMap(({ voices }, unit) => voices.map((row) => ({ row, unit })));
  const unitOf = Uint32Array.from(voices, ({ unit }) => unit);
  const told = voices.map(({ row }) => rows[row]!);
  const reach = {
    first: Float64Array.from(unitOf, (unit) => units[unit]!.first),
    last: Float64Array.from(unitOf, (unit) => units[unit]!.last),
    most: options.withinDays * MS_PER_DAY,
  };
  const measured = measureVoices(told, units, unitOf, reach, language, vocabulary, options);
  const { candidates, similarities, scaled } = measured;
  const loose = linkedGroups(candidates, scaled, unitOf, reach);
  const crowded = crowdScaled(candidates, similarities, scaled, loose);
  options.trace?.({ units, voices, ...measured, crowded });
  const groups = linkedGroups(candidates, crowded, unitOf, reach);
  const ofUnits = new Uint32Array(units.length);
  for (let v = 0; v < voices.length; v++) ofUnits[unitOf[v]!] = groups[v]!;
  return ofUnits;
}

/** The voices worth comparing, and how alike they are. `unitOf` has the unit of each. */
function measureVoices(
  voices: readonly StoryRow[],
  units: readonly StoryUnit[],
  unitOf: Uint32Array,
  reach: Reach,
  language: string,
  vocabulary: Vocabulary,
  { backgroundShare, twins, askChannels = answerHere, askNeighbours }: StoryOptions,
): Pick<StoryTrace, "candidates" | "channels" | "similarities" | "scaled"> {
  const isOrdinary = (id: number): boolean => backgroundShare(language, vocabulary.word(id)) > 0;
  const { stem } = stemmerFor(language);
  const texts = eventTexts(withoutCommonTitles(voices, unitOf, isOrdinary), unitOf, vocabulary, stem);
  const weights = termWeights(texts, (word) => backgroundShare(language, word));
  const vectors = new EventVectors(texts, weights);
  const words = vectors.words();
  const candidates = candidatesAmong(vectors, words, reach, askNeighbours);
  const channels = answersOf(askChannels, { texts, weights, ...candidates }, words);
  const times = Float64Array.from(unitOf, (unit) => toldAt(units[unit]!));
  const similarities = eventSimilarities(candidates, channels, vectors.lengths, times);
  const scaled = locallyScaled(candidates, similarities, vectors.lengths, unitOf);
  const ofTexts = new EventTwins(texts, weights);
  // Texts without two words in a row in common are of no template.
  const areTwins = (p: number): boolean =>
    channels.pairs[p]! > 0 && ofTexts.areTwins(candidates.first[p]!, candidates.second[p]!);
  silenceTwins(scaled, candidates, unitOf, twinUnits(units, twins), areTwins);
  return { candidates, channels, similarities, scaled };
}

/** Who is worth comparing. */
function candidatesAmong(
  vectors: EventVectors,
  words: SparseRows,
  reach: Reach,
  ask: StoryOptions["askNeighbours"],
): EventCandidates {
  const size = vectors.lengths.length;
  // A full text says its words often enough to be met by them alone.
  const short = Uint8Array.from(vectors.lengths, (length) => (length < EVENT.longWords ? 1 : 0));
  const channels = [{ rows: words, looksUp: new Uint8Array(size).fill(1) }];
  if (short.includes(1)) channels.push({ rows: vectors.grams(), looksUp: short });
  return eventCandidates(channels, size, reach, ask);
}

function answersOf(
  ask: (questions: readonly ChannelQuestion[]) => Float64Array[],
  about: Omit<ChannelQuestion, "channel" | "rows">,
  words: SparseRows,
): ChannelAnswers {
  const answers = ask(CHANNELS.map((channel) => ({ channel, ...about, ...(channel === "words" && { rows: words }) })));
  return Object.fromEntries(CHANNELS.map((channel, i) => [channel, answers[i]!])) as ChannelAnswers;
}

function answerHere(questions: readonly ChannelQuestion[]): Float64Array[] {
  return questions.map(channelCosines);
}

/**
 * Sets the similarity of two reports to 0 where any two of their articles come from one template: what they share is the template, and so do
 * all their copies. `known` has the units of which that is told already; others are looked at where they would join.
 */
function silenceTwins(
  scaled: Float64Array,
  { first, second }: EventCandidates,
  unitOf: Uint32Array,
  known: readonly (readonly [number, number])[],
  areTwins: (pair: number) => boolean,
): void {
  const twins = new PairTable();
  const note = (one: number, two: number): void => twins.set(Math.min(one, two), Math.max(one, two), 1);
  for (const [one, two] of known) note(one, two);
  for (let p = 0; p < scaled.length; p++)
    if (scaled[p]! >= BAND.low && areTwins(p)) note(unitOf[first[p]!]!, unitOf[second[p]!]!);
  if (twins.size === 0) return;
  for (let p = 0; p < scaled.length; p++) {
    const [one, two] = [unitOf[first[p]!]!, unitOf[second[p]!]!];
    if (twins.get(Math.min(one, two), Math.max(one, two)) === 1) scaled[p] = 0;
  }
}

/** Pairs of rows as pairs of the units that hold them; what is in one unit is one report. */
function twinUnits(units: readonly StoryUnit[], twins: StoryOptions["twins"]): [number, number][] {
  if (twins.length === 0) return [];
  const unitOf = new Map(units.flatMap(({ rows }, unit) => rows.map((row) => [row, unit])));
  return twins.flatMap(([a, b]) => {
    const [one, two] = [unitOf.get(a), unitOf.get(b)];
    return one === undefined || two === undefined || one === two ? [] : [[one, two]];
  });
}

function linkedGroups(
  candidates: EventCandidates,
  similarities: Float64Array,
  unitOf: Uint32Array,
  reach: Reach,
): Uint32Array {
  const { low, high, sizePower } = BAND;
  const held: number[] = [];
  for (let p = 0; p < similarities.length; p++) if (similarities[p]! >= low * EVENT.floorShare) held.push(p);
  const pairs = {
    first: Uint32Array.from(held, (p) => candidates.first[p]!),
    second: Uint32Array.from(held, (p) => candidates.second[p]!),
    similarity: Float64Array.from(held, (p) => similarities[p]! * UNIT),
  };
  return localCut(
    averageLink(unitOf.length, pairs, { least: low * UNIT, rule: new TimeSpans(reach), together: unitOf }),
    {
      low: low * UNIT,
      high: high * UNIT,
      sizePower,
    },
  );
}
