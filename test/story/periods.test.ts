import { describe, expect, test } from "vitest";
import { MS_PER_DAY } from "../../src/basics/iso-time.js";
import { resolveOptions } from "../../src/options.js";
import { byPeriod, periodsOf, shareAPeriod } from "../../src/story/periods.js";
import { toldReports } from "../../src/story/told-reports.js";

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

  test("the shortest that may be given tell any two dates apart", () => {
    const days = 1 / MS_PER_DAY;
    const last = 8.64e15; // of all dates that JavaScript has
    expect(resolveOptions({ storyDays: days }).storyDays).toBe(days);
    expect([periodsOf(last, days)[0], periodsOf(last - 1, days)[0]]).toEqual([last, last - 1]);
  });

  test("those without a date are looked at together, after all others", () => {
    expect(periodsOf(Number.POSITIVE_INFINITY, 14)).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    const articles = [3, 9, Number.NaN, -1].map((day, report) => ({ report, time: day * DAY, language: "en" }));
    const looked = [...byPeriod(toldReports(articles), 4)].map(([period, reports]) => [
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

  test("two reports share a period where one of the two that look at them looks at both", () => {
    const share = (one: number, two: number): boolean => shareAPeriod(one * DAY, two * DAY, 14);
    expect([share(0, 13), share(7, 27), share(13, 14)]).toEqual([true, true, true]);
    expect([share(6, 14), share(0, 28), share(0, Number.POSITIVE_INFINITY)]).toEqual([false, false, false]);
  });
});
