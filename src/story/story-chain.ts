/** Groups of reports that were found period by period, to stories that go on from one to the next. */
import type { ToldReport } from "./told-reports.js";

/** A report as one period saw it. Reports are numbered in the order of their first articles. */
export interface SeenReport extends Omit<ToldReport, "places"> {
  /** The number of its group in this period. */
  readonly group: number;
  /** Whether the period before has told its story already. */
  readonly isCarried: boolean;
}

export interface StorySoFar {
  /** The number of its first report. */
  readonly id: number;
  /** When it was printed first and last, milliseconds since 1970; Infinity and -Infinity without a date. */
  readonly first: number;
  readonly last: number;
  /** "und" until it has a report of known language. */
  readonly language: string;
}

interface Group {
  /** Reports of the period itself, ascending; at least one. */
  readonly own: SeenReport[];
  /** How many reports it holds of each story of the period before. */
  readonly carried: Map<StorySoFar, number>;
}

/** Stories that go on from one period to the next. It holds those of one period at a time. */
export class StoryChain {
  /** Most milliseconds that a story may span. */
  readonly #most: number;
  #storyOf = new Map<number, StorySoFar>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether the story of a report is known: of those of the period that came last. */
  has(report: number): boolean {
    return this.#storyOf.has(report);
  }

  /**
   * The story of each report of the next period. A group goes on with one story at most, the one it has most reports of, and a story goes on in one
   * group: so no two stories, and no two groups, become one.
   */
  next(reports: readonly SeenReport[]): ReadonlyMap<number, StorySoFar> {
    const groups = this.#groupsOf(reports);
    const goingOn = this.#goingOn(groups);
    this.#storyOf = new Map(
      groups.flatMap((group) => {
        const story = goingOn.get(group) ?? withReports(undefined, group.own);
        return group.own.map(({ report }) => [report, story] as const);
      }),
    );
    return this.#storyOf;
  }

  /** The groups that have reports of their own. */
  #groupsOf(reports: readonly SeenReport[]): Group[] {
    const groups = new Map<number, Group>();
    for (const report of [...reports].sort((a, b) => a.report - b.report)) {
      const group = groups.get(report.group) ?? { own: [], carried: new Map<StorySoFar, number>() };
      groups.set(report.group, group);
      if (report.isCarried) {
        const story = this.#storyOf.get(report.report)!;
        group.carried.set(story, (group.carried.get(story) ?? 0) + 1);
      } else group.own.push(report);
    }
    return [...groups.values()].filter(({ own }) => own.length > 0);
  }

  /**
   * The stories that go on, by the groups they go on in and as they are then: the most reports in common first, of equals the earlier story, then the
   * earlier group.
   */
  #goingOn(groups: readonly Group[]): Map<Group, StorySoFar> {
    const ties = groups.flatMap((group) => [...group.carried].map(([story, reports]) => ({ group, story, reports })));
    ties.sort(
      (a, b) => b.reports - a.reports || a.story.id - b.story.id || a.group.own[0]!.report - b.group.own[0]!.report,
    );
    const found = new Map<Group, StorySoFar>();
    const taken = new Set<StorySoFar>();
    for (const { group, story } of ties) {
      if (found.has(group) || taken.has(story)) continue;
      const longer = withReports(story, group.own);
      if (longer.last - longer.first > this.#most) continue;
      // What they share may be of unknown language, and read in another one before.
      if (group.own.some(({ language }) => language !== "und" && language !== longer.language)) continue;
      found.set(group, longer);
      taken.add(story);
    }
    return found;
  }
}

/** A story with more reports, or a new one; all are of its language or of an unknown one. */
function withReports(story: StorySoFar | undefined, reports: readonly SeenReport[]): StorySoFar {
  let { first, last, language } = story ?? reports[0]!;
  for (const report of reports) {
    first = Math.min(first, report.first);
    last = Math.max(last, report.last);
    if (language === "und") language = report.language;
  }
  return { id: story?.id ?? reports[0]!.report, first, last, language };
}
