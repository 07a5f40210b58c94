import { describe, expect, test } from "vitest";
import { withLead } from "../../../src/read/page/page-lead.js";

const HEADLINE = "Pier shuts for a year";
const LEAD = "The northern pier of Malvera shuts for eleven months, since engineers found cracks.";
const TEXT = "The harbour board voted on Thursday.\n\nFerries leave from the old quay.";
const lines = TEXT.split("\n\n");

describe("the lead of a page", () => {
  test.each([
    ["right behind the headline", [HEADLINE, LEAD, ...lines]],
    ["behind the author and the day", ["Harbour", HEADLINE, "By Ilna Torvek", "7 March 2024", LEAD, "Share", ...lines]],
    ["behind the headline that is nearest", [HEADLINE, LEAD.replace("Malvera", "Corvane"), HEADLINE, LEAD, ...lines]],
  ])("is put before the text where it stands %s", (_claim, page) => {
    expect(withLead(TEXT, HEADLINE, page)).toBe(`${LEAD}\n\n${TEXT}`);
  });

  test.each([
    ["before the headline", [LEAD, HEADLINE, ...lines]],
    ["behind the first line of the text", [HEADLINE, lines[0]!, LEAD, lines[1]!]],
    ["no sentence", [HEADLINE, LEAD.slice(0, -1), ...lines]],
    ["short", [HEADLINE, "Cracks in the piles were found.", ...lines]],
    ["longer than any lead", [HEADLINE, LEAD.repeat(9), ...lines]],
    ["far from the text", [HEADLINE, LEAD, ...Array.from({ length: 12 }, () => "Share"), ...lines]],
    ["below no headline", [LEAD, ...lines]],
  ])("is none where it is %s", (_claim, page) => {
    expect(withLead(TEXT, HEADLINE, page)).toBe(TEXT);
  });

  test("is not said twice, and is none of a page without text, headline or the text's first line", () => {
    const said = `${lines[0]}\n\n${LEAD}`;
    expect(withLead(said, HEADLINE, [HEADLINE, LEAD, ...said.split("\n\n")])).toBe(said);
    expect(withLead("", HEADLINE, [HEADLINE, LEAD])).toBe("");
    expect(withLead(TEXT, undefined, [HEADLINE, LEAD, ...lines])).toBe(TEXT);
    expect(withLead(TEXT, HEADLINE, [HEADLINE, LEAD])).toBe(TEXT);
  });
});
