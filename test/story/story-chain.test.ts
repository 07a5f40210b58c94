import { describe, expect, test } from "vitest";
import { MS_PER_DAY } from "../../src/basics/iso-time.js";
import { type SeenReport, StoryChain } from "../../src/story/story-chain.js";

const DAY = MS_PER_DAY;

describe("stories go on", () => {
  const seen = (report: number, group: number, day: number, isCarried = false, language = "en"): SeenReport => ({
    report,
    group,
    isCarried,
    language,
    first: day * DAY,
    last: day * DAY,
  });
  /** The stories of each period's own reports, as pairs of report and story. */
  const chained = (periods: readonly SeenReport[][], withinDays = Number.POSITIVE_INFINITY): [number, number][][] => {
    const chain = new StoryChain(withinDays * DAY);
    return periods.map((reports) =>
      [...chain.next(reports)].map(([report, { id }]): [number, number] => [report, id]).sort(([a], [b]) => a - b),
    );
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

  test("no story has two languages, whatever was read in both", () => {
    const [x, y] = [seen(2, 1, 9, false, "und"), seen(4, 4, 19, false, "und")];
    const periods = (then: string): SeenReport[][] => [
      [seen(1, 1, 9), x],
      [{ ...x, isCarried: true }, { ...y, group: 1 }, seen(5, 1, 19, false, then)],
      [{ ...y, isCarried: true }, seen(6, 4, 29, false, "de")],
    ];
    const stories = (then: string): number[] =>
      chained(periods(then)).flatMap((pairs) => pairs.map(([, story]) => story));
    expect(stories("en")).toEqual([1, 1, 1, 1, 6]);
    expect(stories("und")).toEqual([1, 1, 1, 1, 6]);
    expect(stories("de")).toEqual([1, 1, 4, 4, 4]);
  });

  test("a story of which a period has nothing new is over", () => {
    const periods = [[seen(1, 1, 9)], [seen(1, 1, 9, true), seen(2, 2, 22)], [seen(2, 2, 22, true)]];
    const chain = new StoryChain(Number.POSITIVE_INFINITY);
    for (const reports of periods.slice(0, 2)) chain.next(reports);
    expect([chain.has(1), chain.has(2)]).toEqual([false, true]);
  });
});
