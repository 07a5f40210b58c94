/** What the length, the time and the outlets of two texts say of them. */
import { describe, expect, test } from "vitest";
import { EVENT } from "../../../src/story/event/event-settings.js";
import { surroundedFactors } from "../../../src/story/event/event-similarity.js";

const DAY = 86_400_000;
const { shortWords, longWordsForTime, dayLift, outletFactor, briefWords, fullWords } = EVENT;

/** The factor of the first two texts of so many words, so long after each other; a time may be missing, and an outlet be "". */
function factor(words: [number, number], times: [number, number], outlets: readonly string[] = ["", ""]): number {
  const pair = { first: Uint32Array.of(0), second: Uint32Array.of(1) };
  return surroundedFactors(pair, Uint32Array.from(words), Float64Array.from(times), outlets)[0]!;
}

describe("two texts of one day", () => {
  test("are lifted most where both are more than headlines and of one hour, and less by the day", () => {
    const factors = [0, 1, 2, 7].map((days) => factor([longWordsForTime, 800], [0, days * DAY]));
    expect(factors[0]).toBe(1 + dayLift);
    expect(factors[1]).toBeCloseTo(1 + dayLift / Math.E, 12);
    expect(factors).toEqual(factors.toSorted((a, b) => b - a));
    expect(factors[3]).toBeCloseTo(1, 2);
  });

  test("count by the shorter one, whichever it is", () => {
    const between = (shortWords + longWordsForTime) / 2;
    expect(factor([between, 900], [5, 5])).toBeCloseTo(1 + dayLift / 2, 12);
    expect(factor([900, between], [5, 5])).toBeCloseTo(1 + dayLift / 2, 12);
    expect(factor([shortWords, 900], [5, 5])).toBe(1);
    expect(factor([8, 900], [5, 5])).toBe(1);
  });

  test("are not lifted where a time is unknown", () => {
    expect(factor([500, 500], [Number.NaN, Number.NaN])).toBe(1);
    expect(factor([500, 500], [5, Number.NaN])).toBe(1);
  });
});

describe("two briefs of one outlet", () => {
  const UNDATED: [number, number] = [Number.NaN, Number.NaN];
  const OTHERS = ["Bay Tribune", "Radio Malvera"];

  test("count less, and two full texts of it as much as those of two outlets", () => {
    const ofOne = (...words: [number, number]): number => factor(words, UNDATED, ["Echo", "Echo", ...OTHERS]);
    expect(ofOne(briefWords, 900)).toBe(outletFactor);
    expect(ofOne(900, 30)).toBe(outletFactor);
    expect(ofOne((briefWords + fullWords) / 2, 900)).toBeCloseTo((1 + outletFactor) / 2, 12);
    expect(ofOne(fullWords, 900)).toBe(1);
    expect(factor([50, 50], UNDATED, ["Echo", "Bay Tribune"])).toBe(1);
  });

  test("count as others do where nobody knows the outlet", () => {
    expect(factor([50, 50], UNDATED, ["", "", ...OTHERS])).toBe(1);
  });

  test("count less only while the outlet is one of several", () => {
    const factors = [0, 1, 2, 4].map((others) =>
      factor([50, 50], UNDATED, ["Echo", "Echo", ...Array<string>(others).fill("Bay Tribune")]),
    );
    expect(factors[0]).toBe(1);
    expect(factors[1]).toBeCloseTo(1 - (1 - outletFactor) * (2 / 3), 12);
    expect(factors.slice(2)).toEqual([outletFactor, outletFactor]);
  });
});
