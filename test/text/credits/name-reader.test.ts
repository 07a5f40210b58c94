import { describe, expect, test } from "vitest";
import { asOutlet, NameReader, type OutletName } from "../../../src/text/credits/name-reader.js";

/** Knows the table of outlets, and one paper that the caller names. */
const names = new NameReader(["Harbor Ledger"]);

/** The name that begins at the bar, or that ends there. */
function startingAt(marked: string): OutletName | undefined {
  return names.at(marked.replace("|", ""), marked.indexOf("|"));
}
function endingAt(marked: string): OutletName | undefined {
  return names.endingAt(marked.replace("|", ""), marked.indexOf("|"));
}

/** A name, whether it is surely an outlet's, and whether it is an institution's. */
const summary = (name: OutletName | undefined): string | undefined =>
  name && `${name.text}: ${name.sure ? "sure" : "unsure"}${name.institution ? ", an institution" : ""}`;

describe("the name that begins at a place", () => {
  test.each([
    ["is known by the table", "told |Reuters on Monday", "Reuters: sure"],
    ["is known by the caller", "told the |Harbor Ledger on Monday", "Harbor Ledger: sure"],
    ["is an outlet's by one of its words", "the |Orren Valley Times said", "Orren Valley Times: sure"],
    ["is an outlet's by its address", "on |orren.example today", "orren.example: sure"],
    ["is an outlet's by the word behind it", "the |Lanternhouse newspaper said", "Lanternhouse: sure"],
    ["may be anybody's", "said |Lanternhouse on Monday", "Lanternhouse: unsure"],
    ["is an institution's", "the |Harbour Ministry said", "Harbour Ministry: unsure, an institution"],
    ["has small words inside, but none at its end", "|Voice of the Orren of late", "Voice of the Orren: sure"],
    ["has a small Russian word of outlets inside", "пишет |Озёрский вестник в среду", "Озёрский вестник: sure"],
    ["loses its possessive", "|Lanternhouse's report", "Lanternhouse: unsure"],
    ["loses the role behind it", "|Lanternhouse Staff Writer", "Lanternhouse: unsure"],
    ["ends with its sentence", "|Lanternhouse.Nobody was hurt", "Lanternhouse: unsure"],
    ["ends with its line", "|Lanternhouse\nOrren", "Lanternhouse: unsure"],
    ["runs over a line where it is known", "|Harbor\nLedger", "Harbor\nLedger: sure"],
    [
      "is an institution's in quotation marks",
      "the |“Harbour Ministry” said",
      "Harbour Ministry: unsure, an institution",
    ],
    ["stands in quotation marks", "газета |«Северный курьер» пишет", "Северный курьер: sure"],
    ["stands in French ones, with space", "selon |« Le Phare du Port »", "Le Phare du Port: sure"],
  ])("%s: %s", (_claim, marked, expected) => {
    expect(summary(startingAt(marked))).toBe(expected);
  });

  test("may be written small: the caller knows where names begin", () => {
    expect(summary(startingAt("a |lanternhouse report"))).toBe("lanternhouse: unsure");
  });

  test("of a few quoted words is none that is sure", () => {
    expect(startingAt("said |“Nobody knew of it”")?.sure).toBe(false);
  });

  test.each([
    ["a sign", "said |, he"],
    ["the end of the text", "said |"],
    ["a day", "on |Monday the"],
    ["a pointer", "|The wire report"],
    ["quoted words without a capital", "said |“nobody knew of it”"],
    ["quoted French words that are no name", "dit |« Personne ne le savait »"],
    ["a quotation longer than any name", `said |“Lantern${"-house".repeat(10)}”`],
    ["a quotation that its line does not close", "said |“Lanternhouse\nThe pier"],
    ["a quotation that the text does not close", "said |«Северный курьер"],
    ["the building of an agency", "outside the |Reuters building"],
  ])("is none at %s", (_claim, marked) => {
    expect(startingAt(marked)).toBeUndefined();
  });
});

describe("the name that ends at a place", () => {
  test.each([
    ["is known by the table", "said on Monday, Reuters| reported", "Reuters: sure"],
    ["is the longest known", "The Harbor Ledger| reported", "The Harbor Ledger: sure"],
    ["is its capitalised words", "when Orren Valley Times| reported", "Orren Valley Times: sure"],
    ["may be anybody's", "the sale, Lanternhouse| reported", "Lanternhouse: unsure"],
    ["is an outlet's by the word in front", "the newspaper Lanternhouse| reported", "Lanternhouse: sure"],
    ["does not begin with the opener of its sentence", "However Lanternhouse| reported", "Lanternhouse: unsure"],
    ["stands in quotation marks", "сообщила газета «Маячник»|.", "Маячник: sure"],
  ])("%s: %s", (_claim, marked, expected) => {
    expect(summary(endingAt(marked))).toBe(expected);
  });

  test("is none in front of a space, nor where a quotation is too long to be a name", () => {
    expect(endingAt("Reuters |reported")).toBeUndefined();
    expect(endingAt(`«${"Маячник ".repeat(12)}»|`)).toBeUndefined();
  });

  test("of one paper is not that of its namesake: the Orren Valley Times is not The Times", () => {
    expect(startingAt("The |Times reported")?.known?.name).toBe("The Times");
    expect(endingAt("the Orren Valley Times| reported")?.known).toBeUndefined();
  });
});

test("a name that is called an outlet's is one, but an institution stays one", () => {
  const called = (name: OutletName | undefined) => [asOutlet(name, false), asOutlet(name, true)].map(summary);
  expect(called(startingAt("|Lanternhouse said"))).toEqual(["Lanternhouse: unsure", "Lanternhouse: sure"]);
  expect(called(endingAt("Lanternhouse| said"))).toEqual(["Lanternhouse: unsure", "Lanternhouse: sure"]);
  const institution = "Harbour Ministry: unsure, an institution";
  expect(called(startingAt("|“Harbour Ministry” said"))).toEqual([institution, institution]);
  expect(called(startingAt("|Harbour Ministry said"))).toEqual([institution, institution]);
  expect(called(startingAt("| said"))).toEqual([undefined, undefined]);
});

test("a name is where the text has it", () => {
  const text = "As the Harbor Ledger's man said";
  const name = names.at(text, 7)!;
  expect(text.slice(name.start, name.end)).toBe(name.text);
  expect([name.text, name.known, names.knows("Harbor Ledger"), names.knows("Lanternhouse")]).toEqual([
    "Harbor Ledger",
    undefined,
    true,
    false,
  ]);
});
