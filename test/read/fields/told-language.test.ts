import { expect, test } from "vitest";
import { toldLanguage } from "../../../src/read/fields/told-language.js";

const GERMAN =
  "Der Hafenrat von Malvera hat am Donnerstag beschlossen, die nördliche Mole für elf Monate zu sperren, nachdem Ingenieure in 43 der 120 Pfeiler Risse gefunden hatten. Die Arbeiten kosten 18,4 Millionen Kronen.";
const ENGLISH =
  "The harbour board of Malvera voted on Thursday to close the northern pier for eleven months, after engineers found cracks in 43 of its 120 concrete piles. The repairs are expected to cost 18.4 million crowns.";

test.each([
  ["that English is told of", "en-US", GERMAN, "de"],
  ["that its own language is told of", "de-AT", GERMAN, "de-AT"],
  ["in English", "en-GB", ENGLISH, "en-GB"],
  ["in English that another language is told of", "fr", ENGLISH, "en"],
  ["in German that French is told of", "fr", GERMAN, "de"],
  ["too short to tell", "en", GERMAN.slice(0, 60), "en"],
  ["of figures", "en", "12 34 56 78 ".repeat(30), "en"],
])("a text %s", (_claim, told, text, language) => {
  expect(toldLanguage([null, "no tag", told], text)).toBe(language);
});

test("where no tag is told, the text alone tells no language", () => {
  expect(toldLanguage([undefined, "English"], ENGLISH)).toBeUndefined();
});
