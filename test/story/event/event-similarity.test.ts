/** What the length and the time of two texts say of them. */
import { describe, expect, test } from "vitest";
import { EVENT } from "../../../src/story/event/event-settings.js";
import { dayLifts } from "../../../src/story/event/event-similarity.js";

const DAY = 86_400_000;

/** The lift of two texts of so many words, so long after each other; a time may be missing. */
function lift(words: [number, number], times: [number, number]): number {
  const pair = { first: Uint32Array.of(0), second: Uint32Array.of(1) };
  return dayLifts(pair, Uint32Array.from(words), Float64Array.from(times))[0]!;
}

describe("two texts of one day", () => {
  test("are lifted most where both are full ones and of one hour, and less by the day", () => {
    const { fullWords, dayLift } = EVENT;
    const lifts = [0, 1, 2, 7].map((days) => lift([fullWords, 800], [0, days * DAY]));
    expect(lifts[0]).toBe(1 + dayLift);
    expect(lifts[1]).toBeCloseTo(1 + dayLift / Math.E, 12);
    expect(lifts).toEqual(lifts.toSorted((a, b) => b - a));
    expect(lifts[3]).toBeCloseTo(1, 2);
  });

  test("count by the shorter one, whichever it is", () => {
    const { briefWords, fullWords, dayLift } = EVENT;
    const between = (briefWords + fullWords) / 2;
    expect(lift([between, 900], [5, 5])).toBeCloseTo(1 + dayLift / 2, 12);
    expect(lift([900, between], [5, 5])).toBeCloseTo(1 + dayLift / 2, 12);
    expect(lift([briefWords, 900], [5, 5])).toBe(1);
    expect(lift([8, 900], [5, 5])).toBe(1);
  });

  test("are not lifted where a time is unknown", () => {
    expect(lift([500, 500], [Number.NaN, Number.NaN])).toBe(1);
    expect(lift([500, 500], [5, Number.NaN])).toBe(1);
  });
});
