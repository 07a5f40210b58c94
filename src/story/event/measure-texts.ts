/** The way through this folder: the texts of one language to the pairs of them that are worth comparing, and how likely each pair tells of one event. */
import type { Vocabulary } from "../../text/words/vocabulary.js";
import { NO_WORDS } from "../../text/words/word-columns.js";
import type { Reach } from "../linkage/time-spans.js";
import { ChannelRows } from "./channel-rows.js";
import { CHANNELS, type ChannelAnswers, type ChannelQuestion, channelCosines } from "./channels.js";
import { withoutCommonTitles } from "./common-titles.js";
import {
  type EventCandidates,
  eventCandidates,
  type NeighbourPairs,
  type NeighbourQuestion,
  neighbourPairs,
} from "./event-candidates.js";
import { EVENT } from "./event-settings.js";
import { eventSimilarities, surroundedFactors } from "./event-similarity.js";
import { type EventTexts, type EventWords, eventTexts } from "./event-texts.js";
import { EventTwins } from "./event-twins.js";
import { gatheringTexts } from "./gathering-texts.js";
import { locallyScaled } from "./local-scaling.js";
import { silenceTwins } from "./silence-twins.js";
import type { SparseRows } from "./sparse-rows.js";
import { type TermWeights, termWeights } from "./term-weights.js";

/** Texts in the order of time, each of which speaks for a unit. */
export interface ToldTexts {
  readonly texts: readonly EventWords[];
  /** The unit of each text, ascending from 0. */
  readonly units: Uint32Array;
  /** When that was first printed, milliseconds since 1970; NaN when undated. */
  readonly times: Float64Array;
  /** Comparable name of each text's outlet, "" when unknown. */
  readonly outlets: readonly string[];
  /** Those of the outlets that surely printed the unit of each text later than another did. */
  readonly printers: readonly ReadonlySet<string>[];
  /** Of the units. */
  readonly reach: Reach;
  /** Pairs of units that are known to come from one template. */
  readonly twins: readonly (readonly [number, number])[];
}

/** What is known of the words of the texts' language. */
export interface WordKnowledge {
  readonly vocabulary: Vocabulary;
  /** Number of the stem of a vocabulary word; equal stems have equal numbers. */
  stem(id: number): number;
  /** Share of ordinary texts that hold a word, 0–1; 0 when unknown. */
  share(word: string): number;
}

/** Who answers the questions that need nothing of each other: the calling thread by itself, or several; answers come in the order of the questions. */
export interface Answering {
  /** As `channelCosines` answers them. */
  askChannels?(questions: readonly ChannelQuestion[]): Float64Array[];
  /** As `neighbourPairs` answers them. */
  askNeighbours?(questions: readonly NeighbourQuestion[]): NeighbourPairs[];
}

/** What was measured; similarities go by pair. */
export interface MeasuredTexts {
  /** Pairs of texts. */
  candidates: EventCandidates;
  channels: ChannelAnswers;
  /** Of the two texts alone, and their times. */
  alone: Float64Array;
  /** Against the nearest neighbours of both; 0 for texts from one template. */
  scaled: Float64Array;
  /** 1 for a text that gathers what others tell of several events: it is compared with none. */
  gathering: Uint8Array;
  /** What was read to measure them. */
  texts: EventTexts;
  weights: TermWeights;
}

const NO_TEXT: EventWords = { title: NO_WORDS, body: NO_WORDS };

/** Time grows with the words; what two texts cost is bounded by the caps in `EVENT`. */
export function measureTexts(
  { texts: given, units, times, outlets, printers, reach, twins }: ToldTexts,
  { vocabulary, stem, share }: WordKnowledge,
  { askChannels = channelsHere, askNeighbours = neighboursHere }: Answering,
): MeasuredTexts {
  const titled = withoutCommonTitles(given, units, (id) => share(vocabulary.word(id)) > 0);
  const read = eventTexts(titled, units, vocabulary, stem);
  const gathering = gatheringTexts(read, reach);
  const told = titled.map((text, t) => (gathering[t] === 1 ? NO_TEXT : text));
  const texts = gathering.includes(1) ? eventTexts(told, units, vocabulary, stem) : read;
  const weights = termWeights(texts, share);
  const { lengths } = texts;
  const channelRows = new ChannelRows(texts, weights);
  const words = channelRows.words();
  const candidates = candidatesAmong(channelRows, lengths, words, reach, askNeighbours);
  const channels = answersOf(askChannels, { texts, weights, ...candidates }, words);
  const alone = eventSimilarities({ candidates, channels, lengths, times });
  const factors = surroundedFactors({ candidates, alone, lengths, times, outlets, printers });
  const scaled = locallyScaled({ candidates, alone, factors, lengths, units });
  const eventTwins = new EventTwins(texts, weights);
  // Texts without two words in a row in common are of no template.
  const areTwins = (p: number): boolean =>
    channels.pairs[p]! > 0 && eventTwins.areTwins(candidates.first[p]!, candidates.second[p]!);
  silenceTwins(scaled, candidates, units, twins, areTwins);
  return { candidates, channels, alone, scaled, gathering, texts, weights };
}

function candidatesAmong(
  channelRows: ChannelRows,
  lengths: Uint32Array,
  words: SparseRows,
  reach: Reach,
  ask: NonNullable<Answering["askNeighbours"]>,
): EventCandidates {
  const size = lengths.length;
  // A full text says its words often enough to be met by them alone.
  const short = Uint8Array.from(lengths, (length) => (length < EVENT.noHeadlineWords ? 1 : 0));
  const channels = [{ rows: words, looksUp: new Uint8Array(size).fill(1) }];
  if (short.includes(1)) channels.push({ rows: channelRows.grams(), looksUp: short });
  return eventCandidates(channels, size, reach, ask);
}

function answersOf(
  ask: NonNullable<Answering["askChannels"]>,
  about: Omit<ChannelQuestion, "channel" | "rows">,
  words: SparseRows,
): ChannelAnswers {
  const answers = ask(CHANNELS.map((channel) => ({ channel, ...about, ...(channel === "words" && { rows: words }) })));
  return Object.fromEntries(CHANNELS.map((channel, i) => [channel, answers[i]!])) as ChannelAnswers;
}

function channelsHere(questions: readonly ChannelQuestion[]): Float64Array[] {
  return questions.map(channelCosines);
}

function neighboursHere(questions: readonly NeighbourQuestion[]): NeighbourPairs[] {
  return questions.map(neighbourPairs);
}
