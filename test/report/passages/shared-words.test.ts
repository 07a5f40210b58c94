import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRetold, type SidePart, sharedWords } from "../../../src/report/passages/shared-words.js";

const marked = (side: readonly SidePart[]): string =>
  side.map(({ shared, text }) => (shared ? `[${text}]` : text)).join("");

describe("sharedWords", () => {
  const cases: [claim: string, from: string, to: string, marks: string][] = [
    ["words count wherever they stand", "Varn lost a crane", "A crane fell, says Varn", "A [crane] fell, says [Varn]"],
    ["short words alone say nothing", "He is in the town", "It was in the hall", "It was in the hall"],
    ["short words between others do", "Bureau of Safety", "the Bureau of Safety in it", "the [Bureau of Safety] in it"],
    ["figures do, however they are grouped", "14 of 212,000", "all 14 in 212000", "all [14] in [212000]"],
    ["a case or a possessive is no difference", "DUNMARROW", "in Dunmarrow's bureau", "in [Dunmarrow]'s bureau"],
    ["two characters of Han do, one does not", "东京下雨", "在东京没雨", "在[东京]没雨"],
    ["nothing has nothing in common", "", "a town", "a town"],
  ];
  test.each(cases)("%s", (_claim, from, to, marks) => {
    expect(marked(sharedWords(from, to).to)).toBe(marks);
    expect(marked(sharedWords(to, from).from)).toBe(marks);
  });

  test("gives back both texts to the character", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(fc.constantFrom("Varn ", "of ", "1,000 ", "京", "town's\n"), { maxLength: 40 })
        .map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, text, (from, to) => {
        const sides = sharedWords(from, to);
        const joined = (side: readonly SidePart[]): string => side.map((part) => part.text).join("");
        expect([joined(sides.from), joined(sides.to)]).toEqual([from, to]);
      }),
    );
  });

  test("is for passages of which less than half is the same", () => {
    expect([0.2, 0.49, 0.5, 1].map((similarity) => isRetold({ similarity }))).toEqual([true, true, false, false]);
  });
});
