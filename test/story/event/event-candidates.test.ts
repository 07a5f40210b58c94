/** Candidates are those that the plain way finds: every text against the holders of its heaviest columns, all scores in a map, sorted. */
import { expect, test } from "vitest";
import { mix32 } from "../../../src/basics/hash.js";
import {
  type CandidateChannel,
  eventCandidates,
  type NeighbourQuestion,
  neighbourPairs,
} from "../../../src/story/event/event-candidates.js";
import { EVENT } from "../../../src/story/event/event-settings.js";
import type { Reach } from "../../../src/story/linkage/time-spans.js";

/** Rows of whole weights, so that sums are exact in whatever order they are added. The first columns are held by most texts. */
function channel(size: number, width: number, seed: number, looksUp: (text: number) => boolean): CandidateChannel {
  const offsets = [0];
  const columns: number[] = [];
  const weights: number[] = [];
  for (let text = 0; text < size; text++) {
    const held = new Set<number>();
    const length = 5 + (mix32(seed + text) % 60);
    for (let i = 0; i < length; i++) held.add(mix32(seed + text * 97 + i) % (i % 6 === 0 ? 4 : width));
    for (const column of held) {
      columns.push(column);
      weights.push(1 + (mix32(seed + text * 31 + column) % 5));
    }
    offsets.push(columns.length);
  }
  return {
    rows: {
      width,
      offsets: Uint32Array.from(offsets),
      columns: Uint32Array.from(columns),
      weights: Float32Array.from(weights),
    },
    looksUp: Uint8Array.from({ length: size }, (_, text) => (looksUp(text) ? 1 : 0)),
  };
}

function plainCandidates(channels: readonly CandidateChannel[], size: number, reach: Reach): string[] {
  const found = new Set<string>();
  const scores = Array.from({ length: size }, () => new Map<number, number>());
  for (const { rows, looksUp } of channels) {
    const holders = Array.from({ length: rows.width }, () => [] as { text: number; weight: number }[]);
    const rowOf = (text: number) =>
      [...rows.columns.subarray(rows.offsets[text], rows.offsets[text + 1])].map((column, i) => ({
        column,
        weight: rows.weights[rows.offsets[text]! + i]!,
      }));
    for (let text = 0; text < size; text++)
      for (const { column, weight } of rowOf(text)) holders[column]!.push({ text, weight });
    for (let text = 0; text < size; text++) {
      if (looksUp[text] === 0) continue;
      const heaviest = rowOf(text)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, EVENT.heavyColumns);
      for (const { column, weight } of heaviest) {
        const all = holders[column]!;
        const before = all.filter((holder) => holder.text < text).length;
        const start = Math.max(0, Math.min(before - EVENT.postingCap / 2, all.length - EVENT.postingCap));
        for (const other of all.slice(start, start + EVENT.postingCap))
          scores[text]!.set(other.text, (scores[text]!.get(other.text) ?? 0) + weight * other.weight);
      }
    }
  }
  scores.forEach((ofText, text) => {
    const best = [...ofText]
      .filter(([other]) => other !== text && plainlyInReach(reach, text, other))
      .sort(([a, one], [b, two]) => two - one || Math.abs(a - text) - Math.abs(b - text) || a - b)
      .slice(0, EVENT.candidates);
    for (const [other] of best) found.add(`${Math.min(text, other)} ${Math.max(text, other)}`);
  });
  return [...found].sort(byPair);
}

function plainlyInReach({ first, last, most }: Reach, a: number, b: number): boolean {
  const times = [a, b].flatMap((text) => [first[text]!, last[text]!]).filter(Number.isFinite);
  return times.length === 0 || Math.max(...times) - Math.min(...times) <= most;
}

function byPair(one: string, two: string): number {
  const [a, b] = [one.split(" ").map(Number), two.split(" ").map(Number)];
  return a[0]! - b[0]! || a[1]! - b[1]!;
}

function found(channels: readonly CandidateChannel[], size: number, reach: Reach, ask = answerBackwards): string[] {
  const { first, second } = eventCandidates(channels, size, reach, ask);
  return Array.from(first, (text, p) => `${text} ${second[p]}`);
}

/** As threads may: the last question first. */
function answerBackwards(questions: readonly NeighbourQuestion[]) {
  return [...questions].reverse().map(neighbourPairs).reverse();
}

/** One text in seven has no date; the others speak for up to three days. */
function times(size: number, most: number): Reach {
  const isDated = (text: number): boolean => text % 7 !== 3;
  return {
    first: Float64Array.from({ length: size }, (_, text) => (isDated(text) ? text : Number.POSITIVE_INFINITY)),
    last: Float64Array.from({ length: size }, (_, text) =>
      isDated(text) ? text + (text % 4) : Number.NEGATIVE_INFINITY,
    ),
    most,
  };
}

/** Two questions, and more holders of the first columns than are read. */
const SIZE = 700;
const words = channel(SIZE, 500, 1, () => true);
const grams = channel(SIZE, 90, 2, (text) => text % 3 === 0);

test.each([
  ["by two channels, by the second of which only some look up", [words, grams], Number.POSITIVE_INFINITY],
  ["no more than some days apart", [words, grams], 150],
])("the pairs that share most weight are found: %s", (_, channels, most) => {
  const plain = plainCandidates(channels, SIZE, times(SIZE, most));
  expect(plain.length).toBeGreaterThan(10_000);
  expect(found(channels, SIZE, times(SIZE, most))).toEqual(plain);
});

test("all pairs that share a column are found, where they are few", () => {
  const [size, few] = [70, channel(70, 60, 3, () => true)];
  const reach = times(size, Number.POSITIVE_INFINITY);
  expect(found([few], size, reach)).toEqual(plainCandidates([few], size, reach));
  expect(found([], size, reach)).toEqual([]);
});
