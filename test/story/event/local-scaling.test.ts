/** Scaling against its plain definition: every text's similarities in one sorted list. */
import { describe, expect, test } from "vitest";
import { mix32 } from "../../../src/basics/hash.js";
import { EVENT } from "../../../src/story/event/event-settings.js";
import { shortness } from "../../../src/story/event/event-similarity.js";
import { crowdScaled, locallyScaled } from "../../../src/story/event/local-scaling.js";

const SIZE = 130;
/** Texts of three topics: within one they come closer to each other. */
const topicOf = (text: number): number => text % 3;
/** Each alone, but that of every twelve texts the first four speak for one unit. */
const units = Uint32Array.from({ length: SIZE }, (_, text) => (text % 12 < 4 ? text - (text % 12) : text));
const lengths = Uint32Array.from({ length: SIZE }, (_, text) => 10 + (mix32(text) % 200));
const pairs = Array.from({ length: SIZE * SIZE }, (_, i) => [Math.floor(i / SIZE), i % SIZE] as const).filter(
  ([a, b]) => a < b && mix32(a * SIZE + b) % 20 > 0,
);
const candidates = {
  first: Uint32Array.from(pairs, ([a]) => a),
  second: Uint32Array.from(pairs, ([, b]) => b),
};
const lifts = Float64Array.from(pairs, ([a, b]) => 1 + (mix32(a * 31 + b) % 4) / 10);
const similarities = Float64Array.from(pairs, ([a, b]) => {
  const most = topicOf(a) === topicOf(b) ? 0.45 : 0.2;
  return Math.round(((mix32(a * 1009 + b) % 1000) / 1000) * most * 2 ** 20) / 2 ** 20;
});

/** The similarities of a text, largest first; `counts` says which pairs count. */
function ranked(text: number, counts: (a: number, b: number) => boolean, all: Float64Array = similarities): number[] {
  return pairs
    .flatMap(([a, b], p) => ((a === text || b === text) && counts(a, b) ? [all[p]!] : []))
    .sort((a, b) => b - a);
}

describe("local scaling", () => {
  test("divides by the levels of both, read off texts of other units before any is lifted; of full texts wholly, of headlines not at all", () => {
    const levels = Array.from(lengths, (_, text) => {
      const [best = 0, next = 0] = ranked(text, (a, b) => units[a] !== units[b]);
      return (Math.max(EVENT.leastLevel, (best + next) / 2 + EVENT.scalingOffset) / EVENT.scalingLevel) ** (3 / 8);
    });
    const scaled = locallyScaled({ candidates, alone: similarities, factors: lifts, lengths, units });
    pairs.forEach(([a, b], p) => {
      const s = similarities[p]! * lifts[p]!;
      const divided = (s / (levels[a]! * levels[b]!)) * Math.min(1, s / EVENT.faint);
      const short = shortness(lengths, a, b);
      expect(scaled[p]).toBeCloseTo(short * s + (1 - short) * divided, 5);
    });
  });

  test("takes a text without a second neighbour, or without any, at what it has", () => {
    const few = { first: Uint32Array.of(0), second: Uint32Array.of(1) };
    const [long, s] = [Uint32Array.of(500, 500, 500), 0.3];
    const level = ((s / 2 + EVENT.scalingOffset) / EVENT.scalingLevel) ** (3 / 8);
    const scaled = locallyScaled({
      candidates: few,
      alone: Float64Array.of(s),
      factors: Float64Array.of(1),
      lengths: long,
      units: Uint32Array.of(0, 1, 2),
    });
    expect(scaled[0]).toBeCloseTo(s / level ** 2, 5);
  });
});

describe("crowds", () => {
  const groups = Uint32Array.from({ length: SIZE }, (_, text) => topicOf(text));
  const scaled = similarities.map((s) => s * 1.25);
  /** So near to each other that no divisor comes to its limit. */
  const narrow = similarities.map((s) => 0.08 + s / 10);

  /** What the best of many unrelated texts would come to by chance: on from ranks 80 and 40, as many halvings as lead to the first. */
  function chance(text: number, groups: Uint32Array, all: Float64Array): number {
    const others = ranked(text, (a, b) => groups[a] !== groups[b], all);
    const [near = 0, far = 0] = [others[EVENT.crowdRank - 1], others[2 * EVENT.crowdRank - 1]];
    return near + (near - far) * Math.log2(EVENT.crowdRank);
  }

  test.each([
    ["all in one group", new Uint32Array(SIZE)],
    ["three groups", groups],
    ["each alone", Uint32Array.from({ length: SIZE }, (_, text) => text)],
  ])("divide a similarity by how near others come by chance: %s", (_, held) => {
    for (const all of [similarities, narrow]) {
      const levels = Array.from({ length: SIZE }, (_, text) => chance(text, held, all));
      const crowded = crowdScaled({ candidates, alone: all, scaled }, held);
      pairs.forEach(([a, b], p) => {
        const excess = Math.sqrt(levels[a]! * levels[b]!) / EVENT.crowdLevel;
        const divisor = excess <= 1 ? 1 : Math.min(EVENT.crowdLimit, excess ** 0.75);
        expect(crowded[p]).toBeCloseTo(scaled[p]! / divisor, 5);
      });
    }
  });

  test("a large group is no crowd to itself, and the given similarities stay as they are", () => {
    const before = [similarities.slice(), scaled.slice()];
    const given = { candidates, alone: similarities, scaled };
    expect(crowdScaled(given, new Uint32Array(SIZE))).toEqual(scaled);
    expect(crowdScaled(given, groups)).not.toEqual(scaled);
    expect([similarities, scaled]).toEqual(before);
  });
});
