import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiffPart, diffPassage } from "../../../src/report/passages/diff-passage.js";

const marked = (parts: DiffPart[]): string =>
  parts.map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`)).join("");
const oldText = (parts: DiffPart[]): string =>
  parts.map((part) => (part.kind === "same" ? part.fromText : part.kind === "removed" ? part.text : "")).join("");
const newText = (parts: DiffPart[]): string => parts.map(({ kind, text }) => (kind === "removed" ? "" : text)).join("");

describe("diffPassage", () => {
  const cases: [claim: string, from: string, to: string, expected: string][] = [
    ["equal texts are one part", "The mayor left.", "The mayor left.", "The mayor left."],
    ["a replaced word is removed, then added", "three men died", "four men died", "[-three -]{+four +}men died"],
    ["an added word is added alone", "the mayor left", "the mayor suddenly left", "the mayor {+suddenly +}left"],
    ["a line break is no change", "the mayor\nleft town", "the mayor left town", "the mayor left town"],
    [
      "a capital is no change",
      "He left. Each day it rains",
      "HE left; each day it rains",
      "HE left[-. -]{+; +}each day it rains",
    ],
    ["typographic quotes are no change", '"I won\'t," he said', "“I won’t,” he said", "“I won’t,” he said"],
    [
      "what turns the direction of reading is no change",
      "about 42 million crowns",
      "about \u202a42 million\u202c crowns",
      "about \u202a42 million\u202c crowns",
    ],
    [
      "what nobody sees inside a word is no change",
      "co\u00adoperate, Trump\u200b said, a\u2060b",
      "cooperate, Trump said, ab\ufeff",
      "cooperate, Trump said, ab\ufeff",
    ],
    ["nor beside one, nor on a sign", "\u200bThe \u2060board \u2764\ufe0f", "The board \u2764", "The board \u2764"],
    ["ligatures and wide letters are no change", "ﬁnd Ｈｅｌｌｏ", "find Hello", "find Hello"],
    [
      "other letters and other signs are",
      "Straße: 10² café!",
      "Strasse: 102 cafe",
      "[-Straße: 10² café!-]{+Strasse: 102 cafe+}",
    ],
    [
      "a comma does not cut a replacement in two",
      "big, old house",
      "red, new house",
      "[-big, old -]{+red, new +}house",
    ],
    [
      "a character reference is no change",
      "B&uuml;rger &amp; Rat: &#8222;Ja&ldquo;",
      "Bürger & Rat: „Ja“",
      "Bürger & Rat: „Ja“",
    ],
    ["one that another sign replaces is", "Lamp &amp; Sons", "Lamp + Sons", "Lamp [-&amp; -]{++ +}Sons"],
    ["Han is compared by character", "东京下雨", "东京下雪", "东京下[-雨-]{+雪+}"],
    ["a number is one word", "1,000 people", "1,500 people", "[-1,000 -]{+1,500 +}people"],
    [
      "words removed behind the end keep their distance",
      "He left. She stayed.",
      "He left.",
      "He left.[- She stayed.-]",
    ],
    ["from nothing all is added", "", "new text", "{+new text+}"],
    ["nothing and nothing is nothing", "", "", ""],
  ];
  test.each(cases)("%s", (_claim, from, to, expected) => {
    expect(marked(diffPassage(from, to))).toBe(expected);
  });

  test("knows a character by both its spellings and keeps each", () => {
    const composed = "한국 대통령";
    expect(diffPassage(composed.normalize("NFD"), composed)).toEqual([
      { kind: "same", text: composed, fromText: composed.normalize("NFD") },
    ]);
  });

  test("gives back both texts to the character, whatever they are", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            "a ",
            "b ",
            "c, ",
            "«d» ",
            "\n",
            "it’s ",
            "&amp; ",
            "B&uuml;rger&nbsp;",
            "it's  ",
            "a—",
            "Hafén ",
            "Hafe\u0301n ",
            "한글 ",
            "co\u00ad",
            "\u200b",
            "ﬁ\ufe0f",
            "\u1112\u1161\u11ab\u1100\u1173\u11af ",
          ),
          { maxLength: 40 },
        )
        .map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = diffPassage(from, to);
        expect(newText(parts)).toBe(to);
        expect(oldText(parts)).toBe(from);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("shows texts with thousands of changes as one replacement", () => {
    const words = (name: string): string => Array.from({ length: 3000 }, (_, i) => `${name}${i}`).join(" ");
    const parts = diffPassage(`Same start ${words("a")} end`, `Same start ${words("b")} end`);
    expect(parts.map((part) => part.kind)).toEqual(["same", "removed", "added", "same"]);
  });
});
