import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { pageHeadline } from "../../../src/read/page/page-headline.js";

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
