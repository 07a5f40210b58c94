/** Passages are real: stretches that both texts have, in order, disjoint, of whole words. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignPassages } from "../../../src/reuse/passages/align-passages.js";
import { alignRuns } from "../../../src/reuse/passages/align-runs.js";
import { growthOnEightTimes } from "../../cpu-time.js";
import { Inventor } from "../../inventor.js";

const sentences = (seed: number, count: number): string[] => {
  const inventor = new Inventor(seed);
  return Array.from({ length: count }, () => inventor.sentence());
};

/** Texts made by taking sentences from a common stock, changing a word here and there. */
const texts = fc
  .tuple(
    fc.array(fc.nat(19), { minLength: 1, maxLength: 24 }),
    fc.array(fc.nat(19), { minLength: 1, maxLength: 24 }),
    fc.array(fc.nat(300), { maxLength: 12 }),
  )
  .map(([first, second, changes]): [string, string] => {
    const stock = sentences(9, 20);
    const words = second
      .map((i) => stock[i]!)
      .join(" ")
      .split(" ");
    for (const at of changes) if (at < words.length) words[at] = "xyzzy";
    return [first.map((i) => stock[i]!).join(" "), words.join(" ")];
  });

describe("for any two texts", () => {
  test("passages come in the order of the second and overlap on neither side", () => {
    fc.assert(
      fc.property(texts, ([a, b]) => {
        const passages = alignPassages(a, b);
        for (let i = 1; i < passages.length; i++) {
          expect(passages[i]!.to.start).toBeGreaterThanOrEqual(passages[i - 1]!.to.end);
        }
        const from = passages.map((passage) => passage.from).sort((x, y) => x.start - y.start);
        for (let i = 1; i < from.length; i++) expect(from[i]!.start).toBeGreaterThanOrEqual(from[i - 1]!.end);
      }),
    );
  });

  test("passages begin and end at the border of a word", () => {
    fc.assert(
      fc.property(texts, ([a, b]) => {
        for (const { from, to } of alignPassages(a, b)) {
          for (const [text, { start, end }] of [
            [a, from],
            [b, to],
          ] as const) {
            expect(text.slice(start, end)).toMatch(/^\w.*\w$/s);
            expect(/\w/.test(text[start - 1] ?? " ") || /\w/.test(text[end] ?? " ")).toBe(false);
          }
        }
      }),
    );
  });

  test("a passage of similarity 1 is word for word", () => {
    fc.assert(
      fc.property(texts, ([a, b]) => {
        for (const { from, to, similarity } of alignPassages(a, b)) {
          const plain = (text: string): string => text.toLowerCase().replace(/\W+/g, " ");
          if (similarity === 1) expect(plain(a.slice(from.start, from.end))).toBe(plain(b.slice(to.start, to.end)));
          expect(similarity).toBeGreaterThan(0);
          expect(similarity).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

test("a text against itself is one passage from end to end", () => {
  const text = sentences(10, 12).join(" ");
  const passages = alignPassages(text, text);
  expect(passages).toEqual([
    { from: { start: 0, end: text.length - 1 }, to: { start: 0, end: text.length - 1 }, similarity: 1 },
  ]);
});

test("a moved paragraph is a passage of its own", () => {
  const [one, two] = [sentences(11, 4).join(" "), sentences(12, 4).join(" ")];
  const passages = alignPassages(`${one} ${two}`, `${two} ${one}`);
  expect(passages.map(({ from }) => from.start)).toEqual([one.length + 1, 0]);
});

test("phrases of under eight words are no passage", () => {
  expect(alignPassages("he said on Monday that he left", "he said on Monday that she stayed")).toEqual([]);
});

test("one long passage and phrases all over cost what there is of them, not its square", () => {
  const align = (phrases: number): void => {
    // Of both texts all words in order, and phrases of 9 words that stand elsewhere too.
    const length = 20 * phrases;
    const words = new Uint32Array(length).map((_, i) => i);
    const long = Array.from({ length: phrases }, (_, i) => ({ a: 20 * i, b: 20 * i, length: 20 }));
    const short = long.map(({ b }) => ({ a: (b * 7 + 40) % (length - 20), b, length: 9 }));
    expect(alignRuns(words, words, [...long, ...short])).toHaveLength(1);
  };
  expect(growthOnEightTimes(align, 2000)).toBeLessThan(32);
});

test("many passages in another order cost what there is of them, not its square", () => {
  const align = (passages: number): void => {
    const words = new Uint32Array(40 * passages);
    const runs = Array.from({ length: passages }, (_, i) => ({ a: 40 * (passages - 1 - i), b: 40 * i, length: 20 }));
    expect(alignRuns(words, words, runs)).toHaveLength(passages);
  };
  expect(growthOnEightTimes(align, 2000)).toBeLessThan(32);
});

test("two lists of one sentence form, in which very many runs meet in one place, cost what there is of them", () => {
  const align = (runs: number): void => {
    const words = new Uint32Array(20 * runs);
    const found = Array.from({ length: runs }, (_, i) => ({ a: 20 * i, b: 0, length: 4 }));
    expect(alignRuns(words, words, found)).toEqual([]);
  };
  expect(growthOnEightTimes(align, 2000)).toBeLessThan(32);
});
