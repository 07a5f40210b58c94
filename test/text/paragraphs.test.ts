/** Paragraphs, the unit that is fingerprinted. */
import fc from "fast-check";
import { expect, test } from "vitest";
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
  ["nor do control characters, such as old systems end a file with", "\u0000One.\nTwo.\n\u001a", ["One.", "Two."]],
  ["white space has none", " \n\n ", []],
  ["nor have control characters", "\u0000\u001a", []],
])("%s", (_, text, expected) => {
  expect(split(text)).toEqual(expected);
});

test("lines that were broken to a width are one paragraph up to the line that had room for more", () => {
  const first =
    "The council of Orvane has voted to close the\nold swing bridge for the whole of next summer,\nsince its bearings are worn.";
  const second = "Ferries will run every ten minutes.";
  expect(split(`${first}\n${second}`)).toEqual([first, second]);
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
