import { describe, expect, test } from "vitest";
import { withoutOutlet } from "../../../src/read/page/page-title.js";

describe("a title without its outlet", () => {
  test.each([
    ["behind a bar", "Pier shuts for a year | The Bay", "Pier shuts for a year"],
    ["as long as the headline, behind a bar", "Pier shuts | The Bay", "Pier shuts"],
    ["behind a dash", "Pier shuts for a year – The Bay", "Pier shuts for a year"],
    ["behind a wide bar, as Japanese has it", "北埠頭を閉鎖へ 港湾委｜湾岸新聞", "北埠頭を閉鎖へ 港湾委"],
    ["in front of a bar", "The Bay | Pier shuts for a year", "Pier shuts for a year"],
    ["in front of a colon", "Bay: Pier shuts for a year", "Pier shuts for a year"],
    ["written otherwise in the heading", "PIER SHUTS FOR A YEAR - The Bay", "Pier shuts for a year"],
    ["over two lines in the heading", "Pier shuts for a year | The Bay", "Pier shuts\nfor a year"],
  ])("%s: is the headline", (_claim, title, heading) => {
    expect(withoutOutlet(title, heading, [])).toBe(heading.replace("\n", " "));
  });

  test.each([
    ["is the headline already", "Pier shuts for a year", "Pier shuts for a year"],
    ["goes on as a sentence", "Pier shuts for a year of repairs", "Pier shuts for a year"],
    ["goes on in its last word", "Pier shuts-down for all", "Pier shuts"],
    ["is for the most part more than the headline", "Pier shuts | Ferries, trains", "Pier shuts"],
    ["has the headline in its middle", "Bay | Pier shuts for a year | News", "Pier shuts for a year"],
    ["has no headline below it", "Pier shuts | The Bay", undefined],
  ])("stays as it is where it %s", (_claim, title, heading) => {
    expect(withoutOutlet(title, heading, [])).toBe(title);
  });

  test.each([
    ["behind a bar", "Pier shuts | Ferries, trains | The Bay", "Pier shuts | Ferries, trains"],
    ["behind a dash, written together", "Pier shuts - thebay", "Pier shuts"],
    ["in front", "The Bay – Pier shuts", "Pier shuts"],
    ["behind the same words", "Pier - The Bay shuts - The Bay", "Pier - The Bay shuts"],
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
    expect(withoutOutlet(undefined, "Pier shuts", [])).toBeUndefined();
  });
});
