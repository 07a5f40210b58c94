import { describe, expect, test } from "vitest";
import { EVENT } from "../../../src/story/event/event-settings.js";
import { rarityAmong, usualRarity } from "../../../src/story/event/term-weights.js";

describe("usualRarity", () => {
  test("in a collection of usual size is the rarityAmong itself", () => {
    for (const holding of [1, 40, 400])
      expect(usualRarity(EVENT.usualSize, holding)).toBe(rarityAmong(EVENT.usualSize, holding));
  });

  test("what one event says weighs the same in an archive of any size, and so does what the same share of texts says", () => {
    for (const times of [2, 10, 200]) {
      const size = times * EVENT.usualSize;
      expect(usualRarity(size, EVENT.rareCount)).toBe(rarityAmong(EVENT.usualSize, EVENT.rareCount));
      expect(usualRarity(size, size / 5)).toBe(rarityAmong(EVENT.usualSize, EVENT.usualSize / 5));
    }
  });

  test("a small collection is filled up with ordinary texts, where their words are known", () => {
    const own = rarityAmong(EVENT.leastSize, 8);
    for (const size of [8, 20, EVENT.leastSize]) expect(usualRarity(size, 8, 0)).toBe(own);
    expect(usualRarity(10, 8, 0.5)).toBe(rarityAmong(EVENT.leastSize, 8 + (EVENT.leastSize - 10) / 2));
    expect(usualRarity(10, 8)).toBe(rarityAmong(10, 8));
  });

  test("never rises with the number of texts that hold a word", () => {
    let last = Number.POSITIVE_INFINITY;
    for (let holding = 1; holding <= 5000; holding++) {
      const now = usualRarity(5000, holding);
      expect(now).toBeLessThanOrEqual(last);
      last = now;
    }
  });
});
