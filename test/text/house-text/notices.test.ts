import { describe, expect, test } from "vitest";
import { hashString } from "../../../src/basics/hash.js";
import { Notices } from "../../../src/text/house-text/notices.js";

interface Page {
  text: string;
  outlet?: string;
  title?: string;
  tellsNews?: boolean;
}

const NOTICE = "Please subscribe to read this page";

/**
 * Notices among some pages: a word is what a space parts from others, a figure one that begins with a digit.
 *
 * @param others articles with other texts that each outlet has, and so has nobody knows whom
 */
function noticesAmong(pages: Page[], others = 2): Notices {
  const words: string[] = [];
  const idOf = (word: string): number => (words.includes(word) ? words.indexOf(word) : words.push(word) - 1);
  const rowsOf = (key: number): number[] => [...pages.keys()].filter((row) => hashString(pages[row]!.text) === key);
  return new Notices({
    idsWithoutHouseLines: (row) =>
      Uint32Array.from(
        pages[row]!.text.split(" ").filter((word) => word !== ""),
        idOf,
      ),
    outlet: (row) => pages[row]!.outlet ?? "",
    ofSource: (row) => others + pages.filter(({ outlet }) => outlet === pages[row]!.outlet).length,
    samples: {
      of: (key) => ({ rows: rowsOf(key), held: rowsOf(key).length }),
      isShared: (key) => rowsOf(key).length > 1,
    },
    textKey: (row) => hashString(pages[row]!.text),
    titleKey: (row) => hashString(pages[row]!.title ?? ""),
    tellsNews: (row) => pages[row]!.tellsNews ?? false,
    isFigure: (id) => /^\d/.test(words[id]!),
  });
}

const thrice = (page: Page): Page[] => [page, page, page];
const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(" ");

describe("a page is a notice", () => {
  test.each<[string, Page[]]>([
    ["printed three times by one outlet", thrice({ text: NOTICE, outlet: "bay" })],
    ["printed three times by nobody knows whom", thrice({ text: NOTICE })],
    [
      "printed twice by one outlet, and once by nobody knows whom",
      ["bay", "", "bay"].map((outlet) => ({ text: NOTICE, outlet })),
    ],
    [
      "under other titles, in two outlets",
      ["bay", "pier", "bay"].map((outlet, i) => ({ text: NOTICE, outlet, title: `t${i}` })),
    ],
    ["of 150 words", thrice({ text: words(150) })],
    ["with two figures", thrice({ text: "Call 555 or 556 to subscribe" })],
  ])("%s", (_claim, pages) => {
    const notices = noticesAmong(pages);
    expect(pages.map((_, row) => notices.has(row))).toEqual(pages.map(() => true));
  });
});

describe("a page is no notice", () => {
  test.each<[string, Page[]]>([
    ["printed twice", thrice({ text: NOTICE }).slice(1)],
    ["that tells news", thrice({ text: NOTICE, tellsNews: true })],
    ["without words", thrice({ text: "" })],
    ["of 151 words", thrice({ text: words(151) })],
    ["with three figures", thrice({ text: "Call 555 or 556 or 557 to subscribe" })],
    ["with other words each time", [1, 2, 3].map((i) => ({ text: `${NOTICE} word${i}` }))],
    [
      "that two outlets printed under one title: a report",
      ["bay", "pier", "bay"].map((outlet) => ({ text: NOTICE, outlet, title: "Ferry" })),
    ],
    [
      "that two outlets printed under none: a report",
      ["bay", "pier", "bay"].map((outlet) => ({ text: NOTICE, outlet })),
    ],
  ])("%s", (_claim, pages) => {
    const notices = noticesAmong(pages);
    expect(pages.map((_, row) => notices.has(row))).toEqual(pages.map(() => false));
  });

  test.each<[string, Page[]]>([
    ["of one outlet", thrice({ text: NOTICE, outlet: "bay" })],
    ["of nobody knows whom", thrice({ text: NOTICE })],
  ])("where it is all there is, %s", (_claim, pages) => {
    const notices = noticesAmong(pages, 0);
    expect(pages.map((_, row) => notices.has(row))).toEqual(pages.map(() => false));
  });

  test("because others merely share its key", () => {
    const pages = [NOTICE, "Another page of six words here", "And a third one with them"];
    const byRow = new Notices({
      idsWithoutHouseLines: (row) => Uint32Array.of(row + 1),
      outlet: () => "",
      ofSource: () => 100,
      samples: { of: () => ({ rows: [...pages.keys()], held: pages.length }), isShared: () => true },
      textKey: () => 7,
      titleKey: () => 0,
      tellsNews: () => false,
      isFigure: () => false,
    });
    expect(byRow.has(0)).toBe(false);
  });
});

test("a page may be a notice by its own words, whatever else is held", () => {
  const notices = noticesAmong([{ text: NOTICE }, { text: NOTICE, tellsNews: true }]);
  expect([notices.mayHave(0), notices.mayHave(1)]).toEqual([true, false]);
  expect(notices.has(0)).toBe(false);
});

test("of a row whose number went to another page, the other page is asked about", () => {
  const pages: Page[] = thrice({ text: NOTICE });
  const notices = noticesAmong(pages);
  expect(notices.has(2)).toBe(true);
  pages[2] = { text: NOTICE, tellsNews: true };
  expect(notices.mayHave(2)).toBe(true); // kept until it is forgotten
  notices.forget(2);
  expect(notices.mayHave(2)).toBe(false);
  notices.forget(1000); // a row nobody asked about
});
