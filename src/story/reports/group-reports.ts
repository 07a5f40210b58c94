/**
 * Verified copies to reports, without chaining (quorum linkage). The best copies come first, and two groups become one only where most pairs across
 * them are copies too, or took the same from a third article: one weak pair that reaches across is not enough. A cut, such as an article's summary in
 * a feed, goes where its article goes, and has no say on what else joins; nor have earlier versions of a text on what was taken from it later. A text
 * made from two reports does not make one of them. Nor do two items on different subjects become one report because a third article printed both, nor
 * two that fill in one template with other facts.
 */
import { firstPlace } from "../../basics/search.js";

/** A verified copy between two places; `confidence` ranks it. */
export interface CopyEdge {
  a: number;
  b: number;
  confidence: number;
}

/** What is asked of two places from different groups, whether they were compared before or not. */
export interface PairQuestions {
  isCopy(a: number, b: number): boolean;
  /** Whether `a` is a copy from `source`, surely printed later. */
  isLaterCopy(a: number, source: number): boolean;
  /** Whether both have the same stretch of a third in common with it: a cut of an agency report and a rewrite of it need not look alike. */
  tookTheSame(a: number, b: number, from: number): boolean;
  /** Whether at least some of what both have in common with a third is the same: two items of a page that gathers them have different parts of it. */
  tookFromOnePart(a: number, b: number, from: number): boolean;
  /** Whether `a` is a cut of `from`: four fifths of it and more were taken from there, and they are less than four fifths of that. */
  isCutOf(a: number, from: number): boolean;
  /** Whether an article took one part of its text from `a` and another from `b`. */
  isMadeOf(a: number, b: number, article: number): boolean;
  /** Whether both come from one template and tell other facts, and neither is a copy of the other. */
  areTwins(a: number, b: number): boolean;
  /** Whether the words of both are on one subject. */
  areRelated(a: number, b: number): boolean;
}

/** Members of each group that are looked at when two groups meet: bounds the pairs checked at 25 a merge. */
const MOST_WITNESSES = 5;
/** Share of the checked pairs across two groups that must be copies. */
const QUORUM = 0.5;
/** Up to so many places are put into a group one by one: the platform moves an array's tail ten times as fast as a loop. */
const FEW = 8;

/**
 * Report label of each of `size` places: the first place of the report. The order of the collection decides ties.
 */
export function groupReports(size: number, edges: readonly CopyEdge[], pairs: PairQuestions): Uint32Array {
  const members: number[][] = Array.from({ length: size }, (_, place) => [place]); // ascending
  const groupOf = Uint32Array.from({ length: size }, (_, place) => place);
  const ranked = [...edges].sort((x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b);
  for (const { a, b } of ranked) {
    const one = groupOf[a]!;
    const two = groupOf[b]!;
    if (one === two || !areOneReport(members[one]!, members[two]!, [a, b], pairs)) continue;
    // The smaller group moves, so that a place moves at most log2(size) times.
    const [to, from] = members[one]!.length < members[two]!.length ? [two, one] : [one, two];
    for (const place of members[from]!) groupOf[place] = to;
    mergeInto(members[to]!, members[from]!);
    members[from] = [];
  }
  return groupOf.map((group) => members[group]![0]!);
}

/** Two groups that meet: some members of each, and the one of each whose copy of the other speaks for joining them. */
interface Meeting {
  left: readonly number[];
  right: readonly number[];
  hubs: readonly [left: number, right: number];
  pairs: PairQuestions;
}

/** Whether two groups become one report: a cut by itself goes where its source goes, all others need a quorum. */
function areOneReport(
  one: readonly number[],
  two: readonly number[],
  hubs: Meeting["hubs"],
  pairs: PairQuestions,
): boolean {
  if (one.length === 1 && two.length === 1) return true;
  const meeting = { left: witnesses(one), right: witnesses(two), hubs, pairs };
  const [left, right] = hubs;
  const isLoneCut =
    (one.length === 1 && pairs.isCutOf(left, right)) || (two.length === 1 && pairs.isCutOf(right, left));
  return isLoneCut ? areAllOnOneSubject(meeting) : haveQuorum(meeting);
}

function areAllOnOneSubject({ left, right, hubs, pairs }: Meeting): boolean {
  return left.every((a) => right.every((b) => haveTheSame(a, b, hubs, pairs) || areOnOneSubject(a, b, hubs, pairs)));
}

/**
 * Whether at least `QUORUM` of the pairs across are copies, or took the same from a hub. Pairs of a cut or of an earlier version, and those that one
 * text made from both groups brings about, have no vote: they lower what is needed. One pair on two subjects is a veto, and so is one from one template.
 */
function haveQuorum({ left, right, hubs, pairs }: Meeting): boolean {
  const [one, two] = hubs;
  const silent = new Set([
    ...cutsAmong(left, one, pairs),
    ...cutsAmong(right, two, pairs),
    ...versionsBefore(left, one, two, pairs),
    ...versionsBefore(right, two, one, pairs),
  ]);
  let needed = QUORUM * left.length * right.length;
  let copies = 0;
  let unasked = left.length * right.length;
  for (const a of left) {
    for (const b of right) {
      const isCopy = pairs.isCopy(a, b);
      const speaks = !silent.has(a) && !silent.has(b);
      if (speaks && !isCopy && pairs.areTwins(a, b)) return false;
      const isTaken = haveTheSame(a, b, hubs, pairs);
      if (!isTaken && !areOnOneSubject(a, b, hubs, pairs)) return false;
      if (!speaks || (isCopy && (isMerger(a, left, b, pairs) || isMerger(b, right, a, pairs)))) needed -= QUORUM;
      else if (isTaken) copies++;
      unasked--;
      if (copies + unasked < needed) return false;
    }
  }
  // Where every pair was a cut's or a merger's, nothing speaks for joining.
  return copies > 0;
}

/** Whether one of two is a copy of the other, or both took the same from one of the hubs. */
function haveTheSame(a: number, b: number, [left, right]: Meeting["hubs"], pairs: PairQuestions): boolean {
  return pairs.isCopy(a, b) || pairs.tookTheSame(a, b, left) || pairs.tookTheSame(a, b, right);
}

/** Whether two are on one subject, whatever words they have for it: both have something of one part of a hub, or their words are alike. */
function areOnOneSubject(a: number, b: number, [left, right]: Meeting["hubs"], pairs: PairQuestions): boolean {
  return pairs.tookFromOnePart(a, b, left) || pairs.tookFromOnePart(a, b, right) || pairs.areRelated(a, b);
}

/** Whether an article was made from one of its own group and one of another group: that says nothing of what these two share. */
function isMerger(place: number, own: readonly number[], other: number, pairs: PairQuestions): boolean {
  return own.some((mate) => mate !== place && pairs.isMadeOf(mate, other, place));
}

/** Those of some members of a group that are cuts of another of them, or of its hub: they say nothing that these do not. */
function cutsAmong(group: readonly number[], hub: number, pairs: PairQuestions): number[] {
  return group.filter((place) => [...group, hub].some((mate) => mate !== place && pairs.isCutOf(place, mate)));
}

/** Earlier versions of a hub that an article which took from it has nothing of: that may be what the hub added to them. */
function versionsBefore(group: readonly number[], hub: number, taker: number, pairs: PairQuestions): number[] {
  if (!pairs.isLaterCopy(taker, hub)) return [];
  return group.filter((place) => place !== hub && pairs.isLaterCopy(hub, place) && !pairs.isCopy(place, taker));
}

/** Evenly spread members, the first and the last among them. */
function witnesses(group: readonly number[]): readonly number[] {
  if (group.length <= MOST_WITNESSES) return group;
  const step = (group.length - 1) / (MOST_WITNESSES - 1);
  return Array.from({ length: MOST_WITNESSES }, (_, i) => group[Math.round(i * step)]!);
}

/** Puts ascending numbers in their places among other ascending numbers. */
function mergeInto(sorted: number[], more: readonly number[]): void {
  if (more.length <= FEW) {
    for (const number of more) {
      const above = firstPlace(sorted.length, (at) => sorted[at]! > number);
      sorted.splice(above, 0, number);
    }
    return;
  }
  // From the back, so that what stands before the least newcomer stays untouched.
  let i = sorted.length - 1;
  for (const number of more) sorted.push(number);
  let at = sorted.length - 1;
  for (let j = more.length - 1; j >= 0; at--) {
    if (i >= 0 && sorted[i]! > more[j]!) sorted[at] = sorted[i--]!;
    else sorted[at] = more[j--]!;
  }
}
