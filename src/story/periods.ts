/**
 * Stories of years, period by period: what a word is worth to an event, and which reports are alike, is told among the reports of one period. Those of
 * its second half are looked at once more in the next, so that a story goes on where one of its reports is in a group there.
 */
import { appendTo } from "../basics/append-to.js";
import { MS_PER_DAY } from "../basics/iso-time.js";
import type { StoryRow } from "./story-units.js";

/**
 * The period of a report that was first printed at a time, and the last that it is looked at in: its own, or the next. Infinity for Infinity, which
 * stands for no date.
 */
export function periodsOf(time: number, days: number): [own: number, last: number] {
  const periods = time / (days * MS_PER_DAY);
  return [Math.floor(periods), Math.floor(periods + 0.5)];
}

/** Whether some period looks at two reports. */
export function shareAPeriod(one: number, two: number, days: number): boolean {
  const [a, lastOfA] = periodsOf(one, days);
  const [b, lastOfB] = periodsOf(two, days);
  return Math.max(a, b) <= Math.min(lastOfA, lastOfB);
}

/** A report with its rows, ascending, and when it was printed first and last; Infinity and -Infinity where none of them has a date. */
export interface ToldReport {
  readonly report: number;
  readonly rows: number[];
  first: number;
  last: number;
}

/** Reports in the order of their first rows. */
export function toldReports(rows: readonly Pick<StoryRow, "report" | "time">[]): ToldReport[] {
  const reports = new Map<number, ToldReport>();
  for (const [row, { report, time }] of rows.entries()) {
    let told = reports.get(report);
    if (told === undefined) {
      told = { report, rows: [], first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
      reports.set(report, told);
    }
    told.rows.push(row);
    if (Number.isNaN(time)) continue;
    told.first = Math.min(told.first, time);
    told.last = Math.max(told.last, time);
  }
  return [...reports.values()];
}

/** The reports that each period looks at, periods in order; last those without a date. */
export function byPeriod(reports: readonly ToldReport[], days: number): Map<number, ToldReport[]> {
  const periods = new Map<number, ToldReport[]>();
  for (const report of reports)
    for (const period of new Set(periodsOf(report.first, days))) appendTo(periods, period, report);
  return new Map([...periods].sort(([a], [b]) => a - b));
}

/** A report as one period saw it. */
export interface SeenReport {
  /** Its number, in the order of the reports' first articles. */
  readonly report: number;
  /** The number of its group in this period. */
  readonly group: number;
  /** Whether the period before has told its story already. */
  readonly isCarried: boolean;
  /** When it was printed first and last, milliseconds since 1970; Infinity and -Infinity without a date. */
  readonly first: number;
  readonly last: number;
}

/** When something was printed first and last. */
interface Span {
  readonly first: number;
  readonly last: number;
}

interface Group {
  /** Reports of the period itself, and their span. */
  readonly own: number[];
  first: number;
  last: number;
  /** How many reports it holds of each story of the period before. */
  readonly carried: Map<number, number>;
}

/** Stories that go on from one period to the next. It holds those of one period at a time. */
export class StoryChain {
  /** Most milliseconds that a story may span. */
  readonly #most: number;
  #storyOf = new Map<number, number>();
  #spans = new Map<number, Span>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether the story of a report is known: of those of the period that came last. */
  has(report: number): boolean {
    return this.#storyOf.has(report);
  }

  /**
   * The story of each report of the next period, by the story's first report. A group goes on with one story at most, the one it has most reports
   * of, and a story goes on in one group: so no two stories, and no two groups, become one.
   */
  next(reports: readonly SeenReport[]): Map<number, number> {
    const groups = this.#groupsOf(reports);
    const storyOf = new Map<number, number>();
    const spans = new Map<number, Span>();
    for (const [group, story] of this.#goingOn(groups)) {
      for (const report of group.own) storyOf.set(report, story);
      spans.set(story, this.#spanWith(story, group));
    }
    for (const group of groups) {
      if (storyOf.has(group.own[0]!)) continue;
      for (const report of group.own) storyOf.set(report, group.own[0]!);
      spans.set(group.own[0]!, group);
    }
    this.#storyOf = storyOf;
    this.#spans = spans;
    return storyOf;
  }

  /** The groups that have reports of their own, by the first of these. */
  #groupsOf(reports: readonly SeenReport[]): Group[] {
    const groups = new Map<number, Group>();
    for (const { report, group: number, isCarried, first, last } of reports) {
      const group = groups.get(number) ?? {
        own: [],
        carried: new Map<number, number>(),
        first: Number.POSITIVE_INFINITY,
        last: Number.NEGATIVE_INFINITY,
      };
      groups.set(number, group);
      if (isCarried) {
        const story = this.#storyOf.get(report)!;
        group.carried.set(story, (group.carried.get(story) ?? 0) + 1);
        continue;
      }
      group.own.push(report);
      group.first = Math.min(group.first, first);
      group.last = Math.max(group.last, last);
    }
    const own = [...groups.values()].filter(({ own }) => own.length > 0);
    for (const group of own) group.own.sort((a, b) => a - b);
    return own.sort((a, b) => a.own[0]! - b.own[0]!);
  }

  /** Which groups go on with which stories: the most reports in common first, of equals the earlier story, then the earlier group. */
  #goingOn(groups: readonly Group[]): Map<Group, number> {
    const ties = groups.flatMap((group) => [...group.carried].map(([story, reports]) => ({ group, story, reports })));
    ties.sort((a, b) => b.reports - a.reports || a.story - b.story || a.group.own[0]! - b.group.own[0]!);
    const found = new Map<Group, number>();
    const taken = new Set<number>();
    for (const { group, story } of ties) {
      if (found.has(group) || taken.has(story)) continue;
      const { first, last } = this.#spanWith(story, group);
      if (last - first > this.#most) continue;
      found.set(group, story);
      taken.add(story);
    }
    return found;
  }

  #spanWith(story: number, group: Span): Span {
    const before = this.#spans.get(story)!;
    return { first: Math.min(before.first, group.first), last: Math.max(before.last, group.last) };
  }
}
