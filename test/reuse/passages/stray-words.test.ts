import { expect, test } from "vitest";
import { StoryIndex } from "../../../src/index.js";
import { alignPassages } from "../../../src/reuse/passages/align-passages.js";

const TAKEN =
  "Draining the reservoir will take eleven days, and the river will rise by some forty centimetres below the bridge";

test.each<[string, string, string, string]>([
  ["the next paragraphs begin alike", `${TAKEN}.\n\nThe dam is old.`, `${TAKEN}.\n\nThe hall was full.`, TAKEN],
  ["the next sentences begin alike", `${TAKEN}. The dam is old.`, `${TAKEN}. The hall was full.`, TAKEN],
  ["the paragraphs before end alike", `Crews left Addle.\n\n${TAKEN}.`, `Nobody saw Addle.\n\n${TAKEN}.`, TAKEN],
  [
    "three words are no chance",
    `${TAKEN}. In the end it held.`,
    `${TAKEN}. In the end nobody came.`,
    `${TAKEN}. In the end`,
  ],
  [
    "a sentence of one word is taken whole",
    `${TAKEN}. Really. They left.`,
    `${TAKEN}. Really. Ours stay.`,
    `${TAKEN}. Really`,
  ],
  ["a word of the same sentence", `${TAKEN} soon after dark.`, `${TAKEN} soon, he said.`, `${TAKEN} soon`],
])("a passage ends where what was taken ends: %s", (_, from, to, expected) => {
  const [passage, ...more] = alignPassages(from, to);
  expect(more).toEqual([]);
  expect(from.slice(passage!.from.start, passage!.from.end)).toBe(expected);
  expect(to.slice(passage!.to.start, passage!.to.end)).toBe(expected);
  expect(passage!.similarity).toBe(1);
});

test("two words are chance only where a paragraph ends before them", () => {
  const takenBeside = (gap: string): string => {
    const index = new StoryIndex();
    index.add({ id: "a", text: `${TAKEN}.${gap}In the dam is a door.` });
    index.add({ id: "b", text: `${TAKEN}.${gap}In the hall were many.` });
    const text = `${TAKEN}.${gap}In the hall were many.`;
    return index
      .compare("a", "b")!
      .passages.map(({ to }) => text.slice(to.start, to.end))
      .join();
  };
  expect(takenBeside("\n\n")).toBe(TAKEN);
  expect(takenBeside(" ")).toBe(`${TAKEN}. In the`);
});
