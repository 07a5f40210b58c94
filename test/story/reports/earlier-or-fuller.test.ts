import { expect, test } from "vitest";
import {
  isEarlierOrFuller,
  isSurelyEarlierOrFuller,
  type Printed,
} from "../../../src/story/reports/earlier-or-fuller.js";
import { article } from "./origin-article.js";

const printed = (id: string, time: number, words: number): Printed => ({ ...article(id), time, words });
const signed = (id: string, time: number, words: number): Printed => ({
  ...article(id, { source: "Nordland Press Agency", credited: "NPA" }),
  time,
  words,
});
const undated = Number.NaN;

test("the earlier, what is dated before what is not, what its outlet signs, then the fuller, then by id: one order for all", () => {
  const sorted = [
    printed("d", -5, 10),
    signed("h", 0, 70),
    printed("e", 0, 90),
    printed("a", 0, 80),
    printed("b", 0, 80),
    printed("c", 7, 500),
    signed("i", undated, 10),
    printed("f", undated, 300),
    printed("g", undated, 20),
  ];
  for (const [i, a] of sorted.entries())
    for (const [j, b] of sorted.entries()) expect(isEarlierOrFuller(a, b)).toBe(i < j);
});

const [day, nine, nextDay] = ["2031-05-03", "2031-05-03T09:00:00Z", "2031-05-04"].map((time) => Date.parse(time));

test.each<[string, Printed, Printed]>([
  ["of a day and an hour of it the fuller", printed("b", nine!, 90), printed("a", day!, 80)],
  ["also where that is the day", printed("b", day!, 90), printed("a", nine!, 80)],
  ["of one length the day", printed("b", day!, 80), printed("a", nine!, 80)],
  ["an hour before the day after", printed("b", nine!, 80), printed("a", nextDay!, 90)],
  ["what is dated before what is not", printed("b", nine!, 80), printed("a", undated, 90)],
  ["of a day and an hour of it what its outlet signs", signed("b", nine!, 80), printed("a", day!, 90)],
  ["of two undated what its outlet signs", signed("b", undated, 80), printed("a", undated, 90)],
  ["of two undated the fuller", printed("b", undated, 90), printed("a", undated, 80)],
])("of two alone: %s", (_, first, second) => {
  expect(isSurelyEarlierOrFuller(first, second)).toBe(true);
  expect(isSurelyEarlierOrFuller(second, first)).toBe(false);
});
