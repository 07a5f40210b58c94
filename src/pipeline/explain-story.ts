/** Why two articles are in one story, or why not: what the grouping of all stories measured on them, and which step decided. */
import { MS_PER_DAY } from "../basics/iso-time.js";
import type { ExplainedSignal, NearestArticle, StoryExplanation, StoryReason } from "../explanation.js";
import type { Channel } from "../story/event/channels.js";
import { CUT_RANGE } from "../story/event/event-settings.js";
import { rounded } from "../story/event/event-similarity.js";
import type { StoryTrace } from "../story/group-stories.js";
import { leastOfTwo } from "../story/linkage/local-cut.js";
import { LEAST_COUNTED } from "../story/linked-groups.js";
import { shareAPeriod } from "../story/periods.js";
import { toldAt } from "../story/story-units.js";
import type { LabelledHeld } from "./cluster-held.js";

/** What each channel compares: cosines of weighted counts. */
const MEANS: Readonly<Record<Channel, string>> = {
  words: "how alike the words are, rare ones counting more, 0 to 1",
  pairs: "the same for words that are side by side",
  figures: "the same for figures",
  title: "the same for the words of the titles; unknown where one has none",
  grams: "the same for runs of four characters, which see through word endings",
  content: "the same for the stems of words that are no names; unknown where one has fewer than five",
  names: "the same for names in the title and the first sentences; unknown where one has fewer than two",
};

/** A similarity below this may be scaled to so little that it is rounded to 0. */
const LEAST_SCALED = 0.001;

/** Two articles by their places, and the units they are in where one language has both. */
interface AskedPair {
  a: number;
  b: number;
  trace?: StoryTrace;
  units?: [number, number];
}

/** What was measured on the voices of two units. */
interface MeasuredUnits {
  trace: StoryTrace;
  /** The pair of voices to show: its number, and their places, the one for the first article first. */
  pair: number;
  voices: [number, number];
  /** When the units of the two were first printed. */
  times: [number, number];
  /** Pairs of voices, compared or not, the mean of what counts in the end, and what it must be where there are no others. */
  pairs: number;
  similarity: number;
  needed: number;
}

/** What was seen of the two rows when all that is held was grouped. */
export function explainStory(
  labelled: LabelledHeld,
  traces: readonly StoryTrace[],
  one: number,
  two: number,
): StoryExplanation {
  const asked = askedPair(traces, labelled.rows.indexOf(one), labelled.rows.indexOf(two));
  const measured = measuredUnits(asked);
  const idOf = (place: number): string => labelled.collection.details(labelled.rows[place]!).id;
  const found = reasonOf(labelled, asked, measured, labelled.collection.areNearInTime(one, two));
  const nearest = found === "nearer to others" ? nearestArticles(labelled.stories, asked, idOf) : [];
  const because = found === "nearer to others" && nearest.length === 0 ? "parted by others" : found;
  return {
    together: labelled.stories[asked.a] === labelled.stories[asked.b],
    because,
    measured: measured === undefined ? null : [idOf(measured.voices[0]), idOf(measured.voices[1])],
    similarity: measured?.similarity ?? null,
    pairs: measured?.pairs ?? 0,
    needed: measured?.needed ?? neededBy(1, 1),
    signals: measured === undefined ? [] : signalsOf(measured),
    nearest,
  };
}

/** The trace of the period that decides: the first that looks at both. Where it read each in a language of its own, none of the next says anything. */
function askedPair(traces: readonly StoryTrace[], a: number, b: number): AskedPair {
  let before = 0;
  for (const trace of traces) {
    const unitOf = (place: number): number => trace.units.findIndex(({ places }) => places.includes(place));
    const units: [number, number] = [unitOf(a), unitOf(b)];
    const held = units.filter((unit) => unit >= 0).length;
    if (held === 2 && before < 2) return { a, b, trace, units };
    before += held;
  }
  return { a, b };
}

/** Shows the two articles themselves where they were compared, else the most similar of those that speak for them. */
function measuredUnits({ a, b, trace, units }: AskedPair): MeasuredUnits | undefined {
  if (trace === undefined || units === undefined) return undefined;
  const { voices, candidates, similarities } = trace;
  const [ofOne, ofTwo] = units.map((unit) => trace.units[unit]!.voices.length) as [number, number];
  const pairs = units[0] === units[1] ? (ofOne * (ofOne - 1)) / 2 : ofOne * ofTwo;
  let shown: { pair: number; voices: [number, number] } | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let pair = 0; pair < similarities.length; pair++) {
    const [x, y] = [voices[candidates.first[pair]!]!, voices[candidates.second[pair]!]!];
    const [one, two] = x.unit === units[0] ? [x, y] : [y, x];
    if (one.unit !== units[0] || two.unit !== units[1]) continue;
    // The one pair of two articles is told as it was measured.
    if (pairs === 1 || similarities[pair]! >= LEAST_COUNTED) sum += similarities[pair]!;
    const isAsked = (one.place === a && two.place === b) || (one.place === b && two.place === a);
    const rank = isAsked ? Number.POSITIVE_INFINITY : similarities[pair]!;
    if (rank <= highest) continue;
    highest = rank;
    shown = { pair, voices: [one.place, two.place] };
  }
  const times = units.map((unit) => toldAt(trace.units[unit]!)) as [number, number];
  return shown && { trace, ...shown, times, pairs, similarity: sum / pairs, needed: neededBy(ofOne, ofTwo) };
}

/** The similarity that two units of so many voices need with no others; rounded, since powers differ between engines. */
function neededBy(one: number, other: number): number {
  return rounded(leastOfTwo(CUT_RANGE, one, other));
}

function reasonOf(
  labelled: LabelledHeld,
  { a, b, trace, units }: AskedPair,
  measured: MeasuredUnits | undefined,
  isNearInTime: boolean,
): StoryReason {
  const { reports, stories, roundUps } = labelled;
  if (reports[a] === reports[b]) return "one report";
  const areTogether = stories[a] === stories[b];
  if (units !== undefined && units[0] === units[1]) return areTogether ? "same words" : "periods apart";
  const isSimilar = measured !== undefined && measured.similarity >= measured.needed;
  if (areTogether) return isSimilar ? "similar" : "joined by others";
  // An article made from two reports of one event counts as a round-up as well; then what its report was measured by tells more.
  const isRoundUp = (place: number): boolean => {
    const others = roundUps.get(place);
    return others !== undefined && (measured === undefined || new Set(others.map((other) => stories[other])).size > 1);
  };
  if (isRoundUp(a) || isRoundUp(b)) return "round-up";
  if (!isNearInTime) return "too many days apart";
  if (trace === undefined || units === undefined)
    return arePeriodsApart(labelled, a, b) ? "periods apart" : "other languages";
  if (gatherItems(trace, units)) return "round-up";
  if (wereParted(trace, units)) return "other facts on each side";
  if (measured === undefined) return "never compared";
  // Nothing else takes all of a similarity that is not next to nothing already.
  const { pair } = measured;
  if (trace.scaled[pair] === 0 && trace.alone[pair]! >= LEAST_SCALED) return "one template";
  return isSimilar ? "nearer to others" : "not similar";
}

/** Whether no period looks at the reports of both. */
function arePeriodsApart({ collection, rows, reports, options }: LabelledHeld, a: number, b: number): boolean {
  if (options.storyDays === null) return false;
  // The first place of a report is its earliest article.
  const printed = (place: number): number => {
    const { time } = collection.details(rows[reports.indexOf(reports[place]!)]!);
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
  };
  return !shareAPeriod(printed(a), printed(b), options.storyDays);
}

/** Whether all that speaks for one of two units gathers what others tell, so that nothing of it was compared. */
function gatherItems({ voices, gathering }: StoryTrace, units: readonly number[]): boolean {
  return units.some((asked) => voices.every(({ unit }, voice) => unit !== asked || gathering[voice] === 1));
}

/** Whether two units stood in one group, on sides that tell of two events. */
function wereParted({ voices, parted }: StoryTrace, [one, two]: readonly [number, number]): boolean {
  const has = (side: Uint32Array, unit: number): boolean => side.some((voice) => voices[voice]!.unit === unit);
  return parted.some(([a, b]) => (has(a, one) && has(b, two)) || (has(a, two) && has(b, one)));
}

/** Whom each of the two is nearest to in its own story: what it would have to leave for the other. */
function nearestArticles(
  stories: LabelledHeld["stories"],
  { a, b, trace, units }: AskedPair,
  idOf: (place: number) => string,
): NearestArticle[] {
  if (trace === undefined || units === undefined) return [];
  const similarities = units.map((unit) => similaritiesOf(unit, trace));
  return [a, b].flatMap((place, side) => {
    const [own, other] = [similarities[side]!, similarities[1 - side]!];
    const inStory = [...own].filter(([unit]) => stories[trace.units[unit]!.places[0]!] === stories[place]);
    const [first] = inStory.sort(([, one], [, two]) => two - one);
    if (first === undefined) return [];
    const [unit, similarity] = first;
    const id = idOf(trace.units[unit]!.voices[0]!);
    return [{ of: idOf(place), id, similarity, similarityToOther: other.get(unit) ?? 0 }];
  });
}

/** Of each unit that one was compared with, the mean over all pairs of their voices. */
function similaritiesOf(unit: number, { units, voices, candidates, similarities }: StoryTrace): Map<number, number> {
  const sums = new Map<number, number>();
  for (let pair = 0; pair < similarities.length; pair++) {
    const [one, two] = [voices[candidates.first[pair]!]!.unit, voices[candidates.second[pair]!]!.unit];
    if (one === two || (one !== unit && two !== unit)) continue;
    const other = one === unit ? two : one;
    sums.set(other, (sums.get(other) ?? 0) + similarities[pair]!);
  }
  const own = units[unit]!.voices.length;
  return new Map([...sums].map(([other, sum]) => [other, sum / (own * units[other]!.voices.length)]));
}

function signalsOf({ trace, pair, times }: MeasuredUnits): ExplainedSignal[] {
  const channels = (Object.keys(MEANS) as Channel[]).map((name) =>
    signal(name, trace.channels[name][pair]!, MEANS[name]),
  );
  return [
    ...channels,
    signal(
      "gapDays",
      Math.abs(times[0] - times[1]) / MS_PER_DAY,
      "days between the first prints of their reports; a dated one and one without a date are far apart",
    ),
    signal("alone", trace.alone[pair]!, "all of the above together"),
    signal(
      "scaled",
      trace.scaled[pair]!,
      "the same against how near the nearest neighbours of both are; more for two texts of one day, less for two briefs that one outlet wrote, or took from others",
    ),
    signal(
      "similarity",
      trace.similarities[pair]!,
      "the same against how crowded it is around both: what counts of this pair",
    ),
  ];
}

/** JSON has no NaN; and cosines of logarithms may differ in their last bit between engines. */
function signal(name: string, value: number, means: string): ExplainedSignal {
  return { name, value: Number.isNaN(value) ? null : rounded(value), means };
}
