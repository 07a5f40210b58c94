import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { pageHeadline, withoutOutlet } from "../../src/read/page-headline.js";

function headline(body: string, title: string): string | undefined {
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  return pageHeadline(document, title);
}

describe("the headline of a page", () => {
  test.each([
    [
      "the heading that stands in the title, not the name of the outlet",
      "<h1>The Bay</h1><h2>Pier shuts for a year</h2>",
      "Pier shuts for a year | The Bay",
      "Pier shuts for a year",
    ],
    [
      "the longest of those that do, wherever it stands",
      "<h2>Pier shuts for a year</h2><h1>Pier shuts</h1>",
      "Pier shuts for a year",
      "Pier shuts for a year",
    ],
    [
      "found in capitals, over two lines and with soft hyphens",
      "<h2>PIER SHUTS\n  for a ye&shy;ar</h2>",
      "Pier shuts for a year",
      "PIER SHUTS for a year",
    ],
    ["the first <h1> where none does", "<h2>Weather</h2><h1>Ferries</h1><h1>Trains</h1>", "Pier shuts", "Ferries"],
    ["a smaller one where none does", "<h1>The Bay</h1><h4>Pier shuts</h4>", "Pier shuts | The Pier", "Pier shuts"],
    ["none where no heading is the page's", "<h2>Weather</h2><h4>Ferries</h4>", "Pier shuts", undefined],
    ["none where the only heading is a picture", '<h1><img src="a.png"></h1>', "Pier shuts", undefined],
    ["none without headings", "<p>Pier shuts</p>", "Pier shuts", undefined],
  ])("is %s", (_claim, body, title, expected) => {
    expect(headline(body, title)).toBe(expected);
  });
});

describe("a title without its outlet", () => {
  test.each([
    ["behind a bar", "Pier shuts for a year | The Bay", "Pier shuts for a year"],
    ["as long as the headline, behind a bar", "Pier shuts | The Bay", "Pier shuts"],
    ["behind a dash", "Pier shuts for a year – The Bay", "Pier shuts for a year"],
    ["in front of a bar", "The Bay | Pier shuts for a year", "Pier shuts for a year"],
    ["in front of a colon", "Bay: Pier shuts for a year", "Pier shuts for a year"],
    ["written otherwise in the heading", "PIER SHUTS FOR A YEAR - The Bay", "Pier shuts for a year"],
    ["over two lines in the heading", "Pier shuts for a year | The Bay", "Pier shuts\nfor a year"],
  ])("%s: is the headline", (_claim, title, heading) => {
    expect(withoutOutlet(title, heading)).toBe(heading.replace("\n", " "));
  });

  test.each([
    ["is the headline already", "Pier shuts for a year", "Pier shuts for a year"],
    ["goes on as a sentence", "Pier shuts for a year of repairs", "Pier shuts for a year"],
    ["goes on in its last word", "Pier shuts-down for all", "Pier shuts"],
    ["is for the most part more than the headline", "Pier shuts | Ferries, trains", "Pier shuts"],
    ["has the headline in its middle", "Bay | Pier shuts for a year | News", "Pier shuts for a year"],
    ["has no headline below it", "Pier shuts | The Bay", undefined],
  ])("stays as it is where it %s", (_claim, title, heading) => {
    expect(withoutOutlet(title, heading)).toBe(title);
  });

  test.each([
    ["behind a bar", "Pier shuts | Ferries, trains | The Bay", "Pier shuts | Ferries, trains"],
    ["behind a dash, written together", "Pier shuts - thebay", "Pier shuts"],
    ["in front", "The Bay – Pier shuts", "Pier shuts"],
    ["by its address", "Pier shuts ⋆ bay.example", "Pier shuts"],
  ])("goes without a part that is a name of the outlet: %s", (_claim, title, expected) => {
    expect(withoutOutlet(title, "Harbour", ["The Bay", "bay.example", undefined])).toBe(expected);
  });

  test.each(["Pier shuts | The Bay today", "The Bay", "Pier shuts, The Bay", "Pier shuts | ?"])(
    "%j holds no part that is",
    (title) => {
      expect(withoutOutlet(title, undefined, ["The Bay", ""])).toBe(title);
    },
  );

  test("is none where there is no title", () => {
    expect(withoutOutlet(undefined, "Pier shuts")).toBeUndefined();
  });
});
