/** What the length, the time and the outlets of two texts say of them. */
import { describe, expect, test } from "vitest";
import { EVENT } from "../../../src/story/event/event-settings.js";
import { eventSimilarities, surroundedFactors } from "../../../src/story/event/event-similarity.js";

const DAY = 86_400_000;
const NOTHING = Float64Array.of(Number.NaN);
/** The pair of the first two texts. */
const candidates = { first: Uint32Array.of(0), second: Uint32Array.of(1) };
const { headlineWords, noHeadlineWordsForTime, briefWords, fullWords, headline, brief, full, liftedLevel, crowdedDay } =
  EVENT;
/** What a lift for one day comes to where the two texts are the only ones of it. */
const ALONE = 1 / (1 + 1 / crowdedDay);

/** The factor of the first two texts of so many words, which are so similar, and told at such times; a time may be missing, and an outlet be "". */
function factor(
  words: [number, number],
  times: readonly number[],
  outlets: readonly string[] = ["", ""],
  similarity: number = liftedLevel,
  printers: readonly ReadonlySet<string>[] = outlets.map(() => new Set()),
): number {
  const alone = Float64Array.of(similarity);
  const lengths = Uint32Array.from(words);
  return surroundedFactors({ candidates, alone, lengths, times: Float64Array.from(times), outlets, printers })[0]!;
}

/** Similarity of two texts, half of whose words are alike, and so much of their grams, so many days after each other. */
function similarity(words: [number, number], days: number, grams = 0.5): number {
  const half = Float64Array.of(0.5);
  const alike = { words: half, pairs: half, figures: half, title: NOTHING, names: NOTHING, content: half };
  const channels = { ...alike, grams: Float64Array.of(grams) };
  const [lengths, times] = [Uint32Array.from(words), Float64Array.of(0, days * DAY)];
  return eventSimilarities({ candidates, channels, lengths, times })[0]!;
}

describe("two texts of other days", () => {
  const YEARS = 9999;

  test("keep more of their similarity where both are full texts", () => {
    expect(similarity([briefWords, 900], 0)).toBeCloseTo(0.5 * brief.timeTop, 5);
    expect(similarity([900, 900], 0)).toBeCloseTo(0.5 * brief.timeTop, 5);
    expect(similarity([briefWords, 900], YEARS)).toBeCloseTo(0.5 * brief.timeFloor, 5);
    expect(similarity([900, fullWords], YEARS)).toBeCloseTo(0.5 * full.timeFloor, 5);
    expect(similarity([900, (briefWords + fullWords) / 2], YEARS)).toBeCloseTo(
      (0.5 * (brief.timeFloor + full.timeFloor)) / 2,
      5,
    );
  });

  test("keep next to nothing where both are headlines", () => {
    expect(similarity([9, headlineWords], YEARS)).toBeCloseTo(0.5 * headline.timeFloor, 5);
  });
});

describe("characters that two texts share", () => {
  test("say more of briefs than of full texts, and most of headlines", () => {
    const share = (words: [number, number]): number => (similarity(words, 0, 1) / brief.timeTop - 0.5) / 0.5;
    expect(share([briefWords, 900])).toBeCloseTo(brief.gramShare, 5);
    expect(share([fullWords, 900])).toBeCloseTo(full.gramShare, 5);
    const ofHeadlines = similarity([headlineWords, headlineWords], 0, 1) / headline.timeTop;
    expect((ofHeadlines - 0.5) / 0.5).toBeCloseTo(headline.gramShare, 5);
  });
});

describe("two texts of one day", () => {
  test("are lifted most where both are more than headlines and of one hour, and less by the day", () => {
    const factors = [0, 1, 2, 7].map((days) => factor([noHeadlineWordsForTime, 800], [0, days * DAY]));
    expect(factors[0]).toBeCloseTo(1 + brief.dayLift * ALONE, 12);
    expect(factors[1]).toBeCloseTo(1 + brief.dayLift / Math.E, 12); // each has half a day around it to itself
    expect(factors).toEqual(factors.toSorted((a, b) => b - a));
    expect(factors[3]).toBeCloseTo(1, 2);
  });

  test("count by the shorter one, whichever it is", () => {
    const between = (headlineWords + noHeadlineWordsForTime) / 2;
    expect(factor([between, 900], [5, 5])).toBeCloseTo(1 + (brief.dayLift * ALONE) / 2, 12);
    expect(factor([900, between], [5, 5])).toBeCloseTo(1 + (brief.dayLift * ALONE) / 2, 12);
    expect(factor([headlineWords, 900], [5, 5])).toBe(1);
    expect(factor([8, 900], [5, 5])).toBe(1);
  });

  test("are lifted less where both are full texts", () => {
    expect(factor([fullWords, 900], [5, 5])).toBeCloseTo(1 + full.dayLift * ALONE, 12);
    const halfway = (brief.dayLift + full.dayLift) / 2;
    expect(factor([(briefWords + fullWords) / 2, 900], [5, 5])).toBeCloseTo(1 + halfway * ALONE, 12);
  });

  test("are lifted less the more other texts are of that day, in whatever order they come", () => {
    const beside = (others: number[]): number => factor([briefWords, 900], [5, 5, ...others]);
    const sameHour = (count: number): number[] => Array<number>(count).fill(5);
    expect(beside(sameHour(crowdedDay - 1))).toBeCloseTo(1 + brief.dayLift / 2, 12);
    expect(beside(sameHour(3 * crowdedDay - 1))).toBeCloseTo(1 + brief.dayLift / 4, 12);
    expect(beside([5 + DAY, 5 - DAY, Number.NaN, 5 + 0.6 * DAY])).toBe(beside([]));
    expect(beside([5 - 0.4 * DAY, 5 + 0.4 * DAY])).toBeCloseTo(1 + brief.dayLift / (1 + 3 / crowdedDay), 12);
  });

  test("are lifted less the less similar they are below a level, and no more above it", () => {
    const alike = (similarity: number): number => factor([briefWords, 900], [5, 5], ["", ""], similarity);
    expect(alike(liftedLevel / 4)).toBeCloseTo(1 + (brief.dayLift * ALONE) / 4, 12);
    expect(alike(0)).toBe(1);
    expect(alike(1)).toBe(alike(liftedLevel));
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
    expect(ofOne(briefWords, 900)).toBeCloseTo(brief.outletFactor, 12);
    expect(ofOne(900, 30)).toBeCloseTo(brief.outletFactor, 12);
    expect(ofOne((briefWords + fullWords) / 2, 900)).toBeCloseTo((brief.outletFactor + 1) / 2, 12);
    expect(ofOne(fullWords, 900)).toBe(1);
    expect(factor([50, 50], UNDATED, ["Echo", "Bay Tribune"])).toBe(1);
  });

  test("count less where one outlet took both from others, and as others do where it took one", () => {
    const taken = (...by: [string[], string[]]): number =>
      factor([50, 50], UNDATED, OTHERS, liftedLevel, [new Set(by[0]), new Set(by[1])]);
    expect(taken(["Echo", "Bay Tribune"], ["Ledger", "Echo"])).toBeCloseTo(brief.outletFactor, 12);
    expect(taken(["Echo"], ["Ledger"])).toBe(1);
    expect(taken(["Echo"], [])).toBe(1);
    const byNobody = factor([50, 50], UNDATED, ["", "", ...OTHERS], liftedLevel, [
      new Set(["Echo"]),
      new Set(["Echo"]),
    ]);
    expect(byNobody).toBeCloseTo(brief.outletFactor, 12);
  });

  test("count as others do where nobody knows the outlet", () => {
    expect(factor([50, 50], UNDATED, ["", "", ...OTHERS])).toBe(1);
  });

  test("count less only while the outlet is one of several", () => {
    const factors = [0, 1, 2, 4].map((others) =>
      factor([50, 50], UNDATED, ["Echo", "Echo", ...Array<string>(others).fill("Bay Tribune")]),
    );
    expect(factors[0]).toBe(1);
    expect(factors[1]).toBeCloseTo(1 - (1 - brief.outletFactor) * (2 / 3), 12);
    for (const factor of factors.slice(2)) expect(factor).toBeCloseTo(brief.outletFactor, 12);
  });
});
