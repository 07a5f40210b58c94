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
    "three words of another sentence are no chance",
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
  [
    "the next paragraph of one begins as the other goes on",
    `${TAKEN}.\n\nAs he left.`,
    `${TAKEN} as it rained.`,
    TAKEN,
  ],
  ["the next sentence of one does", `${TAKEN}. But he left.`, `${TAKEN}, but not for long.`, TAKEN],
  ["the paragraph before in one ends so", `Nobody left, she said.\n\n${TAKEN}.`, `A woman said ${TAKEN}.`, TAKEN],
  ["a word of the same sentence", `${TAKEN} soon after dark.`, `${TAKEN} soon, he said.`, `${TAKEN} soon`],
])("a passage ends where what was taken ends: %s", (_, from, to, expected) => {
  const [passage, ...more] = alignPassages(from, to);
  expect(more).toEqual([]);
  expect(from.slice(passage!.from.start, passage!.from.end)).toBe(expected);
  expect(to.slice(passage!.to.start, passage!.to.end)).toBe(expected);
  expect(passage!.similarity).toBe(1);
});

test.each<[string, string, string, string]>([
  ["the next sentence begins with two words", " In the dam is a door.", " In the hall were many.", ". In the"],
  ["the next paragraph does", "\n\nIn the dam is a door.", "\n\nIn the hall were many.", ""],
  ["it names the same speaker", "\n\nThe mayor, Oda Brisk, has doubts.", "\n\nThe mayor, Oda Brisk, was away.", ""],
  [
    "seven words are no chance",
    "\n\nThe mayor of Addle, Oda Brisk, said it was late.",
    "\n\nThe mayor of Addle, Oda Brisk, said nothing.",
    ".\n\nThe mayor of Addle, Oda Brisk, said",
  ],
  [
    "a sentence that one text has no more of is taken whole",
    "\n\nThe mayor has doubts.",
    "\n\nThe mayor has doubts, and so has everybody else.",
    ".\n\nThe mayor has doubts",
  ],
])("more words are chance only where a paragraph ends before them: %s", (_, inOne, inOther, shown) => {
  const index = new StoryIndex();
  const text = `${TAKEN}.${inOther}`;
  index.add({ id: "a", text: `${TAKEN}.${inOne}` });
  index.add({ id: "b", text });
  const passages = index.compare("a", "b")!.passages.map(({ to }) => text.slice(to.start, to.end));
  expect(passages).toEqual([TAKEN + shown]);
});

test("the end of a paragraph says more, and two words of it are chance at most", () => {
  const index = new StoryIndex();
  const text = `Crews had left the north of Addle.\n\n${TAKEN}.`;
  index.add({ id: "a", text: `Nobody was seen in the north of Addle.\n\n${TAKEN}.` });
  index.add({ id: "b", text });
  const passages = index.compare("a", "b")!.passages.map(({ to }) => text.slice(to.start, to.end));
  expect(passages).toEqual([`the north of Addle.\n\n${TAKEN}`]);
});
