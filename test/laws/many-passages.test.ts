/** Two long texts that share very many passages, as books or archives pasted into one file do: time grows with their length. */
import { expect, test } from "vitest";
import { StoryIndex } from "../../src/index.js";
import { cpuTime, growthOnEightTimes } from "../cpu-time.js";

/** Words that no two places share, unless they begin with the same letter and number. */
function words(letter: string, from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `${letter}${(from + i).toString(36)}`).join(" ");
}

/** So many passages of 20 words, each behind 60 words that only the text of this letter has. */
function book(letter: string, passages: number): string {
  return Array.from(
    { length: passages },
    (_, i) => `${words(letter, 60 * i, 60)}. ${words("shared", 20 * i, 20)}.`,
  ).join("\n\n");
}

function passagesFound(passages: number): number {
  const index = new StoryIndex();
  index.add({ id: "one", text: book("a", passages) });
  return index.match({ id: "two", text: book("b", passages) })[0]!.passages.length;
}

test("thousands of passages", { timeout: 120_000 }, () => {
  expect(passagesFound(100)).toBe(100);
  expect(growthOnEightTimes((passages) => passagesFound(passages), 500, 2)).toBeLessThan(20);
});

test("two texts that are together more than is kept unpacked", { timeout: 120_000 }, () => {
  // Some 10 s; unpacked again for each passage it would be many minutes.
  expect(cpuTime(() => passagesFound(14_000), 1)).toBeLessThan(60_000);
});
