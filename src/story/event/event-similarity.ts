/** How likely two texts tell of one event, from their channels, their names and their times. */
import { MS_PER_DAY } from "../../basics/iso-time.js";
import { lowerBound } from "../../basics/search.js";
import type { ChannelAnswers } from "./channels.js";
import type { EventCandidates } from "./event-candidates.js";
import { EVENT } from "./event-settings.js";

/** Pairs of texts, and what is known of each text. */
export interface PairedTexts {
  readonly candidates: EventCandidates;
  /** Words of each text. */
  readonly lengths: Uint32Array;
  /** When what it speaks for was first printed, milliseconds since 1970; NaN when undated. */
  readonly times: Float64Array;
}

export interface AnsweredPairs extends PairedTexts {
  readonly channels: ChannelAnswers;
}

/** Similarity of each pair of texts alone, before anything is known of its surroundings. */
export function eventSimilarities({ candidates, channels, lengths, times }: AnsweredPairs): Float64Array {
  const { first, second } = candidates;
  const { words, pairs, figures, title, grams, names, content } = channels;
  const alone = new Float64Array(first.length);
  for (let p = 0; p < alone.length; p++) {
    const a = first[p]!;
    const b = second[p]!;
    let similarity = words[p]!;
    similarity += EVENT.pairShare * (pairs[p]! - similarity);
    similarity += EVENT.figureShare * (figures[p]! - similarity);
    if (!Number.isNaN(title[p]!)) similarity += EVENT.titleShare * (title[p]! - similarity);
    const shorter = Math.min(lengths[a]!, lengths[b]!);
    const gramShare = mixed(byLength("gramShare", shorter), EVENT.headline.gramShare, shortness(lengths, a, b));
    similarity += gramShare * (grams[p]! - similarity);
    if (!Number.isNaN(names[p]!)) similarity *= EVENT.nameFloor + EVENT.nameLift * Math.sqrt(names[p]!);
    const headlines = shortness(lengths, a, b, EVENT.noHeadlineWordsForTime);
    if (content[p]! < EVENT.contentLevel)
      similarity *= 1 - (1 - headlines) * (1 - EVENT.contentFloor) * (1 - content[p]! / EVENT.contentLevel);
    alone[p] = rounded(similarity * timeFactor(daysApart(times[a]!, times[b]!), shorter, headlines));
  }
  return alone;
}

export interface SurroundedPairs extends PairedTexts {
  /** What `eventSimilarities` gave. */
  readonly alone: Float64Array;
  /** Comparable name of each text's outlet, "" when unknown. */
  readonly outlets: readonly string[];
  /** Of what each text speaks for, the outlets that surely printed it later than another did. */
  readonly printers: readonly ReadonlySet<string>[];
}

/**
 * What the similarity of each candidate pair is multiplied with once surroundings are known. Above 1 where two texts of one day are more than
 * headlines: two reporters may tell one event in hardly a common word. Below 1 where one outlet wrote two briefs, or took both from others: it tells an
 * event once, and all of its briefs in one form.
 */
export function surroundedFactors({
  candidates,
  alone,
  lengths,
  times,
  outlets,
  printers,
}: SurroundedPairs): Float64Array {
  const { first, second } = candidates;
  const shares = sharesOfOutlets(outlets);
  const others = othersOfTheDay(times);
  return Float64Array.from(first, (a, p) => {
    const b = second[p]!;
    const shorter = Math.min(lengths[a]!, lengths[b]!);
    const lift =
      dayLift(daysApart(times[a]!, times[b]!), shorter, Math.max(others[a]!, others[b]!)) *
      Math.min(1, alone[p]! / EVENT.liftedLevel);
    const isOfOne = outlets[a] !== "" && outlets[a] === outlets[b];
    const common = isOfOne ? [outlets[a]!] : inBoth(printers[a]!, printers[b]!);
    let share = 1;
    for (const outlet of common) share = Math.min(share, shares.get(outlet) ?? 0);
    return (1 + lift) * outletFactor(share, shorter);
  });
}

/** `shorter`: words of the shorter text; `others`: other texts of the day. */
function dayLift(days: number, shorter: number, others: number): number {
  if (Number.isNaN(days)) return 0;
  const lift = byLength("dayLift", shorter) * between(EVENT.headlineWords, EVENT.noHeadlineWordsForTime, shorter);
  return (lift * Math.exp(-days)) / (1 + others / EVENT.crowdedDay);
}

/** How many other texts were told within half a day of each; what is said of an undated one means nothing. */
function othersOfTheDay(times: Float64Array): Float64Array {
  const told = times.filter((time) => !Number.isNaN(time)).sort();
  const halfDay = MS_PER_DAY / 2;
  return times.map((time) => lowerBound(told, time + halfDay) - lowerBound(told, time - halfDay) - 1);
}

/** For two texts of an outlet that wrote this share of all. */
function outletFactor(share: number, shorter: number): number {
  return 1 - (1 - byLength("outletFactor", shorter)) * Math.min(1, 2 * (1 - share));
}

function inBoth(some: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  const [few, many] = some.size < others.size ? [some, others] : [others, some];
  return [...few].filter((outlet) => many.has(outlet));
}

/** The share of all texts that each known outlet wrote. */
function sharesOfOutlets(outlets: readonly string[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const outlet of outlets) if (outlet !== "") shares.set(outlet, (shares.get(outlet) ?? 0) + 1 / outlets.length);
  return shares;
}

/** What holds where the shorter of two texts has so many words. */
function byLength(setting: keyof typeof EVENT.brief, shorter: number): number {
  return mixed(EVENT.brief[setting], EVENT.full[setting], between(EVENT.briefWords, EVENT.fullWords, shorter));
}

function mixed(from: number, to: number, share: number): number {
  return from + share * (to - from);
}

/** 0 up to `low`, 1 from `high` on, and in proportion between the two. */
function between(low: number, high: number, value: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** 1 where both texts are headlines, 0 where one is none at all, in between by the longer one's length. */
export function shortness(lengths: Uint32Array, a: number, b: number, none: number = EVENT.noHeadlineWords): number {
  const longer = Math.max(lengths[a]!, lengths[b]!);
  return 1 - between(EVENT.headlineWords, none, longer);
}

/** Similarities are whole numbers of so many parts of 1: no last bit of a logarithm decides between them, and sums of parts are exact. */
export const PARTS = 2 ** 20;

export function rounded(similarity: number): number {
  return Math.round(similarity * PARTS) / PARTS;
}

/** What days apart leave of a similarity; `headlines` is 1 for two headlines and 0 where one of the two is more. */
function timeFactor(days: number, shorter: number, headlines: number): number {
  if (Number.isNaN(days)) return 1;
  const { timeTop, timeFloor, timeDays } = EVENT.headline;
  return mixed(
    falling(days, byLength("timeTop", shorter), byLength("timeFloor", shorter), byLength("timeDays", shorter)),
    falling(days, timeTop, timeFloor, timeDays),
    headlines,
  );
}

/** From `top` towards `floor`: what is above it is divided by e every `decay` days. */
function falling(days: number, top: number, floor: number, decay: number): number {
  return floor + (top - floor) * Math.exp(-days / decay);
}

/** NaN where both are undated. Where one date is missing the gap is unknown, and unknown is far: else undated articles would tie dated ones together. */
function daysApart(a: number, b: number): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return Number.NaN;
  return Number.isNaN(a) || Number.isNaN(b) ? Number.POSITIVE_INFINITY : Math.abs(a - b) / MS_PER_DAY;
}
