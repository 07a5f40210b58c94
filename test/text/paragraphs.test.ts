/** Paragraphs, the unit that is fingerprinted. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitParagraphs } from "../../src/text/paragraphs.js";
import { cpuTime } from "../cpu-time.js";

const split = (text: string): string[] => splitParagraphs(text).map(({ start, end }) => text.slice(start, end));

test.each<[string, string, string[]]>([
  ["a blank line ends a paragraph", "One.\n\nTwo.", ["One.", "Two."]],
  ["with spaces in it, or carriage returns", "One.\r\n \r\nTwo.", ["One.", "Two."]],
  ["a single line break does not, where there are blank lines", "One\nhalf.\n\nTwo.", ["One\nhalf.", "Two."]],
  ["every line is a paragraph where there are none", "One.\nTwo.\n", ["One.", "Two."]],
  ["spaces before a line break belong to no paragraph", "One. \t \nTwo.", ["One.", "Two."]],
  ["nor do the wide spaces that Chinese paragraphs begin with", "一。\n　　二。", ["一。", "二。"]],
  ["white space has none", " \n\n ", []],
])("%s", (_, text, expected) => {
  expect(split(text)).toEqual(expected);
});

describe("lines that were broken to a width", () => {
  const wrapped = (paragraphs: readonly string[], width: number): string =>
    paragraphs.map((text) => text.replace(new RegExp(`(.{1,${width}})( |$)`, "g"), "$1\n").trimEnd()).join("\n");
  const report = [
    "The council of Orvane has voted to close the old swing bridge for the whole of next summer, since its bearings are worn and parts for them are no longer made.",
    "Ferries will run every ten minutes.",
    "Shopkeepers on the west bank, who had asked for a footbridge beside it, said that they would lose half of their trade and called for a vote of all residents before the works begin.",
  ];

  test.each([60, 72, 78])("are put together again: %i", (width) => {
    const text = wrapped(report, width);
    expect(text.split("\n").length).toBeGreaterThan(5);
    expect(split(text).map((paragraph) => paragraph.replaceAll("\n", " "))).toEqual(report);
  });

  test("end where the next is set in", () => {
    const first = report[0]!.slice(0, report[0]!.indexOf(" worn") + 5);
    const text = wrapped([first, report[2]!], first.length / 2 + 3).replace("\nShop", "\n   Shop");
    expect(split(text)).toHaveLength(2);
  });

  test.each<[string, string[]]>([
    [
      "sentences of one length",
      [
        "The bridge of Orvane stays shut until June.",
        "The ferries of Orvane run until midnight.",
        "The shops of Orvane ask for a footbridge.",
      ],
    ],
    [
      "headlines",
      [
        "Orvane shuts its swing bridge all summer",
        "Ferry crews of Lower Dale get a new contract",
        "Footbridge plan divides the council again",
      ],
    ],
    ["verse", ["The bridge is shut,", "the river wide,", "the ferry waits", "for the evening tide."]],
  ])("are none: %s", (_, lines) => {
    expect(split(lines.join("\n"))).toEqual(lines);
  });
});

test.each<[string, string]>([
  ["a full stop", "The water rose by a metre in the night. "],
  ["an ideographic full stop", "昨夜水位上升了一米，大坝管理处打开了闸门。"],
])("a block of text is cut at sentence ends: %s", (_, sentence) => {
  const text = sentence.repeat(80).trim();
  const pieces = split(text);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join(sentence.endsWith(" ") ? " " : "")).toBe(text);
  for (const piece of pieces) expect(piece).toMatch(/[.。]$/);
});

test("a hundred thousand spaces inside a line are read once each", () => {
  const text = `One.\nTwo${" ".repeat(100_000)}words.`;
  expect(split(text)).toHaveLength(2);
  expect(cpuTime(() => split(text))).toBeLessThan(1000);
});

test("blank lines and lines are those that regular expressions find", () => {
  const part = fc.constantFrom(
    "a",
    "Bc.",
    " ",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\u2028",
    "\u00a0",
    "\u0000",
    "\ufeff",
    "\u001c",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const pieces = (whole: string, separator: RegExp): string[] =>
        whole
          .split(separator)
          .map((piece) => piece.replace(/^[\s\0-\x20]+|[\s\0-\x20]+$/g, ""))
          .filter((piece) => piece !== "");
      let expected = pieces(text, /\r?\n[^\S\n]*\r?\n\s*/);
      if (expected.length === 1) expected = pieces(expected[0]!, /[\r\n\u2028\u2029]\s*/);
      expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
