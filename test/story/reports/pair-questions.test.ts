import { expect, test } from "vitest";
import { groupReports } from "../../../src/story/reports/group-reports.js";
import { pairQuestions } from "../../../src/story/reports/pair-questions.js";
import type { Copy, Span } from "../../../src/types.js";

/** An edited copy that shares these stretches of the first article, the stretches of the second being of no matter. */
function copy(from: string, to: string, stretches: [start: number, end: number][], ofCopy = 0.9): Copy {
  const span = ([start, end]: [number, number]): Span => ({ start, end });
  return {
    from,
    to,
    kind: "edited",
    similarity: 0,
    coverage: { from: 0.5, to: ofCopy },
    confidence: 0.9,
    passages: stretches.map((stretch) => ({ from: span(stretch), to: span(stretch), similarity: 1 })),
  };
}

/** Places are letters: a is 0. */
function asked(copies: readonly Copy[], timeOf = (_: number) => Number.NaN) {
  const idOf = (place: number): string => String.fromCharCode(97 + place);
  const copyOf = (a: number, b: number): Copy | undefined =>
    copies.find(({ from, to }) => [from, to].sort().join("") === [idOf(a), idOf(b)].sort().join(""));
  return pairQuestions({ copyOf, idOf, timeOf, areTwins: () => false, areRelated: () => true });
}

test.each<[string, [number, number][], [number, number][], boolean]>([
  ["the same stretch", [[0, 100]], [[0, 100]], true],
  ["a stretch within the other's", [[40, 60]], [[0, 100]], true],
  ["half of the smaller one", [[0, 40]], [[20, 100]], true],
  ["less than half of it", [[0, 40]], [[25, 100]], false],
  ["other parts, as of two reports merged into one", [[0, 50]], [[50, 100]], false],
  [
    "stretches in any order",
    [
      [60, 80],
      [0, 20],
    ],
    [
      [10, 20],
      [60, 90],
    ],
    true,
  ],
])("two that took %s from a third", (_, one, two, expected) => {
  const { tookTheSame, isCopy } = asked([copy("a", "b", one), copy("a", "c", two, 0.4)]);
  expect(tookTheSame(1, 2, 0)).toBe(expected);
  expect(tookTheSame(2, 1, 0)).toBe(expected);
  expect([isCopy(0, 1), isCopy(1, 2)]).toEqual([true, false]);
});

test.each<[string, [number, number][], boolean]>([
  ["a quarter of it", [[15, 100]], true],
  ["less than a quarter", [[16, 100]], false],
])("two took from one part of a third where they share %s", (_, two, expected) => {
  const { tookFromOnePart } = asked([copy("a", "b", [[0, 20]], 0.4), copy("a", "c", two, 0.4)]);
  expect([tookFromOnePart(1, 2, 0), tookFromOnePart(2, 1, 0)]).toEqual([expected, expected]);
  expect([tookFromOnePart(0, 1, 0), tookFromOnePart(0, 2, 1)]).toEqual([false, false]);
});

test.each<[string, Copy, Copy, boolean]>([
  ["one part from each", copy("a", "c", [[0, 50]]), copy("b", "c", [[50, 100]]), true],
  ["one part from both", copy("a", "c", [[0, 60]]), copy("b", "c", [[20, 80]]), false],
  ["from one, and gave to the other", copy("a", "c", [[0, 50]]), copy("c", "b", [[50, 100]]), false],
])("an article that took %s", (_, one, two, expected) => {
  const { isMadeOf } = asked([one, two]);
  expect([isMadeOf(0, 1, 2), isMadeOf(1, 0, 2)]).toEqual([expected, expected]);
});

test.each<[string, Copy, boolean]>([
  ["four fifths of it stand there", copy("a", "b", [[0, 50]], 0.8), true],
  ["less of it does", copy("a", "b", [[0, 50]], 0.7), false],
  [
    "four fifths do, but that took them from it",
    { ...copy("b", "a", [[0, 50]]), coverage: { from: 0.8, to: 0.5 } },
    false,
  ],
  ["nearly all of that stands in it too", { ...copy("a", "b", [[0, 50]]), coverage: { from: 0.9, to: 0.9 } }, false],
])("an article is a cut of another where %s", (_, one, expected) => {
  const { isCutOf } = asked([one]);
  expect([isCutOf(1, 0), isCutOf(0, 1), isCutOf(1, 2)]).toEqual([expected, false, false]);
});

test("two that each have more of their own than of the third are not known to have one source", () => {
  const { tookTheSame } = asked([copy("a", "b", [[0, 100]], 0.7), copy("a", "c", [[0, 100]], 0.7)]);
  expect(tookTheSame(1, 2, 0)).toBe(false);
});

test("two cuts of an agency report and a rewrite of it are one report, though the cuts look like no copies of the rewrite", () => {
  const copies = [copy("a", "b", [[0, 60]]), copy("a", "c", [[0, 40]]), copy("a", "d", [[0, 100]])];
  const edges = copies.map(({ to }, i) => ({ a: 0, b: to.charCodeAt(0) - 97, confidence: 0.9 - i / 10 }));
  expect([...groupReports(4, edges, asked(copies))]).toEqual([0, 0, 0, 0]);
  const ofTwo = [copy("a", "b", [[0, 50]]), copy("a", "c", [[10, 40]]), copy("a", "d", [[50, 100]])];
  expect([...groupReports(4, edges, asked(ofTwo))]).toEqual([0, 0, 0, 0]);
  const merged = ofTwo.map((one) => ({ ...one, from: one.to, to: one.from, coverage: { from: 0.9, to: 0.5 } }));
  expect([...groupReports(4, edges, asked(merged))]).toEqual([0, 0, 0, 3]);
});

test.each<[string, Partial<Copy>, boolean]>([
  ["surely", {}, true],
  ["not so surely", { confidence: 0.8 }, false],
  ["and is itself what was rewritten", { from: "c", to: "a" }, false],
])("a rewrite and an edited copy of a third, whatever passages show of it: %s", (_, rewrite, expected) => {
  const edited = copy("a", "b", [[50, 100]], 0.6);
  const { tookTheSame } = asked([edited, { ...copy("a", "c", [[0, 50]], 0.6), kind: "rewritten", ...rewrite }]);
  expect(tookTheSame(1, 2, 0)).toBe(expected);
});

test("a later copy is from its source, and printed after it for sure", () => {
  const copies = [copy("a", "b", [[0, 100]])];
  const dated = asked(copies, (place) => Date.parse("2031-05-01") + place * 86_400_000);
  expect([dated.isLaterCopy(1, 0), dated.isLaterCopy(0, 1), dated.isLaterCopy(2, 0)]).toEqual([true, false, false]);
  expect(asked(copies, () => Date.parse("2031-05-01")).isLaterCopy(1, 0)).toBe(false);
  expect(asked(copies).isLaterCopy(1, 0)).toBe(false);
});
