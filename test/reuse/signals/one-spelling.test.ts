/** Slips of the pen, errors of scanners and other spellings count as the word that is meant. */
import { describe, expect, test } from "vitest";
import { StoryIndex } from "../../../src/index.js";
import { growthOnEightTimes } from "../../cpu-time.js";

const REPORT = `The harbour office of Quellmond closed the northern pier on Tuesday evening after divers found that eleven of its forty oak piles had been eaten through by shipworm. Ola Brend, who has kept the pier since 2009, said the worm had come with the warm currents of the last three summers.

Ferries to Harn and Little Oss will leave from the fish quay until the piles are replaced, which Brend expects to take until October and to cost a million crowns. The island council has asked the province of Estmark for half of that sum. Its speaker, Marn Vosk, warned that the quay could not take the night ferry, whose passengers would have to cross by bus over the causeway.`;

/** What a scanner reads for every fifteenth word of four letters and more: e for c, n for u, b for h. */
function scanned(text: string): string {
  let word = 0;
  return text.replace(/\p{L}{4,}/gu, (found) => {
    if (++word % 15 !== 0) return found;
    return found.replace(/(?<=.)[euhaio]/u, (letter) => ({ e: "c", u: "n", h: "b", a: "o", i: "l", o: "c" })[letter]!);
  });
}

function compared(from: string, to: string) {
  const index = new StoryIndex();
  for (const id of ["1", "2"]) index.add({ id, text: "One spent a million and the other a billion." });
  index.add({ id: "from", text: from, publishedAt: "2031-03-03" });
  index.add({ id: "to", text: to, publishedAt: "2031-03-04" });
  return index.compare("from", "to");
}

test("what stands between two passages is not respelled, however alike", () => {
  const own = Array.from({ length: 20 }, (_, i) => `qu${String.fromCharCode(97 + i)}llmarn`);
  const [before, behind] = REPORT.split("\n\n");
  const made = (ending: string) => `${before} ${own.map((word) => word + ending).join(" ")} ${behind}`;
  expect(compared(made("o"), made("u"))!.passages).toHaveLength(2);
});

describe("a text as a scanner read it", () => {
  test("is a reprint, in one passage", () => {
    const copy = compared(REPORT, scanned(REPORT));
    expect(copy).toMatchObject({ kind: "reprint", passages: [{ similarity: 1 }] });
    expect(copy!.similarity).toBeLessThan(0.8); // the share of shingles is that of the words as they stand
  });

  test("is one whichever of the two was scanned", () => {
    expect(compared(scanned(REPORT), REPORT)).toMatchObject({ kind: "reprint" });
  });
});

test.each([
  ["another spelling", "harbour", "harbor", 1],
  ["a slip in a name", "Brend", "Bremd", 1],
  ["another word a letter away that other articles have too", "million", "billion", 0],
  ["another figure", "2009", "2008", 0],
  ["another day", "Tuesday", "Thursday", 0],
  ["another word of two letters", "of", "on", 0],
  ["a word that differs in more letters", "shipworm", "ringworm", 0],
])("%s: %s is %s in %d of the cases", (_, word, other, isOne) => {
  const [passage] = compared(REPORT, REPORT.replaceAll(word, other))!.passages;
  expect(Math.floor(passage!.similarity)).toBe(isOne);
});

test("thousands of runs between words that are all spelled alike take no time that grows with the square of the text", () => {
  /** A word a letter from all others; with the ending it has the same stem, and is another word. */
  const word = (n: number, ending: string): string => `${String.fromCharCode(0xac00 + n)}nightharbour${ending}`;
  const text = (blocks: number, ending: string, blockOf: (place: number) => number): string =>
    Array.from({ length: blocks }, (_, place) => 2 * blockOf(place))
      .map((first) => `${word(first, ending)} the ${word(first + 1, ending)}`)
      .join(" ");
  const compareTexts = (blocks: number): void => {
    const index = new StoryIndex({ language: "en" });
    index.add({ id: "a", text: text(blocks, "", (place) => place) });
    index.add({ id: "b", text: text(blocks, "s", (place) => (place * 7919) % blocks) });
    index.compare("a", "b");
  };
  expect(growthOnEightTimes(compareTexts, 300, 2)).toBeLessThan(24);
});
