/** Figures that others stand for: another day's bulletin has them, a paper's own way to write a date or a time does not. */
import { expect, test } from "vitest";
import { StoryIndex } from "../../../src/index.js";

const REPORT = (first: string, second: string, time: string) =>
  `A jury found the former mayor of Portlow guilty of taking bribes from a builder between ${first} and ${second} of the year before last. The court will sentence her at ${time} on the first Friday of the summer, when her successor takes office. Her lawyer said that she would appeal, and the builder that he was sorry.`;

function signalsOf(source: string, copy: string): Record<string, number | null> {
  const index = new StoryIndex();
  index.add({ id: "source", text: source });
  index.add({ id: "copy", text: copy });
  return Object.fromEntries(index.explain("source", "copy").signals.map(({ name, value }) => [name, value]));
}

const SOURCE = REPORT("April 3", "August 21", "4:17 p.m.");

test.each([
  ["a date with its day first", REPORT("3 April", "21 August", "4:17 p.m."), 0],
  ["a time with a full stop", REPORT("April 3", "August 21", "4.17pm"), 0],
  ["another day", REPORT("5 April", "August 21", "4:17 p.m."), 2],
  ["other days, months and hours", REPORT("May 5", "July 8", "6:45 p.m."), 6],
])("%s", (_, copy, replaced) => {
  expect(signalsOf(SOURCE, copy)["slots.other"]).toBe(replaced);
});
