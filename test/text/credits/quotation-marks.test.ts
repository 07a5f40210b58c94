import { describe, expect, test } from "vitest";
import {
  closesQuotation,
  isBehindQuotation,
  isInQuotation,
  opensQuotation,
  withMarksInPairs,
} from "../../../src/text/credits/quotation-marks.js";

/** Whether it holds at the bar in a text. */
const at = (holds: (text: string, at: number) => boolean, marked: string): boolean =>
  holds(marked.replace("|", ""), marked.indexOf("|"));

describe("at the bar", () => {
  test.each([
    ["opens", opensQuotation, "said |“No”", true],
    ["opens", opensQuotation, "said |No", false],
    ["opens", opensQuotation, "said|", false],
    ["closes", closesQuotation, "“No|” she", true],
    ["closes", closesQuotation, "'No|' she", true],
    ["closes", closesQuotation, "L|'Écho", false],
    ["closes", closesQuotation, "No|", false],
    ["has just ended", isBehindQuotation, "“No”| she", true],
    ["has just ended", isBehindQuotation, "L'|Écho", false],
    ["has just ended", isBehindQuotation, "|“No”", false],
    ["goes on", isInQuotation, "She said: “No, |Reuters was wrong”", true],
    ["goes on", isInQuotation, 'She said: "No" and "yes", |Reuters wrote', false],
    ["goes on", isInQuotation, "«Нет», |писал ТАСС", false],
    ["goes on", isInQuotation, "She said: “No\n|Reuters", false],
    ["goes on", isInQuotation, `She said: “No ${"no ".repeat(133)}|Reuters`, false],
  ])("a quotation $0: $2 is $3", (_claim, holds, marked, expected) => {
    expect(at(holds, marked)).toBe(expected);
  });
});

test.each([
  ["that open to the left are turned", "Sie rief: »Nein«, »nie«", "Sie rief: «Nein», «nie»"],
  ["that open to the right stay", "Elle dit : « Non », «jamais»", "Elle dit : « Non », «jamais»"],
  ["behind one that opened stay", "« Non »dit-elle", "« Non »dit-elle"],
  ["that close what nothing opened stay", "Нет»так", "Нет»так"],
  ["that quote nothing stay", "weiter » hier", "weiter » hier"],
])("guillemets %s", (_claim, text, turned) => {
  expect(withMarksInPairs(text)).toBe(turned);
});

test.each([
  ["closes what opened below", "„Ja“ und „Nein“", "„Ja” und „Nein”"],
  ["opens elsewhere", "„Ja” und “Nein”", "„Ja” und “Nein”"],
  ["opens on the next line", "„Ja\n“Nein”", "„Ja\n“Nein”"],
])("an upper mark that %s", (_claim, text, paired) => {
  expect(withMarksInPairs(text)).toBe(paired);
});
