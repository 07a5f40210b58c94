/** Groups of reports that were found period by period, to stories that go on from one to the next. */

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
