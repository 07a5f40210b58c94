import { expect, test } from "vitest";
import { shownDate } from "../../../src/read/page/shown-date.js";

test.each([
  ["9 March 2024", "2024-03-09"],
  ["प्रकाशित: ९ मार्च २०२४", "2024-03-09"],
  ["9 มีนาคม 2567", "2024-03-09"],
  ["Saturday, March 9th, 2024 at 10:39 am", "2024-03-09"],
  ["Posted on Sept. 9, 2024 by Ilna Torvek", "2024-09-09"],
  ["Datum: 9. März 2024", "2024-03-09"],
  ["Sport, 09.03.2024, 10:39 Uhr", "2024-03-09"],
  ["9. 3. 24", "2024-03-09"],
  ["le 1er février 2024 à 10 h", "2024-02-01"],
  ["9 de setembro de 2024", "2024-09-09"],
  ["9 марта 2024 г.", "2024-03-09"],
  ["9 березня 2024", "2024-03-09"],
  ["2024-03-09 10:39", "2024-03-09"],
  ["2024年3月9日", "2024-03-09"],
  ["2024년 3월 9일", "2024-03-09"],
  ["9 مارس 2024", "2024-03-09"],
  ["Sat 23/03/2024 - 10:39", "2024-03-23"],
  ["Posted 03/23/24", "2024-03-23"],
  ["04/04/2024", "2024-04-04"],
])("%j names a day", (line, day) => {
  expect(shownDate(line)).toBe(day);
});

test.each([
  ["9 March 2024, updated 10 March 2024", "2024-03-09"],
  ["Updated 10 March 2024, published 9 March 2024", "2024-03-09"],
  ["Publié le 9 mars 2024 à 21h15, mis à jour le 10 mars 2024 à 8h02", "2024-03-09"],
  ["09.03.2024, aktualisiert am 10.03.2024", "2024-03-09"],
  ["2024年3月9日（更新 2024年3月10日）", "2024-03-09"],
])("%j names the day before that of a change", (line, day) => {
  expect(shownDate(line)).toBe(day);
});

test.each([
  ["two days", "9 March 2024 to 10 March 2024"],
  ["three days", "9 March 2024, updated 10 March 2024 and 11 March 2024"],
  ["a day that may be two", "03/09/2024"],
  ["a day that may be two, of a change", "updated 03/09/2024"],
  ["figures of no day", "23/13/2024"],
  ["a day that is not in the calendar", "31.02.2024"],
  ["no month", "9 Piers 2024"],
  ["a number of four parts", "9.3.2024.1"],
  ["no day", "March 2024"],
])("%s: none", (_claim, line) => {
  expect(shownDate(line)).toBeUndefined();
});

test.each([
  ["dmy", "09/03/2024", "2024-03-09"],
  ["mdy", "09/03/24", "2024-09-03"],
  ["mdy", "9.3.2024", "2024-03-09"],
] as const)("in the order %s, %j names a day", (order, line, day) => {
  expect(shownDate(line, order)).toBe(day);
});

test("figures that the given order makes no day of: none", () => {
  expect(shownDate("23/03/2024", "mdy")).toBeUndefined();
});
