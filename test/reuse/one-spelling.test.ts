/** Slips of the pen, errors of scanners and other spellings count as the word that is meant. */
import { describe, expect, test } from "vitest";
import { StoryIndex } from "../../src/index.js";

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
  const words = 8000;
  const blocks = Math.floor(words / 8);
  /** A word of its own, a letter from all others. */
  const word = (n: number): string => `${String.fromCharCode(0xac00 + n)}nightharbour`;
  const text = (ending: string, blockOf: (place: number) => number): string =>
    Array.from({ length: words }, (_, i) => {
      const inBlock = i % 8;
      return inBlock < 3
        ? word(3 * blockOf(Math.floor(i / 8)) + inBlock) + ending
        : word(3 * blocks + ((i * 31) % 2000)).slice(0, -1) + (ending || "t");
    }).join(" ");
  const index = new StoryIndex();
  index.add({ id: "a", text: text("", (place) => place), language: "en" });
  index.add({ id: "b", text: text("s", (place) => (place * 7919) % blocks), language: "en" });
  expect(index.compare("a", "b")).toBeDefined();
});
