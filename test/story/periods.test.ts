import { describe, expect, test } from "vitest";
import { MS_PER_DAY } from "../../src/basics/iso-time.js";
import {
  byPeriod,
  periodsOf,
  type SeenReport,
  StoryChain,
  shareAPeriod,
  toldReports,
} from "../../src/story/periods.js";

const DAY = MS_PER_DAY;

describe("the periods that look at a report", () => {
  test.each([
    [0, [0, 0]],
    [6.99, [0, 0]],
    [7, [0, 1]],
    [13.99, [0, 1]],
    [14, [1, 1]],
    [-1, [-1, 0]],
    [-8, [-1, -1]],
  ])("first printed on day %d, of 14 days: %j", (day, periods) => {
    expect(periodsOf(day * DAY, 14)).toEqual(periods);
  });

  test("those without a date are looked at together, after all others", () => {
    expect(periodsOf(Number.POSITIVE_INFINITY, 14)).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    const rows = [3, 9, Number.NaN, -1].map((day, report) => ({ report, time: day * DAY }));
    const looked = [...byPeriod(toldReports(rows), 4)].map(([period, reports]) => [
      period,
      reports.map(({ report }) => report),
    ]);
    expect(looked).toEqual([
      [-1, [3]],
      [0, [0, 3]],
      [1, [0]],
      [2, [1]],
      [Number.POSITIVE_INFINITY, [2]],
    ]);
  });

  test("a report is looked at where it was first printed, with all of its rows", () => {
    const rows = [5, 1, Number.NaN, 40].map((day, i) => ({ report: i === 0 ? 0 : 1, time: day * DAY }));
    expect(toldReports(rows)).toEqual([
      { report: 0, rows: [0], first: 5 * DAY, last: 5 * DAY },
      { report: 1, rows: [1, 2, 3], first: DAY, last: 40 * DAY },
    ]);
  });

  test("two reports share a period where one of the two that look at them looks at both", () => {
    const share = (one: number, two: number): boolean => shareAPeriod(one * DAY, two * DAY, 14);
    expect([share(0, 13), share(7, 27), share(13, 14)]).toEqual([true, true, true]);
    expect([share(6, 14), share(0, 28), share(0, Number.POSITIVE_INFINITY)]).toEqual([false, false, false]);
  });
});

describe("stories go on", () => {
  const seen = (report: number, group: number, day: number, isCarried = false): SeenReport => ({
    report,
    group,
    isCarried,
    first: day * DAY,
    last: day * DAY,
  });
  /** The stories of each period's own reports, as pairs of report and story. */
  const chained = (periods: readonly SeenReport[][], withinDays = Number.POSITIVE_INFINITY): [number, number][][] => {
    const chain = new StoryChain(withinDays * DAY);
    return periods.map((reports) => [...chain.next(reports)].sort(([a], [b]) => a - b));
  };

  test("where a group holds a report of the period before", () => {
    const periods = [
      [seen(1, 1, 1), seen(2, 1, 9), seen(3, 3, 9)],
      [seen(2, 2, 9, true), seen(3, 3, 9, true), seen(4, 2, 15), seen(5, 5, 16)],
      [seen(4, 4, 15, true), seen(6, 4, 29)],
    ];
    expect(chained(periods)).toEqual([
      [
        [1, 1],
        [2, 1],
        [3, 3],
      ],
      [
        [4, 1],
        [5, 5],
      ],
      [[6, 1]],
    ]);
  });

  test("a group with reports of two stories goes on with that of which it has more, and the two stay two", () => {
    const before = [seen(1, 1, 9), seen(2, 2, 9), seen(3, 2, 9)];
    const after = [seen(1, 1, 9, true), seen(2, 1, 9, true), seen(3, 1, 9, true), seen(4, 1, 15)];
    expect(chained([before, after])[1]).toEqual([[4, 2]]);
    expect(chained([before, after.filter(({ report }) => report !== 3)])[1]).toEqual([[4, 1]]);
  });

  test("of two groups that one story could go on in, one goes on, and the other begins anew", () => {
    const before = [seen(1, 1, 9), seen(2, 1, 9), seen(3, 1, 9)];
    const after = [seen(1, 1, 9, true), seen(4, 1, 15), seen(2, 2, 9, true), seen(3, 2, 9, true), seen(5, 2, 15)];
    expect(chained([before, after])[1]).toEqual([
      [4, 4],
      [5, 1],
    ]);
    expect(chained([before, after.filter(({ report }) => report !== 3)])[1]).toEqual([
      [4, 1],
      [5, 5],
    ]);
  });

  test("a group that the story it has most of is closed to goes on with the next", () => {
    const before = [seen(1, 1, 9), seen(2, 1, 9), seen(3, 1, 9), seen(6, 6, 9)];
    const after = [
      ...[seen(1, 1, 9, true), seen(2, 1, 9, true), seen(4, 1, 15)],
      ...[seen(3, 2, 9, true), seen(6, 2, 9, true), seen(5, 2, 15)],
    ];
    expect(chained([before, after])[1]).toEqual([
      [4, 1],
      [5, 6],
    ]);
  });

  test("no story spans more than it may", () => {
    const periods = [[seen(1, 1, 9)], [seen(1, 1, 9, true), seen(2, 1, 22)], [seen(2, 2, 22, true), seen(3, 2, 30)]];
    const stories = (withinDays: number): number[] => chained(periods, withinDays).flatMap(([pair]) => pair![1]);
    expect(stories(21)).toEqual([1, 1, 1]);
    expect(stories(20)).toEqual([1, 1, 3]);
    expect(stories(12)).toEqual([1, 2, 2]);
  });

  test("a story of which a period has nothing new is over", () => {
    const periods = [[seen(1, 1, 9)], [seen(1, 1, 9, true), seen(2, 2, 22)], [seen(2, 2, 22, true)]];
    const chain = new StoryChain(Number.POSITIVE_INFINITY);
    for (const reports of periods.slice(0, 2)) chain.next(reports);
    expect([chain.has(1), chain.has(2)]).toEqual([false, true]);
  });
});
